// SPDX-License-Identifier: EUPL-1.2

extension Consult {
  /// An answer that was drafted or recommended, and not approved yet, is put to others; who was
  /// asked for the same day already is not asked again.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    guard !users.isEmpty else { throw .rejected(.usersNeeded) }
    try TextRules.check(plausible: until, "until", circumstances)
    for user in users { _ = try situation.existingUser(user) }
    var events: [Decided] = []
    if let cluster {
      guard points.isEmpty else { throw .rejected(.pointsOrCluster) }
      let shared = try situation.sharedAnswer(of: cluster, in: round)
      guard let place = shared.places.first else { return [] }
      return try asked(of: place, shared.treatment, in: .cluster(cluster))
    }
    for (place, treatment) in try situation.standingPoints(points, in: round) {
      events += try asked(of: place, treatment, in: .submission(place.point.submission))
    }
    return events
  }

  /// Who is asked of one answer; that of a cluster is known by the first of its points.
  private func asked(
    of place: PointInRound, _ treatment: Treatment, in stream: Stream
  ) throws(Undecided) -> [Decided] {
    guard treatment.status != .open else { throw .rejected(.nothingDrafted(place.point)) }
    guard !treatment.isApproved else { throw .rejected(.alreadyApproved(place.point)) }
    return users.withoutRepeats().map {
      AnswerConsulted(point: place.point, round: place.round, with: $0, until: until)
    }.filter { consulted in
      !treatment.consultations.contains {
        $0.consulted.with == consulted.with && $0.consulted.until == consulted.until
      }
    }.map { Decided(stream, .answerConsulted($0)) }
  }
}
