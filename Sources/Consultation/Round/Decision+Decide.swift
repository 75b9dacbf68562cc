// SPDX-License-Identifier: EUPL-1.2

extension RecordDecision {
  /// One act of one body on one edition or version: it covers every point in it, and only points
  /// on which the body decides otherwise are named.
  ///
  /// What was held over may be decided later; what was decided is changed by a new edition only. A
  /// decision on a baseline releases it for the consultation and covers no point.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try checkSaid(under: circumstances)
    let laid = try LaidBefore(matter, in: situation)
    let body = try situation.existingBody(body, of: laid.dossier)
    let decided = DecisionRecorded(
      decision: laid.decisions.count + 1, body: body.body, edition: laid.edition?.number,
      document: laid.document, version: laid.version, on: on, number: number, verb: verb,
      result: result, mandate: mandate, reservation: reservation, exceptions: except.count)
    if let known = laid.decisions.last(where: { $0.recorded.isAboutSame(as: decided) })?.recorded {
      if try isSaid(by: known, decided, laid, situation) { return [] }
      guard known.result == .held else { throw .rejected(.alreadyDecided(body.body)) }
    }
    var events = [Decided(laid.stream, .decisionRecorded(decided))]
    for exception in except {
      let round = try laid.round(of: exception.point, for: body, in: situation)
      let excepted = DecisionExcepted(
        point: exception.point, round: round, body: body.body, decision: decided.decision,
        edition: decided.edition, disposition: exception.disposition,
        hasRationale: exception.rationale != nil,
        texts: Texts([
          .answer: exception.answer.isEmpty ? nil : exception.answer,
          .rationale: exception.rationale,
        ]))
      events.append(
        Decided(.submission(exception.point.submission), .decisionExcepted(excepted)))
    }
    return events
  }

  private func checkSaid(under circumstances: Circumstances) throws(Undecided) {
    try TextRules.check(plausible: on, "on", circumstances)
    try TextRules.check(clear: number, "number")
    try TextRules.check(clear: mandate, "mandate")
    try TextRules.check(clear: reservation, "reservation")
    guard except.isEmpty || result == .changed else { throw .rejected(.noExceptions(result)) }
    var seen: Set<PointNumber> = []
    for exception in except {
      guard seen.insert(exception.point).inserted else {
        throw .rejected(.doubleID(.point(exception.point)))
      }
      try exception.checkTexts()
    }
  }

  /// Whether a decision says the same, and named the same points; their texts cannot be compared.
  private func isSaid(
    by known: DecisionRecorded, _ decided: DecisionRecorded, _ laid: LaidBefore,
    _ situation: Situation
  ) throws(Undecided) -> Bool {
    var same = decided
    same.decision = known.decision
    guard same == known else { return false }
    for exception in except {
      let point = try situation.existingPoint(exception.point)
      let isNamed = point.treatments.values.contains { treatment in
        treatment.exceptions.contains {
          $0.decision == known.decision && $0.edition == known.edition && $0.body == known.body
            && $0.disposition == exception.disposition
        }
      }
      guard isNamed else { return false }
    }
    return true
  }
}

extension RecordDecision.Exception {
  /// What the disposition demands of a body that decides otherwise: an answer, and a reason where
  /// it does not give all that was asked.
  fileprivate func checkTexts() throws(Undecided) {
    if !answer.contains(where: { !$0.isWhitespace }), disposition != .noted {
      throw .rejected(.answerNeeded(disposition))
    }
    if !answer.isEmpty { try TextRules.check(sealed: answer, "except.answer") }
    try TextRules.check(sealed: rationale, "except.rationale")
    if rationale == nil, disposition == .notAccepted || disposition == .partlyAccepted {
      throw .rejected(.reasonNeeded(field: "except.rationale"))
    }
  }
}

/// The edition or version on which a body decides, with what was decided on such already.
private struct LaidBefore {
  let dossier: Dossier
  let stream: Stream
  let decisions: [DecisionMade]
  var round: Round?
  var edition: Edition?
  var document: DocumentID?
  var version: String?
  /// Whether the answers to points are in it: not in a baseline, which asks for points.
  var coversPoints = true

  /// Finds it, and checks that it is one on which bodies decide.
  init(_ matter: RecordDecision.Matter, in situation: Situation) throws(Undecided) {
    switch matter {
    case .edition(let id, let number):
      let round = try situation.existingRound(id)
      guard let edition = round.edition(number) else { throw .rejected(.unknownEdition(id)) }
      guard edition.issued.purpose.isForDeciding else { throw .rejected(.notForDeciding) }
      dossier = try situation.existingDossier(round.dossier)
      stream = .round(id)
      decisions = round.decisions
      self.round = round
      self.edition = edition
    case .version(let id, let document, let version):
      let dossier = try situation.existingDossier(id)
      guard let known = dossier.version(document, version) else {
        throw .rejected(.unknownVersion(document, id))
      }
      coversPoints = known.added.role != .baseline
      self.dossier = dossier
      stream = .dossier(id)
      decisions = dossier.decisions
      self.document = document
      self.version = version
    }
  }

  /// The round in which a point lies before the body.
  ///
  /// A local point is decided by the body of its own municipality alone.
  func round(
    of number: PointNumber, for body: BodyAdded, in situation: Situation
  ) throws(Undecided) -> RoundID {
    let point = try situation.standingPoint(number)
    let submission = try situation.existingSubmission(number.submission)
    guard coversPoints else { throw .rejected(.notLaidBefore(number)) }
    guard body.decides(on: point) else { throw .rejected(.localPoint(number)) }
    for id in point.recorded.rounds.reversed() where !submission.isExcluded(in: id) {
      let round = try situation.existingRound(id)
      if try contains(point, in: round, situation) { return id }
    }
    throw .rejected(.notLaidBefore(number))
  }

  private func contains(
    _ point: Point, in round: Round, _ situation: Situation
  ) throws(Undecided) -> Bool {
    if let edition {
      return round.id == self.round?.id && point.recordedAt <= edition.issued.position
    }
    return round.dossier == dossier.id && document.map(round.asksAbout) == true
  }
}

extension DecisionRecorded {
  /// Whether two are of one body on one edition or version.
  fileprivate func isAboutSame(as other: DecisionRecorded) -> Bool {
    body == other.body && edition == other.edition && document == other.document
      && version == other.version
  }
}

extension BodyAdded {
  /// Whether the body decides on a point: on those of the region, and on those addressed to its
  /// own municipality; case and diacritics do not matter.
  public func decides(on point: Point) -> Bool {
    guard let addressee = point.recorded.addressee else { return true }
    return municipality.map(Folding.words(of:)) == Folding.words(of: addressee)
  }
}

extension Round {
  /// Whether its points are about a document: it asks comments on it, or on no document at all.
  public func asksAbout(_ document: DocumentID) -> Bool {
    baseline.isEmpty || baseline.contains { $0.document == document }
  }
}

extension Situation {
  /// A body of a dossier.
  func existingBody(_ body: BodyID, of dossier: DossierID) throws(Undecided) -> BodyAdded {
    try existingBody(body, of: existingDossier(dossier))
  }

  func existingBody(_ body: BodyID, of dossier: Dossier) throws(Undecided) -> BodyAdded {
    guard let known = dossier.bodies.first(where: { $0.body == body }) else {
      throw .rejected(.unknownBody(body, dossier.id))
    }
    return known
  }
}

extension Treatment {
  /// What was approved when an event of the log was the last; `nil` where nothing was.
  public func disposition(asOf sequence: Int) -> Disposition? {
    outcomes.last { $0.from <= sequence }?.disposition
  }
}
