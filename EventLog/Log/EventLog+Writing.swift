// SPDX-License-Identifier: EUPL-1.2

internal import Synchronization

extension EventLog: Standing {
  /// Admits appends in order and writes those admitted as one commit; the lock is held.
  ///
  /// - Returns: What became of each.
  /// - Throws: What the disk said; nothing is recorded then.
  func write(
    _ appends: [PreparedAppend]
  ) throws(EventLogError) -> [Result<Appended, EventLogError>] {
    let end = self.end
    var admission = Admission(after: end.sequence, standing: self)
    var results: [Result<Appended, EventLogError>] = []
    var admitted: [(append: PreparedAppend, places: [Place])] = []
    for append in appends {
      do throws(EventLogError) {
        switch try admission.admit(append) {
        case .standsAlready(let appended): results.append(.success(appended))
        case .admitted(let appended, let places):
          admitted.append((append, places))
          results.append(.success(appended))
        }
      } catch {
        results.append(.failure(error))
      }
    }
    guard !admitted.isEmpty else { return results }
    var writer = LineWriter(
      source: source, time: try clock.checkedNow(),
      commitSize: admission.lastSequence - end.sequence, previous: end.leafHash)
    for (append, places) in admitted {
      for (event, place) in zip(append.events, places) {
        writer.write(event, in: append, at: place)
      }
    }
    try rollIfFull()
    try store(writer, through: admission.lastSequence)
    return results
  }

  /// Writes a commit behind the durable end, syncs it, and moves the end.
  private func store(_ commit: LineWriter, through sequence: Int) throws(EventLogError) {
    let (file, offset, segment) = view.withLock {
      ($0.tail.file, $0.tail.ledger.endOffset, $0.tail.firstSequence)
    }
    let endFile = try writableEndFile()
    let region = commit.bytes.withUnsafeBytes { ByteRegion(copying: $0) }
    let lines = try CommitReader.lines(of: commit, in: region)
    let end = LogEnd(sequence: sequence, leafHash: commit.leafHash, time: commit.time)
    do throws(EventLogError) {
      try file.write(commit.bytes, at: offset)
      try file.sync()
    } catch {
      undo(file, to: offset, endFile, failed: error.code == .failedSync)
      throw error
    }
    let durable = DurableEnd(
      state: .good, segment: segment, offset: offset + commit.bytes.count, end: end)
    do throws(EventLogError) {
      try view.withLock { view throws(EventLogError) in
        try endFile.write(durable)
        view.add(lines, region, end: end)
      }
    } catch {
      undo(file, to: offset, endFile, failed: false)
      // It was on the disk already, and whole: after a power loss it would stand, unacknowledged.
      _ = try? file.sync()
      throw error
    }
  }

  /// Cuts off what was not made durable.
  ///
  /// Where even that fails, the next who appends sets it aside.
  private func undo(_ file: LogFile, to offset: Int, _ endFile: EndFile, failed: Bool) {
    _ = try? file.truncate(to: offset)
    guard failed else { return }
    let end = view.withLock { $0.durableEnd(.failed) }
    _ = try? endFile.write(end)
    isPoisoned.store(true, ordering: .relaxed)
  }

  /// Goes on in a new segment where the last one is full; the lock is held.
  private func rollIfFull() throws(EventLogError) {
    let (tail, end) = view.withLock { ($0.tail, $0.end) }
    guard tail.ledger.endOffset >= limits.sizeInBytes || tail.ledger.count >= limits.eventCount
    else { return }
    if try tail.file.status().sizeInBytes > tail.ledger.endOffset {
      try tail.file.truncate(to: tail.ledger.endOffset)
    }
    try tail.file.sync()
    let next = try Tail(end.sequence + 1, in: folder, .createNew)
    try folder.sync(folder.log)
    try enter(next)
    hasNewIndex.store(true, ordering: .relaxed)
    folder.makeReadOnly(tail.firstSequence)
  }
}
