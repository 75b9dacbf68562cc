// SPDX-License-Identifier: EUPL-1.2

/// Gives a party another name; the names that it had are kept.
public struct RenameParty: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// Its name from now on.
  public var name: String
  /// Its short name, where that changes too.
  public var shortName: String?
  /// The day from which it is called so.
  public var from: Day?

  /// All fields, in order; what is optional may be left out.
  public init(
    party: PartyID,
    name: String,
    shortName: String? = nil,
    from: Day? = nil
  ) {
    self.party = party
    self.name = name
    self.shortName = shortName
    self.from = from
  }
}

/// Says that another party took the place of a party.
public struct SucceedParty: Hashable, Sendable {
  /// The party that ended.
  public var party: PartyID
  /// The party that takes its place.
  public var by: PartyID
  /// The day from which it does.
  public var on: Day
  /// Why.
  public var reason: String?

  /// All fields, in order; what is optional may be left out.
  public init(
    party: PartyID,
    by: PartyID,
    on: Day,
    reason: String? = nil
  ) {
    self.party = party
    self.by = by
    self.on = on
    self.reason = reason
  }
}

/// Says who speaks for a party in a function.
public struct AddContact: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// The name.
  public var name: String
  /// The function; never a name.
  public var function: String
  /// The first day.
  public var from: Day
  /// The last day, where it is known.
  public var until: Day?

  /// All fields, in order; what is optional may be left out.
  public init(
    party: PartyID,
    name: String,
    function: String,
    from: Day,
    until: Day? = nil
  ) {
    self.party = party
    self.name = name
    self.function = function
    self.from = from
    self.until = until
  }
}
