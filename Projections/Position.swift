// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Where in the log a report was made.
public struct Position: Hashable, Sendable {
  /// The sequence of the last event; 0 before the first.
  public let sequence: Int
  /// When that was logged; `nil` before the first.
  public let time: Instant?
  /// Whether there are events that this program does not know, so that the report is incomplete.
  public let isIncomplete: Bool

  /// A place in the log.
  public init(sequence: Int, time: Instant?, isIncomplete: Bool = false) {
    self.sequence = sequence
    self.time = time
    self.isIncomplete = isIncomplete
  }
}

extension Books {
  /// Where in the log these books stand.
  public var position: Position {
    Position(sequence: sequence, time: time, isIncomplete: isIncomplete)
  }
}
