// SPDX-License-Identifier: EUPL-1.2

/// Decides which appends of a group are recorded, and where: each sees those admitted before it.
///
/// It knows the rules and no files; what stands in the log it asks from `standing`.
struct Admission {
  /// What became of one append.
  enum Verdict {
    /// It is recorded with the group, with its events at these places.
    case admitted(Appended, [Place])
    /// It stood in the log before, or in the group: in the latter case it is only so if the group
    /// is written.
    case standsAlready(Appended)
  }

  private struct Pending {
    var revision: Int
    var lastSequence: Int
  }

  private let standing: any Standing
  private var pendingStreams: [StreamName: Pending] = [:]
  private var pendingIDs: [EventID: (sequence: Int, type: String, stream: StreamName)] = [:]
  private(set) var lastSequence: Int

  init(after sequence: Int, standing: any Standing) {
    lastSequence = sequence
    self.standing = standing
  }

  /// Admits an append, or says why not; then nothing has changed.
  mutating func admit(_ append: PreparedAppend) throws(EventLogError) -> Verdict {
    if let appended = try standsAlready(append) { return .standsAlready(appended) }
    for condition in append.conditions { try check(condition) }
    guard lastSequence <= Line.greatestSequence - append.events.count else {
      throw EventLogError(.tooLarge, "the log holds as many events as eighteen digits can count")
    }
    let first = lastSequence + 1
    var places: [Place] = []
    places.reserveCapacity(append.events.count)
    for event in append.events {
      lastSequence += 1
      let revision = pendingRevision(of: event.stream) + 1
      pendingStreams[event.stream] = Pending(revision: revision, lastSequence: lastSequence)
      pendingIDs[event.id] = (lastSequence, event.type, event.stream)
      places.append(Place(sequence: lastSequence, revision: revision))
    }
    return .admitted(Appended(first: first, last: lastSequence, alreadyThere: false), places)
  }

  private func pendingRevision(of stream: StreamName) -> Int {
    pendingStreams[stream]?.revision ?? standing.revision(of: stream)
  }

  private func pendingLastSequence(of stream: StreamName) -> Int {
    pendingStreams[stream]?.lastSequence ?? standing.lastSequence(of: stream)
  }

  /// Where all events of the append stand, nil if none does.
  private func standsAlready(_ append: PreparedAppend) throws(EventLogError) -> Appended? {
    var first: Int?
    for (index, event) in append.events.enumerated() {
      let stands = try standing(of: event)
      if index == 0 { first = stands }
      guard stands == first.map({ $0 + index }) else { throw Self.reused(event.id) }
    }
    return first.map { first in
      Appended(first: first, last: first + append.events.count - 1, alreadyThere: true)
    }
  }

  /// The sequence of an event with this id, which must have the same type and stream.
  private func standing(of event: PreparedEvent) throws(EventLogError) -> Int? {
    if let pending = pendingIDs[event.id] {
      guard pending.type == event.type, pending.stream == event.stream else {
        throw Self.reused(event.id)
      }
      return pending.sequence
    }
    guard let sequence = try standing.sequence(of: event.id) else { return nil }
    let stored = try standing.event(at: sequence)
    guard stored.type == event.type, stored.stream == event.stream else {
      throw Self.reused(event.id)
    }
    return sequence
  }

  private static func reused(_ id: EventID) -> EventLogError {
    EventLogError(.idReused, "the id \(id) stands in the log for another event or append")
  }

  private func check(_ condition: Condition) throws(EventLogError) {
    switch condition {
    case .revision(let stream, let expected):
      try expect(expected, pendingRevision(of: stream), stream, condition)
    case .absent(let stream):
      try expect(0, pendingRevision(of: stream), stream, condition)
    case .unchanged(let streams, let since):
      for stream in streams {
        let last = pendingLastSequence(of: stream)
        if last > since { try expect(since, last, stream, condition) }
      }
    }
  }

  private func expect(
    _ expected: Int, _ actual: Int, _ stream: StreamName, _ condition: Condition
  ) throws(EventLogError) {
    guard expected != actual else { return }
    var error = EventLogError(
      .conflict, "the stream \(stream) is at \(actual), expected was \(expected)")
    error.conflict = EventLogError.Conflict(
      condition: condition, stream: stream, expected: expected, actual: actual)
    throw error
  }
}

/// What admission asks of what stands in the log.
protocol Standing {
  func revision(of stream: StreamName) -> Int
  func lastSequence(of stream: StreamName) -> Int
  func sequence(of id: EventID) throws(EventLogError) -> Int?
  func event(at sequence: Int) throws(EventLogError) -> StoredEvent
}
