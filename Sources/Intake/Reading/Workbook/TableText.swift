// SPDX-License-Identifier: EUPL-1.2

/// Makes a text of tables: a heading for each sheet where there are several, and its cells.
enum TableText {
  /// The text of sheets.
  static func read(
    _ sheets: [WorkbookReader.Sheet], limits: ReadLimits
  ) throws(ReadError) -> ReadText {
    var builder = ReadBuilder(limits: limits)
    var none: [ReadNote] = []
    for (index, sheet) in sheets.enumerated() where !sheet.records.isEmpty {
      if sheets.count > 1 {
        let heading = ReadBlock(.heading, level: 1, offset: 0, length: 0)
        try builder.place(InlineText(sheet.name), as: heading, notes: &none)
      }
      for cell in sheet.records.joined() {
        var text = InlineText()
        for line in cell.text.split(separator: "\n") { text.append(line: InlineText(String(line))) }
        let place = ReadBlock.Cell(table: index + 1, row: cell.line, column: cell.column)
        try builder.place(
          text, as: ReadBlock(.tableCell, offset: 0, length: 0, cell: place), notes: &none)
      }
    }
    guard !builder.blocks.isEmpty else {
      throw ReadError(
        .noText, "there is nothing on the sheets", hint: "Check that it is the right file.")
    }
    return builder.result
  }

  /// The text of a file of separated values.
  static func read(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> ReadText {
    let table: Table
    do throws(TableProblems) { table = try TableReader.read(bytes) } catch {
      let first = error.first.first
      throw ReadError(
        .damagedFile, first?.message ?? "the table cannot be read",
        at: first.flatMap { $0.place.isEmpty ? nil : $0.place },
        hint: first.map { "To mend it, \($0.hint)." } ?? "Check the file.")
    }
    let records = [table.headings] + table.rows
    return try read([WorkbookReader.Sheet(name: "", records: records)], limits: limits)
  }
}
