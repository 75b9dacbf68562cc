// SPDX-License-Identifier: EUPL-1.2

/// The words of many texts, each known by a number, with its stem as a term.
struct Lexicon {
  private var numbers: [String: Int32] = [:]
  /// The words by their number.
  private(set) var words: [String] = []
  /// The term of every word, and whether the word is a stop word.
  private var terms: [Int32] = []
  private var isStop: [Bool] = []
  private var termNumbers: [String: Int32] = [:]
  /// The stems by the number of their term.
  private(set) var stems: [String] = []

  /// The number of a folded word, which it gets where it has none.
  mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    isStop.append(StopWords.contains(word))
    let stem = DutchStemmer.stem(of: word)
    let term = termNumbers[stem] ?? Int32(stems.count)
    if term == Int32(stems.count) {
      termNumbers[stem] = term
      stems.append(stem)
    }
    terms.append(term)
    return number
  }

  /// The terms of words, each once, without those of stop words; with them where there are no
  /// others.
  func terms(of words: [Int32]) -> Set<Int32> {
    let telling = Set(words.lazy.filter { !isStop[Int($0)] }.map { terms[Int($0)] })
    return telling.isEmpty ? Set(words.map { terms[Int($0)] }) : telling
  }

  /// The term of a folded word; `nil` for one that no text has.
  func term(of word: String) -> Int32? { numbers[word].map { terms[Int($0)] } }
}
