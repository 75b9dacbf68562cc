// SPDX-License-Identifier: EUPL-1.2

/// Base64 with the standard alphabet and padding (RFC 4648, section 4), read strictly.
package enum Base64 {
  /// How many characters a hash has.
  static let textLength = 44
  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// The value of each character, 64 for all that are none.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  /// Writes a hash: always forty-four characters.
  static func write(_ hash: LeafHash, to text: inout [UInt8]) {
    let bytes = hash.bytes
    for start in stride(from: 0, to: 32, by: 3) {
      let third = start + 2 < 32
      let group =
        UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8
        | (third ? UInt32(bytes[start + 2]) : 0)
      text.append(alphabet[Int(group >> 18)])
      text.append(alphabet[Int(group >> 12 & 63)])
      text.append(alphabet[Int(group >> 6 & 63)])
      text.append(third ? alphabet[Int(group & 63)] : UInt8(ascii: "="))
    }
  }

  /// The inverse of ``write(_:to:)``: accepts exactly what it writes.
  static func parse(_ text: UnsafeRawBufferPointer) -> LeafHash? {
    guard text.count == textLength, text[43] == UInt8(ascii: "=") else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: 33, alignment: 8) { bytes -> LeafHash? in
      var position = 0
      for start in stride(from: 0, to: textLength, by: 4) {
        var group: UInt32 = 0
        for index in start..<start + 4 {
          let value = index == 43 ? 0 : values[Int(text[index])]
          guard value < 64 else { return nil }
          group = group << 6 | UInt32(value)
        }
        bytes[position] = UInt8(truncatingIfNeeded: group >> 16)
        bytes[position + 1] = UInt8(truncatingIfNeeded: group >> 8)
        bytes[position + 2] = UInt8(truncatingIfNeeded: group)
        position += 3
      }
      guard bytes[32] == 0 else { return nil }
      return LeafHash(loading: UnsafeRawBufferPointer(bytes))
    }
  }
}
