// SPDX-License-Identifier: EUPL-1.2

/// Writes XML 1.0 in UTF-8: markup as it is given, everything else escaped.
///
/// Markup comes only as a `StaticString`, so what somebody typed cannot become markup. It builds no
/// tree; a long part is written out in pieces with ``take()``.
package struct XMLWriter: Sendable {
  /// What was written and not taken yet.
  package private(set) var bytes: [UInt8] = []

  /// Begins with the declaration of a part, or with nothing.
  package init(declares: Bool = true) {
    if declares { markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
  }

  /// Writes markup of our own.
  package mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text, safe between tags and inside an attribute in double quotation marks.
  ///
  /// Characters that XML 1.0 does not allow become U+FFFD; tabs and line ends are written as
  /// references, so that they survive in attributes too.
  ///
  /// - Complexity: O(length).
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0[...]) }
  }

  /// Writes text that is UTF-8 already.
  package mutating func text(_ buffer: Slice<UnsafeBufferPointer<UInt8>>) {
    var start = buffer.startIndex
    for index in buffer.indices {
      let byte = buffer[index]
      guard byte <= UInt8(ascii: ">") || byte == 0x7F || byte == 0xEF,
        let (entity, length) = Self.entity(at: index, in: buffer)
      else { continue }
      bytes.append(contentsOf: buffer[start..<index])
      entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + length
    }
    bytes.append(contentsOf: buffer[start...])
  }

  /// Writes a whole number.
  package mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Writes an element that holds text and nothing else.
  package mutating func element(_ open: StaticString, _ text: String, _ close: StaticString) {
    markup(open)
    self.text(text)
    markup(close)
  }

  /// Writes what another writer wrote.
  package mutating func append(_ other: XMLWriter) { bytes.append(contentsOf: other.bytes) }

  /// Hands out what was written, and goes on with nothing.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// What is written in place of the character at an index, and its length; `nil` where it may stand.
  private static func entity(
    at index: Int, in buffer: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (StaticString, Int)? {
    switch buffer[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case 0x09: ("&#9;", 1)
    case 0x0A: ("&#10;", 1)
    case 0x0D: ("&#13;", 1)
    case 0x00..<0x20, 0x7F: ("\u{FFFD}", 1)
    // U+FFFE and U+FFFF are no characters of XML (production 2).
    case 0xEF where index + 2 < buffer.endIndex:
      buffer[index + 1] == 0xBF && buffer[index + 2] >= 0xBE ? ("\u{FFFD}", 3) : nil
    default: nil
    }
  }
}
