// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// The stores that keep the contract.
enum StoreKind: String, CaseIterable, Sendable {
  /// In memory.
  case memory
  /// In files, in one segment.
  case files
  /// In files, with a new segment after every third event.
  case smallSegments

  /// Runs a body on a fresh store, and verifies the files after it.
  func withStore(
    clock: LogClock = SteppingClock().clock, _ body: (any EventStore) async throws -> Void
  ) async throws {
    switch self {
    case .memory:
      let store = try MemoryEventStore(source: Example.source, clock: clock)
      _ = try await store.append(Append([Example.first]))
      try await body(store)
    case .files: try await withLog(seams: EventLog.Seams(clock: clock)) { try await body($0.log) }
    case .smallSegments:
      let seams = EventLog.Seams(clock: clock, limits: SegmentLimits(eventCount: 3))
      try await withLog(seams: seams) { try await body($0.log) }
    }
  }
}

/// A fresh log in a folder of its own.
struct OpenedLog {
  let folder: TemporaryFolder
  let log: EventLog

  /// Another opening of the same folder, as another process would have it.
  func another(
    for access: EventLog.Access = .appending, seams: EventLog.Seams = EventLog.Seams()
  ) throws -> EventLog {
    try EventLog.open(at: folder.path, for: access, seams: seams)
  }
}

/// Runs a body on a fresh log that holds one event, and verifies the files after it.
func withLog(
  seams: EventLog.Seams = EventLog.Seams(clock: SteppingClock().clock),
  sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (OpenedLog) async throws -> Void
) async throws {
  let folder = try TemporaryFolder()
  let log = try await EventLog.create(
    at: folder.path, source: Example.source, first: Append([Example.first]), seams: seams)
  try await body(OpenedLog(folder: folder, log: log))
  log.close()
  let verification = try EventLog.verify(at: folder.path)
  #expect(verification.damage == [], sourceLocation: sourceLocation)
}
