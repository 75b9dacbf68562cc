// SPDX-License-Identifier: EUPL-1.2

extension Recommend {
  /// One act for all its points: they get the same answer, share its text changes and its
  /// deferral, and each has what the disposition demands.
  ///
  /// It is always a new version, for sealed answers cannot be compared.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try checkTexts()
    try measure?.check(for: disposition, under: circumstances)
    if let cluster {
      guard points.isEmpty else { throw .rejected(.pointsOrCluster) }
      return try decide(for: situation.sharedAnswer(of: cluster, in: round), in: situation)
    }
    let standing = try situation.standingPoints(points, in: round)
    let places = standing.map(\.place)
    guard let first = places.first, places.allSatisfy({ $0.round == first.round }) else {
      throw .rejected(.severalRounds)
    }
    let round = try situation.existingRound(first.round)
    let dossier = try situation.existingDossier(round.dossier)
    let deferral = try comesBack(
      from: round, of: dossier, replacing: standing.map(\.treatment), of: places.map(\.point),
      in: situation)
    let changes = try ChangesDecided(textChanges, of: .points, in: dossier, situation)

    var events = changes.events + (deferral?.events ?? [])
    for place in places {
      let submission = try situation.existingSubmission(place.point.submission)
      let linked = dossier.textChanges(linkedTo: place, of: submission)
      events += changes.links(to: place, in: dossier)
      let recommended = AnswerRecommended(
        point: place.point, round: place.round, disposition: disposition,
        textChanges: try shown(by: changes.numbers, or: linked, for: .point(place.point)),
        coveredIn: coveredIn, passedTo: passedTo, deferral: deferral?.number,
        measure: measure?.recorded, hasRationale: rationale != nil,
        texts: answerTexts)
      events.append(
        Decided(.submission(place.point.submission), .answerRecommended(recommended)))
      events += additions.map { addition in
        let given = AnswerAdditionGiven(
          point: place.point, round: place.round, municipality: addition.municipality,
          texts: Texts([.answer: addition.text]))
        return Decided(.submission(place.point.submission), .answerAdditionGiven(given))
      }
    }
    return events
  }

  /// What is sealed of it; the answer may be empty where it is noted.
  var answerTexts: Texts {
    Texts([
      .answer: answer.isEmpty ? nil : answer, .rationale: rationale, .measure: measure?.what,
    ])
  }

  /// What the disposition demands of the act as a whole.
  private func checkTexts() throws(Undecided) {
    if !answer.contains(where: { !$0.isWhitespace }), disposition != .noted {
      throw .rejected(.answerNeeded(disposition))
    }
    if !answer.isEmpty { try TextRules.check(sealed: answer, "answer") }
    try TextRules.check(sealed: rationale, "rationale")
    try TextRules.check(clear: coveredIn, "coveredIn")
    try TextRules.check(clear: passedTo, "passedTo")
    try checkAdditions()
    switch disposition {
    case .partlyAccepted, .notAccepted:
      if rationale == nil { throw .rejected(.reasonNeeded(field: "rationale")) }
    case .alreadyCovered: if coveredIn == nil { throw .rejected(.coveredInNeeded) }
    case .outOfScope: if passedTo == nil { throw .rejected(.passedToNeeded) }
    case .deferred: if deferral == nil { throw .rejected(.targetNeeded) }
    case .accepted, .noted, .answered: break
    }
    if deferral != nil, disposition != .deferred { throw .rejected(.notDeferred(disposition)) }
  }

  /// A municipality adds one thing.
  private func checkAdditions() throws(Undecided) {
    var seen: Set<String> = []
    for (index, addition) in additions.enumerated() {
      try TextRules.check(clear: addition.municipality, "additions[\(index + 1)].municipality")
      try TextRules.check(sealed: addition.text, "additions[\(index + 1)].text")
      guard seen.insert(addition.municipality).inserted else {
        throw .rejected(.doubleMunicipality)
      }
    }
  }

  /// The changes given now, else those that the point or cluster has already; what is accepted has
  /// one, or a measure.
  func shown(
    by given: [TextChangeNumber], or linked: [TextChangeNumber], for thing: Thing
  ) throws(Undecided) -> [TextChangeNumber] {
    guard given.isEmpty, disposition.needsTextChange else { return given }
    guard !linked.isEmpty || measure != nil else {
      throw .rejected(.changeNeeded(disposition, thing))
    }
    return linked
  }

  /// The deferral by which the points come back, and the events by which it is new.
  func deferral(
    from round: Round, of dossier: Dossier, in situation: Situation
  ) throws(Undecided) -> (number: Int, events: [Decided])? {
    guard let deferral else { return nil }
    let terms = try deferral.terms(from: round, of: dossier, in: situation)
    if let known = dossier.deferralOfTerms[TermsInRound(round: round.id, terms: terms)] {
      return (known, [])
    }
    let proposed = DeferralProposed(
      deferral: dossier.deferrals.count + 1, round: round.id, terms: terms)
    return (proposed.deferral, [Decided(.dossier(dossier.id), .deferralProposed(proposed))])
  }
}
