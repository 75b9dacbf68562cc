// SPDX-License-Identifier: EUPL-1.2

/// What one process has read of the log: its sealed segments by their indexes, and the last one.
struct View: Sendable {
  /// Indexes of all segments but the last, in order; each covers 1, 16, 256 … segments.
  private(set) var sealed: [IndexFile]
  private(set) var tail: Tail
  /// The last event read.
  private(set) var end: LogEnd

  /// Begins before the first line of the last segment.
  init(sealed: [IndexFile], tail: Tail) {
    self.sealed = sealed
    self.tail = tail
    end = sealed.last?.end ?? .empty
  }

  // MARK: Looking up

  func revision(of stream: StreamName) -> Int {
    if let inTail = tail.ledger.streams[stream] { return inTail.lastRevision }
    return Self.revision(of: stream, in: sealed)
  }

  private static func revision(of stream: StreamName, in sealed: [IndexFile]) -> Int {
    sealed.reversed().lazy.compactMap { $0.lastRevision(of: stream) }.first ?? 0
  }

  func lastSequence(of stream: StreamName) -> Int {
    tail.ledger.streams[stream]?.sequences.last
      ?? sealed.reversed().lazy.compactMap { $0.lastSequence(of: stream) }.first ?? 0
  }

  func sequences(of stream: StreamName, afterRevision revision: Int) -> [Int] {
    var sequences = sealed.flatMap { $0.sequences(of: stream, afterRevision: revision) }
    if let inTail = tail.ledger.streams[stream] {
      sequences += inTail.sequences.dropFirst(max(revision - inTail.firstRevision + 1, 0))
    }
    return sequences
  }

  // MARK: Reading on

  /// Bytes of the last segment that follow its last whole commit.
  struct Rest {
    var flaw: Flaw
    var region: ByteRegion
    /// Where the region begins in the segment.
    var base: Int
    /// Where in the region the last whole commit ends.
    var start: Int
  }

  /// Reads whole commits of the last segment up to an offset, and gives what is none.
  mutating func read(to offset: Int) throws(EventLogError) -> Rest? {
    let base = tail.ledger.endOffset
    guard offset > base else { return nil }
    let region = try tail.file.read(base..<offset)
    var scanner = CommitScanner(region.bytes, after: end)
    while true {
      let start = scanner.offset
      switch scanner.next() {
      case .end:
        guard region.bytes.count == offset - base else {
          throw EventLogError(damage(.end, at: base + region.bytes.count))
        }
        return nil
      case .flaw(let flaw): return Rest(flaw: flaw, region: region, base: base, start: start)
      case .commit(let lines):
        do throws(RevisionFlaw) {
          try tail.ledger.add(lines, from: region.bytes, base: base) { [sealed] in
            Self.revision(of: $0, in: sealed)
          }
        } catch {
          let line = lines[error.index]
          throw EventLogError(
            damage(.revision, at: base + line.start, line: error.index, line.line.sequence))
        }
        end = scanner.end
      }
    }
  }

  /// Reads on to the durable end, over as many segments as it takes.
  mutating func advance(
    to durable: DurableEnd, in folder: LogFolder, _ mode: OpenMode
  ) throws(EventLogError) {
    guard durable.segment != tail.firstSequence || durable.end != end else { return }
    guard durable.end.sequence >= end.sequence, durable.segment >= tail.firstSequence else {
      throw EventLogError(
        .restored, "the log became shorter while it was open: an older copy was put in its place")
    }
    while tail.firstSequence < durable.segment { try enterNextSegment(in: folder, mode) }
    if let rest = try read(to: durable.offset) { throw EventLogError(damage(rest)) }
    guard tail.firstSequence == durable.segment, tail.ledger.endOffset == durable.offset,
      end == durable.end
    else { throw EventLogError(damage(.end, at: tail.ledger.endOffset)) }
  }

  /// Reads the rest of the last segment, which another process sealed, and opens the next.
  private mutating func enterNextSegment(
    in folder: LogFolder, _ mode: OpenMode
  ) throws(EventLogError) {
    if let rest = try read(to: tail.file.status().sizeInBytes) {
      throw EventLogError(damage(rest))
    }
    guard tail.ledger.count > 0, try folder.exists(folder.segment(end.sequence + 1)) else {
      throw EventLogError(damage(.segment, at: tail.ledger.endOffset))
    }
    try seal(openingNext: Tail(end.sequence + 1, in: folder, mode))
  }

  /// Reads whole commits to the end of the files, and gives what follows the last.
  ///
  /// For a log without a durable end of this run of the machine.
  mutating func readAll(in folder: LogFolder, _ mode: OpenMode) throws(EventLogError) -> Rest? {
    while true {
      let rest = try read(to: tail.file.status().sizeInBytes)
      let next = end.sequence + 1
      guard rest == nil, next != tail.firstSequence, try folder.exists(folder.segment(next)) else {
        return rest
      }
      try seal(openingNext: Tail(next, in: folder, mode))
    }
  }

  // MARK: Growing

  /// Adds what was just written and synced.
  mutating func add(_ commit: [ScannedLine], _ region: ByteRegion, end newEnd: LogEnd) {
    do throws(RevisionFlaw) {
      try tail.ledger.add(commit, from: region.bytes, base: tail.ledger.endOffset) {
        [sealed] in Self.revision(of: $0, in: sealed)
      }
    } catch {
      fatalError("line \(error.index) of a commit was written with a wrong revision")
    }
    end = newEnd
  }

  /// Seals the last segment and goes on in the next, which is empty so far.
  mutating func seal(openingNext next: Tail) {
    sealed.append(IndexFile(IndexContents(tail.ledger, end: end)))
    sealed.mergeByLevel()
    tail = next
  }

  // MARK: Damage

  func damage(_ rest: Rest) -> Damage {
    Damage(
      rest.flaw.kind, segment: tail.name,
      line: tail.ledger.count + rest.flaw.linesBefore + 1, byte: rest.base + rest.flaw.byte,
      sequence: rest.flaw.sequence)
  }

  func damage(
    _ kind: Damage.Kind, at byte: Int, line index: Int = 0, _ sequence: Int? = nil
  ) -> Damage {
    Damage(
      kind, segment: tail.name, line: tail.ledger.count + index + 1, byte: byte,
      sequence: sequence ?? end.sequence + 1)
  }
}
