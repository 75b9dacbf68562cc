// SPDX-License-Identifier: EUPL-1.2

/// One thing received, logged once, counted in each of its rounds.
public struct Submission: Hashable, Sendable {
  /// What was said of it when it was logged, after corrections.
  public internal(set) var received: SubmissionReceived
  /// The numbers that organisations gave it.
  public internal(set) var references: [String] = []
  /// Its answers to consultation questions, in order.
  public internal(set) var stances: [StanceGiven] = []
  /// Its text versions, in order; the last one counts.
  public internal(set) var texts: [TextVersion] = []
  /// Whether the party took it back.
  public internal(set) var isWithdrawn: Bool = false
  /// The submission of the same party that took its place.
  public internal(set) var replacedBy: SubmissionNumber?
  /// Where it is not taken into account.
  public internal(set) var exclusions: [SubmissionExcluded] = []
  /// Its points; point n is at index n − 1.
  public internal(set) var points: [Point] = []
  /// Its passages that are no point.
  public internal(set) var marks: [PassageMarked] = []
  /// The points that programs proposed; proposal n is at index n − 1.
  public internal(set) var proposals: [PointProposal] = []
  /// When its party was asked whether it was split well, and what the party said, in order.
  public internal(set) var checks: [PointCheck] = []
  /// Who may see it, where that was said; else it goes by the kind of its party.
  public internal(set) var audienceSet: Audience?
  /// Who may see passages of it, where that was said apart.
  public internal(set) var audienceOfPassages: [Span: Audience] = [:]
  /// Sealed fields that were corrected: ``TextField/to`` in these texts.
  public internal(set) var correctedTexts: [TextField: Texts] = [:]
}

/// A text of the submission, and how much of it is accounted for.
public struct TextVersion: Hashable, Sendable {
  /// What was read, and by what.
  public internal(set) var added: TextAdded
  /// Scalars, white space aside, that are in a point or marked.
  public internal(set) var accountedFor: Int = 0
  /// The stretches that are in a point or marked.
  public internal(set) var covered = Stretches()
}

/// The smallest statement that can be answered by itself.
public struct Point: Hashable, Sendable {
  /// What was said of it when it was recorded, after corrections.
  public internal(set) var recorded: PointRecorded
  /// The sequence of the event that recorded it.
  public internal(set) var recordedAt: Int
  /// The sequence of the last correction of what it says or asks, not of its theme or part; 0 where
  /// there was none.
  public internal(set) var correctedAt: Int = 0
  /// That the party took it back.
  public internal(set) var withdrawal: PointWithdrawn?
  /// That it was split or merged: it is no point any more, and its number says where it went.
  public internal(set) var superseded: PointSuperseded?
  /// The points whose place it took, in the order of their events; mostly none.
  public internal(set) var predecessors: [PointNumber] = []
  /// Who prepares the answer, where somebody was assigned.
  public internal(set) var handler: HandlerAssigned?
  /// Who may see it, where that was said; else it goes by its passages and submission.
  public internal(set) var audienceSet: Audience?
  /// How it is answered by itself, per round; ``State/treatment(of:in:)`` knows of its cluster.
  public internal(set) var treatments: [RoundID: Treatment] = [:]
  /// The cluster with whose points it is answered.
  public internal(set) var membership: Membership?
  /// How it was in clusters before, in order.
  public internal(set) var formerMemberships: [Membership] = []
  /// Sealed fields that were corrected: ``TextField/to`` in these texts.
  public internal(set) var correctedTexts: [TextField: Texts] = [:]
}

/// That somebody on the staff was asked what he thinks of an answer.
public struct ConsultedUser: Hashable, Sendable {
  /// Whom, and until when.
  public internal(set) var consulted: AnswerConsulted
  /// Whether that user drafted, recommended or returned an answer since.
  public internal(set) var isAnswered = false
}

/// That a party was shown how its submission was split, and what it said.
public struct PointCheck: Hashable, Sendable {
  /// When, and until when.
  public internal(set) var asked: PointCheckAsked
  /// What the party said, in order.
  public internal(set) var remarks: [Remark] = []

  /// One thing that the party said.
  public struct Remark: Hashable, Sendable {
    /// What it said, and of what.
    public internal(set) var answered: PointCheckAnswered
    /// That staff said why it changed nothing.
    public internal(set) var settled: PointCheckSettled?
  }
}

/// That a point is answered with those of a cluster.
public struct Membership: Hashable, Sendable {
  /// The cluster.
  public internal(set) var cluster: ClusterNumber
  /// The rounds of the point in which it is: those of the cluster's dossier.
  public internal(set) var rounds: [RoundID]
  /// The sequence of the event by which it joined.
  public internal(set) var since: Int
  /// The sequence of the event by which it left; `nil` where it did not.
  public internal(set) var until: Int?
}
