// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog
internal import Projections

extension Records {
  /// The fold of all events through a sequence.
  ///
  /// - Complexity: O(events); nothing sealed is opened.
  func books(
    through last: Int, while isWanted: (StoredEvent) -> Bool = { _ in true }
  ) throws(RegisterError) -> Books {
    var books = Books()
    try RegisterError.wrapping {
      do {
        try store.forEach(from: 1, through: last) { stored in
          guard isWanted(stored) else { throw ReachedTheEnd() }
          if let recorded = EventCodec.decode(stored) {
            books.apply(recorded)
          } else {
            books.passOver(
              sequence: stored.sequence, time: Instant(microseconds: stored.time))
          }
        }
      } catch is ReachedTheEnd {}
    }
    learn(fingerprints: books.state.subjects)
    return books
  }

  private struct ReachedTheEnd: Error {}
}
