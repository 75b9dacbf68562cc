// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Testing

@Suite struct `A moment` {
  /// 31 March 2024 and 27 October 2024 were the days on which the clock changed.
  @Test(arguments: [
    ("2024-01-15", 11, 30, "2024-01-15", 12, 30),
    ("2024-03-30", 23, 59, "2024-03-31", 0, 59),
    ("2024-03-31", 0, 59, "2024-03-31", 1, 59),
    ("2024-03-31", 1, 0, "2024-03-31", 3, 0),
    ("2024-07-01", 21, 59, "2024-07-01", 23, 59),
    ("2024-07-01", 22, 0, "2024-07-02", 0, 0),
    ("2024-10-27", 0, 59, "2024-10-27", 2, 59),
    ("2024-10-27", 1, 0, "2024-10-27", 2, 0),
    ("2024-12-31", 23, 0, "2025-01-01", 0, 0),
    ("1969-12-31", 22, 59, "1969-12-31", 23, 59),
    ("1969-12-31", 23, 1, "1970-01-01", 0, 1),
  ])
  func `has the day and the clock of Amsterdam`(
    utcDay: String, hour: Int64, minute: Int64, day: String, localHour: Int, localMinute: Int
  ) throws {
    let start = try #require(Day(parsing: utcDay))
    let minutes = Int64(start.daysSince1970) * 24 * 60 + hour * 60 + minute
    let instant = Instant(microseconds: minutes * 60_000_000 + 59_999_999)
    #expect(instant.day == Day(parsing: day))
    #expect(instant.clock == (localHour, localMinute))
  }
}
