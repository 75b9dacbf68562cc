// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// Several openings of one folder, as several processes have it: a lock belongs to an opening.
@Suite struct `Several openings of one log` {
  private let seams = EventLog.Seams(limits: SegmentLimits(eventCount: 16))

  /// F8, F11.
  @Test func `append in one order, each exactly once, whoever rolls`() async throws {
    try await withLog(seams: seams) { opened in
      let logs = [
        opened.log, try opened.another(seams: seams), try opened.another(seams: seams),
      ]
      let answers = await withTaskGroup(of: (Int, Appended?).self) { group in
        for number in 1...90 {
          group.addTask {
            let append = Append([
              Example.event(2 * number, in: "s/\(number % 7)"),
              Example.event(2 * number + 1, in: "s/\(number % 5)"),
            ])
            return (number, try? await logs[number % 3].append(append))
          }
        }
        return await group.reduce(into: [(Int, Appended?)]()) { $0.append($1) }
      }
      for log in logs { #expect(try log.refresh().sequence == 181) }
      for (number, answer) in answers {
        let first = try #require(answer?.first)
        #expect(try logs[0].event(at: first).id == Example.id(2 * number))
        #expect(try logs[0].event(at: first + 1).id == Example.id(2 * number + 1))
      }
      for log in logs {
        for stream in (0..<7).map({ Example.stream("s/\($0)") }) {
          var revision = 0
          try log.forEach(in: stream, afterRevision: 0) {
            revision += 1
            #expect($0.revision == revision)
            #expect($0.stream == stream)
          }
          #expect(log.revision(of: stream) == revision)
        }
        log.close()
      }
    }
  }

  /// F11.
  @Test func `let exactly one win a race and tell the others the number found`() async throws {
    try await withLog { opened in
      let logs = [opened.log, try opened.another(), try opened.another()]
      let stream = Example.stream("a")
      let outcomes = await withTaskGroup(of: EventLogError?.self) { group in
        for number in 1...30 {
          group.addTask {
            await failure(
              of: logs[number % 3],
              Append([Example.event(number, in: "a")], conditions: [.revision(stream, 0)]))
          }
        }
        return await group.reduce(into: [EventLogError?]()) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == nil } == 1)
      #expect(outcomes.count { $0?.conflict?.actual == 1 } == 29)
    }
  }

  @Test func `decide under one lock, so that nobody starves`() async throws {
    try await withLog { opened in
      let logs = [opened.log, try opened.another()]
      let stream = Example.stream("a")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...40 {
          let log = logs[number % 2]
          group.addTask {
            _ = try await log.appendLocked {
              let revision = log.revision(of: stream)
              return Append(
                [Example.event(number, in: "a", data: ["seen": .integer(revision)])],
                conditions: [.revision(stream, revision)])
            }
          }
        }
        try await group.waitForAll()
      }
      var seen: [Int?] = []
      try logs[0].refresh()
      try logs[0].forEach(in: stream, afterRevision: 0) {
        seen.append(try $0.data["seen"]?.integerValue)
      }
      #expect(seen == Array(0..<40))
    }
  }

  @Test func `see what the others made durable, and follow it over segments`() async throws {
    try await withLog(seams: seams) { opened in
      let reader = try opened.another(for: .reading, seams: seams)
      let following = Task {
        var seen: [Int] = []
        for try await event in reader.follow(from: 1, every: .milliseconds(1)) {
          seen.append(event.sequence)
          if seen.count == 51 { break }
        }
        return seen
      }
      for number in 1...50 { _ = try await opened.log.append(Append([Example.event(number)])) }
      #expect(try await following.value == Array(1...51))
      #expect(reader.end == opened.log.end)
    }
  }

  /// F8.
  @Test func `wait for who holds the lock, and say so when that takes too long`() async throws {
    let patient = EventLog.Seams(patience: .milliseconds(60))
    try await withLog(seams: patient) { opened in
      let files = POSIXFileSystem()
      let stalled = try files.open(opened.folder.path + "/log/.lock", .write)
      #expect(try files.tryLock(stalled))
      #expect(await failure(of: opened.log, Append([Example.event(1)]))?.code == .locked)
      #expect(try opened.another(for: .reading).end.sequence == 1, "readers wait for nobody")
      let waiting = Task { try await opened.log.append(Append([Example.event(2)])) }
      // Who dies gives up the lock: closing the file is all the system does for it.
      files.close(stalled)
      #expect(try await waiting.value.last == 2)
      #expect(try await opened.log.append(Append([Example.event(1)])).last == 3)
    }
  }

  @Test func `hold one lock also after its file was replaced`() async throws {
    try await withLog { opened in
      let other = try opened.another()
      try opened.folder.remove("log/.lock")
      let third = try opened.another()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...30 {
          let log = [opened.log, other, third][number % 3]
          group.addTask { _ = try await log.append(Append([Example.event(number)])) }
        }
        try await group.waitForAll()
      }
      #expect(try opened.log.refresh().sequence == 31)
    }
  }

  @Test func `lose nothing when the durable end is deleted`() async throws {
    try await withLog { opened in
      let other = try opened.another()
      _ = try await other.append(Append([Example.event(1)]))
      try opened.folder.remove("log/.end")
      let reader = try opened.another(for: .reading)
      #expect(reader.end.sequence == 2)
      _ = try await opened.log.append(Append([Example.event(2)]))
      _ = try await other.append(Append([Example.event(3)]))
      _ = try await opened.log.append(Append([Example.event(4)]))
      #expect(try reader.refresh().sequence == 5)
      #expect(opened.log.setAside == [])
    }
  }

  @Test func `notice that an older copy was put in the log's place`() async throws {
    try await withLog { opened in
      let name = "log/000000000000000001.jsonl"
      let old = try opened.folder.read(name)
      _ = try await opened.log.append(Append([Example.event(1)]))
      let new = try opened.folder.read(name)
      try opened.folder.remove(name)
      try opened.folder.write(old, to: name)
      let error = await failure(of: opened.log, Append([Example.event(2)]))
      #expect(error?.code == .restored)
      try opened.folder.write(new, to: name)
    }
  }
}
