// SPDX-License-Identifier: EUPL-1.2

/// Finds the texts that are alike by the rare terms that they share.
struct PrefixSearch {
  private let terms: TermSets
  private let options: TextLikeness.Options
  /// The texts with a term in their prefix, by its rank, ascending.
  private var postings: [[Int32]]
  /// What the shared terms of prefixes weigh, by text; 0 but for those in `met`.
  private var weightShared: [Int]
  private var met: [Int32] = []
  /// The prefix of each text that was taken: its last rank, and what comes after it weighs.
  private var lastRanks: [Int32] = []
  private var weightsAfter: [Int] = []

  private(set) var comparisons = 0
  private(set) var encounters = 0

  init(of terms: TermSets, _ options: TextLikeness.Options) {
    self.terms = terms
    self.options = options
    postings = Array(repeating: [], count: terms.weights.count)
    weightShared = Array(repeating: 0, count: terms.count)
  }

  /// The pairs that are alike, by their places.
  mutating func pairs() -> [TextLikeness.Pair] {
    var pairs: [TextLikeness.Pair] = []
    for text in 0..<terms.count {
      let prefix = takePrefix(of: text)
      meet(prefix)
      pairs += likest(of: text)
      for rank in prefix { postings[Int(rank)].append(Int32(text)) }
    }
    return pairs
  }

  /// The rarest terms of a text, up to where the rest alone cannot make it alike to another.
  private mutating func takePrefix(of text: Int) -> ArraySlice<Int32> {
    let ranks = terms[text]
    // Of weights v and w an overlap o is the share 2o/(v + w). With v ≥ o and a share of at least s,
    // o ≥ w·s/(2 − s). A score is rounded, so s is half a thousandth below the threshold.
    let (least, total) = (2 * options.threshold - 1, terms.totals[text])
    var after = total
    var end = ranks.startIndex
    while end < ranks.endIndex, (4000 - least) * after >= least * total {
      after -= terms.weights[Int(ranks[end])]
      end += 1
    }
    lastRanks.append(end > ranks.startIndex ? ranks[end - 1] : -1)
    weightsAfter.append(after)
    return ranks[..<end]
  }

  /// Finds the texts before it that share a term of the prefix.
  private mutating func meet(_ prefix: ArraySlice<Int32>) {
    for rank in prefix {
      let weight = terms.weights[Int(rank)]
      for other in postings[Int(rank)].suffix(options.window) {
        encounters += 1
        if weightShared[Int(other)] == 0 { met.append(other) }
        weightShared[Int(other)] += weight
      }
    }
  }

  /// Of the texts that were met those that are alike, the likest ones; forgets whom it met.
  private mutating func likest(of text: Int) -> [TextLikeness.Pair] {
    var found: [TextLikeness.Pair] = []
    for place in met {
      let other = Int(place)
      if mayBeAlike(text, other) {
        comparisons += 1
        let score = terms.score(other, text)
        if score >= options.threshold {
          found.append(TextLikeness.Pair(first: other, second: text, score: score))
        }
      }
      weightShared[other] = 0
    }
    met.removeAll(keepingCapacity: true)
    found.sort { ($1.score, $0.first) < ($0.score, $1.first) }
    return Array(found.prefix(options.kept))
  }

  /// Whether two texts can still reach the threshold.
  ///
  /// Terms that they share beyond what was met
  /// come after the prefix that ends first.
  private func mayBeAlike(_ text: Int, _ other: Int) -> Bool {
    let rest = lastRanks[text] < lastRanks[other] ? weightsAfter[text] : weightsAfter[other]
    let all = terms.totals[text] + terms.totals[other]
    return 2000 * (weightShared[other] + rest) + all / 2 >= options.threshold * all
  }
}
