// SPDX-License-Identifier: EUPL-1.2

extension String {
  /// Without the escapes by which workbooks write characters that XML has none of: `_x000D_`
  /// (ECMA-376 part 1, 22.9.2.19).
  var withoutCellEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")), contains("_x") else { return self }
    let bytes = Array(utf8)
    var written: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = Self.escape(at: index, in: bytes) {
        written.append(contentsOf: String(Character(scalar)).utf8)
        index += 7
      } else {
        written.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// The character that an escape stands for; `nil` where there is no escape, or it is no character.
  private static func escape(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: bytes[index + 2..<index + 6], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
      return nil
    }
    return Unicode.Scalar(value)
  }
}
