// SPDX-License-Identifier: EUPL-1.2

/// A word or a sign of a text that is compared.
struct ComparedWord: Hashable {
  /// By what it equals another: its letters, whatever quotation mark, dash or space was typed.
  let key: String
  /// As it stands in the text.
  let text: String
  /// Whether white space stands before it.
  let isApart: Bool
  /// Whether it is a word or a number; else it is one sign.
  let isWord: Bool

  /// Whether it is a sign that ends a sentence.
  var endsSentence: Bool { [".", "!", "?", ";"].contains(key) }

  /// The words and signs of a text, in order.
  ///
  /// A word is a run of letters, digits and marks, with the hyphens, apostrophes, and the full stops
  /// and commas of numbers inside it: *foto's*, *in-*, *12,50*. Capitals count. A hyphen at the end
  /// of a line, before a small letter, broke the word and is left out.
  ///
  /// - Complexity: O(length).
  static func all(in text: String) -> [ComparedWord] {
    var scanner = ComparedWordScanner(scalars: Array(text.unicodeScalars))
    var words: [ComparedWord] = []
    while let word = scanner.next() { words.append(word) }
    return words
  }
}

/// Reads one word or sign after another.
private struct ComparedWordScanner {
  let scalars: [Unicode.Scalar]
  var index = 0

  mutating func next() -> ComparedWord? {
    let start = index
    while index < scalars.count, Self.isSpace(scalars[index]) { index += 1 }
    guard index < scalars.count else { return nil }
    let isApart = index > start || index == 0
    let first = index
    guard Self.isLetter(scalars[index]) else {
      index += 1
      while index < scalars.count, Self.isMark(scalars[index]) { index += 1 }
      return word(from: first, Self.sign(scalars[first]), isApart: isApart, isWord: false)
    }
    var key = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isLetter(scalar) {
        key.append(scalar)
        index += 1
      } else if Self.isHidden(scalar) {
        index += 1
      } else if let next = endOfBreak {
        index = next
      } else if Self.joins(scalar), index + 1 < scalars.count, Self.isLetter(scalars[index + 1]),
        Self.isInside(scalar, scalars[index - 1], scalars[index + 1])
      {
        key.append(contentsOf: Self.sign(scalar).unicodeScalars)
        index += 1
      } else {
        break
      }
    }
    return word(from: first, String(key), isApart: isApart, isWord: true)
  }

  private func word(
    from first: Int, _ key: String, isApart: Bool, isWord: Bool
  ) -> ComparedWord {
    var text = String.UnicodeScalarView()
    var isBroken = false
    for scalar in scalars[first..<index] {
      if Self.isSpace(scalar), !isBroken {
        // The hyphen of a word that was broken at the end of a line.
        text.removeLast()
        isBroken = true
      } else if !Self.isSpace(scalar) {
        text.append(scalar)
        isBroken = false
      }
    }
    return ComparedWord(key: key, text: String(text), isApart: isApart, isWord: isWord)
  }

  /// Where the word goes on that is broken here at the end of a line; `nil` where none is.
  private var endOfBreak: Int? {
    guard scalars[index] == "-" || scalars[index] == "\u{2010}" else { return nil }
    var next = index + 1
    var hasLineEnd = false
    while next < scalars.count, Self.isSpace(scalars[next]) {
      hasLineEnd = hasLineEnd || scalars[next] == "\n"
      next += 1
    }
    guard hasLineEnd, next < scalars.count, scalars[next].properties.isLowercase else { return nil }
    return next
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || isHidden(scalar)
  }

  /// What is not seen, such as the soft hyphen.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.generalCategory == .format
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { DutchFolding.isMark(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || isMark(scalar) && !isHidden(scalar)
    }
  }

  /// Whether a sign may stand inside a word.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    [".", ",", "-", "'", "\u{2010}", "\u{2011}", "\u{2018}", "\u{2019}"].contains(scalar)
  }

  /// Whether a sign between two letters or digits is part of their word.
  private static func isInside(
    _ sign: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> Bool {
    guard sign == "." || sign == "," else { return true }
    return before.properties.numericType != nil && after.properties.numericType != nil
  }

  /// The one form of signs that programs replace by each other as somebody types.
  private static func sign(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}", "`", "\u{00B4}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}", "\u{2033}": "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case "\u{2022}", "\u{25AA}", "\u{25CF}", "\u{00B7}", "\u{F0B7}": "\u{2022}"
    default: String(scalar)
    }
  }
}

extension Sequence<ComparedWord> {
  /// The words as they are read, with single spaces.
  var joined: String {
    var text = ""
    for word in self {
      if word.isApart, !text.isEmpty { text += " " }
      text += word.text
    }
    return text
  }
}
