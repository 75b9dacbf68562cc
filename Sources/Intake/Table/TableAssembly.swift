// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Makes a table of records: headings first, and every row as wide as they are.
struct TableAssembly {
  /// Everything that is wrong, also what was found before.
  private(set) var problems: [TableProblem]

  private let separator: Table.Separator?

  init(problems: [TableProblem], separator: Table.Separator?) {
    self.problems = problems
    self.separator = separator
  }

  mutating func assemble(_ records: [[Table.Cell]], encoding: TextEncoding) -> Table {
    var filled = records.filter { record in record.contains { !$0.isBlank } }[...]
    var table = Table(headings: [], rows: [], encoding: encoding, separator: separator)
    guard let headings = filled.popFirst() else {
      problems.append(
        TableProblem(
          .emptyTable, "there is no heading in the file",
          hint: "weerklank template sheet makes a file with headings"))
      return table
    }
    let width = (headings.lastIndex { !$0.isBlank } ?? 0) + 1
    table.headings = Array(headings.prefix(width))
    // An unclosed quote swallows the rest of the file: what follows from it is no news.
    if !problems.contains(where: { $0.code == .unclosedQuote }) {
      for record in filled { check(record, width: width) }
    }
    table.rows = filled.map { Array($0.prefix(width)) }
    return table
  }

  private mutating func check(_ record: [Table.Cell], width: Int) {
    if record.count < width {
      let line = record.first?.line ?? 0
      problems.append(
        otherSeparator(in: record, width: width).map { other in
          TableProblem(
            .mixedSeparators, line: line,
            "\(other.name) separates the cells of this row, and "
              + "\(separator?.name ?? "nothing") the headings",
            hint: "use one separator in the whole file")
        }
          ?? TableProblem(
            .shortRow, line: line, column: record.count,
            "the row ends here, and there are \(width) headings",
            hint: "give each row a cell for every heading, be it an empty one"))
    }
    for cell in record.dropFirst(width) where !cell.isBlank {
      problems.append(
        TableProblem(
          .cellWithoutHeading, line: cell.line, column: cell.column,
          "the cell stands under no heading",
          hint: "quote cells that hold a separator, or give the column a heading"))
    }
  }

  /// The separator by which a row of one cell would be wide enough.
  private func otherSeparator(in record: [Table.Cell], width: Int) -> Table.Separator? {
    guard record.count == 1, let text = record.first?.text else { return nil }
    return Table.Separator.allCases.first { other in
      other != separator && text.utf8.count { $0 == other.byte } >= width - 1
    }
  }
}

extension Table.Cell {
  /// Whether there is nothing but white space in it.
  var isBlank: Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
