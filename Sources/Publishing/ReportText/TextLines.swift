// SPDX-License-Identifier: EUPL-1.2

/// Breaks text at its spaces into lines, for a cell or a paragraph on a terminal.
enum TextLines {
  /// The lines of a text, each of at most `width` scalars unless a single word is longer.
  ///
  /// A no-break space (U+00A0) never ends a line and comes out as a space; the rest is as
  /// ``LineWrapper`` does it.
  ///
  /// - Complexity: O(length).
  static func wrapped(_ text: String, width: Int) -> [String] {
    var bytes: [UInt8] = []
    var wrapper = LineWrapper(first: "", indent: "", width: width)
    wrapper.write(text, to: &bytes)
    return bytes.split(separator: UInt8(ascii: "\n")).map { line in
      String(String(decoding: line, as: UTF8.self).map { $0 == "\u{A0}" ? " " : $0 })
    }
  }

  /// Whether a line may end at this character.
  static func isBreak(_ character: Character) -> Bool {
    character == " " || character == "\t" || character.isNewline
  }
}
