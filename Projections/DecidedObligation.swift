// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What one body made of an obligation by its decision on the answers.
public struct DecidedObligation: Hashable, Sendable {
  /// What it made of it.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It followed the answers to all points.
    case confirmed
    /// It decided otherwise on some points, or answered them otherwise.
    case changed
    /// It decided otherwise on all points, and nothing comes back.
    case cancelled
  }

  /// The body.
  public let body: BodyAdded
  /// The day of its last decision on one of the points.
  public let on: Day
  /// What it made of it.
  public let outcome: Outcome
}

extension Decisions {
  /// What every body that decided made of the obligation of these points.
  ///
  /// A point that the body did not decide on, or whose answer was another then, says nothing.
  ///
  /// - Complexity: O(points · bodies · decisions).
  func outcomes(
    of points: [PointNumber], isMeasure: Bool, in round: RoundID, state: State
  ) -> [DecidedObligation] {
    guard !lines.isEmpty else { return [] }
    var decided: [BodyID: [PointDecision]] = [:]
    for number in points {
      guard let point = state.submissions[number.submission]?.point(number) else { continue }
      for outcome in outcomes(of: point, in: round, state)
      where outcome.exception != nil || outcome.disposition.comesBack(by: isMeasure) {
        decided[outcome.body.body, default: []].append(outcome)
      }
    }
    return bodies.compactMap { body in
      guard let outcomes = decided[body.body], let on = outcomes.map(\.on).max() else {
        return nil
      }
      let other = outcomes.filter { $0.exception != nil }
      let isCancelled = outcomes.allSatisfy { !$0.disposition.comesBack(by: isMeasure) }
      return DecidedObligation(
        body: body, on: on,
        outcome: other.isEmpty ? .confirmed : isCancelled ? .cancelled : .changed)
    }
  }
}

extension Disposition {
  /// Whether an answer with it may be met later: by a measure, or by coming back.
  fileprivate func comesBack(by measure: Bool) -> Bool {
    measure ? self == .accepted || self == .partlyAccepted : self == .deferred
  }
}
