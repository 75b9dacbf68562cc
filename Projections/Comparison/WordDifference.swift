// SPDX-License-Identifier: EUPL-1.2

/// Which words of two texts are not the same: the shortest way from one to the other, within bounds.
///
/// Words that both texts have once stand still (patience difference), and between them the shortest
/// edit is sought (Myers, *An O(ND) Difference Algorithm and Its Variations*, 1986). A stretch in
/// which more than ``greatestEdit`` words differ is taken as replaced: so the work and the room stay
/// within bounds, and what is kept and what is changed together are always the two texts.
struct WordDifference {
  /// How many words may differ in a stretch that is looked at word by word.
  static let greatestEdit = 1_000
  /// Stretches with fewer words need nothing that stands still.
  private static let smallestAnchored = 256

  /// Of each word of the one text, whether it is gone from the other.
  private(set) var isRemoved: [Bool]
  /// Of each word of the other, whether it is new.
  private(set) var isAdded: [Bool]

  private let old: [Int32]
  private let new: [Int32]

  /// Nothing compared yet of two texts, whose words are numbers.
  init(_ old: [Int32], _ new: [Int32]) {
    self.old = old
    self.new = new
    isRemoved = Array(repeating: false, count: old.count)
    isAdded = Array(repeating: false, count: new.count)
  }

  /// Compares a stretch of the one with a stretch of the other.
  ///
  /// - Complexity: O(n log n + n·``greatestEdit``) at worst, near the length in practice.
  mutating func compare(_ old: Range<Int>, _ new: Range<Int>) {
    let (old, new) = trimmed(old, new)
    guard !old.isEmpty, !new.isEmpty, old.count + new.count >= Self.smallestAnchored else {
      return edit(old, new)
    }
    var (from, to) = (old.lowerBound, new.lowerBound)
    for (left, right) in anchors(old, new) {
      edit(from..<left, to..<right)
      (from, to) = (left + 1, right + 1)
    }
    edit(from..<old.upperBound, to..<new.upperBound)
  }

  /// The stretches without what both begin and end with.
  private func trimmed(_ old: Range<Int>, _ new: Range<Int>) -> (Range<Int>, Range<Int>) {
    var (a, b) = (old, new)
    while !a.isEmpty, !b.isEmpty, self.old[a.lowerBound] == self.new[b.lowerBound] {
      (a, b) = (a.dropFirst(), b.dropFirst())
    }
    while !a.isEmpty, !b.isEmpty, self.old[a.upperBound - 1] == self.new[b.upperBound - 1] {
      (a, b) = (a.dropLast(), b.dropLast())
    }
    return (a, b)
  }

  /// The words that both have once, as far as they stand in the same order: the longest such row.
  private func anchors(_ old: Range<Int>, _ new: Range<Int>) -> [(Int, Int)] {
    var places: [Int32: (old: Int, new: Int, isSingle: Bool)] = [:]
    for index in old {
      let isKnown = places[self.old[index]] != nil
      places[self.old[index]] = (index, -1, !isKnown)
    }
    for index in new {
      guard var place = places[self.new[index]] else { continue }
      place.isSingle = place.isSingle && place.new < 0
      place.new = index
      places[self.new[index]] = place
    }
    let shared = places.values.filter { $0.isSingle && $0.new >= 0 }.sorted { $0.old < $1.old }
    return LongestRow.indices(of: shared.map(\.new)).map { (shared[$0].old, shared[$0].new) }
  }

  private mutating func edit(_ old: Range<Int>, _ new: Range<Int>) {
    let (old, new) = trimmed(old, new)
    guard !old.isEmpty, !new.isEmpty, let rounds = rounds(old, new) else {
      for index in old { isRemoved[index] = true }
      for index in new { isAdded[index] = true }
      return
    }
    trace(rounds, from: old, new)
  }

  /// The furthest that each diagonal comes with 0, 1, 2 … changes; `nil` where that does not reach
  /// the end within bounds.
  private func rounds(_ old: Range<Int>, _ new: Range<Int>) -> [[Int32]]? {
    let limit = min(old.count + new.count, Self.greatestEdit)
    var rounds: [[Int32]] = []
    for changes in 0...limit {
      var furthest = [Int32](repeating: 0, count: 2 * changes + 1)
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        var x = changes == 0 ? 0 : Self.step(rounds[changes - 1], changes, diagonal).x
        while x < old.count, x - diagonal < new.count,
          self.old[old.lowerBound + x] == self.new[new.lowerBound + x - diagonal]
        {
          x += 1
        }
        furthest[diagonal + changes] = Int32(x)
        if x >= old.count, x - diagonal >= new.count { return rounds + [furthest] }
      }
      rounds.append(furthest)
    }
    return nil
  }

  /// From which diagonal of the round before one is reached, and how far that comes.
  private static func step(
    _ before: [Int32], _ changes: Int, _ diagonal: Int
  ) -> (x: Int, isAddition: Bool) {
    let offset = changes - 1
    func furthest(_ diagonal: Int) -> Int {
      before.indices.contains(diagonal + offset) ? Int(before[diagonal + offset]) : -1
    }
    let (down, right) = (furthest(diagonal + 1), furthest(diagonal - 1) + 1)
    let isAddition = diagonal == -changes || diagonal != changes && right <= down
    return isAddition ? (down, true) : (right, false)
  }

  private mutating func trace(_ rounds: [[Int32]], from old: Range<Int>, _ new: Range<Int>) {
    var diagonal = old.count - new.count
    for changes in (0..<rounds.count).dropFirst().reversed() {
      let (x, isAddition) = Self.step(rounds[changes - 1], changes, diagonal)
      if isAddition {
        isAdded[new.lowerBound + x - diagonal - 1] = true
        diagonal += 1
      } else {
        isRemoved[old.lowerBound + x - 1] = true
        diagonal -= 1
      }
    }
  }
}

/// The longest row of numbers that only grow.
enum LongestRow {
  /// The indices of such a row.
  ///
  /// - Complexity: O(n log n).
  static func indices(of numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : -1
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var row: [Int] = []
    var next = ends.last ?? -1
    while next >= 0 {
      row.append(next)
      next = before[next]
    }
    return row.reversed()
  }
}
