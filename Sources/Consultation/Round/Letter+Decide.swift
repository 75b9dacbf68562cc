// SPDX-License-Identifier: EUPL-1.2

extension RecordLetters {
  /// A letter goes to who has part in the round, and only once there is what it tells; the same
  /// letter of the same day is recorded once.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(plausible: on, "on", circumstances)
    guard !parties.isEmpty else { throw .rejected(.partiesNeeded) }
    let round = try situation.existingRound(round)
    guard (letter == .settlement) == (obligation != nil) else {
      throw .rejected(.obligationOfSettlement)
    }
    let settled = try settledPoints(in: situation, of: round)
    var events: [Decided] = []
    for party in parties.withoutRepeats() {
      _ = try situation.existingParty(party)
      guard round.hasPart(party) else {
        throw .rejected(.hasNoPart(party, round.id))
      }
      guard hasCause(for: party, in: round, settled: settled) else {
        throw .rejected(.letterWithoutCause(letter, party, round.id))
      }
      let sent = LetterSent(letter: letter, party: party, on: on, obligation: obligation)
      if !round.letters.contains(sent) {
        events.append(Decided(.round(round.id), .letterSent(sent)))
      }
    }
    return events
  }

  /// The points for which the obligation was settled.
  private func settledPoints(
    in situation: Situation, of round: Round
  ) throws(Undecided) -> [PointNumber] {
    guard let obligation else { return [] }
    let dossier = try situation.existingDossier(round.dossier)
    guard let known = dossier.obligations[obligation] else {
      throw .rejected(.unknownObligation(obligation))
    }
    return Array(known.settled.keys)
  }

  /// Whether there is what the letter tells, by the day on which it was sent.
  private func hasCause(
    for party: PartyID, in round: Round, settled: [PointNumber]
  ) -> Bool {
    switch letter {
    case .acknowledgement:
      round.entries(of: party).contains { $0.entered.receivedOn <= on }
    case .extension: !(round.invitation(of: party)?.extensions.isEmpty ?? true)
    case .answer: round.decisions.contains { $0.recorded.on <= on }
    case .notice: !round.editions.isEmpty
    case .settlement:
      settled.contains { point in
        round.entries(of: party).contains { $0.entered.submission == point.submission }
      }
    case .account: true
    }
  }
}

extension Round {
  /// Whether a party was asked, sent something, or was at a session.
  func hasPart(_ party: PartyID) -> Bool {
    invited[party] != nil || !entries(of: party).isEmpty || sessionsOfParty[party] != nil
  }
}
