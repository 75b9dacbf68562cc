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
    let waiting = try waiting(in: situation)
    for (place, treatment) in waiting.points {
      guard try isNew(treatment, .point(place.point)) else { continue }
      let dossier = try situation.existingDossier(situation.existingRound(place.round).dossier)
      if dossier.needsSecondPerson, treatment.writers.contains(circumstances.by) {
        throw .rejected(.ownAnswer(.point(place.point)))
      }
      let approved = RecommendationApproved(point: place.point, round: place.round)
      events.append(
        Decided(.submission(place.point.submission), .recommendationApproved(approved)))
      try obligations.add(place, by: treatment, of: dossier)
    }
    for shared in waiting.clusters {
      guard try isNew(shared.treatment, .cluster(shared.cluster.number)) else { continue }
      let dossier = try situation.existingDossier(situation.existingRound(shared.round).dossier)
      if dossier.needsSecondPerson {
        try shared.refuse(circumstances.by, in: situation.state)
      }
      let approved = ClusterRecommendationApproved(round: shared.round)
      events.append(shared.decided(.clusterRecommendationApproved(approved)))
      for place in shared.places { try obligations.add(place, by: shared.treatment, of: dossier) }
    }
    return events + obligations.events
  }

  /// Whether there is a recommendation that was not approved yet; refused where there is none.
  private func isNew(_ treatment: Treatment, _ thing: Thing) throws(Undecided) -> Bool {
    guard treatment.recommendation != nil, treatment.returned == nil else {
      throw .rejected(.nothingRecommended(thing))
    }
    return !treatment.isApproved
  }

  /// What is to be approved.
  private typealias Waiting = (
    points: [(place: PointInRound, treatment: Treatment)], clusters: [SharedAnswer]
  )

  private func waiting(in situation: Situation) throws(Undecided) -> Waiting {
    if let cluster {
      guard points == nil else { throw .rejected(.pointsOrCluster) }
      return ([], [try situation.sharedAnswer(of: cluster, in: round)])
    }
    if let points { return (try situation.standingPoints(points, in: round), []) }
    guard let round else { throw .rejected(.roundNeeded(nil)) }
    return try allWaiting(in: round, situation)
  }

  /// All that waits in a round: a cluster once, after the points that are answered by themselves.
  private func allWaiting(
    in round: RoundID, _ situation: Situation
  ) throws(Undecided) -> Waiting {
    var waiting: Waiting = ([], [])
    var clusters: Set<ClusterNumber> = []
    for number in try situation.existingRound(round).entries.map(\.entered.submission) {
      let submission = try situation.existingSubmission(number)
      for point in submission.points where point.isAnswered(in: round) {
        if let cluster = point.cluster(in: round) { _ = try situation.existingCluster(cluster) }
        let state = situation.state
        guard state.status(of: point, of: submission, in: round) == .recommended else { continue }
        if let cluster = point.cluster(in: round) {
          guard clusters.insert(cluster).inserted else { continue }
          waiting.clusters.append(try situation.sharedAnswer(of: cluster, in: round))
        } else if let treatment = point.treatments[round] {
          waiting.points.append((PointInRound(point.recorded.point, round), treatment))
        }
      }
    }
    return waiting
  }
}

extension SharedAnswer {
  /// Refuses who wrote the shared answer since its last approval, or an answer to one of its points
  /// that gave way to it since then.
  fileprivate func refuse(_ user: UserID, in state: State) throws(Undecided) {
    guard points.contains(where: { state.writers(of: $0, in: round).contains(user) }) else {
      return
    }
    throw .rejected(.ownAnswer(.cluster(cluster.number)))
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

  /// Adds a point whose approved answer is that it comes back.
  mutating func add(
    _ place: PointInRound, by treatment: Treatment, of dossier: Dossier
  ) throws(Undecided) {
    guard let deferral = treatment.recommendation?.deferral else { return }
    let point = place.point
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
