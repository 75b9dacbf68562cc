// SPDX-License-Identifier: EUPL-1.2

/// Logs a submission.
public struct ReceiveSubmission: Hashable, Sendable {
  /// The rounds in which it counts, at least one.
  public var rounds: [RoundID]
  /// Whose it is; `nil` for the report of a session that speaks for all who were there.
  public var party: PartyID?
  /// By what way it came in.
  public var channel: Channel
  /// The day on which it was received.
  public var receivedOn: Day
  /// What came in.
  public var content: SubmissionContent
  /// The date that it bears.
  public var datedOn: Day?
  /// Who wrote it.
  public var author: String?
  /// Who sent it.
  public var submitter: String?
  /// The parties that sent it with that one: it counts for them as well.
  public var coSubmitters: [PartyID]
  /// Who signed with them and is no party of the register.
  public var coSigners: [String]
  /// On whose authority it speaks.
  public var standing: Standing?
  /// Its direction as a whole.
  public var tenor: Tenor?
  /// Its answers to the round's questions.
  public var stances: [StanceInput]
  /// Whether it was asked for, where that differs from whether its party was invited.
  public var asked: Asked?
  /// Why it is entered after a round closed, or takes the place of one that was answered.
  public var reason: String?
  /// Numbers that organisations gave it.
  public var references: [String]
  /// The submission of the same party that it adds to.
  public var supplements: SubmissionNumber?
  /// The submission of the same party whose place it takes.
  public var replaces: SubmissionNumber?
  /// The session of one of its rounds of which it is the report.
  public var session: SessionID?

  /// All fields, in order; what is optional may be left out.
  public init(
    rounds: [RoundID] = [],
    party: PartyID? = nil,
    channel: Channel,
    receivedOn: Day,
    content: SubmissionContent,
    datedOn: Day? = nil,
    author: String? = nil,
    submitter: String? = nil,
    coSubmitters: [PartyID] = [],
    coSigners: [String] = [],
    standing: Standing? = nil,
    tenor: Tenor? = nil,
    stances: [StanceInput] = [],
    asked: Asked? = nil,
    reason: String? = nil,
    references: [String] = [],
    supplements: SubmissionNumber? = nil,
    replaces: SubmissionNumber? = nil,
    session: SessionID? = nil
  ) {
    self.rounds = rounds
    self.party = party
    self.channel = channel
    self.receivedOn = receivedOn
    self.content = content
    self.datedOn = datedOn
    self.author = author
    self.submitter = submitter
    self.coSubmitters = coSubmitters
    self.coSigners = coSigners
    self.standing = standing
    self.tenor = tenor
    self.stances = stances
    self.asked = asked
    self.reason = reason
    self.references = references
    self.supplements = supplements
    self.replaces = replaces
    self.session = session
  }
}

/// An answer to a consultation question.
public struct StanceInput: Hashable, Sendable {
  /// The question, of one of the submission's rounds.
  public var question: QuestionID
  /// The answer.
  public var stance: Stance
  /// The passage that says so.
  public var quote: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    question: QuestionID,
    stance: Stance,
    quote: String? = nil
  ) {
    self.question = question
    self.stance = stance
    self.quote = quote
  }
}

/// Adds the text of a submission, or a better reading of it.
public struct AddText: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The text.
  public var text: SubmissionText
  /// The file it was read from.
  public var file: IncomingFile?

  /// All fields, in order; what is optional may be left out.
  public init(
    submission: SubmissionNumber,
    text: SubmissionText,
    file: IncomingFile? = nil
  ) {
    self.submission = submission
    self.text = text
    self.file = file
  }
}

/// Records that a party took its submission back.
public struct WithdrawSubmission: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// Why.
  public var reason: String

  /// All fields, in order; what is optional may be left out.
  public init(
    submission: SubmissionNumber,
    reason: String
  ) {
    self.submission = submission
    self.reason = reason
  }
}

/// Leaves a submission out of account.
public struct ExcludeSubmission: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The one round; else all of them.
  public var round: RoundID?
  /// Why.
  public var reason: String
  /// The organisation to which it was passed on.
  public var passedTo: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    submission: SubmissionNumber,
    round: RoundID? = nil,
    reason: String,
    passedTo: String? = nil
  ) {
    self.submission = submission
    self.round = round
    self.reason = reason
    self.passedTo = passedTo
  }
}

/// Records a point of a submission.
public struct RecordPoint: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// Its passages, at most nine; without a place where the submission has no text.
  public var passages: [PassageInput]
  /// A public wording.
  public var wording: String?
  /// A summary.
  public var summary: String?
  /// What kind of statement it is.
  public var kind: PointKind
  /// The theme: its id or exact title.
  public var theme: String?
  /// The part: its id or exact title.
  public var part: String?
  /// The place in the baseline.
  public var section: String?
  /// The consultation question.
  public var question: QuestionID?
  /// The point under which it stands.
  public var parent: PointNumber?
  /// The text that the party proposes.
  public var proposedText: String?
  /// The rounds in which it is answered; else all of its submission's.
  public var rounds: [RoundID]?
  /// The one municipality to which it is addressed.
  public var addressee: String?
  /// The caller's own key for it in a sheet.
  public var row: String?
  /// The proposals of which it is made, by number; `nil` where a person found it.
  public var proposals: [Int]?

  /// All fields, in order; what is optional may be left out.
  public init(
    submission: SubmissionNumber,
    passages: [PassageInput] = [],
    wording: String? = nil,
    summary: String? = nil,
    kind: PointKind,
    theme: String? = nil,
    part: String? = nil,
    section: String? = nil,
    question: QuestionID? = nil,
    parent: PointNumber? = nil,
    proposedText: String? = nil,
    rounds: [RoundID]? = nil,
    addressee: String? = nil,
    row: String? = nil,
    proposals: [Int]? = nil
  ) {
    self.submission = submission
    self.passages = passages
    self.wording = wording
    self.summary = summary
    self.kind = kind
    self.theme = theme
    self.part = part
    self.section = section
    self.question = question
    self.parent = parent
    self.proposedText = proposedText
    self.rounds = rounds
    self.addressee = addressee
    self.row = row
    self.proposals = proposals
  }
}

/// A passage, by what stands in it.
public struct PassageInput: Hashable, Sendable {
  /// What stands in it, exactly.
  public var quote: String
  /// Its first scalar; needed where the quote occurs more than once.
  public var offset: Int?

  /// All fields, in order; what is optional may be left out.
  public init(
    quote: String,
    offset: Int? = nil
  ) {
    self.quote = quote
    self.offset = offset
  }
}

/// Marks passages as no point.
public struct MarkNoPoint: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The passages; `nil` for all that is open.
  public var passages: [PassageInput]?
  /// Why they are no point.
  public var kind: NoPointKind

  /// All fields, in order; what is optional may be left out.
  public init(
    submission: SubmissionNumber,
    passages: [PassageInput]? = nil,
    kind: NoPointKind
  ) {
    self.submission = submission
    self.passages = passages
    self.kind = kind
  }
}

/// Records that the party took a point back.
public struct WithdrawPoint: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// Why.
  public var reason: String

  /// All fields, in order; what is optional may be left out.
  public init(
    point: PointNumber,
    reason: String
  ) {
    self.point = point
    self.reason = reason
  }
}
