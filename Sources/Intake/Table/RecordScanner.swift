// SPDX-License-Identifier: EUPL-1.2

/// Splits bytes into records and cells, by separators, line endings and quotes alone.
///
/// All of these are ASCII, and no byte of another character in UTF-8 or Windows-1252 is; so the
/// bytes can be split before their encoding is known.
struct RecordScanner {
  /// A cell whose characters are not known yet.
  struct RawCell {
    var bytes: [UInt8]
    var line: Int
    var column: Int
  }

  /// What was wrong with the quotes, or with the number of cells.
  private(set) var problems: [TableProblem] = []

  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8?
  private var next: Int
  private var line = 1

  /// Bytes without a byte order mark; without a separator each record is one cell.
  init(_ bytes: ArraySlice<UInt8>, separator: UInt8?) {
    self.bytes = bytes
    self.separator = separator
    next = bytes.startIndex
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The most cells that are read: a sheet of 39 columns and 50,000 rows.
  ///
  /// A cell takes a hundred bytes of memory however empty it is, and a separator is one byte.
  static let greatestCountOfCells = 2_000_000
  private var count = 0

  /// All records with their cells, but for lines without a byte on them.
  mutating func scan() -> [[RawCell]] {
    var records: [[RawCell]] = []
    while next < bytes.endIndex, count <= Self.greatestCountOfCells {
      let record = scanRecord()
      guard record.count > 1 || record.first?.bytes.isEmpty == false else { continue }
      count += record.count
      records.append(record)
    }
    if count > Self.greatestCountOfCells {
      problems = [
        TableProblem(
          .tooManyCells, line: line, "there are more than \(Self.greatestCountOfCells) cells",
          hint: "delete empty rows and columns, or split the sheet")
      ]
      return []
    }
    return records
  }

  private mutating func scanRecord() -> [RawCell] {
    var cells: [RawCell] = []
    while true {
      cells.append(scanCell(column: cells.count + 1))
      guard next < bytes.endIndex, cells.count <= Self.greatestCountOfCells else { return cells }
      guard bytes[next] == separator else {
        stepOverLineEnding()
        return cells
      }
      // Also at the very end of the bytes: one more, empty cell follows a separator.
      next += 1
    }
  }

  private mutating func scanCell(column: Int) -> RawCell {
    var cell = RawCell(bytes: [], line: line, column: column)
    guard next < bytes.endIndex, bytes[next] == Self.quote else {
      scanPlain(into: &cell)
      return cell
    }
    scanQuoted(into: &cell)
    let rest = next
    scanPlain(into: &cell)
    if next > rest {
      problems.append(
        TableProblem(
          .textAfterQuote, line: line, column: column, "text follows a closing quote",
          hint: "quote the whole cell, and write each quote in it twice"))
    }
    return cell
  }

  /// Up to a separator or line ending.
  private mutating func scanPlain(into cell: inout RawCell) {
    let start = next
    while next < bytes.endIndex {
      let byte = bytes[next]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      next += 1
    }
    cell.bytes.append(contentsOf: bytes[start..<next])
  }

  /// Past the closing quote, or to the end of the bytes where there is none.
  private mutating func scanQuoted(into cell: inout RawCell) {
    next += 1
    while next < bytes.endIndex {
      let byte = bytes[next]
      if byte == Self.quote {
        next += 1
        guard next < bytes.endIndex, bytes[next] == Self.quote else { return }
        cell.bytes.append(Self.quote)
        next += 1
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        stepOverLineEnding()
        cell.bytes.append(Self.lineFeed)
      } else {
        cell.bytes.append(byte)
        next += 1
      }
    }
    problems.append(
      TableProblem(
        .unclosedQuote, line: cell.line, column: cell.column,
        "a quote is opened here and never closed",
        hint: "close it, and write each quote in a quoted cell twice"))
  }

  private mutating func stepOverLineEnding() {
    let byte = bytes[next]
    next += 1
    if byte == Self.carriageReturn, next < bytes.endIndex, bytes[next] == Self.lineFeed {
      next += 1
    }
    line += 1
  }
}
