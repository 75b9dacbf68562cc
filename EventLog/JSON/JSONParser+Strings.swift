// SPDX-License-Identifier: EUPL-1.2

extension JSONParser {
  /// Reads a string from its opening quote to past its closing one.
  mutating func parseString() throws(JSONError) -> String {
    next += 1
    let first = next
    try skipPlain()
    guard next < end else { throw error(.unexpectedEnd) }
    if next.pointee == UInt8(ascii: "\"") {
      let text = String(
        decoding: UnsafeBufferPointer(start: first, count: next - first), as: UTF8.self)
      next += 1
      return text
    }
    return try parseEscapedString(from: first)
  }

  /// Steps over a string from its opening quote to past its closing one.
  mutating func skipString() throws(JSONError) {
    next += 1
    try skipPlain()
    guard next < end else { throw error(.unexpectedEnd) }
    if next.pointee == UInt8(ascii: "\"") {
      next += 1
    } else {
      _ = try parseEscapedString(from: next)
    }
  }

  /// Reads on in a string whose bytes from `first` to here hold no escape.
  private mutating func parseEscapedString(
    from first: UnsafePointer<UInt8>
  ) throws(JSONError) -> String {
    var bytes = Array(UnsafeBufferPointer(start: first, count: next - first))
    while true {
      guard next < end else { throw error(.unexpectedEnd) }
      if next.pointee == UInt8(ascii: "\"") { break }
      try parseEscape(into: &bytes)
      let plain = next
      try skipPlain()
      bytes.append(contentsOf: UnsafeBufferPointer(start: plain, count: next - plain))
    }
    next += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Steps over bytes that stand for themselves, up to a quote, a backslash or the end.
  private mutating func skipPlain() throws(JSONError) {
    while true {
      while rest.isPlainWord(at: 0) { next += 8 }
      guard next < end else { return }
      let byte = next.pointee
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): return
      case 0..<0x20: throw error(.controlCharacter)
      case 0x20..<0x80: next += 1
      default: try skipScalar(lead: byte)
      }
    }
  }

  private var rest: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: next, count: end - next)
  }

  /// Steps over one scalar of two to four bytes (Unicode, table 3-7: well-formed UTF-8).
  private mutating func skipScalar(lead: UInt8) throws(JSONError) {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: throw error(.invalidUTF8)
    }
    guard end - next >= length, second.contains(next[1]) else { throw error(.invalidUTF8) }
    for index in 2..<max(length, 2) where next[index] & 0xC0 != 0x80 { throw error(.invalidUTF8) }
    next += length
  }

  /// Reads an escape from its backslash on and adds what it stands for.
  private mutating func parseEscape(into bytes: inout [UInt8]) throws(JSONError) {
    guard end - next >= 2 else {
      next = end
      throw error(.unexpectedEnd)
    }
    switch next[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(next[1])
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "u"): return try parseUnicodeEscape(into: &bytes)
    default: throw error(.invalidEscape)
    }
    next += 2
  }

  private mutating func parseUnicodeEscape(into bytes: inout [UInt8]) throws(JSONError) {
    let first = next
    let unit = try parseHexUnit()
    var value = UInt32(unit)
    if UTF16.isLeadSurrogate(unit), end - next >= 2, next[0] == UInt8(ascii: "\\"),
      next[1] == UInt8(ascii: "u")
    {
      let low = try parseHexUnit()
      guard UTF16.isTrailSurrogate(low) else { throw JSONError(.loneSurrogate, at: first - start) }
      value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw JSONError(.loneSurrogate, at: first - start)
    }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Reads `\uXXXX`.
  private mutating func parseHexUnit() throws(JSONError) -> UInt16 {
    guard end - next >= 6 else { throw error(.unexpectedEnd) }
    var value: UInt16 = 0
    for index in 2..<6 {
      guard let digit = next[index].hexValue else { throw error(.invalidEscape) }
      value = value << 4 | UInt16(digit)
    }
    next += 6
    return value
  }
}

extension UnsafeRawBufferPointer {
  /// Whether eight bytes from an offset on are all ASCII that stands for itself in a JSON string.
  func isPlainWord(at offset: Int) -> Bool {
    guard count - offset >= 8 else { return false }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    // A byte's top bit comes out where it is a quote, a backslash, below 0x20 or not ASCII.
    let found =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- (ones &* 0x20)) & ~word) | word
    return found & 0x8080_8080_8080_8080 == 0
  }
}
