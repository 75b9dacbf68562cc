// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// The last chapter: what each session was about, what it brought, and when that was told back;
  /// `nil` where no session was held.
  var sessions: Document.Section? {
    guard !matrix.sessions.isEmpty else { return nil }
    let table = Table(
      caption: prose(
        "Wat er op bijeenkomsten is gevraagd, en wat het opbracht",
        "What was asked at sessions, and what it brought"),
      columns: prose.sessionColumns,
      rows: matrix.sessions.map { line in
        Table.Row(
          cells: [
            .text(prose.subject(of: line)), .text(prose.form(of: line)), yield(of: line),
            .text(line.toldBackOn.map(prose.day) ?? prose("nog niet", "not yet")),
          ].map { [Block.paragraph($0)] })
      })
    return Document.Section(
      id: "sessions", title: prose("Bijeenkomsten", "Sessions"), blocks: [.table(table)])
  }

  /// How many points the reports hold, with a reference to the first of each.
  private func yield(of line: Sessions.Line) -> [Inline] {
    guard !line.reports.isEmpty else { return .text(prose.noReport) }
    let links = line.reports.enumerated().flatMap { index, number -> [Inline] in
      let first = PointNumber(number, 1).description
      let link: Inline =
        anchors.contains(first) ? .link(number.description, to: first) : .text(number.description)
      return index == 0 ? [link] : [.text(", "), link]
    }
    let outcomes = prose.outcomes(of: line)
    return [.text(prose.pointCount(line.points) + prose(" in ", " in "))] + links
      + (outcomes.isEmpty ? [] : [.text(": " + outcomes)])
  }
}

extension [Inline] {
  fileprivate static func text(_ text: String) -> [Inline] { [.text(text)] }
}

extension Prose {
  /// The columns of a list of sessions.
  var sessionColumns: [Table.Column] {
    [
      Table.Column(self("Onderdeel", "Part")),
      Table.Column(self("Vorm en centrale vraag", "Form and central question")),
      Table.Column(self("Opbrengst", "Yield")),
      Table.Column(self("Teruggekoppeld op", "Told back on")),
    ]
  }

  /// The part a session was about, else its title.
  func subject(of line: Sessions.Line) -> String {
    guard let part = line.partTitle, !line.held.title.lowercased().contains(part.lowercased())
    else { return line.held.title }
    return "\(part): \(line.held.title)"
  }

  /// What kind of session it was, when and where, who was there, and what was asked.
  func form(of line: Sessions.Line) -> String {
    let held = line.held
    let place = held.place.map { ", \($0)" } ?? ""
    let when = (held.on == nil ? ", " : self(" op ", " on ")) + held.when(in: language)
    var sentences = [capitalised(held.kind) + when + place]
    var present = line.present.map { $0.name.text(in: language) }
    if let residents = held.residents {
      present.append(
        count(residents, Words("inwoner", "resident"), Words("inwoners", "residents")))
    }
    if !present.isEmpty { sentences.append(self("Aanwezig: ", "Present: ") + list(present)) }
    if let question = held.question { sentences.append(question) }
    return sentences.map { $0.hasSuffix("?") || $0.hasSuffix(".") ? $0 : $0 + "." }
      .joined(separator: " ")
  }

  /// `2 overgenomen, 1 nog open`: what became of the points; nothing where there are none.
  func outcomes(of line: Sessions.Line) -> String {
    let closed = Disposition.allCases.map { disposition in
      let count = line.outcomes[disposition]
      let several = disposition == .deferred && count > 1
      return (
        several ? self("komen terug", "come back") : disposition.word(in: language), count
      )
    }
    let open = (self("nog open", "still open"), line.outcomes.open)
    return (closed + [open]).filter { $0.1 > 0 }.map { "\(number($0.1)) \($0.0)" }
      .joined(separator: ", ")
  }

  /// `7 punten`.
  func pointCount(_ count: Int) -> String {
    self.count(count, Words("punt", "point"), Words("punten", "points"))
  }

  /// That nothing reports a session.
  var noReport: String { self("nog geen verslag", "no report yet") }
}
