// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where a store takes the time of a commit from: microseconds since 1970 UTC.
///
/// The time is recorded as the clock says it, also when it goes back: order comes from the
/// sequence, never from the time.
public struct LogClock: Sendable {
  /// Tells the time.
  public let now: @Sendable () -> Int64

  /// Makes a clock of a function.
  public init(_ now: @escaping @Sendable () -> Int64) { self.now = now }

  /// The clock of the machine.
  public static let system = LogClock {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }
}

extension LogClock {
  /// The time, if a line can write it: the years 1 through 9999.
  func checkedNow() throws(EventLogError) -> Int64 {
    let time = now()
    guard Timestamp.range.contains(time) else {
      throw EventLogError(.invalid, "the clock is outside the years 1 to 9999")
    }
    return time
  }
}
