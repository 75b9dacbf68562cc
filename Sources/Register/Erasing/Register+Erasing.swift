// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

extension Register {
  /// Erases subjects: what is sealed under their keys can never be read again.
  ///
  /// 1. One commit puts up a fence for each subject, settles what is linked to persons among them,
  ///    and issues the editions anew that show any of it. From here on nothing is recorded under the
  ///    subjects, and nothing of them is opened.
  /// 2. The anchor lists the fingerprints of the keys; sealed files, keys and the master key under
  ///    which these lay are destroyed.
  /// 3. A second commit says that it is done.
  ///
  /// What a crash leaves of it the next opening for writing finishes.
  ///
  /// - Parameters:
  ///   - subjects: The subjects. Those that are erased already stay so.
  ///   - ground: On what ground.
  ///   - reason: Why; it is sealed under ``Subject/administration``.
  ///   - linked: What is done with each text that is linked to a person among them; it is asked for
  ///     where the ground is a decision.
  ///   - user: Who does it, an administrator.
  /// - Returns: What became of it; `nothing` where all is erased already.
  /// - Throws: ``RegisterError``: `unknown-subject`, `linked-texts`, `not-allowed` and other rules;
  ///   `erasure-broken-off` where it began and the disk refused the rest.
  /// - Complexity: O(bytes of the log + keys).
  @discardableResult
  public func erase(
    _ subjects: [Subject], ground: ErasureGround = .decision, reason: String,
    linked: [LinkedTextChoice] = [], by user: UserID
  ) async throws(RegisterError) -> Outcome {
    try await perform(
      Request(actor: user, via: .cli) { desk in
        [
          try desk.erasure(of: subjects, ground: ground, reason: reason, linked: linked)
        ]
      })
  }

  /// Finishes erasures that were broken off, unless somebody is carrying them out just now.
  func finishBrokenOffErasures() throws(RegisterError) {
    let marks: [ErasureMark]
    do throws(FileFailure) { marks = try ErasureMark.abandoned(in: records.keys.folder) } catch {
      throw .file(error)
    }
    guard !marks.isEmpty else { return }
    try finishErasures()
    for mark in marks { mark.remove() }
  }

  /// Carries out what the fences that are recorded began, and takes the mark away.
  func carryOutErasures(_ mark: ErasureMark) throws(RegisterError) {
    do throws(RegisterError) { try finishErasures() } catch { throw .erasureBrokenOff(error) }
    mark.remove()
  }

  /// Destroys what stands behind a fence and is not said to be destroyed, and says so.
  func finishErasures() throws(RegisterError) {
    try refresh()
    let unfinished = try records.erasures().filter { !$0.value.isDone }
    guard !unfinished.isEmpty else { return }
    try destroy(unfinished.mapValues(\.fingerprint))
    try recordErased(unfinished)
  }

  /// Destroys keys and sealed files of subjects, given with their fingerprints.
  ///
  /// The files go before the keys: the names of some are sealed under them.
  ///
  /// - Returns: The names of the subjects of which anything was there.
  @discardableResult
  func destroy(_ subjects: [String: String]) throws(RegisterError) -> Set<String> {
    let files = try records.sources(of: subjects)
    return try RegisterError.wrapping {
      try signing?.heads.list(destroyed: subjects.values)
      let present = Set(try records.sources.names())
      let found = files.filter { !present.isDisjoint(with: $0.value) }.map(\.key)
      try records.sources.remove(Set(files.values.joined()).intersection(present))
      let keys = try records.keys.destroy(
        Set(subjects.values), randomness: environment.randomness)
      return Set(found + subjects.filter { keys.contains($0.value) }.map(\.key))
    }
  }

  private func recordErased(_ erasures: [String: Erasure]) throws(RegisterError) {
    let actor: UserID
    if let known = erasures.values.min(by: { $0.at < $1.at })?.by {
      actor = known
    } else {
      actor = try firstUser()
    }
    try recordWaiting(by: actor) { ledger in
      var decided: [Decided] = []
      for (name, erasure) in erasures.sorted(by: { $0.value.at < $1.value.at }) {
        try ledger.grant(.subject(name))
        guard ledger.state.erasures[name]?.isDone == false else { continue }
        decided.append(
          Decided(
            .subject(name),
            .subjectErased(SubjectErased(subject: name, fingerprint: erasure.fingerprint))))
      }
      return decided
    }
  }

  /// Records events that no command makes; for a caller that cannot be suspended.
  ///
  /// `decide` gives the events, on what stands while nobody else can append.
  func recordWaiting(
    by actor: UserID, _ decide: (Ledger) throws -> [Decided]
  ) throws(RegisterError) {
    guard let log = records.store as? EventLog else { return }
    let request = Request(actor: actor, via: .cli) { _ in [] }
    try RegisterError.wrapping {
      var staged: Staged?
      do {
        _ = try log.appendLockedWaiting {
          let preparation = try ledger.withLock { ledger -> Preparation? in
            try ledger.follow()
            ledger.begin()
            let decided = try decide(ledger)
            guard !decided.isEmpty else { return nil }
            return try Preparing(ledger: ledger, environment: environment)
              .seal(Decision(decided, on: ledger), for: request)
          }
          guard let preparation else { return nil }
          staged = try Staged(preparation, records: records, randomness: environment.randomness)
          return preparation.append
        }
      } catch {
        if let error = error as? EventLogError { staged?.giveUp(after: error) }
        throw error
      }
      staged?.confirm()
      staged?.mark?.remove()
    }
  }
}
