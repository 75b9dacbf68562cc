// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Foundation
import Testing

@Suite struct `A copy of a log` {
  private let system = FaultyFileSystem()

  private func seams(eventCount: Int = 3) -> EventLog.Seams {
    EventLog.Seams(
      fileSystem: system, clock: SteppingClock().clock,
      limits: SegmentLimits(eventCount: eventCount))
  }

  private func bytes(_ folder: TemporaryFolder, _ log: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in folder.names(in: log) where name.hasSuffix(".jsonl") {
      files[name] = try folder.read("\(log)/\(name)")
    }
    return files
  }

  @Test func `has the same bytes, and is brought up to date by what came since`() async throws {
    try await withLog(seams: seams()) { opened in
      let path = opened.folder.path + "/copy"
      for number in 1...12 {
        let copying = try opened.log.copying()
        #expect(copying.end == opened.log.end)
        try copying.copy(to: path)
        #expect(
          try bytes(opened.folder, "copy/log") == bytes(opened.folder, "log"), "before \(number)")
        _ = try await opened.log.append(Append([Example.event(number + 1)]))
      }
      try opened.log.copying().copy(to: path)
      #expect(try EventLog.verify(at: path).ok)
      // Only what is new is read: a sealed segment that is there stays the file that it is.
      let first = path + "/log/000000000000000001.jsonl"
      let before = try FileManager.default.attributesOfItem(atPath: first)[.systemFileNumber]
      try opened.log.copying().copy(to: path)
      let after = try FileManager.default.attributesOfItem(atPath: first)[.systemFileNumber]
      #expect(before as? Int == after as? Int)
    }
  }

  @Test func `is not made over that of another log, or of another history`() async throws {
    try await withLog(seams: seams()) { opened in
      for number in 2...8 { _ = try await opened.log.append(Append([Example.event(number)])) }
      let path = opened.folder.path + "/copy"
      try opened.log.copying().copy(to: path)
      let segment = "copy/log/000000000000000007.jsonl"
      let right = try opened.folder.read(segment)
      var other = right
      other[right.count - 3] ^= 1
      try opened.folder.write(other, to: segment)
      let error = #expect(throws: EventLogError.self) { try opened.log.copying().copy(to: path) }
      #expect(error?.code == .alreadyExists)
      #expect(try opened.folder.read(segment) == other)
      try opened.folder.write(right + right, to: segment)
      #expect(throws: EventLogError.self) { try opened.log.copying().copy(to: path) }
      try opened.folder.write(right, to: segment)
      try opened.log.copying().copy(to: path)
    }
  }

  @Test func `that was damaged since is mended, where its last segment shows whose it is`()
    async throws
  {
    try await withLog(seams: seams()) { opened in
      for number in 2...8 { _ = try await opened.log.append(Append([Example.event(number)])) }
      let path = opened.folder.path + "/copy"
      try opened.log.copying().copy(to: path)
      let segment = "copy/log/000000000000000004.jsonl"
      var damaged = try opened.folder.read(segment)
      damaged[20] ^= 1
      try opened.folder.write(damaged, to: segment)
      try opened.log.copying().copy(to: path)
      #expect(try EventLog.verify(at: path).ok)
    }
  }

  @Test func `takes over no damage`() async throws {
    try await withLog(seams: seams()) { opened in
      for number in 2...8 { _ = try await opened.log.append(Append([Example.event(number)])) }
      let path = opened.folder.path + "/copy"
      let segment = "log/000000000000000004.jsonl"
      let right = try opened.folder.read(segment)
      var damaged = right
      damaged[40] ^= 1
      try opened.folder.write(damaged, to: segment)
      let error = #expect(throws: EventLogError.self) { try opened.log.copying().copy(to: path) }
      #expect(error?.code == .corrupt)
      #expect(opened.folder.names(in: "copy/log") == ["000000000000000001.jsonl"])
      try opened.folder.write(right, to: segment)
      try opened.log.copying().copy(to: path)
    }
  }

  /// Whatever call it is that fails, the copy before it stands, and the next goes on from it.
  @Test func `that is broken off at any call is as whole as before, and is gone on with`()
    async throws
  {
    try await withLog(seams: seams()) { opened in
      for number in 2...4 { _ = try await opened.log.append(Append([Example.event(number)])) }
      let path = opened.folder.path + "/copy"
      try opened.log.copying().copy(to: path)
      for number in 5...9 { _ = try await opened.log.append(Append([Example.event(number)])) }
      var broken = 0
      for call in 1... {
        let again = opened.folder.path + "/copy-\(call)"
        try FileManager.default.copyItem(atPath: path, toPath: again)
        system.plan(.fail(call: call, errno: EIO))
        let isWhole = (try? opened.log.copying().copy(to: again)) != nil
        system.plan(.none)
        #expect(try EventLog.verify(at: again).ok, "call \(call)")
        try opened.log.copying().copy(to: again)
        #expect(try EventLog.verify(at: again).events == opened.log.end.sequence)
        if isWhole { break }
        broken += 1
      }
      #expect(broken > 20)
    }
  }
}

@Suite struct `A log made anew from its lines` {
  private func lines(of log: EventLog) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try log.forEach(from: 1, through: nil) { lines.append($0.bytes) }
    return lines
  }

  @Test func `is the same log, that goes on`() async throws {
    try await withLog { opened in
      for number in 1...5 {
        _ = try await opened.log.append(
          Append([Example.event(2 * number), Example.event(2 * number + 1)]))
      }
      let path = opened.folder.path + "/anew"
      var rebuilder = try LogRebuilder(at: path, limits: SegmentLimits(eventCount: 3))
      for line in try lines(of: opened.log) { try rebuilder.add(line) }
      #expect(try rebuilder.finish() == opened.log.end)
      #expect(opened.folder.names(in: "anew/log").filter { $0.hasSuffix(".jsonl") }.count == 3)
      let log = try EventLog.open(at: path, for: .appending)
      #expect(log.end == opened.log.end)
      _ = try await log.append(Append([Example.event(99)]))
      log.close()
      #expect(try EventLog.verify(at: path).ok)
    }
  }

  @Test func `is refused where a line is not what it should be, and says which`() async throws {
    try await withLog { opened in
      for number in 2...6 { _ = try await opened.log.append(Append([Example.event(number)])) }
      let lines = try lines(of: opened.log)
      var bent = lines
      bent[3][30] ^= 1
      var swapped = lines
      swapped.swapAt(2, 3)
      let cases: [(String, [[UInt8]], Int)] = [
        ("a bit", bent, 4), ("swapped", swapped, 3), ("one twice", [lines[0]] + lines, 2),
        ("one missing", Array(lines.dropFirst()), 1), ("no line", [lines[0], Array("x".utf8)], 2),
      ]
      for (name, lines, sequence) in cases {
        let error = #expect(throws: EventLogError.self, "\(name)") {
          var rebuilder = try LogRebuilder(at: opened.folder.path + "/anew-\(name)")
          for line in lines { try rebuilder.add(line) }
          _ = try rebuilder.finish()
        }
        #expect(error?.code == .corrupt, "\(name)")
        #expect(error?.sequence == sequence, "\(name)")
      }
    }
  }

  @Test func `is refused where lines of its last commit are missing, or all`() async throws {
    try await withLog { opened in
      _ = try await opened.log.append(Append([Example.event(2), Example.event(3)]))
      var rebuilder = try LogRebuilder(at: opened.folder.path + "/anew")
      for line in try lines(of: opened.log).dropLast() { try rebuilder.add(line) }
      let error = #expect(throws: EventLogError.self) { _ = try rebuilder.finish() }
      #expect(error?.code == .corrupt)
      var empty = try LogRebuilder(at: opened.folder.path + "/none")
      let nothing = #expect(throws: EventLogError.self) { _ = try empty.finish() }
      #expect(nothing?.code == .notALog)
    }
  }
}
