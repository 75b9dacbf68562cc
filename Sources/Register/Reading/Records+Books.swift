// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import Dispatch
internal import EventLog
internal import Projections

extension Records {
  /// The fold of all events through a sequence, or up to the first that was logged too late.
  ///
  /// Reading and decoding take most of the time and need no order, so they are spread over the
  /// processors; folding needs it and is done here.
  ///
  /// - Complexity: O(events); nothing sealed is opened.
  func books(
    through last: Int, loggedUntil isInTime: (Instant) -> Bool = { _ in true }
  ) throws(RegisterError) -> Books {
    var books = Books()
    try RegisterError.wrapping {
      let partSize = 4_096
      let partCount = 8
      for first in stride(from: 1, through: last, by: partSize * partCount) {
        let end = min(last, first + partSize * partCount - 1)
        for read in try decode(from: first, through: end, partSize: partSize) {
          guard isInTime(read.time) else { return }
          if let recorded = read.recorded {
            books.apply(recorded)
          } else {
            books.passOver(sequence: read.sequence, time: read.time)
          }
        }
      }
    }
    learn(fingerprints: books.state.subjects)
    return books
  }

  /// An event that was read, be it that this program does not know it.
  private struct Read: Sendable {
    let sequence: Int
    let time: Instant
    let recorded: Recorded?
  }

  /// Reads and decodes events, in parts at the same time; they come back in order.
  private func decode(from first: Int, through last: Int, partSize: Int) throws -> [Read] {
    let starts = Array(stride(from: first, through: last, by: partSize))
    let parts = Guarded([Result<[Read], any Error>](repeating: .success([]), count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { index in
      let part = Result {
        try decode(from: starts[index], through: min(last, starts[index] + partSize - 1))
      }
      parts.withLock { $0[index] = part }
    }
    return try parts.withLock { try $0.flatMap { try $0.get() } }
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
