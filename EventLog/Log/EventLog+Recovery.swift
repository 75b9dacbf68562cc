// SPDX-License-Identifier: EUPL-1.2

internal import Synchronization

extension EventLog {
  /// Brings the log to a state in which a commit can be written; the lock is held.
  ///
  /// - Throws: `failedSync` where a sync failed and no fresh opening has looked since.
  func settle() throws(EventLogError) {
    let isPoisoned = isPoisoned.load(ordering: .relaxed)
    let durable = try writableEndFile().read()
    guard !isPoisoned, durable?.state != .failed else {
      throw EventLogError(
        .failedSync, "a sync of the log failed: close it and open it again before appending")
    }
    guard let durable else { return try recover() }
    try view.withLock { view throws(EventLogError) in
      try view.advance(to: durable, in: folder, mode)
    }
    try adoptNextSegment()
    try clearBeyondEnd()
  }

  /// Finds the end of the log without trusting what was held of it in memory; the lock is held.
  ///
  /// For the first who appends after a restart, after a failed sync, or when `log/.end` is gone.
  func recover() throws(EventLogError) {
    let endFile = try writableEndFile()
    let durable = try endFile.read()
    try view.withLock { view throws(EventLogError) in
      if let durable {
        // A sync failed. What the disk holds up to the durable end was synced before.
        try folder.call(on: view.tail.file.path) { system throws(FileError) in
          try system.dropCache(view.tail.file.file)
        }
        try view.rereadTail(to: durable, in: folder, mode)
      } else if let rest = try view.readAll(in: folder, mode) {
        switch view.judge(rest) {
        case .clean: break
        case .torn where view.end.sequence < signedThrough:
          throw EventLogError.restored(endsAt: view.end.sequence, signedThrough: signedThrough)
        case .torn: try cut(view)
        case .damage: throw EventLogError(view.damage(rest))
        }
      }
      try view.tail.file.sync()
      try folder.sync(folder.log)
      try endFile.write(view.durableEnd(.good))
    }
    if durable != nil {
      try adoptNextSegment()
      try clearBeyondEnd()
    }
  }

  /// Enters a next segment that a crash left behind: whatever it holds was never acknowledged.
  private func adoptNextSegment() throws(EventLogError) {
    let end = self.end
    let next = folder.segment(end.sequence + 1)
    guard view.withLock({ $0.tail.firstSequence }) != end.sequence + 1, try folder.exists(next)
    else { return }
    try enter(Tail(end.sequence + 1, in: folder, .write))
  }

  /// Goes on in the next segment, and tells everybody; the lock is held.
  func enter(_ next: Tail) throws(EventLogError) {
    let endFile = try writableEndFile()
    try view.withLock { view throws(EventLogError) in
      let end = DurableEnd(state: .good, segment: next.firstSequence, offset: 0, end: view.end)
      try endFile.write(end)
      view.seal(openingNext: next)
    }
  }

  /// Sets aside what stands beyond the durable end, but for the reserve; the lock is held.
  ///
  /// It was written by someone who died before the sync was done, so nobody was told that it stands.
  private func clearBeyondEnd() throws(EventLogError) {
    try view.withLock { view throws(EventLogError) in
      let tail = view.tail
      guard let status = try folder.status(at: tail.file.path), status.isSameFile(as: tail.identity)
      else {
        throw EventLogError(
          .restored, "the last segment was replaced while the log was open: open it again")
      }
      guard status.sizeInBytes >= tail.ledger.endOffset else {
        throw EventLogError(view.damage(.end, at: status.sizeInBytes))
      }
      guard status.sizeInBytes > tail.ledger.endOffset else { return }
      let rest = try tail.file.read(tail.ledger.endOffset..<status.sizeInBytes)
      guard rest.bytes.contains(where: { $0 != 0x20 }) else { return }
      try cut(view)
    }
  }

  /// Keeps a copy of what follows the last whole commit, and cuts it off.
  private func cut(_ view: View) throws(EventLogError) {
    let tail = view.tail
    let start = tail.ledger.endOffset
    let rest = try tail.file.read(start..<tail.file.status().sizeInBytes)
    try folder.makeFolder(folder.torn, in: folder.log)
    var path = "\(folder.torn)/\(tail.name).\(start)"
    var number = 1
    while try folder.exists(path) {
      number += 1
      path = "\(folder.torn)/\(tail.name).\(start).\(number)"
    }
    let copy = try folder.open(path, .createNew)
    try copy.write(Array(rest.bytes), at: 0)
    try copy.sync()
    try folder.sync(folder.torn)
    try tail.file.truncate(to: start)
    try tail.file.sync()
    cutOff.withLock {
      $0.append(
        SetAside(path: path, segment: tail.name, byte: start, count: rest.bytes.count))
    }
  }

  /// The file `log/.end` in its place, made if it is not there.
  func writableEndFile() throws(EventLogError) -> EndFile {
    try endFile.withLock { file throws(EventLogError) in
      if let opened = file, try opened.isCurrent(in: folder) { return opened }
      guard let made = try EndFile(in: folder, for: .appending) else {
        throw EventLogError(.readOnly, "the durable end cannot be written")
      }
      file = made
      return made
    }
  }
}

extension View {
  /// The end of what was read, as processes tell each other.
  func durableEnd(_ state: DurableEnd.State) -> DurableEnd {
    DurableEnd(
      state: state, segment: tail.firstSequence, offset: tail.ledger.endOffset, end: end)
  }

  /// Reads the last segment again from its beginning.
  mutating func rereadTail(
    to durable: DurableEnd, in folder: LogFolder, _ mode: OpenMode
  ) throws(EventLogError) {
    var fresh = View(sealed: sealed, tail: try Tail(tail.firstSequence, in: folder, mode))
    try fresh.advance(to: durable, in: folder, mode)
    self = fresh
  }
}
