// SPDX-License-Identifier: EUPL-1.2

/// An event that a caller wants recorded.
public struct NewEvent: Hashable, Sendable {
  /// The identity, never used for another event.
  public var id: EventID
  /// What happened, with a version: `nl.weerklank.round-opened.v1`.
  ///
  /// One to 200 bytes of ASCII letters, digits, `.`, `_` and `-`.
  public var type: String
  /// What it happened to.
  public var stream: StreamName
  /// The particulars, an object that the log stores and never looks into.
  public var data: JSON

  /// Makes an event.
  public init(id: EventID, type: String, stream: StreamName, data: JSON) {
    self.id = id
    self.type = type
    self.stream = stream
    self.data = data
  }
}

/// Events that are recorded together or not at all, and on what conditions.
public struct Append: Hashable, Sendable {
  /// The events in their order; at least one and at most 100,000, their lines 64 MiB together.
  public var events: [NewEvent]
  /// Who did it, as the caller names them: `user/u-3`.
  ///
  /// One to 200 bytes of printable ASCII without `"` and `\`, and no personal data.
  public var actor: String?
  /// By what way it came in: `cli`.
  ///
  /// The same bounds as ``actor``.
  public var via: String?
  /// What must hold at the moment of recording.
  public var conditions: [Condition]

  /// Makes an append.
  public init(
    _ events: [NewEvent], actor: String? = nil, via: String? = nil, conditions: [Condition] = []
  ) {
    self.events = events
    self.actor = actor
    self.via = via
    self.conditions = conditions
  }
}

/// What must hold when an append is recorded; checked while nobody else can append.
///
/// A condition may name a stream that is only read.
public enum Condition: Hashable, Sendable {
  /// The stream has exactly this many events.
  case revision(StreamName, Int)
  /// The stream has no event.
  case absent(StreamName)
  /// No event after this sequence is in any of the streams.
  case unchanged([StreamName], since: Int)
}

/// Where an append stands in the log.
public struct Appended: Hashable, Sendable {
  /// The sequence of its first event.
  public var first: Int
  /// The sequence of its last event.
  public var last: Int
  /// Whether it stood there before: all its ids, in this order, with the same types and streams.
  public var alreadyThere: Bool

  /// Makes an answer.
  public init(first: Int, last: Int, alreadyThere: Bool) {
    self.first = first
    self.last = last
    self.alreadyThere = alreadyThere
  }
}

/// The last event that is known to be on disk.
public struct LogEnd: Hashable, Sendable {
  /// Its sequence, which is the number of events; 0 if there are none.
  public var sequence: Int
  /// The leaf hash of its line; ``LeafHash/none`` if there is none.
  public var leafHash: LeafHash
  /// When it was recorded, in microseconds since 1970 UTC by the writer's clock; 0 if there is none.
  public var time: Int64

  /// Makes an end.
  public init(sequence: Int, leafHash: LeafHash, time: Int64) {
    self.sequence = sequence
    self.leafHash = leafHash
    self.time = time
  }

  /// The end of a log without events.
  public static let empty = LogEnd(sequence: 0, leafHash: .none, time: 0)

  /// Refuses sequences at which no event stands.
  func requireEvents(at sequences: some Sequence<Int>) throws(EventLogError) {
    for asked in sequences where asked < 1 || asked > sequence {
      throw EventLogError(.invalid, "there is no event \(asked), the last is \(sequence)")
    }
  }
}
