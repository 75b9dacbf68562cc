// SPDX-License-Identifier: EUPL-1.2

/// Silences hints of one kind about points, with a reason, until one of them or its answer changes.
public struct SilenceHint: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The kind of hint.
  public var lint: Lint
  /// The points that the hint is about.
  public var points: [PointNumber]
  /// Why it is right as it is.
  public var reason: String

  /// All fields, in order.
  public init(round: RoundID, lint: Lint, points: [PointNumber], reason: String) {
    self.round = round
    self.lint = lint
    self.points = points
    self.reason = reason
  }
}

/// Takes it back that hints of one kind about points are silenced.
public struct HeedHint: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The kind of hint.
  public var lint: Lint
  /// The points; every hint about any of them is given again.
  public var points: [PointNumber]

  /// All fields, in order.
  public init(round: RoundID, lint: Lint, points: [PointNumber]) {
    self.round = round
    self.lint = lint
    self.points = points
  }
}
