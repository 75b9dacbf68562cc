// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Which section of one version is which of another.
///
/// Each section has at most one other. Pairs are looked for among sections with the same number, the
/// same heading (the first with the first, the second with the second), or with texts that are equal
/// or alike; the likest pairs are taken first, so that a section is found that was renumbered, got
/// another heading or moved.
struct SectionMatching {
  /// Texts that score lower share but common words.
  static let leastLikeness = 300
  /// Sections with the same number are the same where their texts are at least so much alike.
  private static let leastLikenessByNumber = 150

  /// For each section of the later version that of the earlier; `nil` where there is none.
  private(set) var former: [Int?]
  /// For each section of the earlier version that of the later.
  private(set) var latter: [Int?]

  private struct Pair {
    let old: Int
    let new: Int
    let score: Int
  }

  /// Matches the sections of two versions.
  ///
  /// - Complexity: O(length of the texts + n log n) in the number of sections.
  init(_ old: [SectionAdded], _ new: [SectionAdded]) {
    former = Array(repeating: nil, count: new.count)
    latter = Array(repeating: nil, count: old.count)
    for pair in Self.pairs(old, new) where latter[pair.old] == nil && former[pair.new] == nil {
      latter[pair.old] = pair.new
      former[pair.new] = pair.old
    }
  }

  /// What may be the same, the likest first.
  private static func pairs(_ old: [SectionAdded], _ new: [SectionAdded]) -> [Pair] {
    var options = TextLikeness.Options()
    options.threshold = leastLikeness
    let likeness = TextLikeness(of: (old + new).map { $0.text ?? "" }, options)
    let titles = (old.map(title), new.map(title))
    let names = (
      old.map { SectionName.folded($0.section) }, new.map { SectionName.folded($0.section) }
    )
    var seen: Set<[Int]> = []
    var pairs: [Pair] = []
    func consider(_ first: Int, _ second: Int) {
      guard seen.insert([first, second]).inserted else { return }
      let isSameTitle = !titles.0[first].isEmpty && titles.0[first] == titles.1[second]
      let isSameName = names.0[first] == names.1[second]
      let isTextless = (old[first].text ?? "").isEmpty || (new[second].text ?? "").isEmpty
      let score = isTextless ? 0 : likeness.score(first, old.count + second)
      guard
        isSameTitle || score >= leastLikeness
          || isSameName && (isTextless || score >= leastLikenessByNumber)
      else { return }
      pairs.append(
        Pair(
          old: first, new: second,
          score: score + (isSameTitle ? 300 : 0) + (isSameName ? 200 : 0)))
    }
    for (first, second) in Self.equals(names.0, names.1) { consider(first, second) }
    for (first, second) in Self.equals(titles.0, titles.1) { consider(first, second) }
    for set in likeness.sets {
      let (earlier, later) = (set.filter { $0 < old.count }, set.filter { $0 >= old.count })
      for (first, second) in zip(earlier, later) { consider(first, second - old.count) }
    }
    for pair in likeness.pairs {
      let sets = [likeness.sets[pair.first], likeness.sets[pair.second]]
      for (one, other) in [(sets[0], sets[1]), (sets[1], sets[0])] {
        guard let first = one.first, first < old.count, let second = other.last,
          second >= old.count
        else { continue }
        consider(first, second - old.count)
      }
    }
    return pairs.sorted {
      ($1.score, abs($0.old - $0.new), $0.old, $0.new)
        < ($0.score, abs($1.old - $1.new), $1.old, $1.new)
    }
  }

  private static func title(_ section: SectionAdded) -> String {
    DutchFolding.folded(section.title).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The pairs of equal names: the first with the first, the second with the second.
  private static func equals(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    var earlier: [String: [Int]] = [:]
    for (index, name) in old.enumerated() { earlier[name, default: []].append(index) }
    var counts: [String: Int] = [:]
    return new.enumerated().compactMap { index, name in
      let count = counts[name, default: 0]
      counts[name] = count + 1
      guard let found = earlier[name], count < found.count else { return nil }
      return (found[count], index)
    }
  }
}
