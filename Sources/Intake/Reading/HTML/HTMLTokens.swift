// SPDX-License-Identifier: EUPL-1.2

/// Splits HTML into tags and characters, whatever stands there: nothing is refused.
struct HTMLTokens: IteratorProtocol {
  /// One piece.
  enum Token {
    /// `<name key="value">`; names and keys in small letters.
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The element whose content is text up to its own end tag.
  private var raw: [UInt8]?

  private static let rawElements: Set<String> = ["script", "style", "textarea", "title", "xmp"]
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let greatestCountOfAttributes = 64
  private static let greatestLengthOfAttribute = 8_192

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Token? {
    while index < bytes.count {
      if let raw { return rawText(raw) }
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return text() }
      switch bytes[index + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/"):
        if let token = endTag() { return token }
      case let byte where Self.isLetter(byte): return startTag()
      default: return text()
      }
    }
    return nil
  }

  /// Characters up to the next `<`, at least one.
  private mutating func text() -> Token {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(HTMLEntities.decode(bytes[start..<index]))
  }

  /// Everything up to the end tag of an element, without looking at it.
  private mutating func rawText(_ name: [UInt8]) -> Token {
    let start = index
    raw = nil
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/"),
        bytes[(index + 2)...].prefix(name.count).map(Self.lowered) == name
      {
        break
      }
      index += 1
    }
    return .text(HTMLEntities.decode(bytes[start..<index]))
  }

  /// Comments, `<!DOCTYPE …>`, conditions of Word and instructions.
  private mutating func skipDeclaration() {
    if bytes[index...].starts(with: Self.commentStart) {
      index += 4
      while index < bytes.count, !bytes[index...].starts(with: Self.commentEnd) { index += 1 }
      index = min(index + 3, bytes.count)
    } else {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      index = min(index + 1, bytes.count)
    }
  }

  private mutating func endTag() -> Token? {
    index += 2
    let name = name()
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    index = min(index + 1, bytes.count)
    return name.isEmpty ? nil : .end(name)
  }

  private mutating func startTag() -> Token {
    index += 1
    let name = name()
    var attributes: [String: String] = [:]
    var isClosed = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      isClosed = byte == UInt8(ascii: "/")
      guard !isClosed, !Self.isSpace(byte), byte != UInt8(ascii: "=") else {
        index += 1
        continue
      }
      let (key, value) = attribute()
      if attributes.count < Self.greatestCountOfAttributes, attributes[key] == nil {
        attributes[key] = value
      }
    }
    index = min(index + 1, bytes.count)
    if Self.rawElements.contains(name), !isClosed { raw = Array(name.utf8) }
    return .start(name, attributes)
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    return String(decoding: bytes[start..<index].prefix(64).map(Self.lowered), as: UTF8.self)
  }

  private mutating func attribute() -> (String, String) {
    let start = index
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    let key = String(decoding: bytes[start..<index].prefix(64).map(Self.lowered), as: UTF8.self)
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (key, "") }
    index += 1
    skipSpace()
    guard index < bytes.count else { return (key, "") }
    let quote = bytes[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    let from = index
    while index < bytes.count,
      isQuoted
        ? bytes[index] != quote : !Self.isSpace(bytes[index]) && bytes[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    let value = bytes[from..<index].prefix(Self.greatestLengthOfAttribute)
    if isQuoted { index = min(index + 1, bytes.count) }
    return (key, HTMLEntities.decode(value))
  }

  private mutating func skipSpace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
