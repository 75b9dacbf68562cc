// SPDX-License-Identifier: EUPL-1.2

/// A party is called otherwise from now on.
public struct PartyRenamed: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// The new name of a body; absent for a natural person.
  public var name: String?
  /// Its new short name, where that changes too.
  public var shortName: String?
  /// The day from which it is called so.
  public var from: Day?
  /// Sealed: the name of a natural person.
  public var texts: Texts

  /// All fields, in order.
  public init(
    party: PartyID,
    name: String? = nil,
    shortName: String? = nil,
    from: Day? = nil,
    texts: Texts = .none
  ) {
    self.party = party
    self.name = name
    self.shortName = shortName
    self.from = from
    self.texts = texts
  }
}

/// Another party took the place of a party; it stands in the streams of both.
public struct PartySucceeded: Hashable, Sendable {
  /// The party that ended.
  public var party: PartyID
  /// The party that takes its place.
  public var by: PartyID
  /// The day from which it does.
  public var on: Day
  /// Sealed: the reason; in the stream of the party that ended.
  public var texts: Texts

  /// All fields, in order.
  public init(party: PartyID, by: PartyID, on: Day, texts: Texts = .none) {
    self.party = party
    self.by = by
    self.on = on
    self.texts = texts
  }
}

/// Somebody speaks for a party in a function.
public struct ContactAdded: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// From 1 in its party.
  public var contact: Int
  /// The function.
  public var function: String
  /// The first day.
  public var from: Day
  /// The last day, where it is known.
  public var until: Day?
  /// Sealed: the name.
  public var texts: Texts

  /// All fields, in order.
  public init(
    party: PartyID,
    contact: Int,
    function: String,
    from: Day,
    until: Day? = nil,
    texts: Texts = .none
  ) {
    self.party = party
    self.contact = contact
    self.function = function
    self.from = from
    self.until = until
    self.texts = texts
  }
}
