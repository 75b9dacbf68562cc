// SPDX-License-Identifier: EUPL-1.2

/// Records which points a program proposes to make of a submission's newest text.
///
/// Nothing becomes a point by it: a person accepts, edits, joins, splits or drops each of them.
public struct ProposePoints: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The program, with its version.
  public var by: String
  /// What it proposes, in the order of the text.
  public var points: [ProposalInput]

  /// All fields, in order.
  public init(submission: SubmissionNumber, by: String, points: [ProposalInput]) {
    self.submission = submission
    self.by = by
    self.points = points
  }
}

/// One point that a program proposes: where it stands and what it is, never what it says.
public struct ProposalInput: Hashable, Sendable {
  /// Its passages in the newest text, in Unicode scalars; one to nine.
  public var passages: [Range<Int>]
  /// What kind of statement it is.
  public var kind: PointKind
  /// The theme: its id or exact title.
  public var theme: String?
  /// The place in the baseline.
  public var section: String?
  /// The consultation question.
  public var question: QuestionID?
  /// Which of the points proposed with it, from 1, it stands under; one before it.
  public var parent: Int?
  /// Where the text stands that the party proposes.
  public var wording: Range<Int>?

  /// All fields, in order; what is optional may be left out.
  public init(
    passages: [Range<Int>], kind: PointKind, theme: String? = nil, section: String? = nil,
    question: QuestionID? = nil, parent: Int? = nil, wording: Range<Int>? = nil
  ) {
    self.passages = passages
    self.kind = kind
    self.theme = theme
    self.section = section
    self.question = question
    self.parent = parent
    self.wording = wording
  }
}

/// Records proposed points as they are proposed.
public struct AcceptProposals: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The proposals, by number; `nil` for all of its newest text of which nothing became yet.
  public var proposals: [Int]?

  /// All fields, in order; what is optional may be left out.
  public init(submission: SubmissionNumber, proposals: [Int]? = nil) {
    self.submission = submission
    self.proposals = proposals
  }
}

/// Records that proposed points are none.
public struct DropProposals: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The proposals, by number; `nil` for all of which nothing became yet.
  public var proposals: [Int]?

  /// All fields, in order; what is optional may be left out.
  public init(submission: SubmissionNumber, proposals: [Int]? = nil) {
    self.submission = submission
    self.proposals = proposals
  }
}
