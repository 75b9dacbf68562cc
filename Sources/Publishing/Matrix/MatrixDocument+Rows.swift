// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// The row of one point.
  func row(of point: MatrixPoint) -> Table.Row {
    Table.Row(
      id: point.number.description,
      level: point.level,
      cells: presentation.form.columns.map { cell($0, of: point) })
  }

  func number(of point: MatrixPoint) -> [Block] {
    var blocks: [Block] = [.paragraph([.text(point.number.description)])]
    if point.level > 0, let parent = point.recorded.parent {
      blocks.append(.paragraph([.aside(prose("bij \(parent)", "under \(parent)"))]))
    }
    if matrix.options.grouping != .party {
      let name = point.party.shortName ?? point.party.name.text(in: language)
      blocks.append(.paragraph([.text(name)]))
    }
    return blocks
  }

  func subject(of point: MatrixPoint) -> [Block] {
    let recorded = point.recorded
    var blocks: [Block] = []
    // The themes and sections of another round may be those of another dossier.
    guard point.status != nil else { return [] }
    // What the heading of its group says is not said again.
    let grouping = matrix.options.grouping
    if grouping != .theme, let theme = recorded.theme.flatMap({ titles.themes[$0] }) {
      blocks.append(.paragraph([.text(theme)]))
    }
    if let part = recorded.part.flatMap({ titles.parts[$0] }) {
      blocks.append(.paragraph([.text(part)]))
    }
    if grouping != .section, let section = recorded.section {
      let title = titles.sections[section].map { " \($0)" } ?? ""
      blocks.append(.paragraph([.text("(\(section)\(title))")]))
    }
    var kind: [Inline] = [.aside(recorded.kind.word(in: language))]
    if let addressee = recorded.addressee {
      kind.append(.aside(prose(", gericht aan \(addressee)", ", addressed to \(addressee)")))
    }
    blocks.append(.paragraph(kind))
    return blocks
  }

  /// The point in the words of the party; else in a wording or summary that is marked as such.
  func words(of point: MatrixPoint, withProposal: Bool) -> [Block] {
    var blocks: [Block] = []
    guard point.isShown || point.wording != nil else { return notPublic }
    if point.wording != nil || point.quotes.isEmpty {
      if let block = block(point.wording ?? point.summary, Block.words) { blocks.append(block) }
      blocks.append(.paragraph([.aside(prose("(samengevat)", "(summarised)"))]))
    } else {
      blocks = point.quotes.compactMap { block($0, Block.quotation) }
    }
    if withProposal, let proposed = point.proposedText {
      let label = prose("Tekstvoorstel:", "Proposed text:")
      if let block = block(proposed, { .labelled(label, $0) }) { blocks.append(block) }
    }
    return blocks
  }

  /// What the party thinks of its answer.
  private func replies(of point: MatrixPoint) -> [Block] {
    point.replies.compactMap { reply in
      let label = prose(
        "Oordeel van de partij: \(reply.verdict.word(in: language))",
        "Reply of the party: \(reply.verdict.word(in: language))")
      return block(reply.text) { .labelled(label + ":", $0) }
        ?? .paragraph([.aside(label)])
    }
  }

  /// What stands in the place of what the audience may not see.
  var notPublic: [Block] {
    [.paragraph([.absent(prose.capitalised(PartyName.hidden.text(in: language)))])]
  }

  func answer(to point: MatrixPoint) -> [Block] {
    switch point.status {
    case nil: return elsewhere(point)
    case .withdrawn: return []
    case .open, .drafted, .recommended:
      return [notApproved(by: point.recorded.addressee)]
    case .approved:
      guard point.isShown || point.wording != nil else { return notPublic }
      guard let cluster = point.cluster else {
        return answered(by: point.recorded.addressee) + words(of: point.answer)
          + replies(of: point)
      }
      let lead = prose(
        "Zie het antwoord op de gelijke punten: ", "See the answer to the like points: ")
      return [.paragraph([.text(lead), reference(cluster)])] + replies(of: point)
    }
  }

  /// By which municipality of the dossier a local point is answered.
  private func answered(by municipality: String?) -> [Block] {
    guard let municipality,
      matrix.dossier.bodies.contains(where: {
        $0.municipality?.lowercased() == municipality.lowercased()
      })
    else { return [] }
    return [
      .paragraph([.aside(prose("Antwoord van \(municipality):", "Answer of \(municipality):"))])
    ]
  }

  /// That there is no answer yet, and which municipality is to give it, where that is one.
  func notApproved(by municipality: String?) -> Block {
    let by = municipality.map {
      prose("Wordt beantwoord door \($0). ", "To be answered by \($0). ")
    }
    return .paragraph([
      .absent((by ?? "") + prose("Nog geen vastgesteld antwoord", "No approved answer yet"))
    ])
  }

  /// An answer with its reason, and what municipalities add.
  func words(of answer: MatrixAnswer?) -> [Block] {
    let label = prose("Motivering:", "Reason:")
    let additions = (answer?.additions ?? []).map { addition in
      let label = prose(
        "Aanvulling van \(addition.municipality):", "Addition of \(addition.municipality):")
      return block(addition.text) { .labelled(label, $0) }
    }
    let words = [
      block(answer?.text, Block.words), block(answer?.rationale) { .labelled(label, $0) },
    ]
    return (words + additions).compactMap(\.self)
  }

  /// That a point is answered in another round.
  private func elsewhere(_ point: MatrixPoint) -> [Block] {
    let rounds = point.recorded.rounds.map { matrix.roundTitles[$0] ?? $0.rawValue }
    return [
      .paragraph([
        .absent(
          prose(
            "Hoort bij een andere ronde: \(prose.list(rounds))",
            "Belongs to another round: \(prose.list(rounds))"))
      ])
    ]
  }

  func outcome(of point: MatrixPoint) -> [Block] {
    switch point.status {
    case nil:
      return [.paragraph([.outcome(prose("Andere ronde", "Other round"), .neutral)])]
    case .withdrawn:
      let other = matrix.submissions[point.number.submission]?.replacedBy
      let word = other.map { prose.capitalised(prose.replaced(by: $0)) }
      return [.paragraph([.outcome(word ?? prose("Ingetrokken", "Withdrawn"), .neutral)])]
    case .open, .drafted, .recommended:
      return [.paragraph([.outcome(prose("Open", "Open"), .open)])]
    case .approved:
      guard let disposition = point.answer?.disposition else { return [] }
      let word = disposition.words(for: point.recorded.kind)[language]
      return [.paragraph([.outcome(prose.capitalised(word), disposition.tone)])]
    }
  }

  /// What follows from the answer; of a cluster's, only what is the point's own.
  func followUp(of point: MatrixPoint) -> [Block] {
    guard let answer = point.answer, point.status == .approved else { return [] }
    guard let cluster = point.cluster else {
      return orNone(followUp(of: answer, changes: answer.textChanges))
    }
    let own = changes(answer.textChanges.filter { !answer.named.contains($0) })
    return own.isEmpty ? [.paragraph([.text(prose("zie ", "see ")), reference(cluster)])] : own
  }

  /// What follows, or the word that nothing does.
  func orNone(_ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? nothing("geen", "none") : blocks
  }

  /// Where the text changes, and under which number: `§ 4.2, zie W-3`.
  private func changes(_ numbers: [TextChangeNumber]) -> [Block] {
    numbers.map { number in
      let see = prose("zie ", "see ")
      let place = changedPlaces[number].map { "\($0), " }
      return .paragraph([.text((place ?? "") + see), reference(number)])
    }
  }

  /// What follows from an answer: the changes that show it, where it stands, when it comes back.
  func followUp(of answer: MatrixAnswer, changes numbers: [TextChangeNumber]) -> [Block] {
    var blocks = changes(numbers)
    if let covered = answer.coveredIn {
      blocks.append(.paragraph([.text(prose("staat in \(covered)", "stands in \(covered)"))]))
    }
    if let measure = answer.measure { blocks += words(of: measure, answer.obligation) }
    if let terms = answer.deferral { blocks.append(.paragraph(deferral(terms, answer.obligation))) }
    if let organisation = answer.passedTo {
      blocks.append(
        .paragraph([
          .text(prose("doorgegeven aan \(organisation)", "passed on to \(organisation)"))
        ]))
    }
    return blocks
  }

  /// What is done outside the text, and whether and when.
  private func words(of measure: MatrixMeasure, _ number: ObligationNumber?) -> [Block] {
    let label = prose("Maatregel:", "Measure:")
    let what =
      block(measure.text) { .labelled(label, $0) }
      ?? .paragraph([.text(prose("Maatregel", "Measure"))])
    let terms = prose.terms(of: measure.recorded)
    guard let number else { return [what, .paragraph([.text(terms)])] }
    return [what, .paragraph([.text(terms + " ("), reference(number), .text(")")])]
  }

  private func deferral(_ terms: DeferralTerms, _ number: ObligationNumber?) -> [Inline] {
    let title = title(of: terms, number)
    var text = prose("komt terug in ", "comes back in ")
    text += terms.document.map { $0 == title ? title : "\($0) (\(title))" } ?? title
    if let due = terms.due {
      text += prose(", uiterlijk \(prose.day(due))", ", by \(prose.day(due))")
    } else if let milestone = matrix.dossier.milestone(of: terms) {
      let activity = milestone.added.activity
      text +=
        prose(", bij: \(activity)", ", with: \(activity)")
        + (milestone.isDropped
          ? prose(" (vervallen)", " (dropped)")
          : milestone.day.map { ", \(prose.day($0))" } ?? "")
    } else if let milestone = terms.milestone {
      text += prose(", bij: \(milestone)", ", with: \(milestone)")
    }
    text += ", \(terms.owner)"
    guard let number else { return [.text(text)] }
    return [.text(text + " ("), reference(number), .text(")")]
  }

  /// What a target is called.
  private func title(of terms: DeferralTerms, _ number: ObligationNumber?) -> String {
    let line = number.flatMap { number in
      matrix.obligations.first { $0.number == number && $0.terms == terms }
    }
    return line?.target ?? terms.round.flatMap { matrix.roundTitles[$0] }
      ?? matrix.dossier.phases.first { .phase($0.phase) == terms.target }?.title
      ?? terms.target.id
  }
}

/// What the themes, parts and sections of a round are called.
struct Titles {
  let themes: [ThemeID: String]
  let parts: [PartID: String]
  let sections: [String: String]
  private let dossier: Dossier

  init(of matrix: ResponseMatrix) {
    dossier = matrix.dossier
    themes = Dictionary(
      dossier.themes.map { ($0.theme, $0.title) }, uniquingKeysWith: { first, _ in first })
    parts = Dictionary(
      dossier.parts.map { ($0.part, $0.title) }, uniquingKeysWith: { first, _ in first })
    let listed = matrix.baseline.flatMap(\.sections).filter { !$0.title.isEmpty }
    sections = Dictionary(
      listed.map { ($0.section, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// The title of a place in a document: as the round asked about it, else as any version has it.
  func place(_ section: String, in document: String) -> String? {
    let versions = dossier.versions.filter { $0.added.document.rawValue == document }
    let titled = versions.lazy.flatMap(\.sections).first {
      $0.section == section && !$0.title.isEmpty
    }
    return titled?.title ?? (versions.isEmpty ? sections[section] : nil)
  }
}
