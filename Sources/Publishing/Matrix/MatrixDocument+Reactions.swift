// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  private static let party = Words("partij", "party")
  private static let parties = Words("partijen", "parties")

  private var isClarification: Bool { matrix.round.kind == .clarification }

  /// Who was asked, who reacted, and who did without being asked.
  var reactions: String {
    let totals = matrix.rollCall.totals
    var sentences: [String] = []
    if totals.invited > 0 {
      sentences.append(isClarification ? mayAsk : askedByName)
    } else if matrix.rollCall.groups.isEmpty {
      sentences.append(
        isClarification
          ? prose("Er is geen partij uitgenodigd.", "No party was invited.")
          : prose("Er is geen partij om een reactie gevraagd.", "No party was asked."))
    }
    sentences += presenceSentences + responseSentences
    sentences += matrix.rollCall.groups.map { sentence(on: $0, isFirst: totals.invited == 0) }
    let unasked = matrix.rollCall.unasked.count
    if unasked > 0 {
      let counted = prose.count(unasked, Self.party, Self.parties)
      sentences.append(
        prose(
          "Zonder dat we erom vroegen, \(unasked == 1 ? "reageerde" : "reageerden") nog \(counted).",
          "\(counted) reacted without being asked."))
    }
    if let reports = sessionReports { sentences.append(reports) }
    return sentences.joined(separator: " ")
  }

  /// That sessions speak in it too; `nil` where none does, or that was said of a group already.
  private var sessionReports: String? {
    let said = Set(
      matrix.rollCall.groups.filter { $0[.reacted] + $0[.nothingToAdd] == 0 }
        .flatMap(\.invited.kinds))
    let count = matrix.rollCall.ofSessions.count { !said.contains($0.party.kind) }
    guard count > 0 else { return nil }
    return prose(
      count == 1
        ? "Daarbij komt het verslag van 1 bijeenkomst."
        : "Daarbij komen de verslagen van \(prose.number(count)) bijeenkomsten.",
      count == 1
        ? "The report of 1 session is added."
        : "The reports of \(prose.number(count)) sessions are added.")
  }

  private var reacted: Int {
    let totals = matrix.rollCall.totals
    return totals[.reacted] + totals[.nothingToAdd]
  }

  private var askedByName: String {
    let invited = matrix.rollCall.totals.invited
    guard reacted < invited || invited == 1 else {
      return prose(
        "Alle \(prose.number(invited)) partijen die we om een reactie vroegen, reageerden.",
        "All \(prose.number(invited)) parties that we asked to react did.")
    }
    let share = prose.percentage(reacted, of: invited).map { " (\($0))" } ?? ""
    return prose(
      "We vroegen \(prose.number(invited)) \(invited == 1 ? "partij" : "partijen") om een reactie; "
        + "\(prose.number(reacted)) \(reacted == 1 ? "reageerde" : "reageerden")\(share).",
      "We asked \(prose.count(invited, Self.party, Self.parties)) to react; "
        + "\(prose.number(reacted)) did\(share).")
  }

  /// In a clarification nobody is asked to react; who wants to, asks.
  private var mayAsk: String {
    let invited = matrix.rollCall.totals.invited
    let counted = prose.number(invited)
    let who =
      invited == 1 ? "De uitgenodigde partij kon" : "De \(counted) uitgenodigde partijen konden"
    let did =
      switch reacted {
      case 0: invited == 1 ? "zij deed dat niet" : "geen van hen deed dat"
      case 1: invited == 1 ? "zij deed dat" : "1 partij deed dat"
      case invited: "alle \(counted) deden dat"
      default: "\(prose.number(reacted)) partijen deden dat"
      }
    return prose(
      "\(who) vragen stellen; \(did).",
      "\(prose.count(invited, Self.party, Self.parties)) could ask questions; "
        + "\(prose.number(reacted)) did.")
  }

  /// That an open group was asked, and how many of it reacted.
  private func sentence(on group: RollCall.Group, isFirst: Bool) -> String {
    let reacted = group[.reacted] + group[.nothingToAdd]
    let name = prose.name(of: group.invited)
    let asked = isFirst ? "We vroegen" : "We vroegen ook"
    let sessions = matrix.rollCall.ofSessions.count {
      group.invited.kinds.contains($0.party.kind)
    }
    if reacted == 0, sessions > 0 {
      let counted = prose.count(
        sessions, Words("bijeenkomst", "session"), Words("bijeenkomsten", "sessions"))
      return prose(
        "\(asked) \(name); zij kwamen naar \(counted).",
        "We \(isFirst ? "" : "also ")asked \(name); they came to \(counted).")
    }
    let did =
      switch reacted {
      case 0: "niemand van hen reageerde"
      case 1: "1 van hen reageerde"
      default: "\(prose.number(reacted)) van hen reageerden"
      }
    return prose(
      "\(asked) \(name); \(did).",
      "We \(isFirst ? "" : "also ")asked \(name); \(prose.number(reacted)) of them reacted.")
  }

  /// That some of those that were asked were at a session and sent nothing in.
  private var presenceSentences: [String] {
    let count = matrix.rollCall.parties.count(where: \.isPresentOnly)
    guard count > 0 else { return [] }
    if count == reacted, count > 1 {
      return [
        prose(
          "Zij waren bij een bijeenkomst en stuurden zelf niets in.",
          "They came to a session and sent nothing in themselves.")
      ]
    }
    return [
      prose(
        count == 1
          ? "Van hen was 1 partij bij een bijeenkomst en stuurde zelf niets in."
          : "Van hen waren \(prose.number(count)) partijen bij een bijeenkomst en stuurden zelf "
            + "niets in.",
        "Of them, \(prose.count(count, Self.party, Self.parties)) came to a session and sent "
          + "nothing in themselves.")
    ]
  }

  private var responseSentences: [String] {
    let totals = matrix.rollCall.totals
    func sentence(_ response: Response, _ one: Words, _ several: (String) -> Words) -> String? {
      let count = totals[response]
      guard count > 0 else { return nil }
      return count == 1 ? one[language] : several(prose.number(count))[language]
    }
    let nothing =
      totals[.nothingToAdd] == totals.invited && totals.invited > 1
      ? prose("Geen van hen had opmerkingen.", "None of them had anything to add.")
      : sentence(
        .nothingToAdd,
        Words("Van hen had 1 partij geen opmerkingen.", "Of them, 1 party had nothing to add.")
      ) {
        Words(
          "Van hen hadden \($0) partijen geen opmerkingen.",
          "Of them, \($0) parties had nothing to add.")
      }
    let silent =
      isClarification
      ? nil
      : sentence(.silent, Words("Er reageerde 1 partij niet.", "1 party did not react.")) {
        Words("Er reageerden \($0) partijen niet.", "\($0) parties did not react.")
      }
    return [
      nothing,
      sentence(
        .declined, Words("Er zag 1 partij af van advies.", "1 party declined to advise.")
      ) { Words("Er zagen \($0) partijen af van advies.", "\($0) parties declined to advise.") },
      sentence(
        .withdrawn,
        Words("Er trok 1 partij haar reactie in.", "1 party withdrew its submission.")
      ) {
        Words("Er trokken \($0) partijen hun reactie in.", "\($0) parties withdrew theirs.")
      },
      silent,
      sentence(
        .awaited,
        Words("We verwachten nog 1 reactie.", "1 response is still awaited.")
      ) { Words("We verwachten nog \($0) reacties.", "\($0) responses are still awaited.") },
    ].compactMap(\.self)
  }

  /// That all points are of parties that were not asked; `nil` where some are of others.
  var unaskedOrigin: String? {
    let unasked = matrix.rollCall.unasked.filter { $0.points > 0 }
    guard !unasked.isEmpty,
      matrix.rollCall.lines.reduce(0, { $0 + $1.points })
        == unasked.reduce(0, { $0 + $1.points })
    else { return nil }
    let they = matrix.totals.points == 1 ? "Het komt" : "Ze komen"
    return prose(
      unasked.count == 1
        ? "\(they) van 1 partij die we niet vroegen."
        : "\(they) van \(prose.number(unasked.count)) partijen die we niet vroegen.",
      "They are of \(prose.count(unasked.count, Self.party, Self.parties)) that we did not ask.")
  }
}
