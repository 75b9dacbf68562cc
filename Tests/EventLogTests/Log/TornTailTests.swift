// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// F3: what a crash leaves at the end is cut off, kept aside and told; nothing else ever is.
@Suite struct `A torn tail` {
  private let segment = "log/000000000000000001.jsonl"

  /// Makes a log whose last commit has three events and covers more than one sector.
  ///
  /// Gives the segment's bytes, and where in them the last commit begins.
  private func makeLog() async throws -> (folder: TemporaryFolder, bytes: [UInt8], start: Int) {
    let folder = try TemporaryFolder()
    let log = try await EventLog.create(
      at: folder.path, source: Example.source, first: Append([Example.first]),
      seams: EventLog.Seams(fileSystem: FaultyFileSystem(), clock: SteppingClock().clock))
    _ = try await log.append(Append([Example.event(1)]))
    let start = try folder.read(segment).count
    let long: JSON = ["text": .string(String(repeating: "x", count: 700))]
    _ = try await log.append(
      Append([Example.event(2), Example.event(3, data: long), Example.event(4)]))
    log.close()
    return (folder, try folder.read(segment), start)
  }

  /// Opens the folder in another run of the machine.
  private func reopen(
    _ folder: TemporaryFolder, for access: EventLog.Access = .appending, signedThrough: Int = 0
  ) throws -> EventLog {
    try EventLog.open(
      at: folder.path, for: access, signedThrough: signedThrough,
      seams: EventLog.Seams(
        fileSystem: FaultyFileSystem(boot: .random(in: 1 ... .max)), clock: SteppingClock().clock))
  }

  private func expectCut(
    _ folder: TemporaryFolder, _ torn: [UInt8], at start: Int, _ label: String
  ) async throws {
    let reader = try reopen(folder, for: .reading)
    #expect(reader.end.sequence == 2, "\(label)")
    #expect(reader.setAside == [])
    #expect(try folder.read(segment).count == start + torn.count, "a reader changes nothing")
    #expect(try EventLog.verify(at: folder.path).uncommittedBytes == torn.count, "\(label)")
    let log = try reopen(folder)
    #expect(log.end.sequence == 2, "\(label)")
    let told = try #require(log.setAside.first, "\(label)")
    #expect(told.byte == start)
    #expect(told.count == torn.count)
    #expect(told.segment == "000000000000000001.jsonl")
    let name = try #require(folder.names(in: "log/torn").last)
    #expect(told.path == folder.path + "/log/torn/" + name)
    #expect(try folder.read("log/torn/" + name) == torn, "\(label)")
    #expect(try folder.read(segment).count == start)
    _ = try await log.append(Append([Example.event(9)]))
    log.close()
    #expect(try EventLog.verify(at: folder.path).damage == [])
    #expect(try reopen(folder).end.sequence == 3)
    try folder.remove("log/torn")
  }

  @Test func `cut at any byte of the last commit is set aside`() async throws {
    let (folder, bytes, start) = try await makeLog()
    for end in start + 1..<bytes.count {
      try folder.write(Array(bytes[..<end]), to: segment)
      try await expectCut(folder, Array(bytes[start..<end]), at: start, "cut at \(end)")
    }
    try folder.write(Array(bytes[..<start]), to: segment)
    #expect(try reopen(folder).setAside == [])
    try folder.write(bytes, to: segment)
    let whole = try reopen(folder)
    #expect(whole.end.sequence == 5)
    #expect(whole.setAside == [])
    #expect(try EventLog.verify(at: folder.path).damage == [])
  }

  @Test func `with a sector that was never written is set aside`() async throws {
    let (folder, bytes, start) = try await makeLog()
    for filler: UInt8 in [0x00, 0x20] {
      var sector = start
      while sector < bytes.count {
        let end = min(sector / 512 * 512 + 512, bytes.count)
        var torn = bytes
        torn.replaceSubrange(sector..<end, with: repeatElement(filler, count: end - sector))
        try folder.write(torn, to: segment)
        try await expectCut(folder, Array(torn[start...]), at: start, "sector at \(sector)")
        sector = end
      }
    }
  }

  @Test(arguments: [1, 100, 511, 512, 513, 5_000])
  func `of nothing but zeros is set aside`(count: Int) async throws {
    let (folder, bytes, start) = try await makeLog()
    let zeros = [UInt8](repeating: 0, count: count)
    try folder.write(bytes[..<start] + zeros, to: segment)
    try await expectCut(folder, zeros, at: start, "zeros")
    let half = Array(bytes[start..<start + 60]) + zeros
    try folder.write(bytes[..<start] + half, to: segment)
    try await expectCut(folder, half, at: start, "half a line and zeros")
  }

  /// The reserve: spaces written ahead of the end are no part of any line.
  @Test(arguments: [1, 511, 512, 10_000])
  func `of spaces is the reserve and stays`(count: Int) async throws {
    let (folder, bytes, start) = try await makeLog()
    let reserve = [UInt8](repeating: 0x20, count: count)
    try folder.write(bytes + reserve, to: segment)
    let log = try reopen(folder)
    #expect(log.end.sequence == 5)
    _ = try await log.append(Append([Example.event(9)]))
    #expect(log.setAside == [])
    #expect(folder.names(in: "log/torn") == [])
    log.close()
    #expect(try EventLog.verify(at: folder.path).damage == [])
    #expect(try reopen(folder, for: .reading).end.sequence == 6)
    // A line that stops within the reserve is torn.
    try folder.write(bytes[..<(bytes.count - 30)] + reserve, to: segment)
    try await expectCut(
      folder, Array(bytes[start..<(bytes.count - 30)]) + reserve, at: start, "reserve")
  }

  @Test func `in the reserve is cut before the segment is sealed, for good`() async throws {
    let (folder, bytes, _) = try await makeLog()
    try folder.write(bytes + [UInt8](repeating: 0x20, count: 3_000), to: segment)
    let files = FaultyFileSystem(boot: 7)
    let log = try EventLog.open(
      at: folder.path, for: .appending,
      seams: EventLog.Seams(fileSystem: files, limits: SegmentLimits(eventCount: 5)))
    _ = try await log.append(Append([Example.event(9)]))
    log.close()
    for seed in 0..<8 {
      var random = SeededGenerator(seed: UInt64(seed))
      try files.losePower(using: &random)
      #expect(try folder.read(segment) == bytes)
    }
    #expect(try EventLog.verify(at: folder.path).damage == [])
  }

  @Test func `that a crash cannot explain is damage and stays`() async throws {
    let (folder, bytes, start) = try await makeLog()
    let lines = bytes[start...].split(separator: 0x0A).map { Array($0) + [0x0A] }
    let flipped = lines[2].map { $0 == 0x7B ? $0 ^ 1 : $0 }
    let front = Array(bytes[..<start])
    let endings: [(String, [UInt8])] = [
      ("garbage with a newline", front + Array("garbage\n".utf8)),
      ("a flipped bit in a whole commit", front + lines[0] + lines[1] + flipped),
      ("a missing line inside", front + lines[0] + lines[2]),
      ("a missing first line", front + lines[1] + lines[2]),
      ("swapped lines", front + lines[1] + lines[0] + lines[2]),
      ("a doubled line", front + lines[0] + lines[0]),
      ("an older line again", bytes + Array(bytes[..<start].split(separator: 0x0A)[1]) + [0x0A]),
      ("garbage before a whole commit", front + Array("{".utf8) + bytes[start...]),
      ("an empty line", bytes + [0x0A]),
    ]
    for (label, damaged) in endings {
      try folder.write(damaged, to: segment)
      for access in [EventLog.Access.reading, .appending] {
        #expect(code { try reopen(folder, for: access) } == .corrupt, "\(label)")
      }
      #expect(try folder.read(segment) == damaged, "\(label)")
      #expect(folder.names(in: "log/torn") == [], "\(label)")
      #expect(try !EventLog.verify(at: folder.path).ok, "\(label)")
    }
  }

  @Test func `below what was signed is an older copy`() async throws {
    let (folder, bytes, start) = try await makeLog()
    try folder.write(Array(bytes[..<(start + 10)]), to: segment)
    #expect(code { try reopen(folder, signedThrough: 3) } == .restored)
    #expect(try reopen(folder, signedThrough: 2).end.sequence == 2)
  }

  /// The process died and the machine ran on: no line beyond the durable end was acknowledged, and
  /// what the system holds of it may never have reached the disk.
  @Test func `that another process left is set aside whole before the next commit`() async throws {
    let folder = try TemporaryFolder()
    let files = FaultyFileSystem()
    let first = try await EventLog.create(
      at: folder.path, source: Example.source, first: Append([Example.first]),
      seams: EventLog.Seams(fileSystem: files, clock: SteppingClock().clock))
    let start = try folder.read(segment).count
    let long = Append((1...5).map { Example.event($0) })
    do {
      let dying = FaultyFileSystem()
      let second = try EventLog.open(
        at: folder.path, for: .appending, seams: EventLog.Seams(fileSystem: dying))
      dying.plan(.dieAt(.sync))
      #expect(await failure(of: second, long) != nil)
      second.close()
    }
    let left = try folder.read(segment).count - start
    #expect(left > 1_000)
    #expect(try first.refresh().sequence == 1, "readers do not pass the durable end")
    _ = try await first.append(Append([Example.event(9)]))
    #expect(first.setAside.map(\.byte) == [start])
    #expect(first.setAside.map(\.count) == [left])
    #expect(try await first.append(long) == Appended(first: 3, last: 7, alreadyThere: false))
    first.close()
    #expect(try EventLog.verify(at: folder.path).damage == [])
  }
}
