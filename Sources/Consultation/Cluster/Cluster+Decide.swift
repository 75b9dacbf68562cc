// SPDX-License-Identifier: EUPL-1.2

extension ClusterPoints {
  /// Points that share a dossier are answered together in its rounds; what was drafted or
  /// recommended for one of them gives way to the answer of the cluster.
  ///
  /// A point with an approved answer stays by itself, and none joins a cluster with an approved
  /// answer: so no point is ever approved with an answer that nobody approved for it.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    guard !points.isEmpty else { throw .rejected(.pointsNeeded) }
    let (cluster, formed) = try joined(in: situation)
    let dossier = try situation.existingDossier(cluster.dossier)
    var events = formed
    for number in points.withoutRepeats() {
      events += try join(number, cluster, of: dossier, in: situation)
    }
    return events
  }

  private func joined(in situation: Situation) throws(Undecided) -> (Cluster, [Decided]) {
    guard let number = cluster else { return try form(in: situation) }
    guard title == nil, wording == nil, dossier == nil else { throw .rejected(.titleOrCluster) }
    return (try situation.existingCluster(number), [])
  }

  private func form(in situation: Situation) throws(Undecided) -> (Cluster, [Decided]) {
    guard let title else { throw .rejected(.titleOrCluster) }
    try TextRules.check(clear: title, "title")
    try TextRules.check(sealed: wording, "wording")
    let dossier = try sharedDossier(in: situation)
    try situation.require(.clusterNumbers)
    let number = ClusterNumber(situation.state.numbers.clusters + 1)
    let formed = ClusterFormed(
      cluster: number, dossier: dossier, title: title, texts: Texts([.wording: wording]))
    let taken = NumberTaken(number: number.description, dossier: dossier)
    return (
      Cluster(formed),
      [
        Decided(.clusterNumbers, .numberTaken(taken)),
        Decided(.cluster(number), .clusterFormed(formed)),
      ]
    )
  }

  /// The one dossier in which all points are answered.
  private func sharedDossier(in situation: Situation) throws(Undecided) -> DossierID {
    if let dossier { return try situation.existingDossier(dossier).id }
    var shared: [DossierID]?
    for number in points {
      let own = try situation.dossiers(of: situation.standingPoint(number).recorded.rounds)
      shared = shared?.filter(own.contains) ?? own
    }
    guard let first = shared?.first else { throw .rejected(.severalDossiers) }
    guard shared?.count == 1 else { throw .rejected(.dossierNeeded) }
    return first
  }

  private func join(
    _ number: PointNumber, _ cluster: Cluster, of dossier: Dossier, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    let point = try situation.standingPoint(number)
    if let membership = point.membership {
      guard membership.cluster != cluster.number else { return [] }
      throw .rejected(.inCluster(number, membership.cluster))
    }
    let rounds = try rounds(of: point, in: dossier.id, situation)
    guard !rounds.contains(where: { point.treatments[$0]?.isApproved == true }) else {
      throw .rejected(.alreadyAnswered(number))
    }
    guard !rounds.contains(where: { cluster.treatments[$0]?.isApproved == true }) else {
      throw .rejected(.clusterApproved(cluster.number))
    }
    let clustered = PointClustered(point: number, cluster: cluster.number, rounds: rounds)
    return [
      Decided(.cluster(cluster.number), .clusterJoined(ClusterJoined(point: number))),
      Decided(.submission(number.submission), .pointClustered(clustered)),
    ] + rounds.flatMap { links(to: PointInRound(number, $0), by: cluster, of: dossier) }
  }

  /// The rounds of the point in the dossier of the cluster.
  private func rounds(
    of point: Point, in dossier: DossierID, _ situation: Situation
  ) throws(Undecided) -> [RoundID] {
    var rounds: [RoundID] = []
    for round in point.recorded.rounds
    where try situation.existingRound(round).dossier == dossier {
      rounds.append(round)
    }
    guard !rounds.isEmpty else {
      throw .rejected(.notInDossier(point.recorded.point, dossier))
    }
    return rounds
  }

  /// The text changes of an answer that waits for approval are those of the new point too.
  private func links(
    to place: PointInRound, by cluster: Cluster, of dossier: Dossier
  ) -> [Decided] {
    guard let treatment = cluster.treatments[place.round], treatment.status == .recommended else {
      return []
    }
    let named = treatment.recommendation?.textChanges.filter { dossier.stands($0) } ?? []
    return dossier.links(of: named, to: place)
  }
}

extension LeaveCluster {
  /// The point takes a copy of the shared answer with it, as a draft of its own, and is open
  /// again; who wrote that answer cannot approve it for the point either.
  ///
  /// What was approved to come back, comes back until the point has an approved answer.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingPoint(point)
    guard let membership = known.membership else {
      guard known.formerMemberships.isEmpty else { return [] }
      throw .rejected(.notInCluster(point))
    }
    let cluster = try situation.existingCluster(membership.cluster)
    let answers = membership.rounds.map { round in
      AnswerLeft(
        round: round, deferral: situation.state.approvedDeferral(of: known, in: round),
        writers: situation.state.writers(of: known, in: round).sorted())
    }
    let left = PointUnclustered(point: point, cluster: cluster.number, rounds: answers)
    return [
      Decided(.cluster(cluster.number), .clusterLeft(ClusterLeft(point: point))),
      Decided(.submission(point.submission), .pointUnclustered(left)),
    ] + (try drafts(from: cluster, in: membership.rounds, situation))
  }

  /// A copy of the answer in each round; none for a point that was taken back, nor of an answer
  /// that was erased.
  private func drafts(
    from cluster: Cluster, in rounds: [RoundID], _ situation: Situation
  ) throws(Undecided) -> [Decided] {
    guard try situation.pointIfStanding(point) != nil else { return [] }
    var events: [Decided] = []
    for round in rounds {
      guard let sealed = cluster.treatments[round]?.answerTexts,
        let answer = try situation.opened(sealed)[.answer]
      else { continue }
      let drafted = AnswerDrafted(point: point, round: round, texts: Texts([.answer: answer]))
      events.append(Decided(.submission(point.submission), .answerDrafted(drafted)))
    }
    return events
  }
}
