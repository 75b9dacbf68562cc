// SPDX-License-Identifier: EUPL-1.2

extension OpenRound {
  /// A round that is there already, with all that is said here, stays as it is.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try checkTexts()
    let dossier = try situation.existingDossier(dossier)
    guard let phase = try dossier.phases.named(phase, "phase") else {
      throw .rejected(.unknownPhase(dossier.id))
    }
    guard closesOn >= opensOn else { throw .rejected(.closesBeforeOpening(round)) }
    for asked in baseline where dossier.version(asked.document, asked.version) == nil {
      throw .rejected(.unknownVersion(asked.document, dossier.id))
    }
    let opened = RoundOpened(
      round: round, dossier: dossier.id, phase: phase.phase, kind: kind, title: title,
      opensOn: opensOn, closesOn: closesOn)
    if let known = try situation.round(round) {
      guard isSaid(of: known, opened) else { throw .rejected(.alreadyExists(.round(round))) }
      return []
    }
    guard !dossier.closedPhases.contains(phase.phase) else {
      throw .rejected(.phaseClosed(phase.phase))
    }
    let events =
      [.roundOpened(opened)] + questions.map(Event.questionAdded)
      + baseline.withoutRepeats().map(Event.baselineAdded)
    return events.map { Decided(.round(round), $0) }
  }

  private func checkTexts() throws(Undecided) {
    try TextRules.check(clear: title, "title")
    var seen: Set<QuestionID> = []
    for question in questions {
      try TextRules.check(clear: question.text, "questions.text")
      guard seen.insert(question.question).inserted else {
        throw .rejected(.doubleID(.question(question.question)))
      }
    }
  }

  private func isSaid(of known: Round, _ opened: RoundOpened) -> Bool {
    known.dossier == opened.dossier && known.phase == opened.phase && known.kind == kind
      && known.title == title && known.opensOn == opensOn && known.closesOn == closesOn
      && questions.allSatisfy(known.questions.contains)
      && baseline.allSatisfy(known.baseline.contains)
  }
}

extension MoveRound {
  /// Rounds only go forward: open, ended, closed; a closed round is not cancelled, and what
  /// settles it is an edition.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(sealed: reason, "reason")
    let stage = try situation.existingRound(round).stage
    guard stage != to, !(stage == .settled && to == .closed) else { return [] }
    let texts = Texts([.reason: reason])
    let event: Event
    switch (stage, to) {
    case (.cancelled, _): throw .rejected(.roundCancelled(round))
    case (_, .settled): throw .rejected(.unknownEdition(round))
    case (.closed, _), (.settled, _): throw .rejected(.roundClosed(round))
    case (_, .open): throw .rejected(.roundEnded(round))
    case (_, .ended): event = .roundEnded(RoundEnded(texts: texts))
    case (_, .closed): event = .roundClosed(RoundClosed(texts: texts))
    case (_, .cancelled): event = .roundCancelled(RoundCancelled(texts: texts))
    }
    return [Decided(.round(round), event)]
  }
}
