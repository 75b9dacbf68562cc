// SPDX-License-Identifier: EUPL-1.2

extension Round {
  /// Whether it takes new entries only with a reason: closed or settled.
  public var isClosed: Bool { stage == .closed || stage == .settled }

  /// The entries of a party, and those of its successors that count for it, in the order of
  /// logging.
  ///
  /// - Complexity: O(number of entries of that party).
  public func entries(of party: PartyID) -> [Entry] {
    (entriesOfParty[party] ?? []).map { entries[$0] }
  }

  /// The entry of a submission; `nil` where it does not count in this round.
  ///
  /// - Complexity: O(1).
  public func entry(of submission: SubmissionNumber) -> Entry? {
    entered[submission].map { entries[$0] }
  }

  /// The invitation of a party; `nil` where it was not asked.
  ///
  /// - Complexity: O(1).
  public func invitation(of party: PartyID) -> Invitation? {
    invited[party].map { invitations[$0] }
  }

  /// What the roll call says of a party: the first that holds of reacted, nothing to add,
  /// withdrawn, silent and awaited.
  ///
  /// So what comes in after silence was established counts, and a party that took everything back
  /// is not called silent.
  public func response(of party: PartyID) -> Response {
    let all = entries(of: party)
    let standing = all.filter { !$0.isWithdrawn }
    if standing.contains(where: { !$0.entered.nothingToAdd }) { return .reacted }
    if !standing.isEmpty { return .nothingToAdd }
    if !all.isEmpty { return .withdrawn }
    return invitation(of: party)?.silence == nil ? .awaited : .silent
  }

  /// The last day on which something of a party is in time: its own, else the round's.
  public func lastDay(for party: PartyID) -> Day {
    invitation(of: party)?.wantedBy ?? closesOn
  }

  /// Whether an entry was in time, by the day of receipt and never by the order of logging.
  public func timeliness(of entry: Entry) -> Timeliness {
    if entry.entered.receivedOn <= lastDay(for: entry.entered.askedParty) { return .inTime }
    return entry.isExcluded ? .lateExcluded : .lateIncluded
  }

  /// Whether a party was in time: by what came in first of what counts; `nil` where nothing did.
  ///
  /// What was taken back counts only where nothing else is there.
  public func timeliness(of party: PartyID) -> Timeliness? {
    let all = entries(of: party)
    let standing = all.filter { !$0.isWithdrawn }
    let first = (standing.isEmpty ? all : standing).min {
      $0.entered.receivedOn < $1.entered.receivedOn
    }
    return first.map(timeliness)
  }

  /// Whether an invitation is closed in the books: something is known of every party but those
  /// that are awaited.
  public func isClosed(_ invitation: Invitation) -> Bool {
    response(of: invitation.party) != .awaited
  }
}

extension SubmissionEntered {
  /// The party whose invitation it answers: its own, else the first for which it counts.
  public var askedParty: PartyID { inPlaceOf.first ?? party }
}
