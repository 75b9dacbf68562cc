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
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { write($0) }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    // No way out of the loop before its end: that lets the compiler look at many bytes at once.
    var hasQuote = false
    var isQuoted = false
    for byte in text {
      hasQuote = hasQuote || byte == UInt8(ascii: "\"")
      isQuoted = isQuoted || byte == separator || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
    isQuoted = isQuoted || hasQuote
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isComputed(text[0]) { bytes.append(UInt8(ascii: "'")) }
    if hasQuote {
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
    } else {
      bytes.append(contentsOf: text)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtStart = true
  }

  /// Whether a spreadsheet would compute a cell that begins so, or an import take a byte off it.
  private func isComputed(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "'"), 0x09, 0x0D:
      true
    default: false
    }
  }
}
