// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What bodies decided on the answers of a round: on its editions, and on versions of the
/// documents about which it asked.
public struct Decisions: Hashable, Sendable {
  /// A decision of a body.
  public struct Line: Hashable, Sendable {
    /// The body.
    public let body: BodyAdded
    /// What it decided.
    public let made: DecisionMade
    /// The position of the log of which it decided on the answers: that of its edition, or for a
    /// version its own.
    public let asOf: Int
    /// Whether it only released the version about which the round asks: it covers no point.
    public let isRelease: Bool
  }

  /// The bodies of the dossier, in order.
  public let bodies: [BodyAdded]
  /// The decisions, in the order of recording: first those that released what the round asks about.
  public let lines: [Line]
  private let linesOfBody: [BodyID: [Line]]

  /// Reads what was decided on a round.
  ///
  /// - Complexity: O(decisions · bodies).
  public init(of round: Round, in dossier: Dossier) {
    let onEditions = round.decisions.map { made in
      (made, made.recorded.edition.flatMap(round.edition)?.issued.position ?? made.at)
    }
    let onVersions = dossier.decisions.filter { made in
      !made.recorded.isRelease(in: dossier)
        && made.recorded.document.map(round.asksAbout) == true && made.recorded.on >= round.opensOn
    }.map { ($0, $0.at) }
    let releases = dossier.decisions.filter { made in
      made.recorded.isRelease(in: dossier)
        && round.baseline.contains {
          $0.document == made.recorded.document && $0.version == made.recorded.version
        }
    }
    let bodies = dossier.bodies
    func line(_ made: DecisionMade, asOf: Int, isRelease: Bool) -> Line? {
      bodies.first { $0.body == made.recorded.body }.map {
        Line(body: $0, made: made, asOf: asOf, isRelease: isRelease)
      }
    }
    self.bodies = bodies
    let covering = (onEditions + onVersions).sorted { $0.0.at < $1.0.at }
      .compactMap { line($0, asOf: $1, isRelease: false) }
    lines = releases.compactMap { line($0, asOf: $0.at, isRelease: true) } + covering
    linesOfBody = Dictionary(grouping: covering, by: \.body.body)
  }

  /// The last decision of every body that made the answers its own, in the order of the bodies.
  public var adopting: [Line] {
    bodies.compactMap { body in
      linesOfBody[body.body]?.last { $0.made.isTaken }.flatMap { $0.made.isAdopting ? $0 : nil }
    }
  }

  /// What bodies decided on one edition, in the order of recording.
  public func lines(onEdition number: Int) -> [Line] {
    lines.filter { $0.made.recorded.edition == number }
  }

  /// What became of a point by the last decision of every body that covers it.
  ///
  /// A body that held the matter over or rejected it decided on no point. One that did not decide is
  /// left out: it has not deviated.
  func outcomes(of point: Point, in round: RoundID, _ state: State) -> [PointDecision] {
    guard !linesOfBody.isEmpty else { return [] }
    return bodies.compactMap { body in
      guard let all = linesOfBody[body.body], body.decides(on: point) else { return nil }
      return all.reversed().lazy.compactMap { $0.outcome(of: point, in: round, state) }.first
    }
  }
}

extension DecisionRecorded {
  /// Whether it is on a version about which is asked, and not on one with the answers.
  fileprivate func isRelease(in dossier: Dossier) -> Bool {
    guard let document, let version else { return false }
    return dossier.version(document, version)?.added.role == .baseline
  }
}

extension Decisions.Line {
  /// What the decision made of a point; `nil` where it does not cover it.
  fileprivate func outcome(
    of point: Point, in round: RoundID, _ state: State
  ) -> PointDecision? {
    guard made.isTaken, made.recorded.result != .rejected, point.recordedAt <= asOf else {
      return nil
    }
    let exception = point.treatments[round]?.exceptions.last {
      $0.body == body.body && $0.decision == made.recorded.decision
        && $0.edition == made.recorded.edition
    }
    guard
      let disposition = exception?.disposition
        ?? state.disposition(of: point, in: round, asOf: asOf)
    else { return nil }
    return PointDecision(
      body: body, disposition: disposition, on: made.recorded.on, exception: exception)
  }
}

/// What one body decided on one point.
public struct PointDecision: Hashable, Sendable {
  /// The body.
  public let body: BodyAdded
  /// What becomes of the point.
  public let disposition: Disposition
  /// The day of the meeting.
  public let on: Day
  /// What it decided otherwise than was recommended; `nil` where it followed that.
  public let exception: DecisionExcepted?
}
