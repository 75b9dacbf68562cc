// SPDX-License-Identifier: EUPL-1.2

import EventLog
import Intake
import Register

/// Tells that the text of a file could not be read, once the file is kept.
final class UnreadFiles: Sendable {
  private let cause = Guarded<String?>(nil)

  /// A file that should have a text was found to have none, be it while a command is tried.
  func note() { cause.withLock { $0 = "" } }

  /// A file was found to have no text that can be read, and why.
  func note(_ error: ReadError) {
    cause.withLock { $0 = " (\(error.code.rawValue): \(error.message)). \(error.hint)" }
  }

  /// Forgets it: the command of that file was refused.
  func forget() { cause.withLock { $0 = nil } }

  /// Says so where the command of that file was carried out, and forgets it.
  ///
  /// The name of the file is not repeated: it may name a person.
  func tell(_ outcome: Outcome, at place: String? = nil) {
    let cause = cause.withLock { noted in
      defer { noted = nil }
      return noted
    }
    guard let cause, case .done = outcome else { return }
    Output.say("\(place.map { "\($0), " } ?? "")file: kept, its text could not be read\(cause)")
  }
}
