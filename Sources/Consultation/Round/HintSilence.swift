// SPDX-License-Identifier: EUPL-1.2

/// A point, in hints of one kind.
public struct HintedPoint: Hashable, Sendable {
  /// The kind of hint.
  public let lint: Lint
  /// The point.
  public let point: PointNumber

  /// A point in hints of a kind.
  public init(_ lint: Lint, _ point: PointNumber) {
    self.lint = lint
    self.point = point
  }
}

/// That hints were silenced, once.
public struct HintSilence: Hashable, Sendable {
  /// The sequence of the event.
  public internal(set) var at: Int
  /// The day on which it was recorded.
  public internal(set) var on: Day
  /// Who silenced them.
  public internal(set) var by: UserID?
  /// Sealed: the reason.
  public internal(set) var texts: Texts
}

extension Round {
  mutating func silence(_ silenced: HintSilenced, _ recorded: Recorded) {
    let silence = HintSilence(
      at: recorded.sequence, on: recorded.time.day, by: recorded.actor, texts: silenced.texts)
    for point in silenced.points {
      silencedHints[HintedPoint(silenced.lint, point), default: []].append(silence)
    }
  }

  mutating func heed(_ heeded: HintHeeded) {
    for point in heeded.points { silencedHints[HintedPoint(heeded.lint, point)] = nil }
  }
}

extension State {
  /// The sequence of the last event that changed what a point says, or how it is answered in a
  /// round.
  ///
  /// The point was recorded or corrected, but for its theme or part; its answer, or that of its
  /// cluster, was written, added to or decided otherwise; or it joined or left a cluster. Approving
  /// and returning change neither.
  ///
  /// - Complexity: O(additions and exceptions of the point).
  public func lastChange(of point: Point, in round: RoundID) -> Int {
    let treatment = treatment(of: point, in: round)
    let added = treatment?.additions.compactMap(\.texts.sequence).max()
    let excepted = point.treatments[round]?.exceptions.compactMap(\.texts.sequence).max()
    return [
      point.recordedAt, point.correctedAt, treatment?.writtenAt, added, excepted,
      point.membership?.since, point.formerMemberships.last?.until,
    ].compactMap(\.self).max() ?? 0
  }

  /// By what a hint about points is silenced: the last time that it was about all of them, where
  /// none of them changed since; `nil` where it is given.
  ///
  /// - Complexity: O(times that hints of the kind were silenced about the points).
  public func silence(of lint: Lint, about points: [Point], in round: Round) -> HintSilence? {
    var standing: [HintSilence]?
    for point in points {
      let changed = lastChange(of: point, in: round.id)
      let silences = (round.silencedHints[HintedPoint(lint, point.recorded.point)] ?? [])
        .filter { $0.at > changed }
      standing =
        standing.map { all in all.filter { one in silences.contains { $0.at == one.at } } }
        ?? silences
    }
    return standing?.last
  }
}
