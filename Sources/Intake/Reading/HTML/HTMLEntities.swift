// SPDX-License-Identifier: EUPL-1.2

/// The characters that HTML writes by name or number.
enum HTMLEntities {
  /// Bytes of UTF-8 with `&eacute;`, `&#233;` and `&#xE9;` as the characters that they mean; what
  /// means none stays as it stands.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = entity(in: bytes, at: index + 1) {
        decoded += Array(String(Character(scalar)).utf8)
        index = end
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func entity(
    in bytes: ArraySlice<UInt8>, at start: Int
  ) -> (Unicode.Scalar, Int)? {
    let word = bytes[start...].prefix(12).prefix { byte in
      byte == UInt8(ascii: "#") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
    }
    guard !word.isEmpty else { return nil }
    let isEnded = word.endIndex < bytes.endIndex && bytes[word.endIndex] == UInt8(ascii: ";")
    let end = word.endIndex + (isEnded ? 1 : 0)
    let name = String(decoding: word, as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first.map { "xX".contains($0) } == true
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(numbered).map { ($0, end) }
    }
    guard isEnded else { return nil }
    return named[name].map { ($0, end) }
  }

  /// Numbers of 128 to 159 mean the characters of Windows-1252, as browsers read them.
  private static func numbered(_ value: UInt32) -> Unicode.Scalar? {
    if (0x80..<0xA0).contains(value) {
      return TextEncoding.decodeWindows1252([UInt8(value)])?.unicodeScalars.first
    }
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The names of 160 to 255, in order; then those of other signs that letters have.
  private static let named: [String: Unicode.Scalar] = {
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
      icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
      yacute thorn yuml
      """
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€", "hellip": "…",
      "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
      "rdquo": "”", "bdquo": "„", "bull": "•", "trade": "™", "dagger": "†", "permil": "‰",
      "lsaquo": "‹", "rsaquo": "›", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔",
      "rArr": "⇒", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
      "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "fnof": "ƒ", "circ": "ˆ",
      "tilde": "˜", "Scaron": "Š", "scaron": "š", "OElig": "Œ", "oelig": "œ", "Yuml": "Ÿ",
      "check": "✓", "squ": "□", "alpha": "α", "beta": "β", "Delta": "Δ", "sum": "∑",
    ]
    for (index, name) in latin.split(whereSeparator: \.isWhitespace).enumerated() {
      named[String(name)] = Unicode.Scalar(UInt8(160 + index))
    }
    return named
  }()
}
