// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

extension Register {
  /// Decides a request and records it as one commit.
  ///
  /// When it returns `done`, the events are durable. Where somebody else was first it is planned
  /// and decided again on what stands then; from the third time on while nobody else can append, so
  /// it always comes to an end. What looks further than its streams is so decided at once. A request whose id stands in the log is answered from there.
  ///
  /// - Parameter request: What is wanted, by whom.
  /// - Returns: What became of it.
  /// - Throws: ``RegisterError``; nothing was recorded.
  /// - Complexity: O(events of the streams that it is about) the first time they are used, then
  ///   O(events since).
  public func perform(_ request: Request) async throws(RegisterError) -> Outcome {
    guard access == .writing else { throw .log(EventLogError(.readOnly, "opened for reading")) }
    guard !isMadeByNewerVersion else { throw .newerFormat }
    for _ in 0..<Self.attemptsWithoutLock {
      let prepared = try prepare(request)
      guard case .append(let preparation) = prepared else { return Self.outcome(prepared) }
      if preparation.looksEverywhere { break }
      try signBefore(preparation)
      if let outcome = try await record(preparation, of: request) { return outcome }
    }
    return try await performLocked(request)
  }

  /// How often a request is decided while others may append: two may always be overtaken.
  private static let attemptsWithoutLock = 2

  private static func outcome(_ prepared: Prepared) -> Outcome {
    guard case .already(let recording) = prepared else { return .nothing }
    return .already(recording)
  }

  private func prepare(_ request: Request) throws(RegisterError) -> Prepared {
    let environment = environment
    return try ledger.withLock { ledger throws(RegisterError) in
      try Preparing(ledger: ledger, environment: environment).prepare(request)
    }
  }

  /// Records what was prepared; `nil` where somebody else was first.
  private func record(
    _ preparation: Preparation, of request: Request
  ) async throws(RegisterError) -> Outcome? {
    let staged = try Staged(preparation, records: records, randomness: environment.randomness)
    let appended: Appended
    do throws(EventLogError) {
      appended = try await records.store.append(preparation.append)
    } catch {
      staged.giveUp(after: error)
      switch error.code {
      case .conflict: return nil
      // Somebody recorded the same command at the same moment: it is looked up again.
      case .idReused where request.id != nil: return try recall(request)
      default: throw .log(error)
      }
    }
    return try finish(appended, staged, request)
  }

  /// Decides and records while nobody else can append.
  private func performLocked(_ request: Request) async throws(RegisterError) -> Outcome {
    let box = Guarded<(prepared: Prepared, staged: Staged?)>((.nothing, nil))
    let appended: Appended?
    do {
      appended = try await records.store.appendLocked { [self] in
        let prepared = try prepare(request)
        box.withLock { $0.prepared = prepared }
        guard case .append(let preparation) = prepared else { return nil }
        try signBefore(preparation)
        let staged = try Staged(
          preparation, records: records, randomness: environment.randomness)
        box.withLock { $0.staged = staged }
        return preparation.append
      }
    } catch {
      if let error = error as? EventLogError { box.withLock { $0.staged }?.giveUp(after: error) }
      throw RegisterError(error)
    }
    let (prepared, staged) = box.withLock { $0 }
    guard let appended, let staged else { return Self.outcome(prepared) }
    return try finish(appended, staged, request)
  }

  /// What an edition shows is signed before it is issued.
  private func signBefore(_ preparation: Preparation) throws(RegisterError) {
    let isEdition = preparation.events.contains {
      if case .editionIssued = $0.event { true } else { false }
    }
    if isEdition { try sign() }
  }

  private func finish(
    _ appended: Appended, _ staged: Staged, _ request: Request
  ) throws(RegisterError) -> Outcome {
    guard !appended.alreadyThere else {
      staged.discard()
      guard let outcome = try recall(request) else { throw .idReused }
      return outcome
    }
    staged.confirm()
    let recording = Recording(
      from: appended.first, to: appended.last, made: staged.preparation.made)
    if let mark = staged.mark {
      // Nobody may be writing keys while some are destroyed: this commit's are confirmed.
      staged.release()
      try carryOutErasures(mark)
    }
    return .done(recording)
  }

  private func recall(_ request: Request) throws(RegisterError) -> Outcome? {
    try refresh()
    return try records.recall(request).map(Outcome.already)
  }
}
