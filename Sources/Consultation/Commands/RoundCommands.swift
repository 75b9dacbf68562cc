// SPDX-License-Identifier: EUPL-1.2

/// Plans a consultation round.
public struct OpenRound: Hashable, Sendable {
  /// Its id.
  public var round: RoundID
  /// The dossier.
  public var dossier: DossierID
  /// The phase: its id or exact title.
  public var phase: String
  /// What kind of consultation it is.
  public var kind: RoundKind
  /// Its title.
  public var title: String
  /// The first day.
  public var opensOn: Day
  /// The last day on which a submission is in time.
  public var closesOn: Day
  /// What it asks.
  public var questions: [QuestionAdded]
  /// The versions on which it asks comments.
  public var baseline: [BaselineAdded]

  /// All fields, in order; what is optional may be left out.
  public init(
    round: RoundID,
    dossier: DossierID,
    phase: String,
    kind: RoundKind,
    title: String,
    opensOn: Day,
    closesOn: Day,
    questions: [QuestionAdded] = [],
    baseline: [BaselineAdded] = []
  ) {
    self.round = round
    self.dossier = dossier
    self.phase = phase
    self.kind = kind
    self.title = title
    self.opensOn = opensOn
    self.closesOn = closesOn
    self.questions = questions
    self.baseline = baseline
  }
}

/// Asks parties.
public struct Invite: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The parties, at least one.
  public var parties: [PartyID]
  /// The day on which the invitations were sent.
  public var sentOn: Day?
  /// The last day for these parties, where it differs from the round's.
  public var wantedBy: Day?
  /// What was sent along, by title.
  public var documents: [String]

  /// All fields, in order; what is optional may be left out.
  public init(
    round: RoundID,
    parties: [PartyID] = [],
    sentOn: Day? = nil,
    wantedBy: Day? = nil,
    documents: [String] = []
  ) {
    self.round = round
    self.parties = parties
    self.sentOn = sentOn
    self.wantedBy = wantedBy
    self.documents = documents
  }
}

/// Establishes that parties did not react.
public struct EstablishSilence: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The parties; `nil` for all that are awaited.
  public var parties: [PartyID]?
  /// The reason or a remark.
  public var reason: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    round: RoundID,
    parties: [PartyID]? = nil,
    reason: String? = nil
  ) {
    self.round = round
    self.parties = parties
    self.reason = reason
  }
}

/// Ends, closes or cancels a round.
public struct MoveRound: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// Where it goes: ended, closed or cancelled.
  public var to: Stage
  /// Why.
  public var reason: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    round: RoundID,
    to: Stage,
    reason: String? = nil
  ) {
    self.round = round
    self.to = to
    self.reason = reason
  }
}

/// Says from when the handed-over drafts and internal remarks of a round may be erased.
public struct MarkDrafts: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The first day.
  public var weedOn: Day

  /// All fields, in order.
  public init(
    round: RoundID,
    weedOn: Day
  ) {
    self.round = round
    self.weedOn = weedOn
  }
}
