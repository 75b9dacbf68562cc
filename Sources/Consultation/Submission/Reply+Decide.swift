// SPDX-License-Identifier: EUPL-1.2

extension Reply {
  /// Only the party that made the point, or the one that took its place, replies to the answer that
  /// it read in an edition released to it.
  ///
  /// The same verdict without a text counts once. A reply reopens nothing.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(sealed: text, "text")
    let round = try situation.existingRound(round)
    _ = try situation.existingParty(party)
    let treatment = try treatment(in: situation)
    guard let issued = round.edition(edition)?.issued else {
      throw .rejected(.unknownEdition(round.id))
    }
    guard round.isReleased(edition, to: .ownParty, on: circumstances.today),
      treatment.outcomes.last(where: { $0.from <= issued.position })?.disposition != nil
    else { throw .rejected(.notReleased(point)) }
    let reply = ReplyGiven(
      round: round.id, edition: edition, point: point, verdict: verdict,
      texts: Texts([.remark: text]))
    guard !treatment.replies.contains(reply) else { return [] }
    return [Decided(.submission(point.submission), .replyGiven(reply))]
  }

  /// How the point of the party is answered in the round.
  private func treatment(in situation: Situation) throws(Undecided) -> Treatment {
    let known = try situation.standingPoint(point)
    let own = try situation.existingSubmission(point.submission).received.party
    let successor = own == party ? nil : try situation.existingParty(own).successor?.by
    guard own == party || successor == party else {
      throw .rejected(.notOwnPoint(point, party))
    }
    guard known.recorded.rounds.contains(round) else {
      throw .rejected(.notInRound(.point(point), round))
    }
    return known.treatments[round] ?? Treatment()
  }
}
