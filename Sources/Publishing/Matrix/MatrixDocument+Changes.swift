// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  var textChangesTitle: String { prose("Wijzigingen in de tekst", "Changes to the text") }

  /// Chapter 4: every change to the text, and what it answers.
  var textChanges: Document.Section {
    let titles = [
      prose("Nr.", "No."), prose("Vindplaats", "Place"), prose("Was", "Was"),
      prose("Wordt", "Becomes"), prose("Naar aanleiding van", "Because of"),
    ]
    let table = Table(
      caption: prose(
        "Wat er stond, wat er komt te staan en waarom", "What stood there, what it becomes, and why"
      ),
      columns: zip(titles, [7, 17, 29, 29, 18]).map { Table.Column($0, share: $1) },
      groups: [Table.Group(heading: [], rows: matrix.textChanges.map { row(of: $0) })],
      isWide: true)
    return Document.Section(
      id: "changes", title: textChangesTitle,
      blocks: (matrix.textChanges.isEmpty
        ? nothing("De tekst verandert niet.", "The text does not change.") : [.table(table)])
        + withdrawnChanges)
  }

  /// Numbers that are not in the table, and why.
  private var withdrawnChanges: [Block] {
    let numbers = matrix.withdrawnTextChanges
    guard !numbers.isEmpty else { return [] }
    let list = prose.list(numbers.map(\.description))
    return nothing("Ingetrokken: \(list).", "Withdrawn: \(list).")
  }

  func row(of change: MatrixTextChange) -> Table.Row {
    let recorded = change.recorded
    let number = recorded.number.description
    return Table.Row(
      id: number,
      cells: [
        [.paragraph([.text(number)])],
        [
          .paragraph([.text(change.documentTitle)]),
          .paragraph([
            .text(
              recorded.section
                + (titles.place(recorded.section, in: recorded.document).map { " \($0)" } ?? ""))
          ]),
        ],
        recorded.before.isEmpty
          ? [.paragraph([.aside(prose("(nieuw)", "(new)"))])] : [.words(recorded.before)],
        (recorded.after.isEmpty
          ? [.paragraph([.aside(prose("(vervalt)", "(deleted)"))])] : [.words(recorded.after)])
          + execution(of: change),
        causes(of: change),
      ])
  }

  /// Whether it stands in an adopted version; nothing while there is none.
  private func execution(of change: MatrixTextChange) -> [Block] {
    guard let isExecuted = change.isExecuted else { return [] }
    let word =
      isExecuted
      ? prose("(verwerkt in de vastgestelde versie)", "(found in the adopted version)")
      : prose(
        "(nog niet gevonden in de vastgestelde versie)", "(not yet found in the adopted version)")
    return [.paragraph([.aside(word)])]
  }

  private func causes(of change: MatrixTextChange) -> [Block] {
    var blocks: [Block] = []
    let clusters = matrix.clusters.map(\.line).filter { Set($0.points).isSubset(of: change.points) }
    for cluster in clusters where cluster.points.count > 1 {
      let count = prose.number(cluster.points.count)
      blocks.append(
        .paragraph([
          .text(prose("Hoofdpunt ", "Main point ")), reference(cluster.number),
          .text(prose(" (\(count) punten)", " (\(count) points)")),
        ]))
    }
    let shared = Set(clusters.filter { $0.points.count > 1 }.flatMap(\.points))
    let points = change.points.filter { !shared.contains($0) }
    if !points.isEmpty {
      let label = points.count == 1 ? prose("Punt ", "Point ") : prose("Punten ", "Points ")
      blocks.append(.paragraph([.text(label)] + references(points)))
    }
    if change.recorded.origin != .points {
      let body = matrix.dossier.bodies.first { $0.body == change.recorded.body }
      let word =
        prose.capitalised(change.recorded.origin.word(in: language))
        + (body.map { ", \($0.title)" } ?? "")
      blocks.append(.paragraph([.text(word)]))
    }
    if let reason = change.recorded.reason { blocks.append(.words(reason)) }
    return blocks
  }

  var obligationsTitle: String { prose("Komt later terug", "Comes back later") }

  /// Chapter 5: what comes back, in what, by whom and when.
  var obligations: Document.Section {
    let titles = [
      prose("Nr.", "No."), prose("Waarin", "In what"),
      prose("Wie (functie)", "Who (function)"), prose("Wanneer", "When"),
      prose("Punten", "Points"), prose("Stand", "Status"),
    ]
    let table = Table(
      caption: prose("In welk stuk, door wie en wanneer", "In what, by whom and when"),
      columns: zip(titles, [7, 27, 18, 16, 14, 18]).map { Table.Column($0, share: $1) },
      groups: [Table.Group(heading: [], rows: matrix.obligations.map { row(of: $0) })],
      isWide: true)
    return Document.Section(
      id: "obligations", title: obligationsTitle,
      blocks: matrix.obligations.isEmpty
        ? nothing("Er komt geen punt later terug.", "No point comes back later.")
        : [.table(table)])
  }

  func row(of line: Obligations.Line) -> Table.Row {
    let number = line.number.description
    return Table.Row(
      id: number,
      cells: [
        [.paragraph([.text(number)])],
        prose.places(of: line).map { .paragraph([.text($0)]) },
        [.paragraph([.text(line.terms.owner)])],
        prose.when(line, day: prose.day).map { .paragraph([.text($0)]) },
        [.paragraph(references(line.points))],
        (prose.standing(of: line, line.status.words[language]) + prose.decided(line)
          + prose.settlements(of: line)).map { .words($0) },
      ])
  }
}
