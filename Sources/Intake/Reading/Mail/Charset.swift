// SPDX-License-Identifier: EUPL-1.2

/// The encodings that mails and pages name.
enum Charset {
  /// The characters of bytes, and whether all of them were characters of the encoding.
  ///
  /// An encoding that is not known is read as UTF-8 where the bytes are, else as Windows-1252.
  static func decode(_ bytes: [UInt8], as name: String?) -> (text: String, isExact: Bool) {
    switch (name ?? "us-ascii").lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968":
      if let text = TextEncoding.decodeUTF8(bytes) { return (text, true) }
      return name == nil ? (latin(bytes), true) : (latin(bytes), false)
    case "utf-16", "utf-16le", "utf-16be":
      let isBig = (name ?? "").lowercased().hasSuffix("be")
      let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      let marked = hasMark ? bytes : (isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]) + bytes
      if let text = TextEncoding.decodeUTF16(marked) { return (text, true) }
      return (latin(bytes), false)
    case "windows-1252", "cp1252", "iso-8859-1", "latin1":
      return (latin(bytes), true)
    case "iso-8859-15", "latin-9", "latin9":
      let changes: [Unicode.Scalar: Unicode.Scalar] = [
        "¤": "€", "¦": "Š", "¨": "š", "´": "Ž", "¸": "ž", "¼": "Œ", "½": "œ", "¾": "Ÿ",
      ]
      let scalars = latin(bytes).unicodeScalars.map { changes[$0] ?? $0 }
      return (String(String.UnicodeScalarView(scalars)), true)
    default:
      if let text = TextEncoding.decodeUTF8(bytes) { return (text, false) }
      return (latin(bytes), false)
    }
  }

  /// Windows-1252, with a sign for the five bytes that it gives no character.
  private static func latin(_ bytes: [UInt8]) -> String {
    if let text = TextEncoding.decodeWindows1252(bytes) { return text }
    return bytes.reduce(into: "") { text, byte in
      text += TextEncoding.decodeWindows1252([byte]) ?? "\u{FFFD}"
    }
  }
}
