// SPDX-License-Identifier: EUPL-1.2

/// The terms of texts, each text's from the rarest to the commonest, with what each weighs.
struct TermSets: Sendable {
  /// Where the terms of every text begin in `ranks`, and where those of the last one end.
  private var starts = [0]
  private var ranks: [Int32] = []
  /// What the terms of every text weigh together.
  private(set) var totals: [Int] = []
  /// How rare a term is: 0 for the rarest.
  private var rankOfTerm: [Int32] = []
  /// What a term weighs, by its rank; none weighs nothing.
  private(set) var weights: [Int] = []

  /// No texts, and no terms.
  init() {}

  /// Weighs the terms by how many texts have them; those come in by ``append(_:)``.
  ///
  /// - Complexity: O(terms of all texts + t log t) in the number t of different terms.
  init(countedIn texts: [Set<Int32>], stems: [String]) {
    var counts = Array(repeating: 0, count: stems.count)
    for text in texts { for term in text { counts[Int(term)] += 1 } }
    let order = stems.indices.sorted { (counts[$0], stems[$0]) < (counts[$1], stems[$1]) }
    rankOfTerm = Array(repeating: 0, count: stems.count)
    weights.reserveCapacity(stems.count)
    for (rank, term) in order.enumerated() {
      rankOfTerm[term] = Int32(rank)
      weights.append(Self.weight(ofTermIn: counts[term], of: texts.count))
    }
  }

  /// What a term weighs that some of all texts have: the fewer, the more.
  ///
  /// It is counted as if there were 64 more texts without it, for among a handful of texts a term
  /// that two have is not yet a common one. No term weighs less than one that an eighth of all
  /// have, so that a letter which hundreds send stays alike with a word of one's own in it.
  private static func weight(ofTermIn count: Int, of all: Int) -> Int {
    max(leastWeight, BinaryLogarithm.of(all + 65 + count, over: count + 1))
  }

  /// Three, in 256ths, as logarithms are told.
  private static let leastWeight = 3 * 256

  /// How rare a term is.
  func rank(of term: Int32) -> Int32 { rankOfTerm[Int(term)] }

  /// How rare terms are, the rarest first.
  func ranks(of terms: Set<Int32>) -> [Int32] { terms.map(rank).sorted() }

  /// Adds a text by the ranks of its terms, in ascending order.
  mutating func append(_ text: [Int32]) {
    ranks += text
    starts.append(ranks.count)
    totals.append(text.reduce(0) { $0 + weights[Int($1)] })
  }

  /// How many texts there are.
  var count: Int { totals.count }

  /// The ranks of a text's terms, the rarest first.
  subscript(text: Int) -> ArraySlice<Int32> { ranks[starts[text]..<starts[text + 1]] }

  /// The ranks of the terms that two texts share, the rarest first.
  func shared(_ left: Int, _ right: Int) -> [Int32] {
    let other = Set(self[right])
    return self[left].filter(other.contains)
  }

  /// How much two different texts are alike, from 0 to 999.
  ///
  /// - Complexity: O(terms).
  func score(_ left: Int, _ right: Int) -> Int {
    var (i, j) = (starts[left], starts[right])
    let (endI, endJ) = (starts[left + 1], starts[right + 1])
    var (overlap, count) = (0, 0)
    while i < endI, j < endJ {
      if ranks[i] == ranks[j] {
        overlap += weights[Int(ranks[i])]
        count += 1
        i += 1
        j += 1
      } else if ranks[i] < ranks[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = totals[left] + totals[right]
    guard count > 1 || 2 * overlap == all else { return 0 }
    return min(999, (2000 * overlap + all / 2) / all)
  }
}
