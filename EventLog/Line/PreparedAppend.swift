// SPDX-License-Identifier: EUPL-1.2

/// An event whose bounds were checked and whose data was written.
struct PreparedEvent: Sendable {
  var id: EventID
  var type: String
  var stream: StreamName
  /// The canonical bytes.
  var data: [UInt8]
}

/// An append that needs nothing more but a place: made by the caller, before any lock is held.
struct PreparedAppend: Sendable {
  var events: [PreparedEvent]
  var actor: String?
  var via: String?
  var conditions: [Condition]
  /// An upper bound of the bytes of its lines.
  var sizeInBytes: Int

  init(_ append: Append, source: String) throws(EventLogError) {
    guard !append.events.isEmpty else {
      throw EventLogError(.invalid, "an append needs at least one event")
    }
    guard append.events.count <= Line.greatestCommitSize else {
      throw EventLogError(.tooLarge, "an append has at most \(Line.greatestCommitSize) events")
    }
    for text in [append.actor, append.via] {
      if let text, !Line.isEnvelopeText(text.utf8) {
        throw EventLogError(
          .invalid, "actor and via are 1 to 200 printable ASCII characters, without \" and \\")
      }
    }
    actor = append.actor
    via = append.via
    conditions = append.conditions
    events = []
    events.reserveCapacity(append.events.count)
    sizeInBytes = 0
    var ids: Set<EventID> = []
    for event in append.events {
      guard ids.insert(event.id).inserted else {
        throw EventLogError(.invalid, "two events of one append have the id \(event.id)")
      }
      let prepared = try PreparedEvent(event)
      let size = LineWriter.greatestSize(of: prepared, actor: actor, via: via, source: source)
      guard size <= Line.greatestSize + 1 else {
        throw EventLogError(
          .tooLarge,
          "the line of event \(event.id) would have \(size - 1) bytes of \(Line.greatestSize)")
      }
      sizeInBytes += size
      guard sizeInBytes <= Line.greatestCommitSizeInBytes else {
        throw EventLogError(
          .tooLarge, "an append has at most \(Line.greatestCommitSizeInBytes) bytes of lines")
      }
      events.append(prepared)
    }
  }
}

extension PreparedEvent {
  fileprivate init(_ event: NewEvent) throws(EventLogError) {
    guard Line.isType(event.type.utf8) else {
      throw EventLogError(
        .invalid, "the type of event \(event.id) is not 1 to 200 of A-Z a-z 0-9 . _ -")
    }
    guard case .object = event.data else {
      throw EventLogError(.invalid, "the data of event \(event.id) is not an object")
    }
    id = event.id
    type = event.type
    stream = event.stream
    do {
      data = try event.data.canonicalBytes()
      // What can be written must be readable: this holds the depth to the reader's limit.
      _ = try JSON(parsing: data)
    } catch {
      throw EventLogError(.invalid, "the data of event \(event.id): \(error)")
    }
  }
}
