// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Writes a table as CSV by RFC 4180, as the spreadsheets of a language read it.
///
/// Dutch ones want semicolons and a byte order mark, English ones commas. A cell that a spreadsheet
/// would compute gets one `'` before it; reading the sheet takes it off.
struct CSVWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private var isAtStart = true

  /// An empty table.
  init(_ language: Language) {
    separator = language == .nl ? UInt8(ascii: ";") : UInt8(ascii: ",")
    if language == .nl { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes the next cell of the row.
  mutating func cell(_ text: String) {
    if !isAtStart { bytes.append(separator) }
    isAtStart = false
    let isQuoted = text.utf8.contains {
      $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D || $0 == 0x09
    }
    guard isQuoted else {
      writeGuard(text)
      return bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
    writeGuard(text)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtStart = true
  }

  private mutating func writeGuard(_ text: String) {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "'"), 0x09, 0x0D:
      bytes.append(UInt8(ascii: "'"))
    default: break
    }
  }
}
