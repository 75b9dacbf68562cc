// SPDX-License-Identifier: EUPL-1.2

import EventLog
import Register

/// Tells that the text of a file could not be read, once the file is kept.
final class UnreadFiles: Sendable {
  private let isNoted = Guarded(false)

  /// A file that should have a text was found to have none, be it while a command is tried.
  func note() { isNoted.withLock { $0 = true } }

  /// Forgets it: the command of that file was refused.
  func forget() { isNoted.withLock { $0 = false } }

  /// Says so where the command of that file was carried out, and forgets it.
  ///
  /// The name of the file is not repeated: it may name a person.
  func tell(_ outcome: Outcome, at place: String? = nil) {
    let isUnread = isNoted.withLock { noted in
      defer { noted = false }
      return noted
    }
    guard isUnread, case .done = outcome else { return }
    Output.say("\(place.map { "\($0), " } ?? "")file: kept, its text could not be read")
  }
}
