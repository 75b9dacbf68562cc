// SPDX-License-Identifier: EUPL-1.2

/// Writes Typst: code as it is given, everything else as a string.
///
/// Code comes only as a `StaticString`. What somebody typed stands between quotation marks, where
/// nothing but a backslash and a quotation mark means anything; so it cannot become markup, a call
/// or the name of a file.
struct TypstWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  /// How letters are written for which there is none in any font.
  let letters: TypstLetters

  /// Begins with nothing written.
  init(letters: TypstLetters = TypstLetters()) { self.letters = letters }

  /// Writes code of our own.
  mutating func code(_ code: StaticString) {
    code.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a whole number.
  mutating func number(_ value: Int) {
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes `true` or `false`.
  mutating func flag(_ value: Bool) { code(value ? "true" : "false") }

  /// Writes text as a string with its quotation marks.
  ///
  /// What a page cannot show is written otherwise (``TypstLetters``), and a stretch that is wider
  /// than a column gets places where it may break.
  ///
  /// - Complexity: O(length).
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var stretch = TypstStretch()
    for scalar in text.unicodeScalars {
      if stretch.mayBreak(before: scalar) { bytes.append(contentsOf: "\u{200B}".utf8) }
      switch letters.form(of: scalar) {
      case .asIs:
        if scalar == "\"" || scalar == "\\" { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case .otherwise(let words): bytes.append(contentsOf: words.utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes strings with commas between and after them, as an array takes them.
  mutating func strings(_ texts: [String]) {
    code("(")
    for text in texts {
      string(text)
      code(",")
    }
    code(")")
  }
}
