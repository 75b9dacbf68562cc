// SPDX-License-Identifier: EUPL-1.2

/// How a letter is written that a page cannot show.
///
/// A file for keeping holds a letter only where it holds its shape too, so a letter for which no
/// font has a shape is written as its number: `[U+1F600]`.
struct TypstLetters: Hashable, Sendable {
  /// Letters for which no font here has a shape.
  var withoutShape: Set<Unicode.Scalar> = []

  /// How a letter is written.
  enum Form: Hashable {
    case asIs
    case otherwise(String)
  }

  /// How this letter is written.
  func form(of scalar: Unicode.Scalar) -> Form {
    guard !Self.isPlain(scalar) else { return .asIs }
    if let other = Self.other(for: scalar) { return .otherwise(other) }
    guard withoutShape.contains(scalar) else { return .asIs }
    return .otherwise("[U+\(String(scalar.value, radix: 16, uppercase: true))]")
  }

  /// Whether every font of the house has a shape for it, and nobody needs to ask.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20..<0x7F, 0xA0..<0x180, 0x2010...0x2015, 0x2018...0x201E, 0x2022, 0x2026, 0x20AC:
      true
    default: false
    }
  }

  /// What stands in the place of what is no letter; `nil` where it is one.
  static func other(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09: return " "
    case 0x2028, 0x2029: return "\n"
    // They turn the order of what follows, also of words of our own.
    case 0x202A...0x202E, 0x2066...0x2069: return ""
    // A mark of byte order, and tags, which stand for nothing by themselves.
    case 0xFEFF, 0xE0000...0xE007F: return ""
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate: return "\u{FFFD}"
    case .unassigned: return scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : nil
    default: return nil
    }
  }

  /// The letters in a text of which it must be asked whether a font has them.
  ///
  /// - Complexity: O(length).
  static func unusual(in source: [UInt8]) -> Set<Unicode.Scalar> {
    var found: Set<Unicode.Scalar> = []
    var source = source[...]
    // Most bytes are plain; text is looked at only where one is not.
    while let first = source.firstIndex(where: { $0 >= 0x80 }) {
      let end = source[first...].firstIndex { $0 < 0x80 } ?? source.endIndex
      for scalar in String(decoding: source[first..<end], as: UTF8.self).unicodeScalars
      where !isPlain(scalar) && scalar != "\u{200B}" && other(for: scalar) == nil {
        found.insert(scalar)
      }
      source = source[end...]
    }
    return found
  }
}
