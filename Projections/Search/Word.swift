// SPDX-License-Identifier: EUPL-1.2

/// A word of a text: how it is compared, and where it stands.
package struct Word: Hashable, Sendable {
  /// The word as ``DutchFolding`` writes it.
  package let folded: String
  /// Where it begins in its text, in Unicode scalars.
  package let offset: Int
  /// How many Unicode scalars it takes there.
  package let length: Int

  /// The words of a text, in their order.
  ///
  /// A word is a run of letters, digits and marks. A full stop or comma between two digits is part
  /// of the number and folded to a full stop: *4.2*, *12,50*. A hyphen at the end of a line,
  /// before a small letter, is taken for one that broke the word. Every other sign parts words, also
  /// the apostrophe and the hyphen: *foto's* is *foto* and *s*, *in- en uitstroom* three words.
  ///
  /// - Complexity: O(length).
  package static func all(in text: String) -> [Word] {
    var scanner = WordScanner(Array(text.unicodeScalars))
    var words: [Word] = []
    while let word = scanner.next() { words.append(word) }
    return words
  }
}

/// Reads one word after another.
private struct WordScanner {
  let scalars: [Unicode.Scalar]
  var index = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func next() -> Word? {
    while index < scalars.count, !Self.isOfWord(scalars[index]) { index += 1 }
    guard index < scalars.count else { return nil }
    let start = index
    var folded: [UInt8] = []
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isOfWord(scalar) {
        DutchFolding.fold(scalar, into: &folded)
        index += 1
      } else if DutchFolding.isMark(scalar) {
        index += 1
      } else if isPointOfNumber {
        folded.append(UInt8(ascii: "."))
        index += 1
      } else if let next = endOfBreak {
        index = next
      } else {
        break
      }
    }
    return Word(
      folded: String(decoding: folded, as: UTF8.self), offset: start, length: index - start)
  }

  /// Whether a full stop or comma stands here between two digits.
  private var isPointOfNumber: Bool {
    guard scalars[index] == "." || scalars[index] == "," else { return false }
    return Self.isDigit(scalars[index - 1]) && index + 1 < scalars.count
      && Self.isDigit(scalars[index + 1])
  }

  /// Where the word goes on that is broken here at the end of a line; `nil` where none is.
  private var endOfBreak: Int? {
    guard scalars[index] == "-" || scalars[index] == "\u{2010}" else { return nil }
    var next = index + 1
    var hasLineEnd = false
    while next < scalars.count, scalars[next].properties.isWhitespace {
      hasLineEnd = hasLineEnd || scalars[next] == "\n" || scalars[next] == "\r"
      next += 1
    }
    guard hasLineEnd, next < scalars.count, scalars[next].properties.isLowercase else { return nil }
    return next
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a word can begin with a scalar.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
  }
}
