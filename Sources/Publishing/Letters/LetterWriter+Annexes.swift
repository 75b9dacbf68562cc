// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension LetterWriter {
  /// What goes with the letter: its points with the answers, what changes, and what comes back.
  var annexes: [Document.Section] {
    switch letter {
    case .answer, .notice:
      [answered, changes, comingBack].compactMap(\.self)
    case .pointCheck: [split].compactMap(\.self)
    case .account: [comingBack].compactMap(\.self)
    case .invitation, .acknowledgement, .reminder, .extension, .settlement: []
    }
  }

  private func annex(_ id: String, _ title: String, _ table: Table) -> Document.Section {
    Document.Section(
      id: id, title: prose("Bijlage: \(title)", "Annex: \(title)"), blocks: [.table(table)],
      startsPage: true)
  }

  private func table(_ caption: String, _ titles: [String], _ shares: [Int], _ rows: [Table.Row])
    -> Table
  {
    Table(
      caption: caption, columns: zip(titles, shares).map { Table.Column($0, share: $1) },
      groups: [Table.Group(heading: [], rows: rows)], isWide: true)
  }

  private var answered: Document.Section? {
    guard !points.isEmpty else { return nil }
    let titles: [MatrixColumn] = [.number, .topic, .point, .answer, .outcome, .followUp]
    return annex(
      "points", prose("uw punten en ons antwoord", "your points and our answer"),
      table(
        prose("Elk punt met ons antwoord", "Each point with our answer"),
        titles.map { $0.word(in: prose.language) }, titles.map(\.share),
        points.map { point in
          Table.Row(
            id: point.number.description, level: point.level,
            cells: titles.map { cell($0, of: point) })
        }))
  }

  /// What stands of a point: in a letter its answer stands there, also where others have the same.
  private func cell(_ column: MatrixColumn, of point: MatrixPoint) -> [Block] {
    guard point.status == .approved, let answer = point.answer else {
      return words.cell(column, of: point)
    }
    return switch column {
    case .answer: words.words(of: answer) + words.deviations(on: point)
    case .followUp: words.orNone(words.followUp(of: answer, changes: answer.textChanges))
    default: words.cell(column, of: point)
    }
  }

  private var split: Document.Section? {
    guard !points.isEmpty else { return nil }
    let columns: [MatrixColumn] = [.number, .topic, .point]
    return annex(
      "points", prose("de punten in uw reactie", "the points in your reaction"),
      table(
        prose("Zo verdeelden wij uw reactie", "So we split your reaction"),
        columns.map { $0.word(in: prose.language) }, [8, 22, 70],
        points.map { point in Table.Row(cells: columns.map { words.cell($0, of: point) }) }))
  }

  /// What changes in the text because of points of the party.
  private var changes: Document.Section? {
    let own = Set(points.map(\.number))
    let changes = matrix.textChanges.filter { !own.isDisjoint(with: $0.points) }
    guard !changes.isEmpty else { return nil }
    return annex(
      "changes", prose("wat er in de tekst verandert", "what changes in the text"),
      table(
        prose("Wat er stond en wat er komt te staan", "What stood there and what it becomes"),
        [
          prose("Nr.", "No."), prose("Vindplaats", "Place"), prose("Was", "Was"),
          prose("Wordt", "Becomes"), prose("Punten", "Points"),
        ], [7, 17, 31, 31, 14],
        changes.map { change in
          var row = words.row(of: change)
          let points = change.points.filter(own.contains).map(\.description)
          row.cells[row.cells.count - 1] = [paragraph(points.joined(separator: ", "))]
          return row
        }))
  }

  /// What comes back later of what the party said.
  private var comingBack: Document.Section? {
    let lines = matrix.obligations.filter { line in
      self.line.party.id.map(line.parties.contains) ?? false
    }
    guard !lines.isEmpty else { return nil }
    return annex(
      "obligations", prose("wat later terugkomt", "what comes back later"),
      table(
        prose("In welk stuk, door wie en wanneer", "In what, by whom and when"),
        [
          prose("Nr.", "No."), prose("Waarin", "In what"),
          prose("Wie (functie)", "Who (function)"), prose("Wanneer", "When"),
          prose("Punten", "Points"), prose("Stand", "Status"),
        ], [7, 27, 18, 16, 14, 18], lines.map(row)))
  }

  private func row(of line: Obligations.Line) -> Table.Row {
    var row = words.row(of: line)
    let own = line.points.filter { self.line.submissions.contains($0.submission) }
    row.cells[4] = [paragraph(own.map(\.description).joined(separator: ", "))]
    return row
  }
}
