// SPDX-License-Identifier: EUPL-1.2

/// A consultation round was planned.
public struct RoundOpened: Hashable, Sendable {
  /// Its id.
  public var round: RoundID
  /// The dossier.
  public var dossier: DossierID
  /// The phase.
  public var phase: PhaseID
  /// What kind of consultation it is.
  public var kind: RoundKind
  /// Its title.
  public var title: String
  /// The first day.
  public var opensOn: Day
  /// The last day on which a submission is in time.
  public var closesOn: Day

  /// All fields, in order.
  public init(
    round: RoundID,
    dossier: DossierID,
    phase: PhaseID,
    kind: RoundKind,
    title: String,
    opensOn: Day,
    closesOn: Day
  ) {
    self.round = round
    self.dossier = dossier
    self.phase = phase
    self.kind = kind
    self.title = title
    self.opensOn = opensOn
    self.closesOn = closesOn
  }
}

/// A question is asked of everybody in the round.
public struct QuestionAdded: Hashable, Sendable {
  /// Its id.
  public var question: QuestionID
  /// The question.
  public var text: String
  /// Whether it asks for a stance, or is open.
  public var form: QuestionForm

  /// All fields, in order.
  public init(question: QuestionID, text: String, form: QuestionForm = .stance) {
    self.question = question
    self.text = text
    self.form = form
  }
}

/// A version is what the round asks comments on.
public struct BaselineAdded: Hashable, Sendable {
  /// The document.
  public var document: DocumentID
  /// The version.
  public var version: String

  /// All fields, in order.
  public init(document: DocumentID, version: String) {
    self.document = document
    self.version = version
  }
}

/// A party was asked.
public struct PartyInvited: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// The day on which the invitation was sent.
  public var sentOn: Day?
  /// The last day for this party, where it differs from the round's.
  public var wantedBy: Day?
  /// What was sent along, by title.
  public var documents: [String]

  /// All fields, in order.
  public init(
    party: PartyID, sentOn: Day? = nil, wantedBy: Day? = nil, documents: [String] = []
  ) {
    self.party = party
    self.sentOn = sentOn
    self.wantedBy = wantedBy
    self.documents = documents
  }
}

/// A submission counts in this round.
public struct SubmissionEntered: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// Whose it is; absent where it reports a session that speaks for all who were there.
  public var party: PartyID?
  /// The day on which it was received.
  public var receivedOn: Day
  /// Whether it says that there is nothing to add.
  public var nothingToAdd: Bool
  /// Whether the party was asked in this round.
  public var asked: Asked
  /// The invited parties whose place the party took, where it was not invited itself: for them it
  /// counts.
  public var inPlaceOf: [PartyID]
  /// The parties that sent it too, each once; for one that was not invited itself the invited
  /// parties whose place it took.
  public var coSubmitters: [PartyID]

  /// All fields, in order.
  public init(
    submission: SubmissionNumber, party: PartyID?, receivedOn: Day, nothingToAdd: Bool,
    asked: Asked, inPlaceOf: [PartyID] = [], coSubmitters: [PartyID] = []
  ) {
    self.submission = submission
    self.party = party
    self.receivedOn = receivedOn
    self.nothingToAdd = nothingToAdd
    self.asked = asked
    self.inPlaceOf = inPlaceOf
    self.coSubmitters = coSubmitters
  }
}

/// A party took back a submission of this round.
public struct EntryWithdrawn: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber

  /// All fields, in order.
  public init(submission: SubmissionNumber) {
    self.submission = submission
  }
}

/// A submission of this round is not taken into account.
public struct EntryExcluded: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber

  /// All fields, in order.
  public init(submission: SubmissionNumber) {
    self.submission = submission
  }
}

/// Somebody established that an invited party did not react.
public struct SilenceEstablished: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// Sealed: the reason or remark.
  public var texts: Texts

  /// All fields, in order.
  public init(party: PartyID, texts: Texts = .none) {
    self.party = party
    self.texts = texts
  }
}

/// The term passed; what comes in later is late.
public struct RoundEnded: Hashable, Sendable {
  /// Sealed: the reason, where one was given.
  public var texts: Texts

  /// All fields, in order.
  public init(texts: Texts = .none) {
    self.texts = texts
  }
}

/// The round takes new entries only with a reason.
public struct RoundClosed: Hashable, Sendable {
  /// Sealed: the reason, where one was given.
  public var texts: Texts

  /// All fields, in order.
  public init(texts: Texts = .none) {
    self.texts = texts
  }
}

/// The round will not go on.
public struct RoundCancelled: Hashable, Sendable {
  /// Sealed: the reason, where one was given.
  public var texts: Texts

  /// All fields, in order.
  public init(texts: Texts = .none) {
    self.texts = texts
  }
}
