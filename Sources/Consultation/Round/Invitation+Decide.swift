// SPDX-License-Identifier: EUPL-1.2

extension Invite {
  /// Who was invited already with the same days and documents, or of whom nothing more is said, is
  /// not invited again.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    for document in documents { try TextRules.check(clear: document, "documents") }
    guard !parties.isEmpty else { throw .rejected(.partiesNeeded) }
    let round = try situation.existingRound(round)
    try round.requireRunning()
    var events: [Decided] = []
    for party in parties.withoutRepeats() {
      let known = try situation.existingParty(party)
      if let successor = known.successor, round.invited[party] == nil {
        throw .rejected(.partySucceeded(party, by: successor.by))
      }
      if let invited = try invitation(of: party, in: round) {
        events.append(Decided(.round(round.id), .partyInvited(invited)))
      }
    }
    return events
  }

  /// The invitation; `nil` where it says nothing new.
  ///
  /// The day of sending and the documents may be said afterwards, and the last day is never changed.
  private func invitation(of party: PartyID, in round: Round) throws(Undecided) -> PartyInvited? {
    let documents = documents.withoutRepeats()
    guard let known = round.invitation(of: party) else {
      return PartyInvited(party: party, sentOn: sentOn, wantedBy: wantedBy, documents: documents)
    }
    guard wantedBy == nil || wantedBy == known.wantedBy,
      sentOn == nil || known.sentOn == nil || sentOn == known.sentOn,
      documents.isEmpty || known.documents.isEmpty || documents == known.documents
    else { throw .rejected(.alreadyInvited(party, round.id)) }
    let invited = PartyInvited(
      party: party, sentOn: sentOn ?? known.sentOn, wantedBy: known.wantedBy,
      documents: documents.isEmpty ? known.documents : documents)
    return invited.sentOn == known.sentOn && invited.documents == known.documents ? nil : invited
  }
}

extension EstablishSilence {
  /// Silence is established once, and only of a party of which nothing came in that counts, and
  /// that was at no session of the round.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(sealed: reason, "reason")
    let round = try situation.existingRound(round)
    try round.requireNotCancelled()
    let silent = parties ?? round.awaited
    guard !silent.isEmpty || parties == nil else { throw .rejected(.partiesNeeded) }
    var events: [Decided] = []
    for party in silent.withoutRepeats() {
      _ = try situation.existingParty(party)
      guard let index = round.invited[party] else {
        throw .rejected(.notInvited(party, round.id))
      }
      guard !round.hasStandingEntry(of: party) else {
        throw .rejected(.hasReacted(party, round.id))
      }
      if let session = round.sessions(of: party).first?.held.session {
        throw .rejected(.wasPresent(party, session, round.id))
      }
      guard round.invitations[index].declined == nil else {
        throw .rejected(.hasDeclined(party, round.id))
      }
      if round.invitations[index].silence == nil {
        let established = SilenceEstablished(party: party, texts: Texts([.reason: reason]))
        events.append(Decided(.round(round.id), .silenceEstablished(established)))
      }
    }
    return events
  }
}

extension Round {
  /// The invited parties of which nothing is known yet, in the order of inviting.
  var awaited: [PartyID] {
    invitations.map(\.party).filter { response(of: $0) == .awaited }
  }

  /// Whether something came in of a party that was not taken back.
  func hasStandingEntry(of party: PartyID) -> Bool {
    entries(of: party).contains(where: \.stands)
  }
}
