// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

@Suite struct `A power loss` {
  /// F2, F7: unsynced sectors and names are gone or there in any combination.
  @Test(arguments: 0..<150)
  func `loses nothing that was acknowledged and tears nothing in two`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var boot: UInt64 = 0
    var acknowledged = 1
    var attempted = 1
    do {
      let log = try await EventLog.create(
        at: folder.path, source: Example.source, first: Append([Example.first]),
        seams: seams(FaultyFileSystem()))
      log.close()
    }
    for _ in 0..<3 {
      let files = FaultyFileSystem(boot: boot)
      try await work(
        folder, files, dyingAt: .random(in: 20...160, using: &random), &acknowledged, &attempted,
        using: &random)
      try files.losePower(using: &random)
      boot += 1
      let log = try EventLog.open(
        at: folder.path, for: .appending, seams: seams(FaultyFileSystem(boot: boot)))
      #expect(log.end.sequence >= acknowledged)
      #expect(log.end.sequence <= attempted)
      try log.forEach { event in
        #expect(event.sequence == 1 || event.id == Example.id(event.sequence))
        #expect(event.commitIndex < event.commitSize || event.sequence <= log.end.sequence)
      }
      acknowledged = log.end.sequence
      attempted = log.end.sequence
      log.close()
      #expect(try EventLog.verify(at: folder.path).damage == [])
    }
  }

  private func seams(_ files: FaultyFileSystem) -> EventLog.Seams {
    EventLog.Seams(
      fileSystem: files, clock: SteppingClock().clock, limits: SegmentLimits(eventCount: 5),
      patience: .milliseconds(50))
  }

  /// Appends commits of one to four events, some of several sectors, until the process dies.
  private func work(
    _ folder: TemporaryFolder, _ files: FaultyFileSystem, dyingAt call: Int,
    _ acknowledged: inout Int, _ attempted: inout Int, using random: inout SeededGenerator
  ) async throws {
    let log = try EventLog.open(at: folder.path, for: .appending, seams: seams(files))
    files.plan(.die(call: call, writing: .random(in: 0...2_000, using: &random)))
    while !files.isDead {
      let events = (1...Int.random(in: 1...4, using: &random)).map { index in
        let text = String(repeating: "x", count: Int.random(in: 0...1_500, using: &random))
        return Example.event(log.end.sequence + index, data: ["text": .string(text)])
      }
      attempted = log.end.sequence + events.count
      if let appended = try? await log.append(Append(events)) { acknowledged = appended.last }
    }
    log.close()
  }
}
