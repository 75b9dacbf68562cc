// SPDX-License-Identifier: EUPL-1.2

extension Situation {
  /// Points that were not taken back, each once with the round in which it is answered: the one
  /// given, else the only one it has.
  ///
  /// A point that is answered with its cluster is refused.
  func standingPoints(
    _ numbers: [PointNumber], in round: RoundID?
  ) throws(Undecided) -> [(place: PointInRound, treatment: Treatment)] {
    guard !numbers.isEmpty else { throw .rejected(.pointsNeeded) }
    if let round { _ = try existingRound(round) }
    var found: [(PointInRound, Treatment)] = []
    for number in numbers.withoutRepeats() {
      let point = try standingPoint(number)
      let answering = try point.answeringRound(round)
      if let cluster = point.cluster(in: answering) {
        throw .rejected(.inCluster(number, cluster))
      }
      found.append(
        (PointInRound(number, answering), point.treatments[answering] ?? Treatment()))
    }
    return found
  }
}

extension Point {
  fileprivate func answeringRound(_ round: RoundID?) throws(Undecided) -> RoundID {
    guard let round else {
      guard recorded.rounds.count == 1 else { throw .rejected(.roundNeeded(recorded.point)) }
      return recorded.rounds[0]
    }
    guard recorded.rounds.contains(round) else {
      throw .rejected(.notInRound(.point(recorded.point), round))
    }
    return round
  }
}

extension Assign {
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    guard !points.isEmpty else { throw .rejected(.pointsNeeded) }
    _ = try situation.existingUser(handler)
    var events: [Decided] = []
    for number in points.withoutRepeats() {
      let assigned = HandlerAssigned(point: number, handler: handler, due: due)
      guard try situation.standingPoint(number).handler != assigned else { continue }
      events.append(Decided(.submission(number.submission), .handlerAssigned(assigned)))
    }
    return events
  }
}

extension DraftAnswer {
  /// A draft changes nothing of a recommendation that there is; it says who wrote on the answer.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(sealed: text, "text")
    if let cluster {
      guard points.isEmpty else { throw .rejected(.pointsOrCluster) }
      return decide(for: try situation.sharedAnswer(of: cluster, in: round))
    }
    return try situation.standingPoints(points, in: round).map { point in
      let drafted = AnswerDrafted(
        point: point.place.point, round: point.place.round, texts: Texts([.answer: text]))
      return Decided(.submission(drafted.point.submission), .answerDrafted(drafted))
    }
  }
}

extension Return {
  /// A recommendation goes back to its writer, approved or not; what went back stays there.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    if let cluster {
      guard points.isEmpty else { throw .rejected(.pointsOrCluster) }
      return try decide(for: situation.sharedAnswer(of: cluster, in: round))
    }
    var events: [Decided] = []
    for (place, treatment) in try situation.standingPoints(points, in: round) {
      guard treatment.recommendation != nil else {
        throw .rejected(.nothingRecommended(.point(place.point)))
      }
      guard treatment.returned == nil else { continue }
      let returned = RecommendationReturned(
        point: place.point, round: place.round, texts: Texts([.reason: reason]))
      events.append(
        Decided(.submission(place.point.submission), .recommendationReturned(returned)))
    }
    return events
  }
}
