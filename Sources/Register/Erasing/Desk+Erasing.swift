// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
internal import Projections

extension Desk {
  /// The subject that somebody means: by its name, or a submission, cluster, party, user, round or
  /// dossier by its own.
  ///
  /// - Throws: ``RegisterError`` `unknown-subject`; ``CommandError`` `ambiguous-name`.
  public func subject(named name: String) throws -> Subject {
    if let subject = Subject(parsing: name), ledger.exists(.subject(subject.name)) {
      return try books().state.current(subject)
    }
    if let point = PointNumber(parsing: name), ledger.exists(.submission(point.submission)) {
      return try books().state.current(.submission(point.submission))
    }
    if let user = UserID(name), ledger.exists(.user(user)) { return .staff(user) }
    do { return .person(try party(named: name)) } catch let error as CommandError {
      guard error.code == .unknownParty else { throw error }
      throw RegisterError.rejected(.unknownSubject)
    }
  }

  /// The erasure of subjects, with the editions that show any of it.
  ///
  /// It looks at the whole log, so it is decided while nobody else records anything.
  func erasure(
    of subjects: [Subject], ground: ErasureGround, reason: String, linked: [LinkedTextChoice]
  ) throws -> Command {
    ledger.lookEverywhere()
    let names = subjects.map(\.name) + linked.filter { $0.choice == .erase }.map(\.subject.name)
    return .eraseSubjects(
      EraseSubjects(
        subjects: subjects, ground: ground, reason: reason, linked: linked,
        shownIn: try ledger.records.editions(
          showing: Set(names), in: try books(), today: today)))
  }
}

extension Records {
  /// The editions with files that show texts of any of the subjects.
  ///
  /// - Complexity: O(editions × events).
  fileprivate func editions(
    showing subjects: Set<String>, in books: Books, today: Day
  ) throws -> [ShownEdition] {
    var found: [ShownEdition] = []
    for round in books.state.rounds.values.sorted(by: { $0.id < $1.id }) {
      for edition in round.editions where edition.file(.json) != nil {
        let files = edition.filesSubject(in: round.id).name
        guard books.state.erasures[files] == nil, !subjects.contains(files) else { continue }
        let asked = AskedTexts(on: today)
        _ = try matrix(of: round.id, as: edition.issued, texts: asked)
        if try !self.subjects(at: asked.sequences).isDisjoint(with: subjects) {
          found.append(ShownEdition(round: round.id, edition: edition.number))
        }
      }
    }
    return found
  }
}
