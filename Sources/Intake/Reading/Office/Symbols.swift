// SPDX-License-Identifier: EUPL-1.2

/// Signs of the fonts Symbol and Wingdings, which have no characters of their own.
enum Symbols {
  /// A bullet as a character that every font has.
  static func bullet(_ text: String) -> String? {
    let scalars = InlineText(text).scalars
    guard let first = scalars.first else { return nil }
    guard scalars.count == 1 else { return String(String.UnicodeScalarView(scalars)) }
    return String(Character(character(first)))
  }

  /// The character for a sign of a symbol font; any other as it is.
  static func character(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xF000...0xF0FF).contains(scalar.value) else { return scalar }
    return signs[scalar.value - 0xF000] ?? "•"
  }

  /// By their place in the font: bullets, arrows, ticks and boxes, as letters use them.
  private static let signs: [UInt32: Unicode.Scalar] = [
    0x2D: "-", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x76: "❖", 0x77: "◆", 0x9F: "•",
    0xA7: "▪", 0xA8: "□", 0xB7: "•", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFC: "✓",
    0xFB: "✗", 0xFE: "☑", 0xFD: "☒",
  ]
}
