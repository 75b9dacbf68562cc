// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// What was asked at the sessions of a round, what came out, and what was done with it, part by
/// part.
struct SessionsReport {
  private let frame: ReportFrame
  private let words: MatrixDocument
  private let points: [SubmissionNumber: [MatrixPoint]]
  private var prose: Prose { frame.prose }
  private var matrix: ResponseMatrix { frame.matrix }

  init(_ frame: ReportFrame) {
    self.frame = frame
    let all = frame.matrix.groups.flatMap(\.points).filter {
      $0.status != nil && $0.status != .withdrawn
    }
    points = Dictionary(grouping: all, by: \.number.submission)
    let reports = Set(frame.matrix.sessions.flatMap(\.reports))
    words = frame.words(
      title: frame.prose.titles.sessions,
      anchors: Set(
        all.map(\.number).filter { reports.contains($0.submission) }.map(\.description)))
  }

  var document: Document {
    let overview =
      words.sessions?.blocks
      ?? words.nothing("Er is geen bijeenkomst gehouden.", "No session was held.")
    return frame.document(
      title: prose.titles.sessions, facts: facts,
      sections: [
        Document.Section(
          id: "sessions", title: prose("Alle bijeenkomsten", "All sessions"), blocks: overview)
      ] + parts.enumerated().map { section($1.title, $1.sessions, number: $0) })
  }

  private var facts: [Document.Fact] {
    let told = matrix.sessions.count { $0.toldBackOn != nil }
    return [
      Document.Fact(
        prose("Bijeenkomsten", "Sessions"),
        [
          prose.number(matrix.sessions.count),
          prose("teruggekoppeld: ", "told back: ") + prose.number(told),
        ])
    ]
  }

  /// The sessions by part, in the order of the dossier; those about no part come last.
  private var parts: [(title: String, sessions: [Sessions.Line])] {
    let sessions = Dictionary(grouping: matrix.sessions, by: \.held.part)
    let known = matrix.dossier.parts.compactMap { part in
      sessions[part.part].map { (part.title, $0) }
    }
    let titled = Set(matrix.dossier.parts.map(\.part))
    let others = matrix.sessions.filter { !($0.held.part.map(titled.contains) ?? false) }
    return known
      + (others.isEmpty ? [] : [(prose("Niet bij één onderdeel", "About no one part"), others)])
  }

  private func section(
    _ title: String, _ sessions: [Sessions.Line], number: Int
  ) -> Document.Section {
    let titles = [
      prose("Nr.", "No."), prose("Wat eruit kwam", "What came out"),
      prose("Wat ermee is gedaan", "What was done with it"), prose("Uitkomst", "Outcome"),
    ]
    let table = Table(
      caption: prose("\(title): opbrengst en vervolg", "\(title): yield and follow-up"),
      columns: zip(titles, [9, 36, 42, 13]).map { Table.Column($0, share: $1) },
      groups: sessions.map(group), isWide: true)
    return Document.Section(id: "part-\(number + 1)", title: title, blocks: [.table(table)])
  }

  private func group(of line: Sessions.Line) -> Table.Group {
    let told =
      line.toldBackOn.map {
        prose("Teruggekoppeld op \(prose.day($0)).", "Told back on \(prose.day($0)).")
      } ?? prose("Nog niet teruggekoppeld.", "Not told back yet.")
    let shown = line.reports.flatMap { points[$0] ?? [] }
    let nothing =
      line.reports.isEmpty
      ? prose("Er is nog geen verslag.", "There is no report yet.")
      : shown.isEmpty ? prose("Het verslag heeft geen punten.", "The report has no points.") : nil
    return Table.Group(
      heading: [.text(line.held.title)],
      notes: ([prose.form(of: line), told] + [nothing].compactMap(\.self)).map { [.text($0)] },
      rows: shown.map(row))
  }

  private func row(of point: MatrixPoint) -> Table.Row {
    let isSeen = point.isShown || point.wording != nil
    return Table.Row(
      id: point.number.description,
      cells: [
        [.paragraph([.text(point.number.description)])],
        words.words(of: point, withProposal: true),
        words.answer(to: point)
          + (isSeen ? words.deviations(on: point) + words.followUp(of: point) : []),
        words.outcome(of: point),
      ])
  }
}
