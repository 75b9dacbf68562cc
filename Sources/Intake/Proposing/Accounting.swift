// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Accounts for every scalar of a part of a text: what was said of it, and what is left.
struct Accounting {
  private var points: [Range<Int>] = []
  private var marked: [ProposedNoPoint] = []
  private var opened: [Range<Int>] = []

  /// Takes the passages of a point.
  mutating func take(point passages: [Range<Int>]) { points += passages }

  /// Takes a stretch that is no point.
  mutating func mark(_ range: Range<Int>, _ kind: NoPointKind) {
    guard !range.isEmpty else { return }
    marked.append(ProposedNoPoint(kind: kind, range: range))
  }

  /// Takes a stretch of which a person must say what it is.
  mutating func open(_ range: Range<Int>) { if !range.isEmpty { opened.append(range) } }

  /// What is no point and what is open within a part of a text, whole.
  ///
  /// Between two stretches, white space belongs to a stretch that is no point before it, else it is
  /// furniture of its own; so are bullets and numbers. Words of which nothing was said are open.
  ///
  /// - Complexity: O(n log n) in the stretches, O(length).
  func balance(
    over whole: Range<Int>, of scalars: [Unicode.Scalar]
  ) -> (noPoint: [ProposedNoPoint], open: [Range<Int>]) {
    var noPoint: [ProposedNoPoint] = []
    var open: [Range<Int>] = []
    var place = whole.lowerBound
    for stretch in ordered + [Stretch(range: whole.upperBound..<whole.upperBound, kind: nil)] {
      guard stretch.range.lowerBound >= place else { continue }
      if place < stretch.range.lowerBound {
        fill(place..<stretch.range.lowerBound, &noPoint, &open, scalars)
      }
      if let kind = stretch.kind { append(stretch.range, kind, to: &noPoint) }
      if stretch.isOpen { open.append(stretch.range) }
      place = stretch.range.upperBound
    }
    return (noPoint, open)
  }

  private struct Stretch {
    let range: Range<Int>
    let kind: NoPointKind?
    var isOpen = false
  }

  private var ordered: [Stretch] {
    let all =
      points.map { Stretch(range: $0, kind: nil) }
      + marked.map { Stretch(range: $0.range, kind: $0.kind) }
      + opened.map { Stretch(range: $0, kind: nil, isOpen: true) }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func fill(
    _ gap: Range<Int>, _ noPoint: inout [ProposedNoPoint], _ open: inout [Range<Int>],
    _ scalars: [Unicode.Scalar]
  ) {
    let isBlank = scalars[gap].allSatisfy(\.isBlank)
    if isBlank, let last = noPoint.last, last.range.upperBound == gap.lowerBound {
      noPoint[noPoint.count - 1].range = last.range.lowerBound..<gap.upperBound
    } else if isBlank || scalars[gap].foldedWords.isEmpty {
      noPoint.append(ProposedNoPoint(kind: .furniture, range: gap))
    } else {
      open.append(gap)
    }
  }

  private func append(_ range: Range<Int>, _ kind: NoPointKind, to list: inout [ProposedNoPoint]) {
    if let last = list.last, last.kind == kind, last.range.upperBound == range.lowerBound {
      list[list.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      list.append(ProposedNoPoint(kind: kind, range: range))
    }
  }
}
