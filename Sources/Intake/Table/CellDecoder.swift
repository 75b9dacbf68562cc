// SPDX-License-Identifier: EUPL-1.2

/// Turns the bytes of cells into characters, all in one encoding.
struct CellDecoder {
  /// The encoding of the whole file.
  let encoding: TextEncoding
  /// Cells whose bytes are in neither encoding, or that are too long.
  private(set) var problems: [TableProblem] = []

  /// Whether the file holds both UTF-8 and something else, so that neither reads it right.
  private let isMixed: Bool

  /// Decides on the encoding by all of the bytes, which stand behind any byte order mark.
  init(isMarkedUTF8: Bool, bytes: ArraySlice<UInt8>) {
    if isMarkedUTF8 || TextEncoding.decodeUTF8(bytes) != nil {
      encoding = .utf8
      isMixed = false
    } else {
      // Characters of several bytes that are UTF-8 hardly ever come about by chance: a file that
      // has them and other bytes too was pasted together, and one reading would garble half of it.
      isMixed = Self.hasCharacterOfUTF8(bytes)
      encoding = isMixed ? .utf8 : .windows1252
    }
  }

  /// The cell with its characters; one that cannot be read is noted and comes back empty.
  mutating func decode(_ raw: RecordScanner.RawCell) -> Table.Cell {
    var cell = Table.Cell(text: "", line: raw.line, column: raw.column)
    let text =
      encoding == .utf8
      ? TextEncoding.decodeUTF8(raw.bytes) : TextEncoding.decodeWindows1252(raw.bytes)
    guard let text, !raw.bytes.contains(0) else {
      problems.append(
        TableProblem(
          .badEncoding, line: raw.line, column: raw.column,
          isMixed
            ? "some cells are UTF-8, and the bytes of this one are not"
            : "the bytes are neither UTF-8 nor Windows-1252",
          hint: "save the sheet as CSV UTF-8"))
      return cell
    }
    guard text.unicodeScalars.count <= TableReader.greatestCellLength else {
      problems.append(
        TableProblem(
          .cellTooLong, line: raw.line, column: raw.column,
          "the cell has more than \(TableReader.greatestCellLength) characters",
          hint: "shorten it, or look for a quote that is not closed"))
      return cell
    }
    cell.text = Self.withoutGuard(text)
    return cell
  }

  /// Without the one apostrophe that keeps a spreadsheet from computing a cell.
  static func withoutGuard(_ text: String) -> String {
    var scalars = text.unicodeScalars.makeIterator()
    guard scalars.next() == "'", let second = scalars.next() else { return text }
    let guarded: [Unicode.Scalar] = ["=", "+", "-", "@", "'", "\t", "\r", "\n"]
    return guarded.contains(second) ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether a character of two or more bytes in UTF-8 stands among the bytes.
  private static func hasCharacterOfUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length =
        switch bytes[index] {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
      let end = bytes.index(index, offsetBy: length, limitedBy: bytes.endIndex)
      if length > 1, let end, TextEncoding.decodeUTF8(bytes[index..<end]) != nil { return true }
      index += 1
    }
    return false
  }
}
