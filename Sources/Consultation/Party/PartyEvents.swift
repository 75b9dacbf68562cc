// SPDX-License-Identifier: EUPL-1.2

/// A body or person that may react was added.
public struct PartyAdded: Hashable, Sendable {
  /// Its id.
  public var party: PartyID
  /// What kind of party it is.
  public var kind: PartyKind
  /// The name of a body; absent for a natural person, whose name is sealed.
  public var name: String?
  /// Its unique short name, used in the numbers that outsiders see.
  public var shortName: String?
  /// The municipality to which it belongs.
  public var municipality: String?
  /// A group of parties under which it is listed.
  public var group: String?
  /// The rule by which it must be asked for advice.
  public var adviceDuty: AdviceDuty?
  /// Sealed: the name of a natural person.
  public var texts: Texts

  /// All fields, in order.
  public init(
    party: PartyID,
    kind: PartyKind,
    name: String? = nil,
    shortName: String? = nil,
    municipality: String? = nil,
    group: String? = nil,
    adviceDuty: AdviceDuty? = nil,
    texts: Texts = .none
  ) {
    self.party = party
    self.kind = kind
    self.name = name
    self.shortName = shortName
    self.municipality = municipality
    self.group = group
    self.adviceDuty = adviceDuty
    self.texts = texts
  }
}

/// The rule that gives a party the right to advise, and the terms in it.
public struct AdviceDuty: Hashable, Sendable {
  /// The article of the law or ordinance.
  public var rule: String
  /// Days that the party has for its advice.
  public var adviceDays: Int?
  /// Days that the college has for its answer.
  public var answerDays: Int?
  /// Whether deviation from the advice must be reasoned.
  public var reasoned: Bool?

  /// All fields, in order.
  public init(rule: String, adviceDays: Int? = nil, answerDays: Int? = nil, reasoned: Bool? = nil) {
    self.rule = rule
    self.adviceDays = adviceDays
    self.answerDays = answerDays
    self.reasoned = reasoned
  }
}

/// A short name belongs to one party from now on.
public struct ShortNameTaken: Hashable, Sendable {
  /// The party.
  public var party: PartyID
  /// The short name as it is written.
  public var shortName: String

  /// All fields, in order.
  public init(party: PartyID, shortName: String) {
    self.party = party
    self.shortName = shortName
  }
}
