// SPDX-License-Identifier: EUPL-1.2

extension Extend {
  /// Parties get more time: until a day after their last day so far.
  ///
  /// Of the rest only those get it that are awaited and have until an earlier day.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    let round = try situation.existingRound(round)
    try round.requireRunning()
    var events: [Decided] = []
    for party in try situation.parties(parties, of: round) {
      let invitation = try situation.invitation(of: party, in: round)
      let last = situation.state.term(of: party, in: round).lastDay
      guard invitation.extensions.isEmpty || until != last else { continue }
      guard until > last else {
        if parties == nil { continue }
        throw .rejected(.notLater(party, round.id, last: last))
      }
      let extended = InvitationExtended(
        party: party, until: until, texts: Texts([.reason: reason]))
      events.append(Decided(.round(round.id), .invitationExtended(extended)))
    }
    return events
  }
}

extension Remind {
  /// A party may be reminded on several days, none before its invitation was sent or after its
  /// reaction came in; of the rest only those are that are awaited and were asked by then.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(plausible: on, "on", circumstances)
    let round = try situation.existingRound(round)
    try round.requireRunning()
    var events: [Decided] = []
    for party in try situation.parties(parties, of: round) {
      let invitation = try situation.invitation(of: party, in: round)
      guard !invitation.reminders.contains(on) else { continue }
      if parties == nil, let sentOn = invitation.sentOn, on < sentOn { continue }
      try invitation.requireSent(before: on, in: round)
      guard invitation.declined == nil else { throw .rejected(.hasDeclined(party, round.id)) }
      let hasReacted = round.entries(of: party).contains {
        $0.stands && $0.entered.receivedOn < on
      }
      guard !hasReacted else { throw .rejected(.hasReacted(party, round.id)) }
      let reminded = InvitationReminded(party: party, on: on)
      events.append(Decided(.round(round.id), .invitationReminded(reminded)))
    }
    return events
  }
}

extension Decline {
  /// A party declines once, and only where nothing of it stands.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(sealed: reason, "reason")
    try TextRules.check(plausible: on, "on", circumstances)
    let round = try situation.existingRound(round)
    let invitation = try situation.invitation(of: party, in: round)
    try round.requireNotCancelled()
    if let declined = invitation.declined {
      guard declined.on == on else { throw .rejected(.hasDeclined(party, round.id)) }
      return []
    }
    try invitation.requireSent(before: on, in: round)
    guard !round.hasStandingEntry(of: party) else {
      throw .rejected(.hasReacted(party, round.id))
    }
    let declined = InvitationDeclined(party: party, on: on, texts: Texts([.reason: reason]))
    return [Decided(.round(round.id), .invitationDeclined(declined))]
  }
}

extension InviteGroup {
  /// A group is asked once, and no two groups of a round are of the same kind and municipality.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: group, "group")
    try TextRules.check(clear: announced, "announced")
    try TextRules.check(clear: municipality, "municipality")
    guard until >= on else { throw .rejected(.untilBeforeOn) }
    let round = try situation.existingRound(round)
    try round.requireRunning()
    let invited = GroupInvited(
      group: group, announced: announced, on: on, until: until, kinds: kinds.withoutRepeats(),
      municipality: municipality)
    if let known = round.groups.first(where: { $0.group == group }) {
      guard known == invited else { throw .rejected(.groupInvited(round.id)) }
      return []
    }
    for known in round.groups where known.municipality == municipality {
      if let kind = known.kinds.first(where: kinds.contains) {
        throw .rejected(.kindCovered(kind, round.id))
      }
    }
    return [Decided(.round(round.id), .groupInvited(invited))]
  }
}

extension SetTenderMode {
  /// Setting what is so already changes nothing.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let round = try situation.existingRound(round)
    guard round.isInTenderMode != on else { return [] }
    try round.requireNotCancelled()
    return [Decided(.round(round.id), .tenderModeSet(TenderModeSet(on: on)))]
  }
}

extension Situation {
  /// The invitation of a party that was asked by name in a round.
  fileprivate func invitation(
    of party: PartyID, in round: Round
  ) throws(Undecided) -> Invitation {
    _ = try existingParty(party)
    guard let invitation = round.invitation(of: party) else {
      throw .rejected(.notInvited(party, round.id))
    }
    return invitation
  }

  /// The parties that are named, else those of which nothing is known yet.
  fileprivate func parties(
    _ named: [PartyID]?, of round: Round
  ) throws(Undecided) -> [PartyID] {
    guard let named else { return round.awaited }
    guard !named.isEmpty else { throw .rejected(.partiesNeeded) }
    return named.withoutRepeats()
  }
}

extension Invitation {
  /// Refuses a day before that on which the invitation was sent.
  fileprivate func requireSent(before day: Day, in round: Round) throws(Undecided) {
    if let sentOn, day < sentOn {
      throw .rejected(.beforeSending(party, round.id, sentOn: sentOn))
    }
  }
}
