// SPDX-License-Identifier: EUPL-1.2

/// An append-only sequence of events in streams.
///
/// Every event has a **sequence**, gapless from 1 over the whole store, and a **revision**, gapless
/// from 1 in its stream. Reading sees whole appends only, up to the durable ``end`` as last seen.
/// ``EventLog`` keeps them in files, ``MemoryEventStore`` in memory; both keep the same rules.
public protocol EventStore: Sendable {
  /// The last durable event as last seen; ``refresh()`` looks again.
  var end: LogEnd { get }

  /// Looks for what others appended since, and gives the end.
  @discardableResult
  func refresh() throws(EventLogError) -> LogEnd

  /// Records events together, or nothing.
  ///
  /// When the call returns, the events are durable. An append whose ids all stand in the log, in
  /// this order and with the same types and streams, is answered with where they stand and records
  /// nothing, whatever its conditions: so a caller who does not know the outcome asks again.
  ///
  /// - Throws: ``EventLogError``, `conflict`, `idReused`, `invalid`, `tooLarge`, or what the disk
  ///   said. Nothing is recorded then.
  func append(_ append: Append) async throws(EventLogError) -> Appended

  /// Decides while nobody else can append, and records what was decided.
  ///
  /// - Parameter decide: May read this store, which shows the newest durable state, and returns
  ///   what to append, or nil for nothing. It must not append itself.
  /// - Returns: Where it stands, or nil where nothing was to be appended.
  /// - Throws: What `decide` throws, or what ``append(_:)`` does.
  func appendLocked(_ decide: @escaping @Sendable () throws -> Append?) async throws -> Appended?

  /// How many events the stream has: the revision of its last one, 0 if there is none.
  func revision(of stream: StreamName) -> Int

  /// The sequence of the stream's last event, 0 if there is none.
  func lastSequence(of stream: StreamName) -> Int

  /// Where the event of this id stands.
  func sequence(of id: EventID) throws(EventLogError) -> Int?

  /// Gives the events from one sequence through another, or through the end, in their order.
  ///
  /// - Throws: What `body` throws, or ``EventLogError`` where a line is damaged.
  /// - Complexity: O(*bytes* of the lines given).
  func forEach(
    from first: Int, through last: Int?, _ body: (StoredEvent) throws -> Void
  ) throws

  /// Gives the events of a stream after a revision, in their order.
  ///
  /// - Throws: What `body` throws, or ``EventLogError`` where a line is damaged.
  /// - Complexity: O(*bytes* of the lines given + log *events*).
  func forEach(
    in stream: StreamName, afterRevision revision: Int, _ body: (StoredEvent) throws -> Void
  ) throws

  /// The event of this sequence, which must be 1 … ``end``'s.
  ///
  /// - Throws: ``EventLogError``, `invalid` where there is no such event, `corrupt` where it is
  ///   damaged.
  /// - Complexity: O(log *events*).
  func event(at sequence: Int) throws(EventLogError) -> StoredEvent

  /// Gives the events of many sequences, each 1 … ``end``'s, in the order asked.
  ///
  /// Quickest where they ascend: events that stand near each other are read together.
  ///
  /// - Throws: What `body` throws, or ``EventLogError``, `invalid` where there is no such event, of
  ///   which nothing was given then, `corrupt` where one is damaged.
  /// - Complexity: O(*bytes* of the lines given + *sequences* log *events*).
  func forEach(at sequences: [Int], _ body: (StoredEvent) throws -> Void) throws
}

extension EventStore {
  /// Gives all events, in their order.
  ///
  /// - Throws: What `body` throws, or ``EventLogError`` where a line is damaged.
  public func forEach(_ body: (StoredEvent) throws -> Void) throws {
    try forEach(from: 1, through: nil, body)
  }
}
