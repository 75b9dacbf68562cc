// SPDX-License-Identifier: EUPL-1.2

/// A body or person that may react.
public struct Party: Hashable, Sendable {
  /// The id.
  public internal(set) var id: PartyID
  /// What kind of party it is.
  public internal(set) var kind: PartyKind
  /// The sequence at which it was added; among parties of its kind it makes *inwoner 7*.
  public internal(set) var addedAt: Int
  /// The name of a body; `nil` for a natural person.
  public internal(set) var name: String?
  /// The unique short name.
  public internal(set) var shortName: String?
  /// The municipality.
  public internal(set) var municipality: String?
  /// The group under which it is listed.
  public internal(set) var group: String?
  /// The rule by which it must be asked.
  public internal(set) var adviceDuty: AdviceDuty?
  /// Sealed: the name of a natural person.
  public internal(set) var texts: Texts
  /// Sealed, where a natural person's name was corrected: ``TextField/to``.
  public internal(set) var correctedName: Texts?
  /// The names that it had before, in order.
  public internal(set) var formerNames: [FormerName] = []
  /// The party that took its place, and from what day.
  public internal(set) var successor: PartySucceeded?
  /// The parties whose place it took, in order.
  public internal(set) var predecessors: [PartyID] = []
  /// Who speaks for it in what function; contact n is at index n − 1.
  public internal(set) var contacts: [ContactAdded] = []
}

extension Party {
  /// How it was called on a day, where it was called otherwise than now.
  public func formerName(on day: Day) -> FormerName? {
    formerNames.first { former in former.until.map { day < $0 } ?? false }
  }
}

/// How a party was called before it was renamed.
public struct FormerName: Hashable, Sendable {
  /// The name of a body; `nil` for a natural person.
  public internal(set) var name: String?
  /// The short name.
  public internal(set) var shortName: String?
  /// The first day on which it was not called so any more, where that was said.
  public internal(set) var until: Day?
  /// Sealed: the name of a natural person.
  public internal(set) var texts: Texts
}
