// SPDX-License-Identifier: EUPL-1.2

/// Gives invited parties more time.
public struct Extend: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The parties; `nil` for all that are awaited and have until an earlier day.
  public var parties: [PartyID]?
  /// Their last day from now on.
  public var until: Day
  /// Why.
  public var reason: String

  /// All fields, in order.
  public init(round: RoundID, parties: [PartyID]?, until: Day, reason: String) {
    self.round = round
    self.parties = parties
    self.until = until
    self.reason = reason
  }

  /// More time for one party.
  public init(round: RoundID, party: PartyID, until: Day, reason: String) {
    self.init(round: round, parties: [party], until: until, reason: reason)
  }
}

/// Records that invited parties were reminded.
public struct Remind: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The parties; `nil` for all that are awaited and were asked by then.
  public var parties: [PartyID]?
  /// The day on which the reminders were sent.
  public var on: Day

  /// All fields, in order.
  public init(round: RoundID, parties: [PartyID]?, on: Day) {
    self.round = round
    self.parties = parties
    self.on = on
  }

  /// A reminder of one party.
  public init(round: RoundID, party: PartyID, on: Day) {
    self.init(round: round, parties: [party], on: on)
  }
}

/// Records that an invited party said that it will not advise.
public struct Decline: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The party.
  public var party: PartyID
  /// The day on which it said so.
  public var on: Day
  /// Why.
  public var reason: String?

  /// All fields, in order; what is optional may be left out.
  public init(round: RoundID, party: PartyID, on: Day, reason: String? = nil) {
    self.round = round
    self.party = party
    self.on = on
    self.reason = reason
  }
}

/// Asks an open group, such as the residents.
public struct InviteGroup: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// What the group is called.
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

  /// All fields, in order; what is optional may be left out.
  public init(
    round: RoundID,
    group: String,
    announced: String,
    on: Day,
    until: Day,
    kinds: [PartyKind] = [.resident, .expertByExperience],
    municipality: String? = nil
  ) {
    self.round = round
    self.group = group
    self.announced = announced
    self.on = on
    self.until = until
    self.kinds = kinds
    self.municipality = municipality
  }
}

/// Closes links and replies of providers for a tender, or opens them again.
public struct SetTenderMode: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// Whether they are closed from now on.
  public var on: Bool

  /// All fields, in order.
  public init(round: RoundID, on: Bool) {
    self.round = round
    self.on = on
  }
}
