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
    let replying = try situation.existingParty(party)
    guard !round.isInTenderMode || replying.kind != .provider else {
      throw .rejected(.tenderMode(round.id))
    }
    let known = try ownPoint(in: situation)
    for membership in known.formerMemberships + [known.membership].compactMap(\.self) {
      _ = try situation.existingCluster(membership.cluster)
    }
    guard let issued = round.edition(edition)?.issued else {
      throw .rejected(.unknownEdition(round.id))
    }
    guard round.isReleased(edition, to: .ownParty, on: circumstances.today),
      situation.state.disposition(of: known, in: round.id, asOf: issued.position) != nil
    else { throw .rejected(.notReleased(point)) }
    let reply = ReplyGiven(
      round: round.id, edition: edition, point: point, verdict: verdict,
      texts: Texts([.remark: text]))
    guard known.treatments[round.id]?.replies.contains(reply) != true else { return [] }
    return [Decided(.submission(point.submission), .replyGiven(reply))]
  }

  /// The point, which is the party's and is answered in the round.
  private func ownPoint(in situation: Situation) throws(Undecided) -> Point {
    let known = try situation.standingPoint(point)
    let received = try situation.existingSubmission(point.submission).received
    guard let own = received.party else { throw .rejected(.notOwnPoint(point, party)) }
    let successor = own == party ? nil : try situation.existingParty(own).successor?.by
    guard own == party || successor == party || received.coSubmitters.contains(party) else {
      throw .rejected(.notOwnPoint(point, party))
    }
    guard known.recorded.rounds.contains(round) else {
      throw .rejected(.notInRound(.point(point), round))
    }
    return known
  }
}
