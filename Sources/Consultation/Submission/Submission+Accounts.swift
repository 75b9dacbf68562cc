// SPDX-License-Identifier: EUPL-1.2

/// How far a point is on its way to an answer, in one round.
public enum PointStatus: String, Hashable, Sendable, CaseIterable {
  /// Nothing was handed over.
  case open
  /// A draft was handed over, or a recommendation went back to its writer.
  case drafted
  /// An answer waits for approval.
  case recommended
  /// A second person approved the answer.
  case approved
  /// The party took the point back, or its submission, or sent another in its place.
  case withdrawn
}

/// How much of a letter is accounted for, in characters: Unicode scalars, white space aside.
public struct Coverage: Hashable, Sendable {
  /// The characters of the newest text.
  public let total: Int
  /// Those that are in a point, or marked as no point.
  public let closed: Int
  /// Those that are in neither.
  public var open: Int { total - closed }

  /// So much closed of so much.
  public init(total: Int, closed: Int) {
    self.total = total
    self.closed = closed
  }
}

extension Point {
  /// Whether the point counts in a round: it is answered there, and was not split or merged.
  public func isAnswered(in round: RoundID) -> Bool {
    superseded == nil && recorded.rounds.contains(round)
  }
}

extension Submission {
  /// Its points without those that were split or merged, which are no points any more.
  ///
  /// - Complexity: O(number of points).
  public var currentPoints: [Point] { points.filter { $0.superseded == nil } }

  /// Whether the submission is what the party says now: not taken back, and not replaced.
  public var stands: Bool { !isWithdrawn && replacedBy == nil }

  /// Whether the submission is not taken into account in a round.
  public func isExcluded(in round: RoundID) -> Bool {
    exclusions.contains { $0.round == nil || $0.round == round }
  }

  /// Whether the submission is left out of a round: taken back, replaced, or not taken into account
  /// there.
  ///
  /// Nothing of it is open in the books of that round.
  public func isLeftOut(of round: RoundID) -> Bool {
    !stands || isExcluded(in: round)
  }

  /// Whether the submission is closed in the books of a round: it has points, or nothing to add,
  /// or is left out.
  public func isClosed(in round: RoundID) -> Bool {
    !points.isEmpty || received.form == .nothingToAdd || isLeftOut(of: round)
  }

  /// How much of the newest text is in a point or marked; `nil` where there is no text.
  public var coverage: Coverage? {
    texts.last.map { Coverage(total: $0.added.characters, closed: $0.accountedFor) }
  }

  /// How much of the newest text is closed in the books of a round: all of it where the submission
  /// is left out there; `nil` where there is no text.
  public func coverage(in round: RoundID) -> Coverage? {
    guard let coverage, isLeftOut(of: round) else { return coverage }
    return Coverage(total: coverage.total, closed: coverage.total)
  }

  /// How much of the newest text is closed in the books of every round: all of it where the
  /// submission is left out of each; `nil` where there is no text.
  public var coverageInBooks: Coverage? {
    let counting = received.rounds.first { !isLeftOut(of: $0) }
    return (counting ?? received.rounds.first).map(coverage(in:)) ?? coverage
  }
}
