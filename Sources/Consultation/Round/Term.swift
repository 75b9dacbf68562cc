// SPDX-License-Identifier: EUPL-1.2

/// The time that a party got to react.
public struct Term: Hashable, Sendable {
  /// The day on which its invitation was sent, or its group was first asked; `nil` where that is
  /// not known or it was not asked.
  public let from: Day?
  /// The last day as it was first set: its own, else its group's, else the round's.
  public let until: Day
  /// The last day by its last extension.
  public let extendedTo: Day?

  /// The last day on which something is in time or within the extension.
  public var lastDay: Day { extendedTo ?? until }

  /// How many days it got, the day of sending not counted; `nil` where that day is not known.
  public var daysGiven: Int? {
    from.map { max(0, lastDay.daysSince1970 - $0.daysSince1970) }
  }
}

extension Round {
  /// The open group to which a party belongs that was not asked by name: the first that names its
  /// kind and municipality, else the first that names its kind and no municipality.
  public func group(of party: Party) -> GroupInvited? {
    guard invited[party.id] == nil else { return nil }
    let covering = groups.filter { $0.kinds.contains(party.kind) }
    return covering.first { $0.municipality != nil && $0.municipality == party.municipality }
      ?? covering.first { $0.municipality == nil }
  }

  /// Whether a party was asked: by name, or with its group.
  public func asks(_ party: Party) -> Bool {
    invited[party.id] != nil || group(of: party) != nil
  }
}

extension State {
  /// The time that a party got in a round.
  ///
  /// - Complexity: O(groups and extensions), a few.
  public func term(of party: PartyID, in round: Round) -> Term {
    if let invitation = round.invitation(of: party) {
      return Term(
        from: invitation.sentOn, until: invitation.wantedBy ?? round.closesOn,
        extendedTo: invitation.extensions.last?.until)
    }
    let group = parties[party].flatMap(round.group)
    return Term(from: group?.on, until: group?.until ?? round.closesOn, extendedTo: nil)
  }

  /// Whether an entry of a round was in time, by the day of receipt and never by the order of
  /// logging.
  public func timeliness(of entry: Entry, in round: Round) -> Timeliness {
    timeliness(of: entry, by: entry.entered.askedParty, in: round)
  }

  /// Whether an entry was in time for one of the parties for which it counts.
  private func timeliness(of entry: Entry, by party: PartyID?, in round: Round) -> Timeliness {
    let term =
      party.map { self.term(of: $0, in: round) }
      ?? Term(from: nil, until: round.closesOn, extendedTo: nil)
    let day = entry.entered.receivedOn
    if day <= term.until { return .inTime }
    if day <= term.lastDay { return .withinExtension }
    if let decided = round.firstDecision, day > decided { return .afterDecision }
    return entry.isExcluded ? .lateExcluded : .lateIncluded
  }

  /// Whether a party was in time in a round: by what came in first of what counts; `nil` where
  /// nothing did.
  ///
  /// What was taken back or replaced counts only where nothing else is there.
  public func timeliness(of party: PartyID, in round: Round) -> Timeliness? {
    let all = round.entries(of: party)
    let standing = all.filter(\.stands)
    let first = (standing.isEmpty ? all : standing).min {
      $0.entered.receivedOn < $1.entered.receivedOn
    }
    return first.map { entry in
      let isOwn = round.invited[party] != nil || entry.entered.coSubmitters.contains(party)
      return timeliness(of: entry, by: isOwn ? party : entry.entered.askedParty, in: round)
    }
  }
}
