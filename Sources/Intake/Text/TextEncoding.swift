// SPDX-License-Identifier: EUPL-1.2

/// How the characters of a text were written as bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16 with a byte order mark, of either order.
  case utf16 = "UTF-16"
  /// Windows-1252, what Dutch Excel writes as plain CSV.
  case windows1252 = "Windows-1252"
}

extension TextEncoding {
  /// The byte order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The characters of bytes that are wholly UTF-8, without a byte order mark.
  static func decodeUTF8(_ bytes: some Collection<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The characters of bytes in Windows-1252; `nil` where one of the five bytes is among them that
  /// it gives no character.
  static func decodeWindows1252(_ bytes: some Sequence<UInt8>) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = windows1252(byte) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The characters of UTF-16 with a byte order mark; `nil` where there is none, or half a pair.
  static func decodeUTF16(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
    let high: Int
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF): high = 0
    case (0xFF, 0xFE): high = 1
    default: return nil
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    return String(validating: units, as: UTF16.self)
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    let value = upperControls[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// What stands at 0x80 to 0x9F; 0 where nothing does.
  private static let upperControls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
