// SPDX-License-Identifier: EUPL-1.2

extension EraseSubjects {
  /// Fences all that is to be erased, settles what is linked, and makes the editions anew that show
  /// any of it; what is erased already stays so.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    var fences = Fences(ground: ground, reason: reason)
    for subject in subjects { try fences.add(subject, in: situation) }
    let settled = ground == .decision ? try settle(&fences, in: situation) : []
    guard !fences.decided.isEmpty else { return [] }
    var reissued: [Decided] = []
    for edition in shownIn { reissued += try reissue(edition, &fences, in: situation) }
    return fences.decided + settled + reissued
  }

  /// What was chosen for every text that is linked to a person who is not erased yet.
  private func settle(
    _ fences: inout Fences, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    var settled: [Decided] = []
    var left = Dictionary(linked.map { ($0.subject, $0) }) { first, _ in first }
    var open: [LinkedText] = []
    for case .person(let person) in subjects
    where fences.isNew(.person(person)) {
      for text in try situation.linkedTexts(to: person) where !subjects.contains(text.subject) {
        guard let choice = left.removeValue(forKey: text.subject) else {
          open.append(text)
          continue
        }
        try choice.check()
        if choice.choice == .erase { try fences.add(text.subject, in: situation) }
        settled.append(
          Decided(
            .subject(Subject.person(person).name),
            .linkedTextSettled(
              LinkedTextSettled(
                linked: text.subject.name, link: text.link, choice: choice.choice,
                texts: Texts([.reason: choice.ground])))))
      }
    }
    guard open.isEmpty else { throw .rejected(.linkedTexts(open)) }
    if !fences.decided.isEmpty, let other = left.keys.min(by: { $0.name < $1.name }) {
      throw .rejected(.notLinked(other.name))
    }
    return settled
  }

  /// The files of an edition are destroyed, and what they may still show takes their place.
  private func reissue(
    _ shown: ShownEdition, _ fences: inout Fences, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    guard let edition = try situation.existingRound(shown.round).edition(shown.edition) else {
      throw .rejected(.unknownEdition(shown.round))
    }
    let subject = edition.filesSubject(in: shown.round)
    guard fences.isOpen(subject) else { return [] }
    let opened = try situation.opened(edition.texts)
    try fences.add(subject, ground: .shown, in: situation)
    let reissued = EditionReissued(
      edition: shown.edition, time: edition.time + 1, file: edition.file(.json)?.kept,
      texts: .typed(opened))
    // What a program of others makes is not made here, where nobody else can record anything.
    let formats = edition.files.map(\.format).filter { $0 != .json && $0.isOwnMaking }
    return [Decided(.round(shown.round), .editionReissued(reissued))]
      + formats.map {
        Decided(.round(shown.round), .unmade($0, of: shown.edition, time: reissued.time))
      }
  }
}

extension LinkedTextChoice {
  /// What is kept is kept on a ground.
  fileprivate func check() throws(Undecided) {
    try TextRules.check(sealed: ground, "ground")
    guard ground != nil || choice != .keep else { throw .rejected(.groundNeeded(subject.name)) }
  }
}

extension Edition {
  /// The subject under which its files are sealed now.
  public func filesSubject(in round: RoundID) -> Subject {
    reissue.map { .reissue(round, number, $0.recorded.time) } ?? .edition(round, number)
  }
}

/// The fences that an erasure puts up, each subject's once.
struct Fences {
  let ground: ErasureGround
  let reason: String
  private(set) var decided: [Decided] = []
  private var names: Set<String> = []

  init(ground: ErasureGround, reason: String) {
    self.ground = ground
    self.reason = reason
  }

  /// Whether the subject gets its fence here.
  func isNew(_ subject: Subject) -> Bool { names.contains(subject.name) }

  /// Whether the subject gets no fence here so far.
  func isOpen(_ subject: Subject) -> Bool { !names.contains(subject.name) }

  /// Puts up the fence of a subject, unless it is erased.
  mutating func add(
    _ subject: Subject, ground: ErasureGround? = nil, in situation: Situation
  ) throws(Undecided) {
    guard subject != .administration else { throw .rejected(.neverErased) }
    let name = subject.name
    try situation.require(.subject(name))
    guard let fingerprint = situation.state.subjects[name] else {
      throw .rejected(.unknownSubject)
    }
    guard situation.state.erasures[name] == nil, names.insert(name).inserted else { return }
    decided.append(
      Decided(
        .subject(name),
        .subjectErasing(
          SubjectErasing(
            subject: name, fingerprint: fingerprint, ground: ground ?? self.ground,
            texts: Texts([.reason: reason])))))
  }
}

extension Situation {
  /// The texts that are linked to a person.
  func linkedTexts(to person: PartyID) throws(Undecided) -> [LinkedText] {
    guard loaded != nil else { return state.linkedTexts(to: person) }
    guard let known = linkedTexts[person] else { throw .needs(.linkedTexts(person)) }
    return known
  }
}
