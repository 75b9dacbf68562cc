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
  /// What kind of statement it is; else as the point.
  public var kind: PointKind?
  /// The theme: its id or title; else that of the point.
  public var theme: String?
  /// The part of what is bought: its id or title; else that of the point.
  public var part: String?
  /// The place in the baseline; else that of the point.
  public var section: String?
  /// The consultation question; else that of the point.
  public var question: QuestionID?

  /// All fields, in order; what is optional may be left out.
  public init(
    passages: [PassageInput] = [],
    summary: String? = nil,
    kind: PointKind? = nil,
    theme: String? = nil,
    part: String? = nil,
    section: String? = nil,
    question: QuestionID? = nil
  ) {
    self.passages = passages
    self.summary = summary
    self.kind = kind
    self.theme = theme
    self.part = part
    self.section = section
    self.question = question
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

/// Shows a party how its submission was split, and asks whether that is right.
public struct CheckPoints: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The day on which the party was asked.
  public var askedOn: Day
  /// The last day for its answer.
  public var until: Day

  /// All fields, in order.
  public init(
    submission: SubmissionNumber,
    askedOn: Day,
    until: Day
  ) {
    self.submission = submission
    self.askedOn = askedOn
    self.until = until
  }
}

/// Records what a party says of how its submission was split.
public struct AnswerCheck: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The point; else the submission as a whole.
  public var point: PointNumber?
  /// What it says.
  public var verdict: PointCheckVerdict
  /// What is missing or meant.
  public var text: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    submission: SubmissionNumber,
    point: PointNumber? = nil,
    verdict: PointCheckVerdict,
    text: String? = nil
  ) {
    self.submission = submission
    self.point = point
    self.verdict = verdict
    self.text = text
  }
}

/// Says why a party's remark on its points changed nothing.
public struct SettleCheck: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The point of which the party said it; else the submission as a whole.
  public var point: PointNumber?
  /// Why.
  public var reason: String

  /// All fields, in order; what is optional may be left out.
  public init(
    submission: SubmissionNumber,
    point: PointNumber? = nil,
    reason: String
  ) {
    self.submission = submission
    self.point = point
    self.reason = reason
  }
}

/// Says who may see a submission, passages of it, or a point.
public struct SetAudience: Hashable, Sendable {
  /// The greatest number of passages at once.
  static let mostPassages = 100

  /// A submission or point.
  public enum Seen: Hashable, Sendable {
    case submission(SubmissionNumber)
    case point(PointNumber)
  }

  /// Of what.
  public var thing: Seen
  /// Who may see it.
  public var audience: Audience
  /// The passages of the submission that are meant; none where it is the whole.
  public var passages: [PassageInput]

  /// All fields, in order; what is optional may be left out.
  public init(
    _ thing: Seen,
    audience: Audience,
    passages: [PassageInput] = []
  ) {
    self.thing = thing
    self.audience = audience
    self.passages = passages
  }
}
