// SPDX-License-Identifier: EUPL-1.2

extension OpenDossier {
  /// A dossier that is there already, with all that is said here, stays as it is.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: title, "title")
    for reference in references { try TextRules.check(clear: reference, "references") }
    for body in bodies { try TextRules.check(clear: body.municipality, "bodies.municipality") }
    guard !phases.isEmpty else { throw .rejected(.phaseNeeded(dossier)) }
    let known = try situation.dossier(dossier)
    let events = try events(beside: known ?? Dossier(id: dossier, title: title))
    if let known {
      guard known.title == title, events.isEmpty else {
        throw .rejected(.alreadyExists(.dossier(dossier)))
      }
      return []
    }
    let opened = Event.dossierOpened(DossierOpened(dossier: dossier, title: title))
    return ([opened] + events).map { Decided(.dossier(dossier), $0) }
  }

  private func events(beside known: Dossier) throws(Undecided) -> [Event] {
    let new = references.withoutRepeats().filter { !known.references.contains($0) }
    return new.map { .referenceAdded(ReferenceAdded(reference: $0)) }
      + (try phases.events(addedTo: known.phases)) + (try parts.events(addedTo: known.parts))
      + (try themes.events(addedTo: known.themes)) + (try bodies.events(addedTo: known.bodies))
  }
}

extension AddPhase {
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingDossier(dossier).phases
    return try [phase].events(addedTo: known).map { Decided(.dossier(dossier), $0) }
  }
}

extension AddPart {
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingDossier(dossier).parts
    return try [part].events(addedTo: known).map { Decided(.dossier(dossier), $0) }
  }
}

extension AddTheme {
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingDossier(dossier).themes
    return try [theme].events(addedTo: known).map { Decided(.dossier(dossier), $0) }
  }
}

extension AddBody {
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: body.municipality, "municipality")
    let known = try situation.existingDossier(dossier).bodies
    return try [body].events(addedTo: known).map { Decided(.dossier(dossier), $0) }
  }
}

extension SetFourEyes {
  /// A second person approves unless it was switched off.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    try TextRules.check(clear: reason, "reason")
    let holds = try situation.existingDossier(dossier).needsSecondPerson
    guard holds != on else { return [] }
    return [Decided(.dossier(dossier), .fourEyesSet(FourEyesSet(on: on, reason: reason)))]
  }
}

extension Dossier {
  /// Whether nobody approves what he wrote himself; so unless it was switched off.
  public var needsSecondPerson: Bool { fourEyes?.on ?? true }
}
