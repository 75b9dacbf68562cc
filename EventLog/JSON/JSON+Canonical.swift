// SPDX-License-Identifier: EUPL-1.2

extension JSON {
  /// The value's bytes by RFC 8785 (JCS): no white space, members in the order of the UTF-16 code
  /// units of their names, and only what must be escaped is.
  ///
  /// - Throws: ``JSONError`` `numberOutOfRange` or `duplicateName`, for values made by hand.
  /// - Complexity: O(*bytes* + *members* · log *members*).
  public func canonicalBytes() throws(JSONError) -> [UInt8] {
    var bytes: [UInt8] = []
    try writeCanonical(to: &bytes)
    return bytes
  }

  /// The canonical bytes of an array of strings, which every such array has.
  ///
  /// - Complexity: O(*bytes*); no value is made.
  package static func canonicalBytes(of strings: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(strings.reduce(2) { $0 + $1.utf8.count + 3 })
    bytes.append(UInt8(ascii: "["))
    for (index, string) in strings.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      string.writeCanonical(to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  private func writeCanonical(to bytes: inout [UInt8]) throws(JSONError) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    case .integer(let value):
      guard value.magnitude <= UInt(Self.greatestInteger) else {
        throw JSONError(.numberOutOfRange, at: bytes.count)
      }
      bytes.append(contentsOf: String(value).utf8)
    case .string(let value): value.writeCanonical(to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try element.writeCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members): try Self.writeCanonical(members, to: &bytes)
    }
  }

  private static func writeCanonical(
    _ members: [Member], to bytes: inout [UInt8]
  ) throws(JSONError) {
    let sorted = members.sorted { $0.name.precedesInUTF16($1.name) }
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in sorted.enumerated() {
      if index > 0 {
        guard sorted[index - 1].name.precedesInUTF16(member.name) else {
          throw JSONError(.duplicateName, at: bytes.count)
        }
        bytes.append(UInt8(ascii: ","))
      }
      member.name.writeCanonical(to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      try member.value.writeCanonical(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

extension String {
  /// Whether the string comes strictly before another by UTF-16 code units (RFC 8785, 3.2.3).
  ///
  /// UTF-8 has the same order, but that U+E000…U+FFFF come after all scalars above them.
  fileprivate func precedesInUTF16(_ other: String) -> Bool {
    var (left, right) = (utf8.makeIterator(), other.utf8.makeIterator())
    while true {
      switch (left.next(), right.next()) {
      case (_, nil): return false
      case (nil, _): return true
      case (let a?, let b?) where a != b:
        if a >= 0xEE, b >= 0xEE, (a >= 0xF0) != (b >= 0xF0) { return a >= 0xF0 }
        return a < b
      default: continue
      }
    }
  }

  /// Writes the string in quotes, escaping only what RFC 8785, 3.2.2.2 names.
  fileprivate func writeCanonical(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = self
    text.withUTF8 { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var (plain, index) = (0, 0)
      while index < raw.count {
        if raw.isPlainWord(at: index) {
          index += 8
          continue
        }
        let byte = raw[index]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(contentsOf: buffer[plain..<index])
          bytes.appendEscape(of: byte)
          plain = index + 1
        }
        index += 1
      }
      bytes.append(contentsOf: buffer[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension [UInt8] {
  fileprivate mutating func appendEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0..<0x20:
      append(contentsOf: "u00".utf8)
      appendHex(byte)
    default: append(byte)
    }
  }

  /// Adds two lower-case hexadecimal digits.
  mutating func appendHex(_ byte: UInt8) {
    appendHexDigit(byte >> 4)
    appendHexDigit(byte & 0x0F)
  }

  private mutating func appendHexDigit(_ nibble: UInt8) {
    append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
  }
}
