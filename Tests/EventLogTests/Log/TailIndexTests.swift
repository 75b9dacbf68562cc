// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

@Suite struct `The index of the last segment` {
  private func seams(
    _ files: FaultyFileSystem = FaultyFileSystem(), eventCount: Int = 1_000
  ) -> EventLog.Seams {
    EventLog.Seams(
      fileSystem: files, clock: SteppingClock().clock, limits: SegmentLimits(eventCount: eventCount)
    )
  }

  /// A log whose events say how far reading has come.
  private func fill(_ log: EventLog, _ numbers: ClosedRange<Int>) async throws {
    for number in numbers {
      _ = try await log.append(Append([Example.event(number, in: "s/\(number % 5)")]))
    }
  }

  private func expectSame(_ log: EventLog, count: Int, _ label: String) throws {
    #expect(log.end.sequence == count, "\(label)")
    #expect(try sequences { try log.forEach($0) } == Array(1...count), "\(label)")
    for number in 0..<5 {
      let stands = (1..<count).filter { $0 % 5 == number }.map { $0 + 1 }
      let stream = Example.stream("s/\(number)")
      #expect(log.revision(of: stream) == stands.count, "\(label)")
      #expect(try sequences { try log.forEach(in: stream, afterRevision: 0, $0) } == stands)
    }
    #expect(try log.sequence(of: Example.id(count - 1)) == count)
  }

  @Test func `spares the reading of its lines`() async throws {
    try await withLog(seams: seams()) { opened in
      try await fill(opened.log, 1...200)
      let segment = try opened.folder.read("log/000000000000000001.jsonl")
      for access in [EventLog.Access.reading, .appending] {
        let files = FaultyFileSystem()
        let log = try opened.another(for: access, seams: seams(files))
        #expect(files.bytesRead < segment.count / 2 + 66_000)
        try expectSame(log, count: 201, "\(access)")
      }
    }
  }

  @Test func `goes on over segments and writers`() async throws {
    try await withLog(seams: seams(eventCount: 20)) { opened in
      let other = try opened.another(seams: seams(eventCount: 20))
      for number in 1...90 { try await fill([opened.log, other][number % 2], number...number) }
      let files = FaultyFileSystem()
      let log = try opened.another(for: .reading, seams: seams(files))
      try expectSame(log, count: 91, "two writers")
      #expect(opened.folder.names(in: "index").contains("tail"))
    }
  }

  @Test func `that does not fit is not believed`() async throws {
    try await withLog(seams: seams()) { opened in
      try await fill(opened.log, 1...12)
      let tail = try opened.folder.read("index/tail")
      var wrong: [(String, [UInt8])] = [
        ("empty", []), ("cut", Array(tail.dropLast())),
        ("of another segment", tail[..<16] + [9] + tail[17...]),
      ]
      for position in stride(from: 0, to: tail.count, by: 3) {
        var flipped = tail
        flipped[position] ^= 1
        wrong.append(("flipped at \(position)", flipped))
      }
      for (label, bytes) in wrong {
        try opened.folder.write(bytes, to: "index/tail")
        for access in [EventLog.Access.reading, .appending] {
          try expectSame(opened.another(for: access, seams: seams()), count: 13, label)
        }
      }
      try opened.folder.remove("index/tail")
      try expectSame(opened.another(seams: seams()), count: 13, "deleted")
      try await fill(opened.log, 13...15)
      try expectSame(opened.another(seams: seams()), count: 16, "deleted, and appended to")
    }
  }

  @Test func `of another log is not believed`() async throws {
    try await withLog(seams: seams()) { one in
      try await withLog(seams: seams()) { other in
        _ = try await one.log.append(Append([Example.event(1, in: "s/1")]))
        _ = try await other.log.append(Append([Example.event(2, in: "s/2")]))
        try one.folder.write(other.folder.read("index/tail"), to: "index/tail")
        try expectSame(one.another(seams: seams()), count: 2, "foreign")
      }
    }
  }

  @Test func `comes back with the same bytes`() async throws {
    try await withLog(seams: seams(eventCount: 8)) { opened in
      try await fill(opened.log, 1...13)
      opened.log.close()
      let tail = try opened.folder.read("index/tail")
      try opened.folder.remove("index")
      let again = try opened.another(seams: seams(FaultyFileSystem(boot: 3), eventCount: 8))
      let rebuilt = try opened.folder.read("index/tail")
      #expect(rebuilt == Array(tail.prefix(rebuilt.count)))
      #expect(rebuilt.count == 24 + 6 * 43)
      try expectSame(again, count: 14, "rebuilt")
    }
  }

  @Test func `that cannot be written is not there`() async throws {
    let files = FaultyFileSystem()
    try await withLog(seams: seams(files)) { opened in
      try opened.folder.remove("index")
      files.plan(.failEvery(.makeFolder, errno: 28))
      try await fill(opened.log, 1...3)
      try expectSame(opened.another(seams: seams()), count: 4, "no folder")
      files.plan(.none)
    }
  }
}
