// SPDX-License-Identifier: EUPL-1.2

/// A word of a text, folded so that spellings of the same word are equal.
package struct FoldedWord: Hashable, Sendable {
  /// The word in small letters without accents; `0` and `1` between letters are read as `o`, `l`,
  /// which is what recognition of print makes of these.
  package let text: String
  /// Where it stands, in scalars of the text.
  package let range: Range<Int>
}

extension RandomAccessCollection<Unicode.Scalar> where Index == Int {
  /// The words: runs of letters, digits and apostrophes within them.
  ///
  /// - Complexity: O(length).
  package var foldedWords: [FoldedWord] {
    var words: [FoldedWord] = []
    var start: Int?
    for place in startIndex...endIndex {
      let isInner = place < endIndex && self[place].isOfWord
      if isInner {
        start = start ?? place
      } else if let first = start {
        words.append(FoldedWord(text: String(folding: self[first..<place]), range: first..<place))
        start = nil
      }
    }
    return words
  }
}

extension String {
  /// Some scalars in small letters, without accents.
  package init(folding scalars: some Collection<Unicode.Scalar>) {
    self.init(decoding: [], as: UTF8.self)
    var hasLetter = false
    var hasDigit = false
    for scalar in scalars {
      if scalar.isASCII {
        hasLetter = hasLetter || scalar.isASCIILetter
        hasDigit = hasDigit || scalar.isDigit
        unicodeScalars.append(scalar.smallASCII)
      } else {
        hasLetter = true
        self += Folding.foldAnyLetter(scalar) ?? ""
      }
    }
    guard hasLetter, hasDigit else { return }
    self = String(map { $0 == "0" ? "o" : $0 == "1" ? "l" : $0 })
  }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  package var isBlank: Bool { properties.isWhitespace }

  /// Whether it is an ASCII digit.
  package var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether it is an ASCII letter.
  package var isASCIILetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// Whether it can stand in a word.
  package var isOfWord: Bool {
    isASCII ? isASCIILetter || isDigit || self == "'" : properties.isAlphabetic || isAccent
  }

  /// Whether it is an accent that combines with the letter before it.
  package var isAccent: Bool { (0x300...0x36F).contains(value) }

  /// An ASCII capital as small letter, anything else as it is.
  package var smallASCII: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value + 32)) : self
  }

  /// Whether it is a capital.
  package var isCapital: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }

  /// Whether it is a small letter.
  package var isSmall: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }
}
