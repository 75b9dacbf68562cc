// SPDX-License-Identifier: EUPL-1.2

/// Reads comma-separated values as people's spreadsheets write them, after RFC 4180, and workbooks.
///
/// Of a workbook (XLSX) the first sheet that is not hidden and not empty is read: days as
/// `2026-03-12`, truth as `ja` and `nee`, formulas by the values that were saved with them. Of text:
///
/// - The encoding is UTF-8, with or without byte order mark, else Windows-1252.
/// - Semicolon, comma or tab separate the columns, told from the headings: exactly one of them may
///   stand there outside quotes.
/// - A cell may be quoted; then it may hold separators, line breaks, and quotes written twice. A
///   quote inside a cell that does not begin with one is a character like any other.
/// - Lines end in CR LF, LF or CR. Rows without any text are passed over, and so are columns
///   without heading or text at the end.
/// - One `'` is taken off before `=` `+` `-` `@` `'` tab or return at the start of a cell: those
///   who write sheets put it there to keep programs from computing the cell. `'s Avonds` stays.
///
/// Nothing is guessed beyond this: what does not fit is refused with its place, all at once.
public enum TableReader {
  /// The greatest number of characters of a cell.
  public static let greatestCellLength = 32_768

  /// Reads a table.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: The table, each row with a cell for every heading.
  /// - Throws: ``TableProblems`` with every problem, first of all those of the bytes themselves.
  /// - Complexity: O(bytes).
  public static func read(_ bytes: [UInt8]) throws(TableProblems) -> Table {
    switch FileFamily(of: bytes) {
    case .archive, .compound: return try WorkbookReader.table(bytes)
    default: break
    }
    let hasMark = bytes.starts(with: TextEncoding.mark)
    let body = hasMark ? bytes.dropFirst(3) : bytes[...]
    let separators = SeparatorFinder.separators(of: body)
    guard separators.count <= 1 else {
      let names = separators.map(\.name).joined(separator: " and ")
      throw TableProblems([
        TableProblem(
          .mixedSeparators, line: 1, "\(names) both separate the headings",
          hint: "use one separator, and quote headings that hold another")
      ])
    }
    let separator = separators.first
    var scanner = RecordScanner(body, separator: separator?.byte)
    let records = scanner.scan()
    guard !scanner.problems.contains(where: { $0.code == .tooManyCells }) else {
      throw TableProblems(scanner.problems)
    }
    var decoder = CellDecoder(isMarkedUTF8: hasMark, bytes: body)
    let cells = records.map { $0.map { decoder.decode($0) } }
    var assembly = TableAssembly(
      problems: scanner.problems + decoder.problems, separator: separator)
    let table = assembly.assemble(cells, encoding: decoder.encoding)
    guard assembly.problems.isEmpty else { throw TableProblems(assembly.problems) }
    return table
  }
}
