// SPDX-License-Identifier: EUPL-1.2

/// The words of one sentence, as far as signs tell where one ends.
struct Sentence {
  /// The words, folded.
  let words: [String]

  /// The sentences of a text.
  ///
  /// An exclamation or question mark, a semicolon, the end of a line, or a full stop before white
  /// space ends one; so the full stop of an abbreviation does, and that in *4.2* does not.
  ///
  /// - Complexity: O(length).
  static func all(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var sentence = String.UnicodeScalarView()
    var isAfterStop = false
    func end() {
      let words = Word.all(in: String(sentence)).map(\.folded)
      if !words.isEmpty { sentences.append(Sentence(words: words)) }
      sentence.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if isAfterStop, scalar.properties.isWhitespace { end() }
      isAfterStop = scalar == "."
      switch scalar {
      case "!", "?", ";", "\n", "\r": end()
      default: sentence.append(scalar)
      }
    }
    end()
    return sentences
  }

  /// The places of words that are one of some.
  func places(of some: Set<String>) -> [Int] {
    words.indices.filter { some.contains(words[$0]) }
  }

  /// Whether some words follow each other.
  func holds(_ first: String, _ second: String) -> Bool {
    zip(words, words.dropFirst()).contains { $0 == (first, second) }
  }
}
