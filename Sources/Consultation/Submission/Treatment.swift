// SPDX-License-Identifier: EUPL-1.2

/// How a point, or the points of a cluster together, are answered in one round.
public struct Treatment: Hashable, Sendable {
  /// The last draft, where none was recommended since.
  public internal(set) var draft: Draft?
  /// The last recommendation.
  public internal(set) var recommendation: Recommendation?
  /// What municipalities add to that recommendation, in the order given.
  public internal(set) var additions: [Addition] = []
  /// What the party said of the answer in an edition, in the order of editions; its last word each.
  public internal(set) var replies: [ReplyGiven] = []
  /// To whom the answer was put, in order.
  public internal(set) var consultations: [ConsultedUser] = []
  /// Whether that recommendation was approved.
  public internal(set) var isApproved: Bool = false
  /// The deferral of the recommendation that was last approved; it holds until another is.
  public internal(set) var approvedDeferral: Int?
  /// The sequence of the last approval; 0 before the first.
  public internal(set) var approvedAt: Int = 0
  /// That the last recommendation went back, until a new one.
  public internal(set) var returned: Returned?
  /// The text changes that any recommendation named; the last one's are in it.
  public internal(set) var textChangesNamed: Set<TextChangeNumber> = []
  /// Who wrote any version since the last approval, and so cannot approve.
  public internal(set) var writers: Set<UserID> = []
  /// What each user last approved or returned of it, in the order of doing so first.
  public internal(set) var reviews: [Review] = []
  /// The sequence of the last draft or recommendation; 0 before the first.
  public internal(set) var writtenAt: Int = 0
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

  /// An answer that was handed over, and is no recommendation yet.
  public struct Draft: Hashable, Sendable {
    /// Sealed: the answer.
    public internal(set) var texts: Texts
  }

  /// An answer that was recommended.
  public struct Recommendation: Hashable, Sendable {
    /// What becomes of the point.
    public internal(set) var disposition: Disposition
    /// The text changes that show it, as they were named; one may have been withdrawn since.
    public internal(set) var textChanges: [TextChangeNumber]
    /// Where it stands already.
    public internal(set) var coveredIn: String?
    /// The organisation to which it was passed on.
    public internal(set) var passedTo: String?
    /// The deferral by which it comes back, in the round's dossier.
    public internal(set) var deferral: Int?
    /// What is done outside the text, where that shows the answer.
    public internal(set) var measure: Measure?
    /// Whether a reason is given.
    public internal(set) var hasRationale: Bool
    /// Sealed: answer, rationale, and what the measure is.
    public internal(set) var texts: Texts
  }

  /// What a municipality adds of its own.
  public struct Addition: Hashable, Sendable {
    /// The municipality.
    public internal(set) var municipality: String
    /// Sealed: the addition.
    public internal(set) var texts: Texts
  }

  /// The recommendation that somebody last looked at closely enough to approve or return it.
  public struct Review: Hashable, Sendable {
    /// Who.
    public internal(set) var by: UserID
    /// The sequence of the approval or return.
    public internal(set) var at: Int
    /// What was approved or returned.
    public internal(set) var recommendation: Recommendation
  }

  /// That a recommendation went back to who wrote it.
  public struct Returned: Hashable, Sendable {
    /// Sealed: the reason.
    public internal(set) var texts: Texts
  }
}

extension Treatment {
  /// How far the answer is: approved, recommended, drafted or open.
  public var status: PointStatus {
    if isApproved { return .approved }
    if recommendation != nil, returned == nil { return .recommended }
    return draft == nil && recommendation == nil ? .open : .drafted
  }

  /// The sealed texts with the answer to show: a draft where that is the last word, else the
  /// recommendation, be it that it went back.
  public var answerTexts: Texts? {
    if status == .drafted, let draft { return draft.texts }
    return recommendation?.texts
  }
}
