// SPDX-License-Identifier: EUPL-1.2

/// Text changes of one act: those with the same words have the number that they had already.
struct ChangesDecided {
  /// Their numbers, each once, in the order in which they were given.
  private(set) var numbers: [TextChangeNumber] = []
  /// The events by which the new ones get their numbers and are recorded.
  private(set) var events: [Decided] = []

  /// Checks changes of a dossier and numbers those that are new.
  init(
    _ inputs: [TextChangeInput], of origin: Origin, reason: String? = nil,
    round: RoundID? = nil, body: BodyID? = nil, in dossier: Dossier, _ situation: Situation
  ) throws(Undecided) {
    var numberOfNew: [ChangedWords: TextChangeNumber] = [:]
    for input in inputs {
      let words = try input.words(in: dossier)
      if let known = dossier.numberOfChange[words] ?? numberOfNew[words] {
        if !numbers.contains(known) { numbers.append(known) }
        continue
      }
      try situation.require(.textChangeNumbers)
      let taken = situation.state.numbers.textChanges + numberOfNew.count + 1
      let number = TextChangeNumber(taken)
      numberOfNew[words] = number
      numbers.append(number)
      let recorded = TextChangeRecorded(
        number: number, document: words.document, section: words.section, before: words.before,
        after: words.after, origin: origin, reason: reason, round: round, body: body)
      events += [
        Decided(
          .textChangeNumbers,
          .numberTaken(NumberTaken(number: number.description, dossier: dossier.id))),
        Decided(.dossier(dossier.id), .textChangeRecorded(recorded)),
      ]
    }
  }

  /// The events by which a point in a round gets those of them that it has not yet.
  func links(to place: PointInRound, in dossier: Dossier) -> [Decided] {
    dossier.links(of: numbers, to: place)
  }
}

extension Dossier {
  /// The events by which a point in a round gets those of some text changes that it has not yet.
  func links(of numbers: [TextChangeNumber], to place: PointInRound) -> [Decided] {
    let linked = textChangesOfPoint[place] ?? []
    return numbers.filter { !linked.contains($0) }.map { number in
      let link = TextChangeLinked(number: number, point: place.point, round: place.round)
      return Decided(.dossier(id), .textChangeLinked(link))
    }
  }
}

extension Dossier {
  /// The text changes linked to a point in a round, and those linked to the points whose place it
  /// took.
  ///
  /// - Complexity: O(changes linked) for a point that is of no split or merge.
  func textChanges(
    linkedTo place: PointInRound, of submission: Submission
  ) -> [TextChangeNumber] {
    ([place.point] + submission.forebears(of: place.point)).flatMap {
      textChangesOfPoint[PointInRound($0, place.round)] ?? []
    }.withoutRepeats()
  }
}

extension TextChangeInput {
  /// What changes where, checked; the document by its id.
  fileprivate func words(in dossier: Dossier) throws(Undecided) -> ChangedWords {
    try TextRules.check(clear: section, "textChanges.section")
    try TextRules.check(passage: before, "textChanges.before")
    try TextRules.check(passage: after, "textChanges.after")
    guard before != after else { throw .rejected(.emptyChange) }
    return ChangedWords(
      document: try dossier.document(named: document, "textChanges.document"), section: section,
      before: before, after: after)
  }
}

extension RecordTextChange {
  /// A change comes from points, and is linked to them in their rounds of the dossier, or it has
  /// another origin.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    guard points.isEmpty == (origin != .points) else { throw .rejected(.pointsOrOrigin) }
    try TextRules.check(clear: reason, "reason")
    let dossier = try situation.existingDossier(dossier)
    let places = try places(in: situation)
    let change = try ChangesDecided(
      [change], of: origin, reason: reason, round: try printingRound(in: situation),
      body: try amendingBody(of: dossier), in: dossier, situation)
    if places.isEmpty, let number = change.numbers.first,
      let known = dossier.textChanges[number], known.recorded.origin != origin
    {
      throw .rejected(.alreadyExists(.textChange(number)))
    }
    return change.events + places.flatMap { change.links(to: $0, in: dossier) }
  }

  /// The round in whose matrix a change without points is printed; points have their own rounds.
  private func printingRound(in situation: Situation) throws(Undecided) -> RoundID? {
    guard let round else { return nil }
    guard points.isEmpty else { throw .rejected(.pointsOrOrigin) }
    guard try situation.existingRound(round).dossier == dossier else {
      throw .rejected(.roundElsewhere(round, dossier))
    }
    return round
  }

  /// The body whose amendment or decision it is; a change of another origin is nobody's.
  private func amendingBody(of dossier: Dossier) throws(Undecided) -> BodyID? {
    guard let body else { return nil }
    guard origin == .amendment || origin == .college else { throw .rejected(.noBodyFor(origin)) }
    guard dossier.bodies.contains(where: { $0.body == body }) else {
      throw .rejected(.unknownBody(body, dossier.id))
    }
    return body
  }

  private func places(in situation: Situation) throws(Undecided) -> [PointInRound] {
    var places: [PointInRound] = []
    for number in points.withoutRepeats() {
      let before = places.count
      for round in try situation.standingPoint(number).recorded.rounds
      where try situation.existingRound(round).dossier == dossier {
        places.append(PointInRound(number, round))
      }
      guard places.count > before else { throw .rejected(.notInDossier(number, dossier)) }
    }
    return places
  }
}
