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
    for (place, treatment) in try situation.standingPoints(points, in: round) {
      guard treatment.status != .open else { throw .rejected(.nothingDrafted(place.point)) }
      guard !treatment.isApproved else { throw .rejected(.alreadyApproved(place.point)) }
      for user in users.withoutRepeats() {
        let consulted = AnswerConsulted(
          point: place.point, round: place.round, with: user, until: until)
        guard !treatment.consultations.contains(where: { $0.consulted == consulted }) else {
          continue
        }
        events.append(Decided(.submission(place.point.submission), .answerConsulted(consulted)))
      }
    }
    return events
  }
}
