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
  /// How it is answered, per round.
  public internal(set) var treatments: [RoundID: Treatment] = [:]
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

/// How a point is answered in one round.
public struct Treatment: Hashable, Sendable {
  /// The last draft, where none was recommended since.
  public internal(set) var draft: AnswerDrafted?
  /// The last recommendation.
  public internal(set) var recommendation: AnswerRecommended?
  /// What municipalities add to that recommendation, in the order given.
  public internal(set) var additions: [AnswerAdditionGiven] = []
  /// What the party said of the answer in an edition, in the order of editions; its last word each.
  public internal(set) var replies: [ReplyGiven] = []
  /// To whom the answer was put, in order.
  public internal(set) var consultations: [ConsultedUser] = []
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
  /// What was approved from when on, in order; nothing from the first new version after it.
  public internal(set) var outcomes: [Outcome] = []
  /// What bodies decided otherwise, in the order of recording.
  public internal(set) var exceptions: [DecisionExcepted] = []

  /// What was approved, from an event of the log on.
  public struct Outcome: Hashable, Sendable {
    /// The sequence of that event.
    public let from: Int
    /// The disposition approved by it; `nil` where approval ended.
    public let disposition: Disposition?
  }
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
