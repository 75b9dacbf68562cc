// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The ways in which mails write bytes as ASCII (RFC 2045, RFC 2047).
enum TransferEncoding {
  /// Bytes that stand there in base64; signs of no alphabet are passed over.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var word: UInt32 = 0
    var count = 0
    for byte in text {
      if byte == UInt8(ascii: "=") { break }
      guard let value = value(byte) else { continue }
      word = word << 6 | UInt32(value)
      count += 1
      if count == 4 {
        bytes += [UInt8(word >> 16 & 0xFF), UInt8(word >> 8 & 0xFF), UInt8(word & 0xFF)]
        (word, count) = (0, 0)
      }
    }
    if count == 3 { bytes += [UInt8(word >> 10 & 0xFF), UInt8(word >> 2 & 0xFF)] }
    if count == 2 { bytes.append(UInt8(word >> 4 & 0xFF)) }
    return bytes
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// Bytes in quoted-printable; what is none stays as it stands.
  ///
  /// In an encoded word of a header an underscore stands for a space.
  static func quotedPrintable(_ text: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        bytes.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
        continue
      }
      let rest = text[index...]
      if let high = rest.first.flatMap(hexadecimal),
        let low = rest.dropFirst().first.flatMap(hexadecimal)
      {
        bytes.append(high << 4 | low)
        index += 2
        continue
      }
      // A line that goes on in the next.
      let blank = rest.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if blank.endIndex < text.endIndex, text[blank.endIndex] == 0x0A {
        index = blank.endIndex + 1
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// The value of a hexadecimal digit.
  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// A header field with its encoded words as the characters that they mean (RFC 2047).
  static func decodedWords(_ field: String) -> String {
    var text = ""
    var rest = Substring(field)
    var isAfterWord = false
    while let start = rest.firstRange(of: "=?") {
      let between = rest[..<start.lowerBound]
      let pieces = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard pieces.count == 4, pieces[3].hasPrefix("="), pieces[1].count == 1,
        let decoded = decoded(pieces[0], pieces[1], pieces[2])
      else {
        text += between + "=?"
        rest = rest[start.upperBound...]
        isAfterWord = false
        continue
      }
      // White space between two encoded words is none of the text.
      if !(isAfterWord && between.unicodeScalars.allSatisfy(\.isBlank)) { text += between }
      text += decoded
      rest = pieces[3].dropFirst()
      isAfterWord = true
    }
    return String(String.UnicodeScalarView(InlineText(text + rest).scalars))
  }

  private static func decoded(
    _ charset: Substring, _ encoding: Substring, _ word: Substring
  ) -> String? {
    let bytes = Array(word.utf8)
    switch encoding {
    case "B", "b": return Charset.decode(base64(bytes), as: String(charset)).text
    case "Q", "q":
      return Charset.decode(quotedPrintable(bytes[...], isWord: true), as: String(charset)).text
    default: return nil
    }
  }
}
