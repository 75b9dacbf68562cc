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
  /// Where it is not taken into account.
  public internal(set) var exclusions: [SubmissionExcluded] = []
  /// Its points; point n is at index n − 1.
  public internal(set) var points: [Point] = []
  /// Its passages that are no point.
  public internal(set) var marks: [PassageMarked] = []
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
  /// That the party took it back.
  public internal(set) var withdrawal: PointWithdrawn?
  /// That it was split or merged: it is no point any more, and its number says where it went.
  public internal(set) var superseded: PointSuperseded?
  /// The points whose place it took, in the order of their events; mostly none.
  public internal(set) var predecessors: [PointNumber] = []
  /// Who prepares the answer, where somebody was assigned.
  public internal(set) var handler: HandlerAssigned?
  /// How it is answered, per round.
  public internal(set) var treatments: [RoundID: Treatment] = [:]
  /// Sealed fields that were corrected: ``TextField/to`` in these texts.
  public internal(set) var correctedTexts: [TextField: Texts] = [:]
}

/// How a point is answered in one round.
public struct Treatment: Hashable, Sendable {
  /// The last draft, where none was recommended since.
  public internal(set) var draft: AnswerDrafted?
  /// The last recommendation.
  public internal(set) var recommendation: AnswerRecommended?
  /// Whether that recommendation was approved.
  public internal(set) var isApproved: Bool = false
  /// The deferral of the recommendation that was last approved; it holds until another is.
  public internal(set) var approvedDeferral: Int?
  /// That the last recommendation went back, until a new one.
  public internal(set) var returned: RecommendationReturned?
  /// The text changes that any recommendation named; the last one's are in it.
  public internal(set) var textChangesNamed: Set<TextChangeNumber> = []
  /// Who wrote any version since the last approval, and so cannot approve.
  public internal(set) var writers: Set<UserID> = []
  /// What each user last approved or returned of it, in the order of doing so first.
  public internal(set) var reviews: [Review] = []
  /// The sequence of the last event about it.
  public internal(set) var changedAt: Int = 0
}

/// The recommendation that somebody last looked at closely enough to approve or return it.
public struct Review: Hashable, Sendable {
  /// Who.
  public internal(set) var by: UserID
  /// The sequence of the approval or return.
  public internal(set) var at: Int
  /// What was approved or returned.
  public internal(set) var recommendation: AnswerRecommended
}
