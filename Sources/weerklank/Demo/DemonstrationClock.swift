// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Register

/// The clock of the demonstration: it stands still during a command, and goes on between two.
final class DemonstrationClock: Sendable {
  private let time: Guarded<Instant>

  init(startingOn day: Day) { time = Guarded(DemonstrationClock.morning(of: day)) }

  /// What it says now.
  var now: Instant { time.withLock { $0 } }

  /// Goes on by a few minutes, or to the morning of the last day that a command speaks of.
  ///
  /// A planning speaks of days to come, so it moves nothing.
  func goOn(to command: JSON) {
    let isPlanning = command["do"]?.stringValue?.hasSuffix("-milestone") == true
    let names = isPlanning ? [] : ["receivedOn", "sentOn", "askedOn", "date", "on"]
    let days = names.compactMap { name in
      command[name]?.stringValue.flatMap { Day(parsing: $0) }
    }
    time.withLock { time in
      let later = Instant(microseconds: time.microseconds + 4 * 60 * 1_000_000)
      time = max(later, days.max().map(DemonstrationClock.morning) ?? later)
    }
  }

  /// Half past seven UTC: a quarter of a working day before noon in Amsterdam.
  private static func morning(of day: Day) -> Instant {
    Instant(microseconds: (Int64(day.daysSince1970) * 86_400 + 27_000) * 1_000_000)
  }
}
