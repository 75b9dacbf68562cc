// SPDX-License-Identifier: EUPL-1.2

extension EventLog {
  /// The last durable event as last seen.
  public var end: LogEnd { view.withLock { $0.end } }

  /// Looks for what others appended since, and gives the end.
  ///
  /// - Throws: ``EventLogError`` `corrupt` where what they wrote is damaged, `restored` where the log
  ///   became shorter.
  /// - Complexity: O(*bytes* appended since).
  @discardableResult
  public func refresh() throws(EventLogError) -> LogEnd {
    try view.withLock { view throws(EventLogError) in
      if let durable = try currentEndFile()?.read() {
        try view.advance(to: durable, in: folder, mode)
      } else {
        try readAll(&view)
      }
      return view.end
    }
  }

  /// Reads to the end of the files, for a log without a durable end of this run of the machine.
  private func readAll(_ view: inout View) throws(EventLogError) {
    var further = view
    let rest = try further.readAll(in: folder, mode)
    // Who appends first after a restart writes a durable end before anything else: what was read
    // while there was none is on disk.
    if let durable = try currentEndFile()?.read() {
      try view.advance(to: durable, in: folder, mode)
      return
    }
    if let rest, further.judge(rest) == .damage {
      throw EventLogError(further.damage(rest))
    }
    view = further
  }

  /// The file `log/.end` that stands in its place now.
  func currentEndFile() throws(EventLogError) -> EndFile? {
    try endFile.withLock { file throws(EventLogError) in
      if let opened = file, try opened.isCurrent(in: folder) { return opened }
      file = try folder.exists(folder.end) ? EndFile(in: folder, for: access) : nil
      return file
    }
  }

  /// How many events the stream has.
  public func revision(of stream: StreamName) -> Int { view.withLock { $0.revision(of: stream) } }

  /// The sequence of the stream's last event, 0 if there is none.
  public func lastSequence(of stream: StreamName) -> Int {
    view.withLock { $0.lastSequence(of: stream) }
  }

  /// Where the event of this id stands.
  ///
  /// - Complexity: O(log *events*).
  public func sequence(of id: EventID) throws(EventLogError) -> Int? {
    let (inTail, candidates) = view.withLock { view in
      (
        view.tail.ledger.ids[id],
        view.sealed.reversed().flatMap { $0.sequences(ofIDHash: id.indexHash) }
      )
    }
    if let inTail { return inTail }
    for sequence in candidates where try event(at: sequence).id == id { return sequence }
    return nil
  }

  /// The event of this sequence.
  public func event(at sequence: Int) throws(EventLogError) -> StoredEvent {
    let snapshot = view.withLock { LogReader($0, segments: segments) }
    try snapshot.end.requireEvents(at: CollectionOfOne(sequence))
    return try snapshot.event(at: sequence)
  }

  /// Gives the events of many sequences, in the order asked.
  public func forEach(at sequences: [Int], _ body: (StoredEvent) throws -> Void) throws {
    let snapshot = view.withLock { LogReader($0, segments: segments) }
    try snapshot.end.requireEvents(at: sequences)
    try snapshot.forEach(at: sequences, body)
  }

  /// Gives the events from one sequence through another, or through the end.
  ///
  /// Each line's checksum and form are checked, not its link: ``verify(progress:)`` does that.
  public func forEach(
    from first: Int, through last: Int?, _ body: (StoredEvent) throws -> Void
  ) throws {
    let snapshot = view.withLock { LogReader($0, segments: segments) }
    let last = min(last ?? snapshot.end.sequence, snapshot.end.sequence)
    try snapshot.forEach(from: max(first, 1), through: last, body)
  }

  /// Gives the events of a stream after a revision.
  public func forEach(
    in stream: StreamName, afterRevision revision: Int, _ body: (StoredEvent) throws -> Void
  ) throws {
    let (snapshot, sequences) = view.withLock { view in
      (
        LogReader(view, segments: segments),
        view.sequences(of: stream, afterRevision: revision)
      )
    }
    try snapshot.forEach(at: sequences, body)
  }
}

extension View {
  /// What the bytes after the last whole commit are, in a log without a durable end.
  func judge(_ rest: Rest) -> TailRule.Verdict {
    TailRule.judge(
      rest.flaw.kind, in: UnsafeRawBufferPointer(rebasing: rest.region.bytes[rest.start...]),
      at: rest.base + rest.start, after: end.sequence)
  }
}
