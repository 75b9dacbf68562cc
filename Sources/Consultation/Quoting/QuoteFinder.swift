// SPDX-License-Identifier: EUPL-1.2

/// Finds where a quote stands in a text.
///
/// White space and hyphenation of both are undone by ``TextNormalisation``, and nothing else: a
/// quote with another letter is not found. For such a quote the nearest span is offered with the
/// difference; whether that is what was meant, a person says.
public struct QuoteFinder: Sendable {
  private let scalars: [Unicode.Scalar]
  private let reading: [Unicode.Scalar]
  private let places: [Int]

  /// Prepares a text.
  ///
  /// - Complexity: O(length).
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let placed = TextNormalisation(scalars).placed(0..<scalars.count)
    reading = placed.map(\.scalar)
    places = placed.map(\.place)
  }

  /// Where a quote stands exactly, in scalars of the text as it came, in order.
  ///
  /// - Parameters:
  ///   - quote: The quote, with or without its line wraps.
  ///   - limit: How many places to find at most.
  /// - Returns: The places; empty where it stands nowhere.
  /// - Complexity: O(length of text × length of quote) at worst, near the text's length in practice.
  public func places(of quote: String, limit: Int = 2) -> [Range<Int>] {
    let wanted = Self.normalised(quote)
    guard let first = wanted.first, wanted.count <= reading.count else { return [] }
    var found: [Range<Int>] = []
    for start in 0...(reading.count - wanted.count) where reading[start] == first {
      guard reading[start..<start + wanted.count].elementsEqual(wanted) else { continue }
      found.append(span(start..<start + wanted.count))
      if found.count == limit { break }
    }
    return found
  }

  /// Where a quote stands, at most a hundred times; else the span that is nearest to it.
  ///
  /// - Complexity: that of ``places(of:limit:)`` and ``nearest(to:)``.
  public func search(_ quote: String) -> QuoteSearch {
    let places = places(of: quote, limit: 100)
    return QuoteSearch(places: places, nearest: places.isEmpty ? nearest(to: quote) : nil)
  }

  /// The span that is nearest to a quote which stands nowhere exactly; `nil` where less than half of
  /// its words stand together anywhere.
  ///
  /// - Complexity: O(words of the text + words of the quote squared), for quotes of rare words; a
  ///   word that stands in more than 500 places is not looked for.
  public func nearest(to quote: String) -> NearestSpan? {
    let wanted = Self.words(of: Self.normalised(quote))
    let here = Self.words(of: reading)
    guard !wanted.isEmpty, !here.isEmpty,
      let start = likeliestStart(of: wanted.map(\.folded), among: here.map(\.folded))
    else { return nil }
    let slack = wanted.count / 2 + 2
    let window = max(0, start - slack)..<min(here.count, max(0, start) + wanted.count + slack)
    let alignment = WordAlignment(wanted.map(\.folded), here[window].map { $0.folded })
    guard let inner = alignment.span, alignment.shared * 2 >= wanted.count else { return nil }
    let words = here[window.lowerBound + inner.lowerBound..<window.lowerBound + inner.upperBound]
    guard let first = words.first, let last = words.last else { return nil }
    return NearestSpan(
      range: span(first.range.lowerBound..<last.range.upperBound),
      shared: alignment.shared * 1000 / max(wanted.count, words.count),
      difference: NearestSpan.difference(from: wanted.map(\.text), to: words.map { $0.text }))
  }

  /// The scalars of the text between two places of its reading.
  private func span(_ reading: Range<Int>) -> Range<Int> {
    places[reading.lowerBound]..<places[reading.upperBound - 1] + 1
  }

  private static func normalised(_ quote: String) -> [Unicode.Scalar] {
    let scalars = Array(quote.unicodeScalars)
    return TextNormalisation(scalars).placed(0..<scalars.count).map(\.scalar)
  }

  private struct Word {
    let text: String
    let folded: String
    let range: Range<Int>
  }

  /// What stands between spaces, signs included.
  private static func words(of reading: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start = 0
    for place in 0...reading.count where place == reading.count || reading[place] == " " {
      if start < place {
        let stretch = reading[start..<place]
        let folded = stretch.foldedWords.map(\.text).joined()
        let text = String(String.UnicodeScalarView(stretch))
        words.append(
          Word(text: text, folded: folded.isEmpty ? text : folded, range: start..<place))
      }
      start = place + 1
    }
    return words
  }

  /// Where most words of a quote say that it begins, counted in words.
  private func likeliestStart(of wanted: [String], among here: [String]) -> Int? {
    let sought = Set(wanted)
    var at: [String: [Int]] = [:]
    for (place, word) in here.enumerated() where sought.contains(word) {
      at[word, default: []].append(place)
    }
    var votes: [Int: Int] = [:]
    for (index, word) in wanted.enumerated() {
      guard let places = at[word], places.count <= 500 else { continue }
      for place in places { votes[place - index, default: 0] += 1 }
    }
    return votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
