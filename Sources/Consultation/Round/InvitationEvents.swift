// SPDX-License-Identifier: EUPL-1.2

/// An invited party got more time.
public struct InvitationExtended: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// Its last day from now on.
  public var until: Day
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(party: PartyID, until: Day, texts: Texts = .none) {
    self.party = party
    self.until = until
    self.texts = texts
  }
}

/// An invited party was reminded.
public struct InvitationReminded: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// The day on which that was sent.
  public var on: Day

  /// All fields, in order.
  public init(party: PartyID, on: Day) {
    self.party = party
    self.on = on
  }
}

/// An invited party said that it will not advise.
public struct InvitationDeclined: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// The day on which it said so.
  public var on: Day
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(party: PartyID, on: Day, texts: Texts = .none) {
    self.party = party
    self.on = on
    self.texts = texts
  }
}

/// An open group was asked: the residents, say.
public struct GroupInvited: Hashable, Sendable {
  /// The group.
  public var group: String
  /// Where that was announced.
  public var announced: String
  /// The first day.
  public var on: Day
  /// The last day.
  public var until: Day
  /// The kinds of party that belong to it, at least one.
  public var kinds: [PartyKind]
  /// The municipality of those parties, where it is not all.
  public var municipality: String?

  /// All fields, in order.
  public init(
    group: String,
    announced: String,
    on: Day,
    until: Day,
    kinds: [PartyKind],
    municipality: String? = nil
  ) {
    self.group = group
    self.announced = announced
    self.on = on
    self.until = until
    self.kinds = kinds
    self.municipality = municipality
  }
}
