// SPDX-License-Identifier: EUPL-1.2

/// A cluster as it is answered in one round, with its points there that were not taken back.
struct SharedAnswer {
  let cluster: Cluster
  let round: RoundID
  let points: [Point]

  var treatment: Treatment { cluster.treatments[round] ?? Treatment() }

  /// The points with the round.
  var places: [PointInRound] { points.map { PointInRound($0.recorded.point, round) } }

  func decided(_ event: Event) -> Decided { Decided(.cluster(cluster.number), event) }
}

extension Situation {
  /// A cluster with the round in which it is answered: the one given, else the only one it has.
  func sharedAnswer(
    of number: ClusterNumber, in round: RoundID?
  ) throws(Undecided) -> SharedAnswer {
    let cluster = try existingCluster(number)
    if let round { _ = try existingRound(round) }
    var standing: [Point] = []
    for number in cluster.points {
      if let point = try pointIfStanding(number) { standing.append(point) }
    }
    let rounds = standing.flatMap { $0.membership?.rounds ?? [] }.withoutRepeats()
    guard !rounds.isEmpty else { throw .rejected(.emptyCluster(number)) }
    guard let answering = round ?? (rounds.count == 1 ? rounds[0] : nil) else {
      throw .rejected(.roundNeeded(nil))
    }
    guard rounds.contains(answering) else {
      throw .rejected(.notInRound(.cluster(number), answering))
    }
    return SharedAnswer(
      cluster: cluster, round: answering,
      points: standing.filter { $0.cluster(in: answering) == number })
  }
}

extension DraftAnswer {
  func decide(for shared: SharedAnswer) -> [Decided] {
    let drafted = ClusterAnswerDrafted(round: shared.round, texts: Texts([.answer: text]))
    return [shared.decided(.clusterAnswerDrafted(drafted))]
  }
}

extension Recommend {
  /// The answer is kept once, in the cluster; its text changes are linked to each of its points.
  ///
  /// What the disposition demands is checked once: a change that was linked to one of the points
  /// shows the answer to all of them.
  func decide(
    for shared: SharedAnswer, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    let round = try situation.existingRound(shared.round)
    let dossier = try situation.existingDossier(round.dossier)
    let deferral = try comesBack(
      from: round, of: dossier, replacing: [shared.treatment], of: shared.places.map(\.point),
      in: situation)
    let changes = try ChangesDecided(textChanges, of: .points, in: dossier, situation)
    var linked: [TextChangeNumber] = []
    for place in shared.places {
      let submission = try situation.existingSubmission(place.point.submission)
      linked += dossier.textChanges(linkedTo: place, of: submission)
    }
    let named = try shown(
      by: changes.numbers, or: linked.withoutRepeats(), for: .cluster(shared.cluster.number))
    let recommended = ClusterAnswerRecommended(
      round: shared.round, disposition: disposition, textChanges: named, coveredIn: coveredIn,
      passedTo: passedTo, deferral: deferral?.number, measure: measure?.recorded,
      hasRationale: rationale != nil,
      texts: answerTexts)
    return changes.events + (deferral?.events ?? [])
      + shared.places.flatMap { dossier.links(of: named, to: $0) }
      + [shared.decided(.clusterAnswerRecommended(recommended))]
      + additions.map { addition in
        let given = ClusterAdditionGiven(
          round: shared.round, municipality: addition.municipality,
          texts: Texts([.answer: addition.text]))
        return shared.decided(.clusterAdditionGiven(given))
      }
  }
}

extension Return {
  func decide(for shared: SharedAnswer) throws(Undecided) -> [Decided] {
    guard shared.treatment.recommendation != nil else {
      throw .rejected(.nothingRecommended(.cluster(shared.cluster.number)))
    }
    guard shared.treatment.returned == nil else { return [] }
    let returned = ClusterRecommendationReturned(
      round: shared.round, texts: Texts([.reason: reason]))
    return [shared.decided(.clusterRecommendationReturned(returned))]
  }
}
