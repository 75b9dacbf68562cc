// SPDX-License-Identifier: EUPL-1.2

/// Records that a session was held.
public struct HoldSession: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// Its id, unique in the round.
  public var session: SessionID
  /// Its title.
  public var title: String
  /// The day; `nil` where only a period is known.
  public var on: Day?
  /// What kind of session it was.
  public var kind: String
  /// Where.
  public var place: String?
  /// The part it was about: its id or exact title.
  public var part: String?
  /// What was asked there.
  public var question: String?
  /// The parties that were there.
  public var present: [PartyID]
  /// How many residents were there.
  public var residents: Int?
  /// When it was, where that is no day: `voorjaar 2019`.
  public var period: String?
  /// The kind of party for which it was, where that was said.
  public var partyKind: PartyKind?
  /// Why what was said of it before is corrected.
  public var reason: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    round: RoundID,
    session: SessionID,
    title: String,
    on: Day? = nil,
    kind: String,
    place: String? = nil,
    part: String? = nil,
    question: String? = nil,
    present: [PartyID] = [],
    residents: Int? = nil,
    period: String? = nil,
    partyKind: PartyKind? = nil,
    reason: String? = nil
  ) {
    self.round = round
    self.session = session
    self.title = title
    self.on = on
    self.kind = kind
    self.place = place
    self.part = part
    self.question = question
    self.present = present
    self.residents = residents
    self.period = period
    self.partyKind = partyKind
    self.reason = reason
  }
}

/// Records that who was at a session was told what became of it.
public struct TellBack: Hashable, Sendable {
  /// The round of the session.
  public var round: RoundID
  /// The session.
  public var session: SessionID
  /// The day.
  public var on: Day

  /// All fields, in order.
  public init(round: RoundID, session: SessionID, on: Day) {
    self.round = round
    self.session = session
    self.on = on
  }
}
