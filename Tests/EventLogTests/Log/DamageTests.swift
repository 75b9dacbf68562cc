// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// F4: whatever is changed in the middle is found and named, and nothing is repaired in silence.
@Suite struct `Damaged bytes` {
  private let names = [1, 4, 7].map { "log/00000000000000000\($0).jsonl" }

  /// Three segments of three, three and one events; the second holds one commit of three.
  private func makeLog() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let log = try await EventLog.create(
      at: folder.path, source: Example.source, first: Append([Example.first]),
      seams: EventLog.Seams(
        fileSystem: FaultyFileSystem(), clock: SteppingClock().clock,
        limits: SegmentLimits(eventCount: 3)))
    for number in 2...3 { _ = try await log.append(Append([Example.event(number)])) }
    _ = try await log.append(
      Append([Example.event(4, in: "a"), Example.event(5, in: "b"), Example.event(6, in: "a")]))
    _ = try await log.append(Append([Example.event(7, in: "a")]))
    log.close()
    return folder
  }

  /// Another run of the machine has no durable end; the same run has.
  private func files(_ hasDurableEnd: Bool) -> EventLog.Seams {
    EventLog.Seams(fileSystem: FaultyFileSystem(boot: hasDurableEnd ? 0 : 1))
  }

  @Test(arguments: [true, false])
  func `are found wherever they are in a sealed segment`(hasDurableEnd: Bool) async throws {
    let folder = try await makeLog()
    for name in names.dropLast() {
      let bytes = try folder.read(name)
      for position in bytes.indices {
        var damaged = bytes
        damaged[position] ^= 1 << UInt8(position % 8)
        try folder.write(damaged, to: name)
        let verification = try EventLog.verify(at: folder.path, seams: files(hasDurableEnd))
        let damage = try #require(verification.damage.first, "byte \(position) of \(name)")
        let line = bytes[..<position].count { $0 == 0x0A } + 1
        #expect("log/" + damage.segment == name)
        #expect(damage.line == line, "byte \(position)")
      }
      try folder.write(bytes, to: name)
    }
    #expect(try EventLog.verify(at: folder.path, seams: files(hasDurableEnd)).damage == [])
  }

  @Test func `are found wherever they are before the durable end`() async throws {
    let folder = try await makeLog()
    let bytes = try folder.read(names[2])
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 1 << UInt8(position % 8)
      try folder.write(damaged, to: names[2])
      #expect(try !EventLog.verify(at: folder.path, seams: files(true)).ok)
      for access in [EventLog.Access.reading, .appending] {
        #expect(
          code { try EventLog.open(at: folder.path, for: access, seams: files(true)) } == .corrupt)
      }
    }
    for count in bytes.indices {
      try folder.write(Array(bytes[..<count]), to: names[2])
      let verification = try EventLog.verify(at: folder.path, seams: files(true))
      #expect(verification.damage.map(\.kind) == [.end] || verification.damage.last?.kind == .end)
      #expect(
        code { try EventLog.open(at: folder.path, for: .appending, seams: files(true)) } == .corrupt
      )
    }
  }

  @Test(arguments: LineChange.all)
  func `are found in the line that was changed`(change: LineChange) async throws {
    let folder = try await makeLog()
    try folder.remove("index")
    let bytes = try folder.read(names[change.segment])
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    let damaged = Array(change.change(lines).joined())
    #expect(damaged != bytes)
    try folder.write(damaged, to: names[change.segment])
    let verification = try EventLog.verify(at: folder.path, seams: files(true))
    let damage = try #require(verification.damage.first)
    #expect(damage.kind == change.kind)
    #expect(damage.line == change.line)
    if change.kind != .data, change.kind != .id {
      let found = code { try EventLog.open(at: folder.path, for: .appending, seams: files(true)) }
      #expect(found == (change.kind == .newer ? .newerFormat : .corrupt))
    }
    #expect(try folder.read(names[change.segment]) == damaged)
  }

  @Test func `are found when their event is read`() async throws {
    let folder = try await makeLog()
    let log = try EventLog.open(at: folder.path, for: .reading, seams: files(true))
    var bytes = try folder.read(names[1])
    let position = try #require(bytes.firstIndex(of: 0x0A)) + 100
    bytes[position] ^= 1
    try folder.write(bytes, to: names[1])
    var seen = 0
    do {
      try log.forEach { _ in seen += 1 }
      Issue.record("damage was read")
    } catch {
      let error = try #require(error as? EventLogError)
      #expect(error.code == .corrupt)
      #expect(error.segment == "000000000000000004.jsonl")
      #expect(error.line == 2)
      #expect(error.sequence == 5)
    }
    #expect(seen == 4)
    #expect(code { try log.event(at: 5) } == .corrupt)
    #expect(try log.event(at: 4).sequence == 4)
  }

  @Test(arguments: [0, 1, 2])
  func `of a whole segment that is missing are found`(index: Int) async throws {
    let folder = try await makeLog()
    try folder.remove(names[index])
    #expect(try EventLog.verify(at: folder.path, seams: files(true)).damage.first != nil)
    for access in [EventLog.Access.reading, .appending] {
      #expect(
        code { try EventLog.open(at: folder.path, for: access, seams: files(true)) } == .corrupt)
    }
  }

  @Test func `stay where they are, and the rest is verified`() async throws {
    let folder = try await makeLog()
    var bytes = try folder.read(names[0])
    bytes[40] ^= 1
    try folder.write(bytes, to: names[0])
    let verification = try EventLog.verify(at: folder.path, seams: files(true))
    #expect(verification.damage.count == 1)
    #expect(verification.events == 6)
    #expect(verification.segments == 3)
    #expect(verification.end.sequence == 7)
  }
}
