// SPDX-License-Identifier: EUPL-1.2

/// A moment: whole microseconds since 1970-01-01T00:00:00Z, in UTC.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public let microseconds: Int64

  /// The moment so many microseconds after 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// Earlier moments come first.
  public static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }

  /// The calendar day of this moment in Europe/Amsterdam.
  public var day: Day {
    Day(daysSince1970: Instant.floorDivide(local, by: 24 * Instant.hour))
  }

  /// What a clock in Europe/Amsterdam shows at this moment: hours from 0 and minutes from 0.
  public var clock: (hour: Int, minute: Int) {
    let minutes = Instant.floorDivide(local, by: Instant.hour / 60)
    let sinceMidnight = minutes - day.daysSince1970 * 24 * 60
    return (sinceMidnight / 60, sinceMidnight % 60)
  }

  /// Microseconds since 1970-01-01 by a clock in Europe/Amsterdam.
  ///
  /// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday
  /// of October (Directive 2000/84/EC, articles 2 and 3).
  private var local: Int64 {
    let utcDay = Day(daysSince1970: Instant.floorDivide(microseconds, by: 24 * Instant.hour))
    let year = utcDay.parts.year
    let start = Instant.lastSunday(of: 3, in: year)
    let end = Instant.lastSunday(of: 10, in: year)
    let summer = microseconds >= start + Instant.hour && microseconds < end + Instant.hour
    return microseconds + (summer ? 2 : 1) * Instant.hour
  }

  /// An hour in microseconds.
  private static let hour: Int64 = 3_600_000_000

  /// `2026-03-12T08:15:00.123456Z`.
  public var description: String {
    let dayLength: Int64 = 86_400_000_000
    let day = Instant.floorDivide(microseconds, by: dayLength)
    let rest = microseconds - Int64(day) * dayLength
    func padded(_ value: Int64, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let seconds = rest / 1_000_000
    return "\(Day(daysSince1970: day))T\(padded(seconds / 3600, 2)):"
      + "\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))."
      + "\(padded(rest % 1_000_000, 6))Z"
  }

  private static func floorDivide(_ value: Int64, by divisor: Int64) -> Int {
    Int(value >= 0 ? value / divisor : (value - divisor + 1) / divisor)
  }

  /// Midnight UTC of the last Sunday of a month of 31 days, in microseconds.
  private static func lastSunday(of month: Int, in year: Int) -> Int64 {
    guard let last = Day(year: year, month: month, day: 31) else { return 0 }
    // 1970-01-01 was a Thursday: day 3 after it was the first Sunday.
    let afterSunday = ((last.daysSince1970 - 3) % 7 + 7) % 7
    return Int64(last.daysSince1970 - afterSunday) * 86_400_000_000
  }
}
