// SPDX-License-Identifier: EUPL-1.2

internal import Dispatch
internal import Synchronization

extension EventLog {
  /// Appends that wait for the log's thread.
  struct Waiting {
    var requests: [Request] = []
    var isRunning = false
    var isClosed = false
  }

  /// One append, and who waits for its answer.
  enum Request: Sendable {
    case append(PreparedAppend, CheckedContinuation<Result<Appended, EventLogError>, Never>)
    case decide(
      @Sendable () throws -> Append?, CheckedContinuation<Result<Appended?, any Error>, Never>)

    func fail(_ error: EventLogError) {
      switch self {
      case .append(_, let caller): caller.resume(returning: .failure(error))
      case .decide(_, let caller): caller.resume(returning: .failure(error))
      }
    }
  }

  /// Records events together, or nothing.
  ///
  /// Callers that come together share one write and one sync, each with conditions of its own. Once
  /// asked, an append is carried out also when the task is cancelled.
  public func append(_ append: Append) async throws(EventLogError) -> Appended {
    let prepared = try PreparedAppend(append, source: source)
    let result = await withCheckedContinuation { enqueue(.append(prepared, $0)) }
    return try result.get()
  }

  /// Decides while nobody else can append, and records what was decided.
  public func appendLocked(
    _ decide: @escaping @Sendable () throws -> Append?
  ) async throws -> Appended? {
    try await withCheckedContinuation { enqueue(.decide(decide, $0)) }.get()
  }

  /// The same, for a caller that cannot be suspended and waits instead: one that opens a store over
  /// the log.
  package func appendLockedWaiting(_ decide: () throws -> Append?) throws -> Appended? {
    guard access == .appending else {
      throw EventLogError(.readOnly, "the log was opened for reading")
    }
    return try queue.sync { try carryOut(decide).get() }
  }

  private func enqueue(_ request: Request) {
    let refusal: EventLogError? = waiting.withLock { waiting in
      guard access == .appending, !waiting.isClosed else {
        return EventLogError(
          .readOnly, waiting.isClosed ? "the log was closed" : "the log was opened for reading")
      }
      waiting.requests.append(request)
      guard !waiting.isRunning else { return nil }
      waiting.isRunning = true
      queue.async { self.drain() }
      return nil
    }
    if let refusal { request.fail(refusal) }
  }

  /// Takes what waits, again and again until nothing does.
  private func drain() {
    while true {
      let batch = waiting.withLock { waiting -> [Request] in
        let count = Self.batchCount(waiting.requests)
        let batch = Array(waiting.requests.prefix(count))
        waiting.requests.removeFirst(count)
        waiting.isRunning = !batch.isEmpty
        return batch
      }
      guard !batch.isEmpty else { return }
      carryOut(batch)
    }
  }

  /// How many requests make one commit: all appends before one that decides, which goes alone.
  private static func batchCount(_ requests: [Request]) -> Int {
    let appends = requests.prefix {
      if case .append = $0 { true } else { false }
    }
    return appends.isEmpty ? min(requests.count, 1) : appends.count
  }

  private func carryOut(_ batch: [Request]) {
    var rest = batch[...]
    while let first = rest.first {
      if case .decide(let decide, let caller) = first {
        rest.removeFirst()
        caller.resume(returning: carryOut(decide))
        continue
      }
      let group = Group(from: &rest, groupLimits)
      group.answer(commit(group.appends))
    }
    guard hasNewIndex.exchange(false, ordering: .relaxed) else { return }
    indexes.store(view.withLock { $0.sealed })
  }

  private func carryOut(_ decide: () throws -> Append?) -> Result<Appended?, any Error> {
    Result {
      // What `decide` throws travels beside the typed errors of the lock and the log.
      var outcome: Result<Appended?, any Error> = .success(nil)
      try lock?.whileHeld { () throws(EventLogError) in
        try settle()
        outcome = Result {
          guard let append = try decide() else { return nil }
          return try write([PreparedAppend(append, source: source)])[0].get()
        }
      }
      return try outcome.get()
    }
  }

  /// Carries out appends in one commit; the whole group fails where the disk does.
  private func commit(_ appends: [PreparedAppend]) -> [Result<Appended, EventLogError>] {
    do throws(EventLogError) {
      guard let lock else { throw EventLogError(.readOnly, "the log was opened for reading") }
      return try lock.whileHeld { () throws(EventLogError) in
        try settle()
        return try write(appends)
      }
    } catch {
      return appends.map { _ in .failure(error) }
    }
  }
}

/// Appends that are written as one commit, and their callers.
private struct Group {
  private(set) var appends: [PreparedAppend] = []
  private var callers: [CheckedContinuation<Result<Appended, EventLogError>, Never>] = []

  /// Takes appends from the front for as long as one commit has room for them.
  init(from requests: inout ArraySlice<EventLog.Request>, _ limits: GroupLimits) {
    var (events, size) = (0, 0)
    while case .append(let append, let caller)? = requests.first {
      events += append.events.count
      size += append.sizeInBytes
      let fits = events <= limits.eventCount && size <= limits.sizeInBytes
      guard fits || appends.isEmpty else { return }
      appends.append(append)
      callers.append(caller)
      requests.removeFirst()
    }
  }

  func answer(_ results: [Result<Appended, EventLogError>]) {
    for (caller, result) in zip(callers, results) { caller.resume(returning: result) }
  }
}
