// SPDX-License-Identifier: EUPL-1.2

extension ReceiveSubmission {
  /// What was said at a session is a report of it, confirmed by who was there or not.
  func checkSession(in rounds: [Round]) throws(Undecided) {
    guard let session else { return }
    guard rounds.contains(where: { $0.session(session) != nil }) else {
      throw .rejected(.unknownSession(session))
    }
    switch standing {
    case nil, .reportConfirmed, .reportUnconfirmed: break
    case .some(let other): throw .rejected(.notAReport(other))
    }
  }

  /// A supplement adds to a submission of the same party, be it a joint one, in one of its rounds;
  /// both count.
  func checkSupplement(in situation: Situation) throws(Undecided) {
    guard let supplements else { return }
    guard replaces == nil else { throw .rejected(.supplementsOrReplaces) }
    let known = try ownSubmission(supplements, in: situation, \.parties)
    if let first = rounds.first, !known.received.rounds.contains(where: rounds.contains) {
      throw .rejected(.notInRound(.submission(supplements), first))
    }
  }

  /// That a submission of the same party no longer counts, in each of its rounds.
  ///
  /// Where a point of it has an approved answer, that takes a reason.
  func replacement(
    by number: SubmissionNumber, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    guard let replaces else { return [] }
    let known = try ownSubmission(replaces, in: situation) { [$0.party].compactMap(\.self) }
    if reason == nil, let answered = try known.firstApproved(in: situation) {
      throw .rejected(.alreadyAnswered(answered))
    }
    let replaced = Event.entryReplaced(EntryReplaced(submission: replaces, by: number))
    var events = [Decided(.submission(replaces), replaced)]
    for id in known.received.rounds {
      let round = try situation.existingRound(id)
      guard rounds.contains(id) || round.stage == .cancelled else {
        throw .rejected(.roundMissing(replaces, id))
      }
      events.append(Decided(.round(id), replaced))
    }
    return events
  }

  /// A submission that stands, of the same party or of one whose place it took, or a report of the
  /// same session.
  private func ownSubmission(
    _ number: SubmissionNumber, in situation: Situation,
    _ owners: (SubmissionReceived) -> [PartyID]
  ) throws(Undecided) -> Submission {
    let known = try situation.standingSubmission(number)
    if let session, known.received.session == session { return known }
    let senders =
      if let party { [party] + (try situation.predecessors(of: party)) } else { [PartyID]() }
    guard owners(known.received).contains(where: senders.contains) else {
      throw .rejected(.otherParty(number))
    }
    return known
  }
}

extension Submission {
  /// The first point that has an approved answer in some round, its own or its cluster's.
  fileprivate func firstApproved(in situation: Situation) throws(Undecided) -> PointNumber? {
    for point in currentPoints {
      for round in point.recorded.rounds {
        if let cluster = point.cluster(in: round) { _ = try situation.existingCluster(cluster) }
        if situation.state.status(of: point, of: self, in: round) == .approved {
          return point.recorded.point
        }
      }
    }
    return nil
  }
}
