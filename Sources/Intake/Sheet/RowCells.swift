// SPDX-License-Identifier: EUPL-1.2

/// The cells of a table's rows by their headings, with what cannot be read in them.
struct RowCells<Column: RawRepresentable & Hashable> where Column.RawValue == String {
  /// Every heading and cell that could not be read.
  private(set) var problems: [TableProblem]
  private let columns: [(heading: Column, index: Int)]

  /// Takes the headings that a table begins with.
  init(_ headings: HeadingReader<Column>) {
    columns = headings.columns
    problems = headings.problems
  }

  /// The cell of a row under a heading; `nil` where the table has no such heading.
  func cell(_ column: Column, _ cells: [Table.Cell]) -> Table.Cell? {
    columns.first { $0.heading == column }.map { cells[$0.index] }
  }

  /// What stands in it; `nil` where that is nothing.
  func text(_ column: Column, _ cells: [Table.Cell]) -> String? {
    guard let text = cell(column, cells)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// Where the cells of a row stand.
  func places(_ cells: [Table.Cell]) -> [Column: SheetRow.Place] {
    let places = columns.map { column, index in
      (column, SheetRow.Place(line: cells[index].line, column: cells[index].column))
    }
    return Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  /// Notes that a cell cannot be read.
  mutating func note(
    _ code: TableProblem.Code, _ column: Column, _ cells: [Table.Cell], _ message: String,
    _ hint: String
  ) {
    let cell = cell(column, cells)
    problems.append(
      TableProblem(
        code, line: cell?.line ?? cells[0].line, column: cell?.column ?? 0,
        "\(column.rawValue): \(message)", hint: hint))
  }
}
