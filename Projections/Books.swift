// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Everything that was logged, folded up to a position; every report is read from it.
///
/// It wraps the state on which rules decide, so that rules and reports cannot disagree, and adds
/// where in the log it stands. An event that it has already taken changes nothing.
public struct Books: Projection, Hashable, Sendable {
  /// The version of this fold; a snapshot of another version is not used.
  public static let version = 1

  /// What there is.
  public private(set) var state = State()
  /// The sequence of the last event taken; 0 before the first.
  public private(set) var sequence = 0
  /// When the last event was logged; `nil` before the first.
  public private(set) var time: Instant?
  /// Whether events were passed over that this program does not know.
  public private(set) var isIncomplete = false

  /// The books before the first event.
  public init() {}

  /// Takes the next event.
  public mutating func apply(_ recorded: Recorded) {
    guard recorded.sequence > sequence else { return }
    state.evolve(by: recorded)
    sequence = recorded.sequence
    time = recorded.time
  }

  /// Passes over an event of a kind that this program does not know; what is read from these books
  /// is incomplete from then on.
  public mutating func passOver(sequence: Int, time: Instant) {
    guard sequence > self.sequence else { return }
    self.sequence = sequence
    self.time = time
    isIncomplete = true
  }
}
