// SPDX-License-Identifier: EUPL-1.2

/// A session was held.
public struct SessionHeld: Hashable, Sendable {
  /// Its id, unique in the round.
  public var session: SessionID
  /// Its title.
  public var title: String
  /// The day.
  public var on: Day
  /// What kind of session it was.
  public var kind: String
  /// Where.
  public var place: String?
  /// The part it was about.
  public var part: PartID?
  /// What was asked there.
  public var question: String?
  /// The parties that were there.
  public var present: [PartyID]
  /// How many residents were there.
  public var residents: Int?

  /// All fields, in order.
  public init(
    session: SessionID,
    title: String,
    on: Day,
    kind: String,
    place: String? = nil,
    part: PartID? = nil,
    question: String? = nil,
    present: [PartyID] = [],
    residents: Int? = nil
  ) {
    self.session = session
    self.title = title
    self.on = on
    self.kind = kind
    self.place = place
    self.part = part
    self.question = question
    self.present = present
    self.residents = residents
  }
}

/// Who was at a session was told what became of it.
public struct SessionToldBack: Hashable, Sendable {
  /// The session.
  public var session: SessionID
  /// The day.
  public var on: Day

  /// All fields, in order.
  public init(session: SessionID, on: Day) {
    self.session = session
    self.on = on
  }
}
