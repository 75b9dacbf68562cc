// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// The last chapter: who agreed and decided; `nil` where nobody did.
  var decisions: Document.Section? {
    let round = matrix.round
    guard
      !matrix.decisions.lines.isEmpty || !matrix.agreements.isEmpty || !round.secrecies.isEmpty
    else { return nil }
    var blocks: [Block] = [.paragraph([.text(adoption)])]
    blocks += matrix.agreements.map { agreed in
      let version = agreed.document.map {
        prose(
          " over \($0), versie \(agreed.version ?? "")",
          " on \($0), version \(agreed.version ?? "")")
      }
      return .paragraph([
        .text(
          prose("Bestuurlijk akkoord", "Agreed in the region") + (version ?? "")
            + ": \(agreed.by), \(prose.day(agreed.on)).")
      ])
    }
    blocks += round.secrecies.map { secrecy in
      let body = title(of: secrecy.body)
      return .paragraph([
        .text(
          prose(
            "Geheimhouding opgelegd door \(body) op \(prose.day(secrecy.on)): \(secrecy.ground).",
            "Secrecy imposed by \(body) on \(prose.day(secrecy.on)): \(secrecy.ground)."))
      ])
    }
    if !matrix.decisions.lines.isEmpty { blocks.append(.table(decisionTable)) }
    return Document.Section(
      id: "decisions", title: prose("Besluitvorming", "Decisions"), blocks: blocks)
  }

  /// How many bodies adopted the answers: *Vastgesteld door 5 van 8 colleges*.
  var adoption: String {
    let all = matrix.decisions.bodies
    let adopting = matrix.decisions.adopting
    let (one, several) = names(of: all)
    let bodies = prose.count(all.count, one, several)
    guard let last = adopting.map(\.made.recorded.on).max() else {
      return prose("Nog door geen van \(bodies) vastgesteld.", "Adopted by none of \(bodies) yet.")
    }
    let count = prose.number(adopting.count)
    return adopting.count == all.count
      ? prose(
        "Vastgesteld door \(count) van \(bodies), het laatst op \(prose.day(last)).",
        "Adopted by \(count) of \(bodies), the last on \(prose.day(last)).")
      : prose("Vastgesteld door \(count) van \(bodies).", "Adopted by \(count) of \(bodies).")
  }

  /// What the bodies are called together: colleges or councils where all are.
  private func names(of bodies: [BodyAdded]) -> (Words, Words) {
    func all(_ word: String) -> Bool {
      bodies.allSatisfy { $0.title.lowercased().contains(word) }
    }
    if all("college") { return (Words("college", "college"), Words("colleges", "colleges")) }
    if all("raad") { return (Words("raad", "council"), Words("raden", "councils")) }
    return (Words("bestuursorgaan", "body"), Words("bestuursorganen", "bodies"))
  }

  private func title(of body: BodyID) -> String {
    matrix.dossier.bodies.first { $0.body == body }?.title ?? body.rawValue
  }

  /// Every decision, and every body that did not decide yet.
  private var decisionTable: Table {
    let titles = [
      prose("Orgaan", "Body"), prose("Datum", "Day"), prose("Besluit", "Decision"),
      prose("Op", "On"), prose("Bijzonderheden", "Particulars"),
    ]
    let decided = Set(matrix.decisions.lines.filter { !$0.isRelease }.map(\.body.body))
    let waiting = matrix.decisions.bodies.filter { !decided.contains($0.body) }.map { body in
      Table.Row([body.title, "", prose("nog niet", "not yet"), "", ""])
    }
    return Table(
      caption: prose("Wie wanneer wat besloot", "Who decided what and when"),
      columns: titles.map { Table.Column($0) },
      rows: matrix.decisions.lines.map { row(of: $0) } + waiting)
  }

  private func row(of line: Decisions.Line) -> Table.Row {
    let decided = line.made.recorded
    let matter =
      decided.edition.map { prose("uitgave \($0)", "edition \($0)") }
      ?? prose(
        "\(decided.document?.rawValue ?? ""), versie \(decided.version ?? "")",
        "\(decided.document?.rawValue ?? ""), version \(decided.version ?? "")")
    let particulars = [
      line.isRelease
        ? prose("vrijgegeven voor de consultatie", "released for the consultation") : nil,
      decided.number.map { prose("nummer \($0)", "number \($0)") },
      decided.mandate.map { prose("onder mandaat: \($0)", "under mandate: \($0)") },
      decided.reservation.map { prose("voorbehoud: \($0)", "reservation: \($0)") },
      decided.exceptions == 0
        ? nil
        : prose.count(
          decided.exceptions, Words("punt anders besloten", "point decided otherwise"),
          Words("punten anders besloten", "points decided otherwise")),
    ].compactMap(\.self)
    return Table.Row([
      line.body.title, prose.day(decided.on),
      "\(decided.verb.word(in: language)), \(decided.result.word(in: language))", matter,
      particulars.joined(separator: "; "),
    ])
  }

  /// What bodies decided on a point otherwise than was recommended.
  func deviations(on point: MatrixPoint) -> [Block] {
    zip(point.decisions, point.exceptions).flatMap { decision, exception -> [Block] in
      guard decision.exception != nil else { return [] }
      let word = decision.disposition.words(for: point.recorded.kind)[language]
      let label = prose(
        "\(decision.body.title) besloot anders: \(word)",
        "\(decision.body.title) decided otherwise: \(word)")
      return [.paragraph([.strong(label)])]
        + [
          block(exception?.text, Block.words),
          block(exception?.rationale) { .labelled(prose("Motivering:", "Reason:"), $0) },
        ].compactMap(\.self)
    }
  }
}
