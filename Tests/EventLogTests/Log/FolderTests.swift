// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import FoundationEssentials
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// F24 and the making of logs.
@Suite struct `A folder` {
  private func create(
    _ path: String, source: String = Example.source,
    seams: EventLog.Seams = EventLog.Seams()
  ) async throws -> EventLog {
    try await EventLog.create(
      at: path, source: source, first: Append([Example.first]), seams: seams)
  }

  private func creationFailure(
    _ path: String, source: String = Example.source, seams: EventLog.Seams = EventLog.Seams()
  ) async -> EventLogError.Code? {
    do {
      _ = try await create(path, source: source, seams: seams)
      return nil
    } catch {
      return (error as? EventLogError)?.code
    }
  }

  @Test func `gets a log once`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/register"
    let log = try await create(path)
    #expect(log.end.sequence == 1)
    #expect(await creationFailure(path) == .alreadyExists)
    #expect(try EventLog.open(at: path, for: .reading).end == log.end)
    #expect(await creationFailure(folder.path + "/none/register") == .notALog)
    #expect(await creationFailure(folder.path + "/other", source: "a\"b") == .invalid)
    #expect(await creationFailure(folder.path + "/other", source: "") == .invalid)
    #expect(folder.names(in: "other") == [])
  }

  @Test func `gets one log of two makers`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let failures = await withTaskGroup(of: EventLogError.Code?.self) { group in
      for _ in 0..<2 { group.addTask { await creationFailure(path) } }
      return await group.reduce(into: [EventLogError.Code?]()) { $0.append($1) }
    }
    #expect(failures.count { $0 == nil } == 1)
    #expect(failures.contains(.alreadyExists))
    #expect(try EventLog.open(at: path, for: .reading).end.sequence == 1)
  }

  @Test(arguments: [FaultyFileSystem.Call.open, .list, .status])
  func `without the right to read it is told so`(call: FaultyFileSystem.Call) async throws {
    let folder = try TemporaryFolder()
    _ = try await create(folder.path)
    let files = FaultyFileSystem()
    files.plan(.failEvery(call, errno: EACCES))
    let failure = code {
      try EventLog.open(at: folder.path, for: .reading, seams: EventLog.Seams(fileSystem: files))
    }
    #expect(failure == .notReadable)
  }

  @Test func `without the right to write is told so when it is to be appended to`() async throws {
    let folder = try TemporaryFolder()
    _ = try await create(folder.path)
    let files = FaultyFileSystem()
    files.plan(.failEvery(.open, errno: EACCES))
    let failure = code {
      try EventLog.open(at: folder.path, for: .appending, seams: EventLog.Seams(fileSystem: files))
    }
    #expect(failure == .readOnly)
  }

  @Test func `whose log was never wholly made can be given one`() async throws {
    var call = 0
    while true {
      call += 1
      let folder = try TemporaryFolder()
      let files = FaultyFileSystem()
      files.plan(.die(call: call, writing: 100))
      let first = await creationFailure(folder.path, seams: EventLog.Seams(fileSystem: files))
      let opened = code { try EventLog.open(at: folder.path, for: .reading) }
      let second = await creationFailure(folder.path)
      #expect(second == (opened == nil ? .alreadyExists : nil), "call \(call)")
      #expect(first == nil || opened == nil || opened == .notALog, "call \(call)")
      #expect(try EventLog.open(at: folder.path, for: .appending).end.sequence == 1)
      #expect(try EventLog.verify(at: folder.path).damage == [])
      if !files.isDead { break }
    }
    #expect(call > 10)
  }

  @Test func `without a log is none`() throws {
    let folder = try TemporaryFolder()
    for access in [EventLog.Access.reading, .appending] {
      #expect(code { try EventLog.open(at: folder.path, for: access) } == .notALog)
      #expect(code { try EventLog.open(at: folder.path + "/none", for: access) } == .notALog)
    }
    #expect(code { try EventLog.verify(at: folder.path) } == .notALog)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/log", withIntermediateDirectories: false)
    #expect(code { try EventLog.open(at: folder.path, for: .reading) } == .notALog)
    #expect(code { try EventLog.verify(at: folder.path) } == .notALog)
    let file = try TemporaryFolder()
    try file.write([], to: "log")
    #expect(code { try EventLog.open(at: file.path, for: .reading) } == .notALog)
  }

  @Test func `with a symbolic link in the log's place is refused`() async throws {
    let folder = try TemporaryFolder()
    _ = try await create(folder.path + "/real")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/linked", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/linked/log", withDestinationPath: folder.path + "/real/log")
    for access in [EventLog.Access.reading, .appending] {
      #expect(
        code { try EventLog.open(at: folder.path + "/linked", for: access) } == .unsafeFilesystem)
    }
    let segment = folder.path + "/real/log/000000000000000001.jsonl"
    try FileManager.default.moveItem(atPath: segment, toPath: segment + ".moved")
    try FileManager.default.createSymbolicLink(
      atPath: segment, withDestinationPath: segment + ".moved")
    #expect(
      code { try EventLog.open(at: folder.path + "/real", for: .reading) } == .unsafeFilesystem)
  }

  @Test func `on a network is read and never written`() async throws {
    let folder = try TemporaryFolder()
    let network = EventLog.Seams(
      fileSystem: FaultyFileSystem(volume: Volume(unsafeKind: "nfs", isReadOnly: false)))
    #expect(await creationFailure(folder.path, seams: network) == .unsafeFilesystem)
    _ = try await create(folder.path)
    #expect(
      code { try EventLog.open(at: folder.path, for: .appending, seams: network) }
        == .unsafeFilesystem)
    #expect(try EventLog.open(at: folder.path, for: .reading, seams: network).end.sequence == 1)
  }

  @Test func `that cannot be written is read, with its indexes in memory`() async throws {
    let folder = try TemporaryFolder()
    let limits = SegmentLimits(eventCount: 2)
    let log = try await create(folder.path, seams: EventLog.Seams(limits: limits))
    for number in 1...7 { _ = try await log.append(Append([Example.event(number, in: "a")])) }
    log.close()
    try folder.remove("index")
    try folder.remove("log/.end")
    try folder.remove("log/.lock")
    let files = ReadOnlyFileSystem()
    let seams = EventLog.Seams(fileSystem: files, limits: limits)
    #expect(code { try EventLog.open(at: folder.path, for: .appending, seams: seams) } == .readOnly)
    let reader = try EventLog.open(at: folder.path, for: .reading, seams: seams)
    #expect(reader.end.sequence == 8)
    #expect(
      try sequences { try reader.forEach(in: Example.stream("a"), afterRevision: 0, $0) }
        == Array(2...8))
    #expect(try reader.sequence(of: Example.id(5)) == 6)
    #expect(try reader.refresh().sequence == 8)
    #expect(folder.names(in: "index") == [])
    #expect(try EventLog.verify(at: folder.path, seams: seams).ok)
  }

  @Test func `knows its kind from the list of mounts`() {
    let mounts = """
      22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
      36 35 0:52 / /mnt/share rw,noatime master:1 - nfs4 server:/share rw,vers=4.2
      37 35 0:53 / /mnt/with\\040space rw shared:2 master:1 - cifs //server/share rw
      """
    #expect(POSIXFileSystem.kind(ofDevice: 254 << 8, in: mounts) == "ext4")
    #expect(POSIXFileSystem.kind(ofDevice: 52, in: mounts) == "nfs4")
    #expect(POSIXFileSystem.kind(ofDevice: 53, in: mounts) == "cifs")
    #expect(POSIXFileSystem.kind(ofDevice: 54, in: mounts) == nil)
  }
}
