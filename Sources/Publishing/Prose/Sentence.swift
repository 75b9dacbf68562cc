// SPDX-License-Identifier: EUPL-1.2

/// A sentence of a text and where it begins.
struct Sentence {
  let text: String
  let line: Int

  /// The sentences of a text: up to a stop with white space and a capital after it, or the end of a
  /// paragraph.
  ///
  /// - Complexity: O(*length*).
  static func all(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var words: [String] = []
    var (line, first) = (1, 1)
    func close() {
      if !words.isEmpty {
        sentences.append(Sentence(text: words.joined(separator: " "), line: first))
      }
      words = []
    }
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let found = row.split(whereSeparator: \.isWhitespace).map(String.init)
      if found.isEmpty { close() }
      for word in found {
        if let last = words.last?.last, ".!?".contains(last), word.beginsSentence { close() }
        if words.isEmpty { first = line }
        words.append(word)
      }
      line += 1
    }
    close()
    return sentences
  }

  /// The first sentences of a text that fit in so many characters, at least one.
  ///
  /// - Returns: They, and whether more follows.
  static func first(of text: String, within limit: Int) -> (text: String, isAll: Bool) {
    let all = Sentence.all(in: text)
    guard var short = all.first?.text else { return ("", true) }
    var taken = 1
    while taken < all.count, short.count + 1 + all[taken].text.count <= limit {
      short += " " + all[taken].text
      taken += 1
    }
    return (short, taken == all.count)
  }
}

extension String {
  /// Whether a word can be the first of a sentence; a number or a word in small letters goes on with one.
  fileprivate var beginsSentence: Bool {
    guard let letter = first(where: { $0.isLetter || $0.isNumber }) else { return true }
    return letter.isUppercase
  }
}
