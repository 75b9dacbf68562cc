// SPDX-License-Identifier: EUPL-1.2

/// Writes letters the one way in which Dutch words are compared: small, and without marks.
///
/// - Capitals become small letters, and ligatures are taken apart: *ﬁ*, *æ*, *œ*, *ß*.
/// - Marks on letters fall away, be they part of the letter or put after it: *coördinatie* and
///   *coordinatie* are one word.
/// - *ĳ*, and *ÿ* with which it was typed once, become *ij*.
/// - What joins or hides, such as the soft hyphen, falls away.
///
/// Letters of other scripts stay as they are.
package enum DutchFolding {
  /// Appends what a scalar is when it is folded; nothing where it falls away.
  package static func fold(_ scalar: Unicode.Scalar, into folded: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: folded.append(UInt8(scalar.value) + 0x20)
    case 0..<0x80: folded.append(UInt8(scalar.value))
    default:
      if let base = base[scalar] {
        folded.append(contentsOf: base.utf8)
      } else if !isMark(scalar) {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
  }

  /// The folded form of a text.
  ///
  /// - Complexity: O(length).
  package static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { fold(scalar, into: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a scalar adds to the letter before it or is not seen at all, and so parts no word.
  package static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return true
    default: return false
    }
  }

  /// Letters with a mark or joined together, and the plain letters that they are read as.
  static let base: [Unicode.Scalar: String] = {
    let letters = [
      "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "c": "çćčÇĆČ", "d": "ďđĎĐ", "e": "èéêëēėęěÈÉÊËĒĖĘĚ", "g": "ğĞ",
      "i": "ìíîïīįıÌÍÎÏĪĮİ", "l": "łŁ", "n": "ñńňÑŃŇ", "o": "òóôõöøōőÒÓÔÕÖØŌŐ", "r": "řŘ",
      "s": "śşšſŚŞŠ", "t": "ťţŤŢ", "u": "ùúûüūůűųÙÚÛÜŪŮŰŲ", "y": "ýÝ", "z": "źżžŹŻŽ",
      "ae": "æÆ", "oe": "œŒ", "ss": "ßẞ", "ij": "ĳĲÿŸ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "ffi": "ﬃ",
      "ffl": "ﬄ", "st": "ﬅﬆ",
    ]
    var base: [Unicode.Scalar: String] = [:]
    for (plain, marked) in letters {
      for scalar in marked.unicodeScalars { base[scalar] = plain }
    }
    return base
  }()
}
