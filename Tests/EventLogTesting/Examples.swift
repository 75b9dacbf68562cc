// SPDX-License-Identifier: EUPL-1.2

public import EventLog

/// Values that tests share.
public enum Example {
  /// A CloudEvents source.
  public static let source = "urn:nld:oin:00000001234567890000:systeem:weerklank"

  /// The id of the n-th event.
  public static func id(_ number: Int) -> EventID {
    let digits = String(number)
    let text =
      "01970000-0000-8000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    guard let id = EventID(text) else { fatalError("\(text) is no id") }
    return id
  }

  /// The stream of this name.
  public static func stream(_ name: String) -> StreamName {
    guard let stream = StreamName(name) else { fatalError("\(name) is no stream") }
    return stream
  }

  /// The first event of every log in tests.
  public static var first: NewEvent {
    NewEvent(
      id: id(0), type: "nl.weerklank.register-created.v1", stream: stream("register"),
      data: ["organisation": "Gemeente Lochem"])
  }

  /// The n-th event, in a stream.
  public static func event(
    _ number: Int, in stream: String = "round/r-1", type: String = "nl.weerklank.noted.v1",
    data: JSON? = nil
  ) -> NewEvent {
    NewEvent(
      id: id(number), type: type, stream: Example.stream(stream),
      data: data ?? ["number": .integer(number)])
  }
}

/// A clock that goes on by a step each time it is asked.
public final class SteppingClock: Sendable {
  private let time: Guarded<Int64>
  private let step: Int64

  /// Makes a clock that first says `start`, in microseconds since 1970 UTC.
  public init(start: Int64 = 1_773_303_300_123_456, step: Int64 = 1_000_000) {
    time = Guarded(start)
    self.step = step
  }

  /// The clock to give to a store.
  public var clock: LogClock {
    LogClock {
      self.time.withLock { time in
        defer { time &+= self.step }
        return time
      }
    }
  }

  /// Sets what the clock says next.
  public func set(_ value: Int64) { time.withLock { $0 = value } }
}
