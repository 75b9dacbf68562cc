// SPDX-License-Identifier: EUPL-1.2

/// A point was split or merged: its number stays and says where it went.
public struct PointSuperseded: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// What became of it.
  public var how: Supersession
  /// The points that take its place.
  public var into: [PointNumber]
  /// The stretches of the newest text that are in no point any more, nor marked.
  public var opened: [Span]
  /// Their scalars, white space aside.
  public var openedCharacters: Int

  /// All fields, in order.
  public init(
    point: PointNumber, how: Supersession, into: [PointNumber] = [], opened: [Span] = [],
    openedCharacters: Int = 0
  ) {
    self.point = point
    self.how = how
    self.into = into
    self.opened = opened
    self.openedCharacters = openedCharacters
  }
}

/// A point is answered with those of a cluster.
public struct PointClustered: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The cluster.
  public var cluster: ClusterNumber

  /// All fields, in order.
  public init(point: PointNumber, cluster: ClusterNumber) {
    self.point = point
    self.cluster = cluster
  }
}

/// A point left its cluster.
public struct PointUnclustered: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The cluster.
  public var cluster: ClusterNumber

  /// All fields, in order.
  public init(point: PointNumber, cluster: ClusterNumber) {
    self.point = point
    self.cluster = cluster
  }
}

/// Who may see a submission, some passages of it, or a point.
public struct AudienceSet: Hashable, Sendable {
  /// The point; else the submission.
  public var point: PointNumber?
  /// Who may see it.
  public var audience: Audience
  /// The passages; empty where all is meant.
  public var spans: [Span]

  /// All fields, in order.
  public init(point: PointNumber? = nil, audience: Audience, spans: [Span] = []) {
    self.point = point
    self.audience = audience
    self.spans = spans
  }
}
