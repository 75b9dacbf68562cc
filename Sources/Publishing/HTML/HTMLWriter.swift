// SPDX-License-Identifier: EUPL-1.2

/// Writes HTML: markup as it is given, everything else escaped.
///
/// Markup comes only as a `StaticString`, so what somebody typed cannot become markup.
struct HTMLWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Writes markup of our own.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text, safe between tags and inside a quoted attribute.
  ///
  /// Characters that HTML does not allow become U+FFFD.
  ///
  /// - Complexity: O(length).
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for index in buffer.indices {
        let byte = buffer[index]
        guard byte <= UInt8(ascii: ">") || byte == 0x7F, let entity = Self.entity(for: byte)
        else { continue }
        bytes.append(contentsOf: buffer[start..<index])
        entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: buffer[start...])
    }
  }

  /// Writes a whole number.
  mutating func number(_ value: Int) {
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes an element that holds text and nothing else.
  mutating func element(_ open: StaticString, _ text: String, _ close: StaticString) {
    markup(open)
    self.text(text)
    markup(close)
  }

  /// Writes text as the value of a CSS string, without its quotation marks.
  mutating func styleString(_ text: String) {
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " .,:–-".contains(Character(scalar))
      if isPlain {
        bytes.append(contentsOf: String(scalar).utf8)
      } else {
        bytes.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".utf8)
      }
    }
  }

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A: nil
    case 0x00..<0x20, 0x7F: "\u{FFFD}"
    default: nil
    }
  }
}
