// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What is read from the log: a value that takes one event after another.
///
/// Two values of one projection that took the same events are equal, however they came by them:
/// one at a time, all at once, or from a ``Snapshot`` on.
public protocol Projection {
  /// Takes the next event.
  mutating func apply(_ recorded: Recorded)
}

extension Projection {
  /// Takes events in the order in which they were logged.
  ///
  /// - Complexity: O(number of events).
  public mutating func apply(_ events: some Sequence<Recorded>) {
    for recorded in events { apply(recorded) }
  }
}
