// SPDX-License-Identifier: EUPL-1.2

extension DefineRetentionClass {
  /// What falls under a class that is defined anew falls under it as it is then.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let rules = try situation.retention(of: dossier)
    try TextRules.check(clear: title, "title")
    try TextRules.check(clear: source, "source")
    if let term, !(1...RetentionTerm.mostMonths).contains(term.months) {
      throw .rejected(.badTerm(retentionClass))
    }
    let defined = RetentionClassDefined(
      retentionClass: retentionClass, title: title, source: source, term: term)
    guard rules.classes[retentionClass] != defined else { return [] }
    return [Decided(.retention(of: dossier), .retentionClassDefined(defined))]
  }
}

extension SetRetentionDefault {
  /// A dossier may use the classes of the register too.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let own = try situation.retention(of: dossier)
    let known = try situation.retentionClasses(of: dossier)
    guard
      let id = RetentionClassID(retentionClass).flatMap({ known[$0] })?.retentionClass
        ?? known.values.first(where: { $0.title == retentionClass })?.retentionClass
    else { throw .rejected(.unknownRetentionClass) }
    return kinds.withoutRepeats().filter { own.defaults[$0] != id }.map {
      Decided(
        .retention(of: dossier),
        .retentionDefaultSet(RetentionDefaultSet(kind: $0, retentionClass: id)))
    }
  }
}

extension StartRetention {
  /// Only a day that the log does not tell by itself is recorded.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    guard RetentionStart.recorded.contains(start) else { throw .rejected(.startNotRecorded(start)) }
    let known = try situation.existingDossier(dossier)
    guard known.retention.starts[start] != on else { return [] }
    return [Decided(.dossier(dossier), .retentionStarted(RetentionStarted(start: start, on: on)))]
  }
}

extension RecordDestruction {
  /// Nothing is destroyed before its day.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    guard on <= circumstances.today else {
      throw .rejected(.inFuture(field: "on", today: circumstances.today))
    }
    guard subjects > 0 else { return [] }
    try situation.require(.register)
    let recorded = DestructionRecorded(
      number: situation.state.destructions.count + 1, on: on, position: position,
      subjects: subjects, texts: Texts([.reason: reason]))
    return [Decided(.register, .destructionRecorded(recorded))]
  }
}

extension AssignRetention {
  /// A class is assigned by its id, which each of the subject's dossiers, or else the register, says
  /// what it is.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    guard !classes.isEmpty else { throw .rejected(.unknownRetentionClass) }
    let assigned = classes.withoutRepeats().sorted()
    var events: [Decided] = []
    for name in subjects.withoutRepeats() {
      guard let subject = Subject(parsing: name) else { throw .rejected(.unknownSubject) }
      try situation.require(.subject(name))
      guard situation.state.subjects[name] != nil else { throw .rejected(.unknownSubject) }
      try check(for: subject, in: situation)
      guard situation.state.assignedClasses[name]?.classes != assigned else { continue }
      let event = RetentionClassAssigned(classes: assigned, texts: Texts([.reason: reason]))
      events.append(Decided(.subject(name), .retentionClassAssigned(event)))
    }
    return events
  }
}

extension AssignRetention {
  /// Every dossier of the subject, or else the register, has all the classes.
  private func check(for subject: Subject, in situation: Situation) throws(Undecided) {
    let dossiers = try situation.dossiers(of: subject)
    for dossier in dossiers.isEmpty ? [nil] : dossiers.map(Optional.some) {
      let known = try situation.retentionClasses(of: dossier)
      guard classes.allSatisfy({ known[$0] != nil }) else {
        throw .rejected(.unknownRetentionClass)
      }
    }
  }
}

extension Situation {
  /// The dossiers in which a subject counts, each once; none for what belongs to the register.
  fileprivate func dossiers(of subject: Subject) throws(Undecided) -> [DossierID] {
    switch subject {
    case .submission(let number), .rewritten(let number, _):
      return try dossiers(of: existingSubmission(number).received.rounds)
    case .drafts(let round), .round(let round), .edition(let round, _), .reissue(let round, _, _):
      return try dossiers(of: [round])
    case .cluster(let number): return [try existingCluster(number).dossier]
    case .dossier(let dossier): return [dossier]
    case .person(let party), .contact(let party, _):
      var found: [DossierID] = []
      for text in try linkedTexts(to: party) {
        // A contact is found with its party, of which it is a text.
        if case .contact = text.subject { continue }
        found += try dossiers(of: text.subject)
      }
      return found.withoutRepeats()
    case .staff, .administration: return []
    }
  }

  /// The rules of a dossier, or of the register where none is named.
  fileprivate func retention(of dossier: DossierID?) throws(Undecided) -> RetentionRules {
    if let dossier { return try existingDossier(dossier).retention }
    try require(.register)
    return state.retention
  }

  /// The classes that a dossier can use: its own before those of the register.
  fileprivate func retentionClasses(
    of dossier: DossierID?
  ) throws(Undecided) -> [RetentionClassID: RetentionClassDefined] {
    try require(.register)
    guard let dossier else { return state.retention.classes }
    let own = try existingDossier(dossier).retention.classes
    return state.retention.classes.merging(own) { _, own in own }
  }
}

extension Stream {
  /// Where the rules of a dossier stand, or of the register where none is named.
  fileprivate static func retention(of dossier: DossierID?) -> Stream {
    dossier.map(Stream.dossier) ?? .register
  }
}
