// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting

/// The stores that keep the contract.
enum StoreKind: String, CaseIterable, Sendable {
  case memory

  /// Runs a body on a fresh store.
  func withStore(
    clock: LogClock = SteppingClock().clock, _ body: (any EventStore) async throws -> Void
  ) async throws {
    switch self {
    case .memory: try await body(try MemoryEventStore(source: Example.source, clock: clock))
    }
  }
}
