// SPDX-License-Identifier: EUPL-1.2

/// Stretches of one text in Unicode scalars, in order; what overlaps or touches is one stretch.
public struct Stretches: Hashable, Sendable {
  /// The stretches, in order, with at least one scalar between them.
  public private(set) var ranges: [Range<Int>] = []

  /// No stretch.
  public init() {}

  /// Adds a stretch.
  ///
  /// - Returns: The parts of it that were in no stretch before, in order.
  /// - Complexity: O(log *n*) to find the place in *n* stretches, and the stretches behind it move.
  @discardableResult
  public mutating func insert(_ range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    let start = firstIndex { $0.upperBound >= range.lowerBound }
    let end = firstIndex { $0.lowerBound > range.upperBound }
    let touched = ranges[start..<end]
    let new = Self.gaps(between: touched, in: range)
    let low = min(range.lowerBound, touched.first?.lowerBound ?? range.lowerBound)
    let high = max(range.upperBound, touched.last?.upperBound ?? range.upperBound)
    ranges.replaceSubrange(start..<end, with: CollectionOfOne(low..<high))
    return new
  }

  /// Takes a stretch out; what is left of those that it cuts stays.
  ///
  /// - Complexity: O(log *n*) to find the place in *n* stretches, and the stretches behind it move.
  public mutating func remove(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = firstIndex { $0.upperBound > range.lowerBound }
    let end = firstIndex { $0.lowerBound >= range.upperBound }
    guard start < end else { return }
    let before = ranges[start].lowerBound..<max(ranges[start].lowerBound, range.lowerBound)
    let after = min(range.upperBound, ranges[end - 1].upperBound)..<ranges[end - 1].upperBound
    ranges.replaceSubrange(start..<end, with: [before, after].filter { !$0.isEmpty })
  }

  /// The parts of a stretch that are in none of these, in order.
  ///
  /// - Complexity: O(number of stretches).
  public func gaps(in whole: Range<Int>) -> [Range<Int>] {
    Self.gaps(between: ranges[...], in: whole)
  }

  private static func gaps(between taken: ArraySlice<Range<Int>>, in whole: Range<Int>)
    -> [Range<Int>]
  {
    var gaps: [Range<Int>] = []
    var from = whole.lowerBound
    for range in taken where range.upperBound > from && range.lowerBound < whole.upperBound {
      if range.lowerBound > from { gaps.append(from..<range.lowerBound) }
      from = range.upperBound
    }
    if from < whole.upperBound { gaps.append(from..<whole.upperBound) }
    return gaps
  }

  /// The first index for which a property holds that, once it holds, holds for all after it.
  private func firstIndex(where holds: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
