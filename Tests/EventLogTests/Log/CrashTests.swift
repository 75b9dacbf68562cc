// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Faults at every call to the file system, one after the other: what was acknowledged stands, what
/// was not stands wholly or not at all, the log can be read, and the next append works.
@Suite struct `A fault while appending` {
  /// An append of three events into a segment that has room, or into one that is full.
  enum Place: String, CaseIterable, Sendable {
    case roomySegment, fullSegment

    var limits: SegmentLimits { SegmentLimits(eventCount: self == .roomySegment ? 1_000 : 4) }
  }

  enum Ending: String, CaseIterable, Sendable {
    /// The process dies; the machine runs on and keeps what was written.
    case death
    /// The process dies within a write.
    case deathInWrite
    /// The machine restarts, and keeps what was written.
    case restart
  }

  private let append = Append(
    [Example.event(11, in: "a"), Example.event(12, in: "b"), Example.event(13, in: "a")],
    conditions: [.revision(Example.stream("a"), 3)])

  /// F1, F7, F10.
  @Test(arguments: Place.allCases, Ending.allCases)
  func `by death leaves all or nothing, and a retry records it once`(
    place: Place, ending: Ending
  ) async throws {
    for call in 1...200 {
      let folder = try TemporaryFolder()
      let files = FaultyFileSystem()
      try await fill(folder, files, place)
      let fault = FaultyFileSystem.Fault.die(call: call, writing: ending == .deathInWrite ? 200 : 0)
      let acknowledged = try await attempt(folder, files, place, fault)
      let isOver = !files.isDead
      let later = FaultyFileSystem(boot: ending == .restart ? 1 : 0)
      try await expectWhole(folder, later, place, acknowledged: acknowledged)
      if isOver {
        #expect(call > 8, "an append makes more calls than this")
        return
      }
    }
    Issue.record("an append makes more than two hundred calls")
  }

  /// F5, F6.
  @Test(arguments: Place.allCases, [EIO, ENOSPC, EDQUOT, EROFS])
  func `by a failing call leaves all or nothing, and a retry records it once`(
    place: Place, errno: Int32
  ) async throws {
    for call in 1...200 {
      let folder = try TemporaryFolder()
      let files = FaultyFileSystem()
      try await fill(folder, files, place)
      let acknowledged = try await attempt(folder, files, place, .fail(call: call, errno: errno))
      let isOver = files.callCount < call
      try await expectWhole(folder, FaultyFileSystem(), place, acknowledged: acknowledged)
      if isOver { return }
    }
    Issue.record("an append makes more than two hundred calls")
  }

  /// F6: the same log goes on once the cause is gone, without being opened again.
  @Test(arguments: Place.allCases, [FaultyFileSystem.Call.write, .truncate, .open, .syncFolder])
  func `that passes leaves a log that goes on`(
    place: Place, call: FaultyFileSystem.Call
  ) async throws {
    for number in 1...4 {
      let folder = try TemporaryFolder()
      let files = FaultyFileSystem()
      try await fill(folder, files, place)
      let log = try open(folder, files, place)
      files.plan(.failNth(number, call, errno: ENOSPC))
      let error = await failure(of: log, append)
      if let error { #expect(error.code == .full) }
      files.plan(.none)
      let again = try await log.append(append)
      #expect(again == Appended(first: 5, last: 7, alreadyThere: error == nil))
      #expect(call == .truncate || log.setAside == [], "what failed was cut off at once")
      log.close()
      #expect(try EventLog.verify(at: folder.path).damage == [])
    }
  }

  /// F6.
  @Test(arguments: Place.allCases)
  func `by interruptions of every call is no fault`(place: Place) async throws {
    let folder = try TemporaryFolder()
    let files = FaultyFileSystem()
    try await fill(folder, files, place)
    #expect(try await attempt(folder, files, place, .interruptEach))
    try await expectWhole(folder, FaultyFileSystem(), place, acknowledged: true)
  }

  /// F6.
  @Test(arguments: Place.allCases, [1, 100])
  func `by short reads and writes is no fault`(place: Place, size: Int) async throws {
    let folder = try TemporaryFolder()
    let files = FaultyFileSystem()
    try await fill(folder, files, place)
    #expect(try await attempt(folder, files, place, .shorten(to: size)))
    try await expectWhole(folder, FaultyFileSystem(), place, acknowledged: true)
  }

  // MARK: Steps

  private func open(
    _ folder: TemporaryFolder, _ files: FaultyFileSystem, _ place: Place
  ) throws -> EventLog {
    try EventLog.open(
      at: folder.path, for: .appending,
      seams: EventLog.Seams(
        fileSystem: files, clock: SteppingClock().clock, limits: place.limits,
        patience: .milliseconds(50)))
  }

  /// Four events, three of them in the stream `a`.
  private func fill(
    _ folder: TemporaryFolder, _ files: FaultyFileSystem, _ place: Place
  ) async throws {
    let log = try await EventLog.create(
      at: folder.path, source: Example.source, first: Append([Example.first]),
      seams: EventLog.Seams(fileSystem: files, clock: SteppingClock().clock, limits: place.limits))
    for number in 1...3 { _ = try await log.append(Append([Example.event(number, in: "a")])) }
    log.close()
  }

  /// Whether the append was acknowledged.
  private func attempt(
    _ folder: TemporaryFolder, _ files: FaultyFileSystem, _ place: Place,
    _ fault: FaultyFileSystem.Fault
  ) async throws -> Bool {
    let log = try open(folder, files, place)
    files.plan(fault)
    let error = await failure(of: log, append)
    log.close()
    return error == nil
  }

  private func expectWhole(
    _ folder: TemporaryFolder, _ files: FaultyFileSystem, _ place: Place, acknowledged: Bool
  ) async throws {
    #expect(try EventLog.verify(at: folder.path).damage == [])
    let reader = try EventLog.open(
      at: folder.path, for: .reading, seams: EventLog.Seams(fileSystem: files))
    #expect(reader.end.sequence == 7 || (!acknowledged && reader.end.sequence == 4))
    let log = try open(folder, files, place)
    let again = try await log.append(append)
    #expect(again.first == 5)
    #expect(again.last == 7)
    #expect(again.alreadyThere || !acknowledged)
    _ = try await log.append(Append([Example.event(20, in: "c")]))
    #expect(try sequences { try log.forEach($0) } == Array(1...8))
    log.close()
    #expect(try reader.refresh().sequence == 8)
    #expect(try EventLog.verify(at: folder.path).damage == [])
  }
}
