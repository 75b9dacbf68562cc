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

  /// The sessions at which a party was, or one that took its place, in the order of logging.
  ///
  /// - Complexity: O(number of those sessions).
  public func sessions(of party: PartyID) -> [HeldSession] {
    (sessionsOfParty[party] ?? []).map { sessions[$0] }
  }

  /// What the roll call says of a party: the first that holds of reacted, nothing to add, declined,
  /// withdrawn, silent and awaited.
  ///
  /// Who was at a session reacted, from the moment that this is recorded, be it that nothing was
  /// sent in; what it did send goes first. So what comes in after silence was established counts,
  /// and a party that took everything back is not called silent.
  public func response(of party: PartyID) -> Response {
    let all = entries(of: party)
    let standing = all.filter(\.stands)
    if standing.contains(where: { !$0.entered.nothingToAdd }) { return .reacted }
    if !standing.isEmpty { return .nothingToAdd }
    if sessionsOfParty[party] != nil { return .reacted }
    let invitation = invitation(of: party)
    if invitation?.declined != nil { return .declined }
    if !all.isEmpty { return .withdrawn }
    return invitation?.silence == nil ? .awaited : .silent
  }

  /// Whether an invitation is closed in the books: something is known of every party but those
  /// that are awaited.
  public func isClosed(_ invitation: Invitation) -> Bool {
    response(of: invitation.party) != .awaited
  }

  /// The first day on which a body decided on an edition of the round; what was held was not
  /// decided.
  public var firstDecision: Day? {
    decisions.lazy.filter { $0.recorded.edition != nil && $0.isTaken }.map(\.recorded.on).min()
  }
}

extension SubmissionEntered {
  /// The party whose invitation it answers: its own, else the first for which it counts; `nil` where
  /// a session speaks.
  public var askedParty: PartyID? { inPlaceOf.first ?? party }
}
