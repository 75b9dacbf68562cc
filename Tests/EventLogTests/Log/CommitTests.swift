// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

@Suite struct `A commit` {
  private func seams(_ files: FaultyFileSystem) -> EventLog.Seams {
    EventLog.Seams(fileSystem: files, clock: SteppingClock().clock, patience: patience)
  }

  /// Where the lock is held elsewhere for a moment, a busy machine may make that moment long.
  private let patience = Duration.seconds(900)

  @Test func `is shared by callers that come together`() async throws {
    let files = FaultyFileSystem()
    try await withLog(seams: seams(files)) { opened in
      files.plan(.none)
      let answers = try await withThrowingTaskGroup(of: Appended.self) { group in
        for number in 1...64 {
          group.addTask { try await opened.log.append(Append([Example.event(number)])) }
        }
        return try await group.reduce(into: [Appended]()) { $0.append($1) }
      }
      #expect(Set(answers.map(\.first)) == Set(2...65))
      #expect(files.count(.sync) < 32)
      #expect(files.count(.sync) == files.count(.lock))
    }
  }

  @Test func `answers each caller of a group by its own conditions`() async throws {
    let files = FaultyFileSystem()
    try await withLog(seams: seams(files)) { opened in
      let (a, stalled) = (Example.stream("a"), POSIXFileSystem())
      let lock = try stalled.open(opened.folder.path + "/log/.lock", .write)
      #expect(try stalled.tryLock(lock))
      // While the lock is held elsewhere, all of them come to wait together.
      let answers = await withTaskGroup(of: (Int, EventLogError?).self) { group in
        for number in 1...40 {
          let condition: Condition = number.isMultiple(of: 2) ? .revision(a, 0) : .absent(a)
          group.addTask {
            let append = Append([Example.event(number, in: "a")], conditions: [condition])
            return (number, await failure(of: opened.log, append))
          }
        }
        group.addTask {
          try? await Task.sleep(for: .milliseconds(50))
          stalled.close(lock)
          return (0, nil)
        }
        return await group.reduce(into: [(Int, EventLogError?)]()) { $0.append($1) }
      }
      #expect(answers.count { $0.1 == nil } == 2)
      #expect(answers.count { $0.1?.code == .conflict } == 39)
      #expect(opened.log.end.sequence == 2)
    }
  }

  /// F5.
  @Test(arguments: [EIO, ENOSPC])
  func `whose sync fails is taken back, and nobody appends until a fresh opening`(
    errno: Int32
  ) async throws {
    let files = FaultyFileSystem()
    let folder = try TemporaryFolder()
    let log = try await EventLog.create(
      at: folder.path, source: Example.source, first: Append([Example.first]),
      seams: seams(files))
    let other = try EventLog.open(
      at: folder.path, for: .appending, seams: seams(FaultyFileSystem()))
    let append = Append([Example.event(1)])
    files.plan(.failNth(1, .sync, errno: errno))
    let error = await failure(of: log, append)
    #expect(error?.code == .failedSync)
    #expect(error?.errno == errno)
    #expect(log.end.sequence == 1)
    #expect(try folder.read("log/000000000000000001.jsonl").count(where: { $0 == 0x0A }) == 1)
    #expect(await failure(of: log, append)?.code == .failedSync)
    #expect(await failure(of: other, append)?.code == .failedSync)
    #expect(try other.refresh().sequence == 1)

    let fresh = FaultyFileSystem()
    let healed = try EventLog.open(at: folder.path, for: .appending, seams: seams(fresh))
    #expect(fresh.count(.dropCache) == 1)
    #expect(try await healed.append(append) == Appended(first: 2, last: 2, alreadyThere: false))
    #expect(await failure(of: log, append)?.code == .failedSync, "this opening stays stopped")
    #expect(try await other.append(append) == Appended(first: 2, last: 2, alreadyThere: true))
    #expect(try EventLog.verify(at: folder.path, seams: seams(FaultyFileSystem())).damage == [])
  }

  @Test func `is brought to disk at opening where no durable end tells that it is`() async throws {
    let folder = try TemporaryFolder()
    let log = try await EventLog.create(
      at: folder.path, source: Example.source, first: Append([Example.first]),
      seams: seams(FaultyFileSystem()))
    log.close()
    for (boot, syncs) in [(UInt64(0), 0), (1, 1)] {
      let files = FaultyFileSystem(boot: boot)
      _ = try EventLog.open(at: folder.path, for: .appending, seams: seams(files))
      #expect(files.count(.sync) == syncs)
    }
  }

  @Test func `is refused once the log was closed, and what was asked before is done`() async throws
  {
    try await withLog { opened in
      _ = try await opened.log.append(Append([Example.event(1)]))
      opened.log.close()
      #expect(await failure(of: opened.log, Append([Example.event(2)]))?.code == .readOnly)
      #expect(try opened.log.event(at: 2).id == Example.id(1))
      let reader = try opened.another(for: .reading)
      #expect(await failure(of: reader, Append([Example.event(2)]))?.code == .readOnly)
      await #expect(throws: EventLogError.self) { try await reader.appendLocked { nil } }
    }
  }

  @Test(arguments: [GroupLimits(eventCount: 9), GroupLimits(sizeInBytes: 4_500)])
  func `takes no more than its limits, and the rest goes into the next`(
    limits: GroupLimits
  ) async throws {
    let seams = EventLog.Seams(
      fileSystem: FaultyFileSystem(), clock: SteppingClock().clock, groupLimits: limits,
      patience: patience)
    try await withLog(seams: seams) { opened in
      let stalled = POSIXFileSystem()
      let lock = try stalled.open(opened.folder.path + "/log/.lock", .write)
      #expect(try stalled.tryLock(lock))
      await withTaskGroup(of: Void.self) { group in
        for append in 0..<10 {
          let events = (1...4).map { Example.event(append * 4 + $0) }
          group.addTask { _ = try? await opened.log.append(Append(events)) }
        }
        group.addTask {
          try? await Task.sleep(for: .milliseconds(50))
          stalled.close(lock)
        }
      }
      #expect(opened.log.end.sequence == 41)
      var sizes: Set<Int> = []
      try opened.log.forEach(from: 2, through: nil) { sizes.insert($0.commitSize) }
      #expect(sizes.isSubset(of: [4, 8]))
      #expect(sizes.contains(8))
    }
  }

  @Test func `larger than the limits of a group is a commit of its own`() async throws {
    let seams = EventLog.Seams(groupLimits: GroupLimits(eventCount: 2))
    try await withLog(seams: seams) { opened in
      _ = try await opened.log.append(Append((1...5).map { Example.event($0) }))
      #expect(try opened.log.event(at: 6).commitSize == 5)
    }
  }
}
