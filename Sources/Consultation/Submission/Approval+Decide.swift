// SPDX-License-Identifier: EUPL-1.2

extension Approve {
  /// A second person approves; what he wrote himself since the last approval he cannot, unless
  /// that was switched off for the dossier.
  ///
  /// The approval of what comes back opens its obligation, once for all points of the deferral.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    var obligations = ObligationsDecided(in: situation)
    var events: [Decided] = []
    for (place, treatment) in try waiting(in: situation) {
      guard let recommendation = treatment.recommendation, treatment.returned == nil else {
        throw .rejected(.nothingRecommended(place.point))
      }
      guard !treatment.isApproved else { continue }
      let dossier = try situation.existingDossier(situation.existingRound(place.round).dossier)
      if dossier.needsSecondPerson, treatment.writers.contains(circumstances.by) {
        throw .rejected(.ownAnswer(place.point))
      }
      let approved = RecommendationApproved(point: place.point, round: place.round)
      events.append(
        Decided(.submission(place.point.submission), .recommendationApproved(approved)))
      if let deferral = recommendation.deferral {
        try obligations.add(place.point, by: deferral, of: dossier)
      }
    }
    return events + obligations.events
  }

  private func waiting(
    in situation: Situation
  ) throws(Undecided) -> [(place: PointInRound, treatment: Treatment)] {
    if let points { return try situation.standingPoints(points, in: round) }
    guard let round else { throw .rejected(.roundNeeded(nil)) }
    var waiting: [(PointInRound, Treatment)] = []
    for number in try situation.existingRound(round).entries.map(\.entered.submission) {
      let submission = try situation.existingSubmission(number)
      for point in submission.points
      where point.isAnswered(in: round) && submission.status(of: point, in: round) == .recommended {
        guard let treatment = point.treatments[round] else { continue }
        waiting.append((PointInRound(point.recorded.point, round), treatment))
      }
    }
    return waiting
  }
}

/// The obligations that one act of approving opens or adds points to.
private struct ObligationsDecided {
  private let situation: Situation
  private var opened: [DossierID: [Int: ObligationNumber]] = [:]
  private var numbersTaken = 0
  private(set) var events: [Decided] = []

  init(in situation: Situation) {
    self.situation = situation
  }

  mutating func add(
    _ point: PointNumber, by deferral: Int, of dossier: Dossier
  ) throws(Undecided) {
    let index = deferral - 1
    if dossier.deferrals.indices.contains(index) {
      try dossier.checkOpen(dossier.deferrals[index].target(in: dossier))
    }
    let number = try obligation(by: deferral, of: dossier)
    guard dossier.obligations[number]?.points.contains(point) != true else { return }
    events.append(
      Decided(
        .dossier(dossier.id),
        .obligationPointAdded(ObligationPointAdded(number: number, point: point))))
  }

  private mutating func obligation(
    by deferral: Int, of dossier: Dossier
  ) throws(Undecided) -> ObligationNumber {
    let known =
      dossier.deferrals.indices.contains(deferral - 1)
      ? dossier.deferrals[deferral - 1].obligation : nil
    if let number = known ?? opened[dossier.id]?[deferral] { return number }
    try situation.require(.obligationNumbers)
    numbersTaken += 1
    let number = ObligationNumber(situation.state.numbers.obligations + numbersTaken)
    opened[dossier.id, default: [:]][deferral] = number
    events += [
      Decided(
        .obligationNumbers,
        .numberTaken(NumberTaken(number: number.description, dossier: dossier.id))),
      Decided(
        .dossier(dossier.id),
        .obligationOpened(ObligationOpened(number: number, deferral: deferral))),
    ]
    return number
  }
}
