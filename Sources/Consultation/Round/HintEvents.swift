// SPDX-License-Identifier: EUPL-1.2

/// Hints of one kind about points are not given: staff looked, and it is right as it is.
public struct HintSilenced: Hashable, Sendable {
  /// The kind of hint.
  public var lint: Lint
  /// The points, ascending.
  public var points: [PointNumber]
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(lint: Lint, points: [PointNumber], texts: Texts = .none) {
    self.lint = lint
    self.points = points
    self.texts = texts
  }
}

/// Hints of one kind about points are given again.
public struct HintHeeded: Hashable, Sendable {
  /// The kind of hint.
  public var lint: Lint
  /// The points, ascending.
  public var points: [PointNumber]

  /// All fields, in order.
  public init(lint: Lint, points: [PointNumber]) {
    self.lint = lint
    self.points = points
  }
}
