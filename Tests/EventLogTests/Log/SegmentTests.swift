// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Foundation
import Testing

@Suite struct `Segments and indexes` {
  private func seams(_ limits: SegmentLimits) -> EventLog.Seams {
    EventLog.Seams(
      fileSystem: FaultyFileSystem(), clock: SteppingClock().clock, limits: limits)
  }

  @Test func `are sealed by size, between commits`() async throws {
    try await withLog(seams: seams(SegmentLimits(sizeInBytes: 1_500))) { opened in
      for number in 1...6 {
        _ = try await opened.log.append(
          Append([Example.event(2 * number), Example.event(2 * number + 1)]))
      }
      let names = opened.folder.names(in: "log").filter { $0.hasSuffix(".jsonl") }
      #expect(
        names == [
          "000000000000000001.jsonl", "000000000000000006.jsonl", "000000000000000010.jsonl",
        ])
      for name in names.dropLast() {
        let path = opened.folder.path + "/log/" + name
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o440 || (mode as? NSNumber)?.intValue == 0o440)
      }
    }
  }

  @Test func `are covered by as few indexes as powers of sixteen allow`() async throws {
    try await withLog(seams: seams(SegmentLimits(eventCount: 1))) { opened in
      var covered: [[ClosedRange<Int>]] = []
      for number in 1...35 {
        _ = try await opened.log.append(Append([Example.event(number)]))
        _ = try await opened.log.appendLocked { nil }
        covered.append(try ranges(opened.folder))
      }
      #expect(covered[0] == [1...1])
      #expect(covered[14] == (1...15).map { $0...$0 })
      #expect(covered[15] == [1...16])
      #expect(covered[30] == [1...16] + (17...31).map { $0...$0 })
      #expect(covered[31] == [1...16, 17...32])
      #expect(covered[34] == [1...16, 17...32, 33...33, 34...34, 35...35])
    }
  }

  private func ranges(_ folder: TemporaryFolder) throws -> [ClosedRange<Int>] {
    try folder.names(in: "index").filter { $0.hasSuffix(".index") }.map { name in
      let bounds = name.dropLast(6).split(separator: "-").compactMap { Int($0) }
      try #require(bounds.count == 2)
      return bounds[0]...bounds[1]
    }
  }

  /// Deleted, cut, flipped or foreign: what comes back are the same bytes.
  @Test func `come back with the same bytes`() async throws {
    let seams = seams(SegmentLimits(eventCount: 2))
    try await withLog(seams: seams) { opened in
      for number in 1...50 {
        _ = try await opened.log.append(Append([Example.event(number, in: "s/\(number % 9)")]))
      }
      opened.log.close()
      let folder = opened.folder
      let names = folder.names(in: "index").filter { $0.hasSuffix(".index") }
      #expect(names.count == 10)
      let files = try names.map { try folder.read("index/" + $0) }
      func expectSame(_ label: String) throws {
        for access in [EventLog.Access.reading, .appending] {
          let log = try opened.another(for: access, seams: seams)
          #expect(
            try sequences { try log.forEach(in: Example.stream("s/4"), afterRevision: 0, $0) }
              == [5, 14, 23, 32, 41, 50], "\(label)")
          #expect(try log.sequence(of: Example.id(33)) == 34, "\(label)")
        }
        for (name, file) in zip(names, files) {
          #expect(try folder.read("index/" + name) == file, "\(label): \(name)")
        }
        #expect(try EventLog.verify(at: folder.path).damage == [], "\(label)")
      }
      try expectSame("untouched")
      try folder.remove("index")
      try expectSame("all deleted")
      for (name, file) in zip(names, files) {
        try folder.remove("index/" + name)
        try expectSame("\(name) deleted")
        for position in stride(from: 0, to: file.count, by: 37) {
          var damaged = file
          damaged[position] ^= 4
          try folder.write(damaged, to: "index/" + name)
          let found = try EventLog.verify(at: folder.path).damage
          #expect(found.map(\.kind) == [.index])
          #expect(found.map(\.segment) == [name])
          _ = try opened.another(for: .appending, seams: seams)
          #expect(try folder.read("index/" + name) == file, "\(name) flipped at \(position)")
        }
        try folder.write(Array(file.dropLast()), to: "index/" + name)
        try expectSame("\(name) cut")
        try folder.write([], to: "index/" + name)
        try expectSame("\(name) emptied")
      }
      try folder.write(files[1], to: "index/" + names[2])
      try expectSame("of another segment")
      try folder.write([1, 2, 3], to: "index/000000000000000001-000000000000000099.index")
      try expectSame("one too many")
      #expect(folder.names(in: "index").filter { $0.hasSuffix(".index") } == names)
    }
  }

  /// An index of another log with segments of the same names is told by the hash of its last line.
  @Test func `of another log are not believed`() async throws {
    let seams = seams(SegmentLimits(eventCount: 2))
    try await withLog(seams: seams) { one in
      try await withLog(seams: seams) { other in
        for number in 1...6 {
          _ = try await one.log.append(Append([Example.event(number, in: "a")]))
          _ = try await other.log.append(Append([Example.event(number, in: "b")]))
        }
        one.log.close()
        other.log.close()
        for name in one.folder.names(in: "index").filter({ $0.hasSuffix(".index") }) {
          try one.folder.write(other.folder.read("index/" + name), to: "index/" + name)
        }
        let log = try one.another(seams: seams)
        #expect(log.revision(of: Example.stream("a")) == 6)
        #expect(log.revision(of: Example.stream("b")) == 0)
      }
    }
  }

  /// The model is a plain list: whatever is looked up, in whatever segment it stands, is the same.
  @Test(arguments: 0..<12)
  func `answer as a list does`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let limits = SegmentLimits(eventCount: .random(in: 1...7, using: &random))
    let seams = seams(limits)
    try await withLog(seams: seams) { opened in
      var model = [Example.first]
      while model.count < 120 {
        let events = (0..<Int.random(in: 1...4, using: &random)).map { index in
          let stream = "s/\(Int.random(in: 0...11, using: &random))"
          return Example.event(model.count + index, in: stream)
        }
        _ = try await opened.log.append(Append(events))
        model += events
      }
      let logs = [
        opened.log, try opened.another(seams: seams),
        try opened.another(for: .reading, seams: seams),
      ]
      for log in logs {
        for _ in 0..<20 {
          let stream = Example.stream("s/\(Int.random(in: 0...12, using: &random))")
          let stands = model.indices.filter { model[$0].stream == stream }.map { $0 + 1 }
          #expect(log.revision(of: stream) == stands.count)
          #expect(log.lastSequence(of: stream) == stands.last ?? 0)
          let after = Int.random(in: 0...8, using: &random)
          #expect(
            try sequences { try log.forEach(in: stream, afterRevision: after, $0) }
              == Array(stands.dropFirst(after)))
          let (first, last) = (
            Int.random(in: 0...125, using: &random), Int.random(in: 0...125, using: &random)
          )
          #expect(
            try sequences { try log.forEach(from: first, through: last, $0) }
              == (1...model.count).filter { first <= $0 && $0 <= last })
          let sequence = Int.random(in: 1...model.count, using: &random)
          #expect(try log.event(at: sequence).id == model[sequence - 1].id)
          #expect(try log.sequence(of: model[sequence - 1].id) == sequence)
        }
      }
    }
  }

  @Test func `that cannot be stored live in memory`() async throws {
    let files = FaultyFileSystem()
    let seams = EventLog.Seams(fileSystem: files, limits: SegmentLimits(eventCount: 2))
    try await withLog(seams: seams) { opened in
      files.plan(.failEvery(.rename, errno: ENOSPC))
      for number in 1...12 { _ = try await opened.log.append(Append([Example.event(number)])) }
      #expect(try opened.log.sequence(of: Example.id(3)) == 4)
      _ = try await opened.log.appendLocked { nil }
      #expect(try ranges(opened.folder) == [])
      files.plan(.none)
    }
  }
}
