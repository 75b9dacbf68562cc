// SPDX-License-Identifier: EUPL-1.2

/// Texts compared with each other: which are equal, and which are alike.
///
/// Equal are texts with the same folded words in the same order. How much two others are alike is
/// counted on their terms, the stems of their words without stop words: of all the weight that the
/// two have, the part that they share (Dice's coefficient), in thousandths. A term weighs more the
/// fewer texts have it. Two texts that share a single term are not alike unless they have no
/// other.
///
/// Only texts are compared that share a rare term. A text has a *prefix*: its rarest terms, up to
/// where the rest weighs too little to make it alike to anything; two texts that are alike share a
/// term of both prefixes (prefix filtering; Chaudhuri, Ganti and Kaushik, ICDE 2006). Where a term
/// stands in the prefixes of more than ``Options/window`` texts, each is held against as many before
/// it, in the order of their rarest terms, so that the work never grows faster than the texts do.
///
/// The result does not depend on the order in which the texts are given.
package struct TextLikeness: Sendable {
  /// How far a comparison goes.
  package struct Options: Hashable, Sendable {
    /// From which score on texts are alike, in thousandths.
    package var threshold = Likeness.alike
    /// Against how many texts one is held at most for each of its terms.
    package var window = 256
    /// How many of the likest texts before it are kept of a text at most.
    package var kept = 32

    /// The usual ones.
    package init() {}
  }

  /// Two sets of equal texts that are alike.
  package struct Pair: Hashable, Sendable {
    /// The sets, as places in ``TextLikeness/sets``; the first before the second.
    package let first: Int
    package let second: Int
    /// How much they are alike, from the threshold to 999.
    package let score: Int
  }

  /// The texts that are equal, as places among those given; a set of one where none equals it, and
  /// none for a text without words.
  package private(set) var sets: [[Int]] = []
  /// The sets that are alike, by their places.
  package private(set) var pairs: [Pair] = []
  /// How many pairs of sets were compared term by term.
  package private(set) var comparisons = 0
  /// How many times a text was found to share a term of its prefix with another.
  package private(set) var encounters = 0

  private let texts: [String]
  private var lexicon = Lexicon()
  /// The set of every text; −1 for one without words.
  private var setOfText: [Int]
  private var terms = TermSets()

  /// Compares texts with each other.
  ///
  /// - Complexity: O(length of the texts + n log n), and for each text at most
  ///   ``Options/window`` encounters for each term of its prefix.
  package init(of texts: [String], _ options: Options = Options()) {
    self.texts = texts
    setOfText = Array(repeating: -1, count: texts.count)
    var equal: [[Int32]: [Int]] = [:]
    let folded = texts.concurrentMap { text in Word.all(in: text).map(\.folded) }
    for (text, words) in folded.enumerated() where !words.isEmpty {
      equal[words.map { lexicon.number(of: $0) }, default: []].append(text)
    }
    arrange(equal)
    var search = PrefixSearch(of: terms, options)
    pairs = search.pairs()
    comparisons = search.comparisons
    encounters = search.encounters
  }

  /// Puts the sets in an order that depends on their words alone.
  private mutating func arrange(_ equal: [[Int32]: [Int]]) {
    let found = equal.map { (words: $0.key, texts: $0.value, terms: lexicon.terms(of: $0.key)) }
    terms = TermSets(countedIn: found.map(\.terms), stems: lexicon.stems)
    let (ranking, words) = (terms, lexicon.words)
    let sorted = found.map { set in
      (words: set.words, texts: set.texts, ranks: ranking.ranks(of: set.terms))
    }.sorted { left, right in
      if left.ranks != right.ranks { return left.ranks.lexicographicallyPrecedes(right.ranks) }
      return left.words.lexicographicallyPrecedes(right.words) { words[Int($0)] < words[Int($1)] }
    }
    for set in sorted {
      for text in set.texts { setOfText[text] = sets.count }
      sets.append(set.texts.sorted())
      terms.append(set.ranks)
    }
  }

  /// How much two texts are alike: 1000 where they are equal, 0 where they have nothing in common.
  ///
  /// - Complexity: O(terms).
  package func score(_ left: Int, _ right: Int) -> Int {
    let (left, right) = (setOfText[left], setOfText[right])
    guard left >= 0, right >= 0 else { return 0 }
    return left == right ? 1000 : terms.score(left, right)
  }

  /// The terms that two texts share, the rarest first, each as it is first written in the left one.
  ///
  /// - Complexity: O(length).
  package func shared(_ left: Int, _ right: Int) -> [String] {
    guard setOfText[left] >= 0, setOfText[right] >= 0 else { return [] }
    let shared = terms.shared(setOfText[left], setOfText[right])
    var written: [Int32: String] = [:]
    let scalars = Array(texts[left].unicodeScalars)
    for word in Word.all(in: texts[left]) {
      guard let term = lexicon.term(of: word.folded) else { continue }
      let rank = terms.rank(of: term)
      guard written[rank] == nil else { continue }
      written[rank] = Self.unbroken(scalars[word.offset..<(word.offset + word.length)])
    }
    return shared.compactMap { written[$0] }
  }

  /// A word as it is written, on one line.
  private static func unbroken(_ word: ArraySlice<Unicode.Scalar>) -> String {
    var line = String.UnicodeScalarView()
    var isBroken = false
    for scalar in word {
      if scalar.properties.isWhitespace {
        if !isBroken { line.removeLast() }
        isBroken = true
      } else {
        line.append(scalar)
        isBroken = false
      }
    }
    return String(line)
  }
}
