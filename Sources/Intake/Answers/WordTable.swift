// SPDX-License-Identifier: EUPL-1.2

/// Reads the tables of a Word document that have a column of one heading, as one table.
enum WordTable {
  /// Reads a document; its tables with such a heading in their first row, in order.
  ///
  /// Paragraphs of a cell are joined by an empty line. Columns of later tables are found by the
  /// headings of the first.
  ///
  /// - Parameters:
  ///   - text: What was read of the document.
  ///   - isHeading: Whether a text is the heading.
  /// - Returns: `nil` where no table has it.
  /// - Complexity: O(length).
  static func table(in text: ReadText, with isHeading: (String) -> Bool) -> Table? {
    var found: Table?
    var line = 0
    for rows in rows(of: text) {
      guard let head = rows.first, head.values.contains(where: isHeading) else { continue }
      line += 1
      if found == nil {
        let headings = head.sorted { $0.key < $1.key }
        found = Table(
          headings: headings.map { Table.Cell(text: $0.value, line: line, column: $0.key) },
          rows: [], encoding: .utf8)
      }
      let columns = (found?.headings ?? []).map { heading in
        head.first { $0.value == heading.text }?.key
      }
      for row in rows.dropFirst() {
        line += 1
        found?.rows.append(
          columns.enumerated().map { index, column in
            Table.Cell(
              text: column.flatMap { row[$0] } ?? "", line: line, column: column ?? index + 1)
          })
      }
    }
    return found
  }

  /// The rows of each table: what stands in each column.
  private static func rows(of text: ReadText) -> [[[Int: String]]] {
    let scalars = Array(text.text.unicodeScalars)
    var tables: [Int: [Int: [Int: String]]] = [:]
    var lasts: [ReadBlock.Cell: ReadBlock.Kind] = [:]
    for block in text.blocks {
      guard let cell = block.cell else { continue }
      let words = String(String.UnicodeScalarView(scalars[block.range]))
      let isItem = block.kind == .listItem && lasts[cell] == .listItem
      let before = tables[cell.table]?[cell.row]?[cell.column].map { $0 + (isItem ? "\n" : "\n\n") }
      tables[cell.table, default: [:]][cell.row, default: [:]][cell.column] = (before ?? "") + words
      lasts[cell] = block.kind
    }
    return tables.sorted { $0.key < $1.key }.map { _, rows in
      rows.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
