// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import Dispatch
internal import EventLog
internal import Projections

extension Records {
  /// The fold of all events through a sequence, or up to the first that was logged too late; it
  /// goes on where earlier books end.
  ///
  /// Reading and decoding take most of the time and need no order, so they are spread over the
  /// processors; folding needs it, and is done while the next events are decoded.
  ///
  /// - Complexity: O(events); nothing sealed is opened.
  func books(
    after earlier: Books = Books(), through last: Int,
    loggedUntil isInTime: (Instant) -> Bool = { _ in true }
  ) throws(RegisterError) -> Books {
    let folding = Guarded(earlier)
    try RegisterError.wrapping {
      var parts: [[Read]] = []
      var next = earlier.sequence + 1
      repeat {
        let end = min(last, next + Self.partSize * Self.partCount - 1)
        parts = try decode(from: next, through: end) { [parts] in
          folding.withLock { books in for part in parts { books.apply(part) } }
        }
        let isWhole = parts.cut { isInTime($0.time) }
        next = isWhole ? end + 1 : last + 1
      } while !parts.isEmpty
    }
    let books = folding.withLock { $0 }
    learn(books.state, through: books.sequence)
    return books
  }

  /// How many events are decoded as one, and in how many such parts while others are folded.
  private static let partSize = 1_024
  private static let partCount = 8

  /// Reads and decodes events in parts, which come back in order, and does other work meanwhile.
  private func decode(
    from first: Int, through last: Int, while work: @Sendable () -> Void
  ) throws -> [[Read]] {
    let starts = Array(stride(from: first, through: last, by: Self.partSize))
    let parts = Guarded([Result<[Read], any Error>](repeating: .success([]), count: starts.count))
    DispatchQueue.concurrentPerform(iterations: 1 + starts.count) { iteration in
      guard iteration > 0 else { return work() }
      let index = iteration - 1
      let part = Result {
        try decode(from: starts[index], through: min(last, starts[index] + Self.partSize - 1))
      }
      parts.withLock { $0[index] = part }
    }
    return try parts.withLock { try $0.map { try $0.get() } }
  }

  private func decode(from first: Int, through last: Int) throws -> [Read] {
    var events: [Read] = []
    events.reserveCapacity(last - first + 1)
    try store.forEach(from: first, through: last) { stored in
      events.append(
        Read(
          sequence: stored.sequence, time: Instant(microseconds: stored.time),
          recorded: EventCodec.decode(stored)))
    }
    return events
  }
}

/// An event that was read, be it that this program does not know it.
private struct Read: Sendable {
  let sequence: Int
  let time: Instant
  let recorded: Recorded?
}

extension [[Read]] {
  /// Leaves out the first event that is not included and all that follow, and says whether there
  /// was none.
  fileprivate mutating func cut(to isIncluded: (Read) -> Bool) -> Bool {
    for index in indices {
      guard let end = self[index].firstIndex(where: { !isIncluded($0) }) else { continue }
      self[index].removeSubrange(end...)
      removeSubrange((index + 1)...)
      return false
    }
    return true
  }
}

extension Books {
  fileprivate mutating func apply(_ events: [Read]) {
    for event in events {
      if let recorded = event.recorded {
        apply(recorded)
      } else {
        passOver(sequence: event.sequence, time: event.time)
      }
    }
  }
}
