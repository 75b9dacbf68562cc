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
  /// The rounds of the point in which it is: those of the cluster's dossier.
  public var rounds: [RoundID]

  /// All fields, in order.
  public init(point: PointNumber, cluster: ClusterNumber, rounds: [RoundID]) {
    self.point = point
    self.cluster = cluster
    self.rounds = rounds
  }
}

/// A point left its cluster.
public struct PointUnclustered: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The cluster.
  public var cluster: ClusterNumber
  /// How its answer stood there, for each round in which it was in it.
  public var rounds: [AnswerLeft]

  /// All fields, in order.
  public init(point: PointNumber, cluster: ClusterNumber, rounds: [AnswerLeft]) {
    self.point = point
    self.cluster = cluster
    self.rounds = rounds
  }
}

/// How the answer to a point stood in the cluster that it left, in one round.
public struct AnswerLeft: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The deferral that was approved last for it.
  public var deferral: Int?
  /// Who wrote any version since that approval.
  public var writers: [UserID]

  /// All fields, in order.
  public init(round: RoundID, deferral: Int? = nil, writers: [UserID] = []) {
    self.round = round
    self.deferral = deferral
    self.writers = writers
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
