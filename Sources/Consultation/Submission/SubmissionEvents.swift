// SPDX-License-Identifier: EUPL-1.2

/// A submission came in; exactly one of these a submission.
public struct SubmissionReceived: Hashable, Sendable {
  /// Its number.
  public var submission: SubmissionNumber
  /// Whose it is; absent where it reports a session that speaks for all who were there.
  public var party: PartyID?
  /// The parties that sent it with that one, each once; it counts for them as well.
  public var coSubmitters: [PartyID]
  /// The rounds in which it counts, at least one.
  public var rounds: [RoundID]
  /// The day on which it was received.
  public var receivedOn: Day
  /// The date that it bears.
  public var datedOn: Day?
  /// By what way it came in.
  public var channel: Channel
  /// In what form its content is there.
  public var form: SubmissionForm
  /// On whose authority it speaks.
  public var standing: Standing?
  /// Its direction as a whole.
  public var tenor: Tenor?
  /// Whether the party was asked, in at least one of the rounds.
  public var asked: Asked
  /// The submission of the same party that it adds to.
  public var supplements: SubmissionNumber?
  /// The submission of the same party whose place it takes.
  public var replaces: SubmissionNumber?
  /// The session of which it is the report.
  public var session: SessionID?
  /// The file that came in.
  public var file: SourceFile?
  /// Sealed: author, submitter, co-submitters, file name, and a reason.
  public var texts: Texts

  /// All fields, in order.
  public init(
    submission: SubmissionNumber,
    party: PartyID?,
    coSubmitters: [PartyID] = [],
    rounds: [RoundID],
    receivedOn: Day,
    datedOn: Day? = nil,
    channel: Channel,
    form: SubmissionForm,
    standing: Standing? = nil,
    tenor: Tenor? = nil,
    asked: Asked,
    supplements: SubmissionNumber? = nil,
    replaces: SubmissionNumber? = nil,
    session: SessionID? = nil,
    file: SourceFile? = nil,
    texts: Texts = .none
  ) {
    self.submission = submission
    self.party = party
    self.coSubmitters = coSubmitters
    self.rounds = rounds
    self.receivedOn = receivedOn
    self.datedOn = datedOn
    self.channel = channel
    self.form = form
    self.standing = standing
    self.tenor = tenor
    self.asked = asked
    self.supplements = supplements
    self.replaces = replaces
    self.session = session
    self.file = file
    self.texts = texts
  }
}

/// A submission answers a consultation question.
public struct StanceGiven: Hashable, Sendable {
  /// The round that asks it.
  public var round: RoundID
  /// The question.
  public var question: QuestionID
  /// The answer.
  public var stance: Stance
  /// Sealed: the passage with that answer.
  public var texts: Texts

  /// All fields, in order.
  public init(round: RoundID, question: QuestionID, stance: Stance, texts: Texts = .none) {
    self.round = round
    self.question = question
    self.stance = stance
    self.texts = texts
  }
}

/// The text of a submission was read or typed; offsets count in this version.
public struct TextAdded: Hashable, Sendable {
  /// From 1 in its submission.
  public var version: Int
  /// What read it: `typed`, `plain-text`.
  public var reader: String
  /// The version of that reader.
  public var readerVersion: Int
  /// Its length in Unicode scalars.
  public var scalars: Int
  /// Its number of lines.
  public var lines: Int
  /// Its scalars that are no white space: what there is to account for.
  public var characters: Int
  /// The file it was read from, where that came after the submission.
  public var file: SourceFile?
  /// Sealed: the text, and the file's name where there is a file.
  public var texts: Texts

  /// All fields, in order.
  public init(
    version: Int,
    reader: String,
    readerVersion: Int,
    scalars: Int,
    lines: Int,
    characters: Int,
    file: SourceFile? = nil,
    texts: Texts = .none
  ) {
    self.version = version
    self.reader = reader
    self.readerVersion = readerVersion
    self.scalars = scalars
    self.lines = lines
    self.characters = characters
    self.file = file
    self.texts = texts
  }
}

/// The party took its submission back.
public struct SubmissionWithdrawn: Hashable, Sendable {
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(texts: Texts = .none) {
    self.texts = texts
  }
}

/// A submission is not taken into account, in one round or in all.
public struct SubmissionExcluded: Hashable, Sendable {
  /// The one round; else all of them.
  public var round: RoundID?
  /// The organisation to which it was passed on.
  public var passedTo: String?
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(round: RoundID? = nil, passedTo: String? = nil, texts: Texts = .none) {
    self.round = round
    self.passedTo = passedTo
    self.texts = texts
  }
}

/// A passage of the text is no point.
public struct PassageMarked: Hashable, Sendable {
  /// The passage.
  public var span: Span
  /// Why it is no point.
  public var kind: NoPointKind
  /// Its scalars, white space aside, that were not accounted for before.
  public var newCharacters: Int

  /// All fields, in order.
  public init(span: Span, kind: NoPointKind, newCharacters: Int) {
    self.span = span
    self.kind = kind
    self.newCharacters = newCharacters
  }
}

/// A point was recorded: the smallest statement that can be answered by itself.
public struct PointRecorded: Hashable, Sendable {
  /// Its number.
  public var point: PointNumber
  /// What kind of statement it is.
  public var kind: PointKind
  /// Its passages, at most nine; empty where the submission has no text.
  public var spans: [Span]
  /// Scalars of its passages, white space aside, that were not accounted for before.
  public var newCharacters: Int
  /// The theme, in the dossier of its rounds.
  public var theme: ThemeID?
  /// The part.
  public var part: PartID?
  /// The place in the baseline, as it is numbered.
  public var section: String?
  /// The consultation question to which it belongs.
  public var question: QuestionID?
  /// The point under which it stands.
  public var parent: PointNumber?
  /// The rounds in which it is answered, at least one.
  public var rounds: [RoundID]
  /// The one municipality to which it is addressed; else the region.
  public var addressee: String?
  /// The caller's own key for it in a sheet.
  public var row: String?
  /// Of what proposals it was made; `nil` where a person found it.
  public var proposed: ProposalOrigin?
  /// Sealed: quotes, wording, summary, proposed text.
  public var texts: Texts

  /// All fields, in order.
  public init(
    point: PointNumber,
    kind: PointKind,
    spans: [Span],
    newCharacters: Int,
    theme: ThemeID? = nil,
    part: PartID? = nil,
    section: String? = nil,
    question: QuestionID? = nil,
    parent: PointNumber? = nil,
    rounds: [RoundID],
    addressee: String? = nil,
    row: String? = nil,
    proposed: ProposalOrigin? = nil,
    texts: Texts = .none
  ) {
    self.point = point
    self.kind = kind
    self.spans = spans
    self.newCharacters = newCharacters
    self.theme = theme
    self.part = part
    self.section = section
    self.question = question
    self.parent = parent
    self.rounds = rounds
    self.addressee = addressee
    self.row = row
    self.proposed = proposed
    self.texts = texts
  }
}

/// The party took a point back.
public struct PointWithdrawn: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(point: PointNumber, texts: Texts = .none) {
    self.point = point
    self.texts = texts
  }
}

/// Somebody is to prepare the answer to a point.
public struct HandlerAssigned: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// Who.
  public var handler: UserID
  /// By when.
  public var due: Day?

  /// All fields, in order.
  public init(point: PointNumber, handler: UserID, due: Day? = nil) {
    self.point = point
    self.handler = handler
    self.due = due
  }
}

/// A draft of an answer was handed over.
public struct AnswerDrafted: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The round for which it is answered.
  public var round: RoundID
  /// Sealed, under the round's drafts: the answer.
  public var texts: Texts

  /// All fields, in order.
  public init(point: PointNumber, round: RoundID, texts: Texts = .none) {
    self.point = point
    self.round = round
    self.texts = texts
  }
}

/// An answer was recommended.
public struct AnswerRecommended: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The round for which it is answered.
  public var round: RoundID
  /// What becomes of the point.
  public var disposition: Disposition
  /// The text changes that show it.
  public var textChanges: [TextChangeNumber]
  /// Where it stands already.
  public var coveredIn: String?
  /// The organisation to which it was passed on.
  public var passedTo: String?
  /// The deferral by which it comes back, in the round's dossier.
  public var deferral: Int?
  /// What is done outside the text, where that shows the answer.
  public var measure: Measure?
  /// Whether a reason is given.
  public var hasRationale: Bool
  /// Sealed: answer, rationale, and what the measure is.
  public var texts: Texts

  /// All fields, in order.
  public init(
    point: PointNumber,
    round: RoundID,
    disposition: Disposition,
    textChanges: [TextChangeNumber],
    coveredIn: String? = nil,
    passedTo: String? = nil,
    deferral: Int? = nil,
    measure: Measure? = nil,
    hasRationale: Bool,
    texts: Texts = .none
  ) {
    self.point = point
    self.round = round
    self.disposition = disposition
    self.textChanges = textChanges
    self.coveredIn = coveredIn
    self.passedTo = passedTo
    self.deferral = deferral
    self.measure = measure
    self.hasRationale = hasRationale
    self.texts = texts
  }
}

/// A second person approved a recommendation; it closes the point in the books of the round.
public struct RecommendationApproved: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The round.
  public var round: RoundID

  /// All fields, in order.
  public init(point: PointNumber, round: RoundID) {
    self.point = point
    self.round = round
  }
}

/// A recommendation went back to who wrote it.
public struct RecommendationReturned: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The round.
  public var round: RoundID
  /// Sealed, under the round's drafts: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(point: PointNumber, round: RoundID, texts: Texts = .none) {
    self.point = point
    self.round = round
    self.texts = texts
  }
}
