// SPDX-License-Identifier: EUPL-1.2

/// Splits a point into several; its number stays and says where it went.
public struct SplitPoint: Hashable, Sendable {
  /// The greatest number of parts.
  static let mostParts = 20

  /// The point.
  public var point: PointNumber
  /// Its parts, two or more.
  public var into: [PartInput]

  /// All fields, in order.
  public init(
    point: PointNumber,
    into: [PartInput]
  ) {
    self.point = point
    self.into = into
  }
}

/// A part of a point that is split.
public struct PartInput: Hashable, Sendable {
  /// Its passages, at most nine, within those of the point; without a place where the submission
  /// has no text.
  public var passages: [PassageInput]
  /// A summary.
  public var summary: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    passages: [PassageInput] = [],
    summary: String? = nil
  ) {
    self.passages = passages
    self.summary = summary
  }
}

/// Merges points of one submission into one; their numbers stay and say where they went.
public struct MergePoints: Hashable, Sendable {
  /// The points, two or more.
  public var points: [PointNumber]
  /// A summary; needed where no passage of the newest text can be quoted.
  public var summary: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    points: [PointNumber],
    summary: String? = nil
  ) {
    self.points = points
    self.summary = summary
  }
}
