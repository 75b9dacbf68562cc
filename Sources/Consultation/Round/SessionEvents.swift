// SPDX-License-Identifier: EUPL-1.2

/// A session was held; said again of the same session, it corrects what was said before.
public struct SessionHeld: Hashable, Sendable {
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
  /// The part it was about.
  public var part: PartID?
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
  /// The invited parties whose place some of those took that were there and not invited.
  public var inPlaceOf: [PartyID]
  /// Sealed: why what was said of it before is corrected.
  public var texts: Texts

  /// All fields, in order.
  public init(
    session: SessionID,
    title: String,
    on: Day? = nil,
    kind: String,
    place: String? = nil,
    part: PartID? = nil,
    question: String? = nil,
    present: [PartyID] = [],
    residents: Int? = nil,
    period: String? = nil,
    partyKind: PartyKind? = nil,
    inPlaceOf: [PartyID] = [],
    texts: Texts = .none
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
    self.period = period
    self.partyKind = partyKind
    self.inPlaceOf = inPlaceOf
    self.texts = texts
  }
}

extension SessionHeld {
  /// How outsiders read it: `Dialoogtafel thuis, 22 januari 2020`.
  public func name(in language: Language) -> String { "\(title), \(when(in: language))" }

  /// When it was: its day, or a period.
  public func when(in language: Language) -> String {
    on?.words(in: language) ?? period ?? Self.unknown[language]
  }

  /// Its place by day: those without one come last.
  public var order: Int { on?.daysSince1970 ?? .max }

  private static let unknown = Words("dag niet bekend", "day not known")
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
