// SPDX-License-Identifier: EUPL-1.2

/// A store that keeps its events in memory, as the same lines that the file log writes.
///
/// For tests, and to decide what an append would do without recording it anywhere.
public final class MemoryEventStore: EventStore {
  private let source: String
  private let clock: LogClock
  private let contents = Guarded(Contents())
  /// Held by who decides and appends, so that `appendLocked` can read in between.
  private let writing = Guarded(())

  /// Makes an empty store.
  ///
  /// - Parameters:
  ///   - source: The CloudEvents `source` of its lines: 1 to 200 printable ASCII characters without
  ///     `"` and `\`.
  ///   - clock: Where the time of an append comes from.
  /// - Throws: ``EventLogError`` `invalid` where the source is none.
  public init(source: String, clock: LogClock = .system) throws(EventLogError) {
    guard Line.isEnvelopeText(source.utf8) else {
      throw EventLogError(.invalid, "the source is not 1 to 200 printable ASCII characters")
    }
    self.source = source
    self.clock = clock
  }

  /// The last event.
  public var end: LogEnd { contents.withLock { $0.end } }

  /// Gives the end; nobody else can append.
  public func refresh() -> LogEnd { end }

  /// Records events together, or nothing.
  public func append(_ append: Append) async throws(EventLogError) -> Appended {
    let prepared = try PreparedAppend(append, source: source)
    let result: Result<Appended, EventLogError> = writing.withLock { _ in record(prepared) }
    return try result.get()
  }

  /// Decides while nobody else can append, and records what was decided.
  public func appendLocked(
    _ decide: @escaping @Sendable () throws -> Append?
  ) async throws -> Appended? {
    try writing.withLock { _ in
      guard let append = try decide() else { return nil }
      return try record(PreparedAppend(append, source: source)).get()
    }
  }

  private func record(_ append: PreparedAppend) -> Result<Appended, EventLogError> {
    let end = self.end
    var admission = Admission(after: end.sequence, standing: self)
    do throws(EventLogError) {
      switch try admission.admit(append) {
      case .standsAlready(let appended): return .success(appended)
      case .admitted(let appended, let places):
        let lines = try write(append, at: places, after: end)
        contents.withLock { $0.add(lines) }
        return .success(appended)
      }
    } catch {
      return .failure(error)
    }
  }

  private func write(
    _ append: PreparedAppend, at places: [Place], after end: LogEnd
  ) throws(EventLogError) -> [StoredEvent] {
    var writer = LineWriter(
      source: source, time: try clock.checkedNow(), commitSize: places.count,
      previous: end.leafHash)
    for (event, place) in zip(append.events, places) { writer.write(event, in: append, at: place) }
    let region = writer.bytes.withUnsafeBytes { ByteRegion(copying: $0) }
    return try CommitReader.lines(of: writer, in: region).map {
      StoredEvent(line: $0.line, region: region, start: $0.start)
    }
  }

  /// How many events the stream has.
  public func revision(of stream: StreamName) -> Int {
    contents.withLock { $0.streams[stream]?.count ?? 0 }
  }

  /// The sequence of the stream's last event, 0 if there is none.
  public func lastSequence(of stream: StreamName) -> Int {
    contents.withLock { $0.streams[stream]?.last ?? 0 }
  }

  /// Where the event of this id stands.
  public func sequence(of id: EventID) -> Int? { contents.withLock { $0.ids[id] } }

  /// Gives the events from one sequence through another, or through the end.
  public func forEach(
    from first: Int, through last: Int?, _ body: (StoredEvent) throws -> Void
  ) throws {
    let events = contents.withLock { $0.events }
    let last = min(last ?? events.count, events.count)
    guard first <= last else { return }
    for event in events[(max(first, 1) - 1)..<last] { try body(event) }
  }

  /// Gives the events of a stream after a revision.
  public func forEach(
    in stream: StreamName, afterRevision revision: Int, _ body: (StoredEvent) throws -> Void
  ) throws {
    let (events, sequences) = contents.withLock { ($0.events, $0.streams[stream] ?? []) }
    for sequence in sequences.dropFirst(max(revision, 0)) { try body(events[sequence - 1]) }
  }

  /// The event of this sequence.
  public func event(at sequence: Int) throws(EventLogError) -> StoredEvent {
    try contents.withLock { contents throws(EventLogError) in
      try contents.end.requireEvents(at: CollectionOfOne(sequence))
      return contents.events[sequence - 1]
    }
  }

  /// Gives the events of many sequences, in the order asked.
  public func forEach(at sequences: [Int], _ body: (StoredEvent) throws -> Void) throws {
    let (events, end) = contents.withLock { ($0.events, $0.end) }
    try end.requireEvents(at: sequences)
    for sequence in sequences { try body(events[sequence - 1]) }
  }
}

extension MemoryEventStore: Standing {}

extension MemoryEventStore {
  private struct Contents: Sendable {
    var events: [StoredEvent] = []
    var streams: [StreamName: [Int]] = [:]
    var ids: [EventID: Int] = [:]
    var end = LogEnd.empty

    mutating func add(_ lines: [StoredEvent]) {
      for event in lines {
        events.append(event)
        streams[event.stream, default: []].append(event.sequence)
        ids[event.id] = event.sequence
      }
      guard let last = lines.last else { return }
      end = LogEnd(sequence: last.sequence, leafHash: last.leafHash, time: last.time)
    }
  }
}
