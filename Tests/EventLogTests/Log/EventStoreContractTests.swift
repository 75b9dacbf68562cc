// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// What every store promises, whatever it keeps its events in.
@Suite struct `An event store` {
  private let a = Example.stream("a")
  private let b = Example.stream("b")

  @Test(arguments: StoreKind.allCases)
  func `numbers events without a gap, over all and per stream`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let appended = try await store.append(
        Append([
          Example.event(1, in: "a"), Example.event(2, in: "b"), Example.event(3, in: "a"),
        ]))
      #expect(appended == Appended(first: 2, last: 4, alreadyThere: false))
      var seen: [[Int]] = []
      try store.forEach(from: 2, through: nil) {
        seen.append([$0.sequence, $0.revision, $0.commitIndex, $0.commitSize])
      }
      #expect(seen == [[2, 1, 1, 3], [3, 1, 2, 3], [4, 2, 3, 3]])
      #expect(store.revision(of: a) == 2)
      #expect(store.lastSequence(of: a) == 4)
      #expect(store.revision(of: Example.stream("none")) == 0)
      #expect(store.lastSequence(of: Example.stream("none")) == 0)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `gives back what was appended`(kind: StoreKind) async throws {
    let clock = SteppingClock(start: 1_773_303_300_123_456)
    try await kind.withStore(clock: clock.clock) { store in
      clock.set(1_773_303_400_000_001)
      let data: JSON = ["b": [1, true, .null], "a": "“Één”\n\u{1F600}"]
      let event = Example.event(1, in: "submission/R-014", data: data)
      _ = try await store.append(Append([event], actor: "user/u-3", via: "cli"))
      let stored = try store.event(at: 2)
      #expect(stored.id == event.id)
      #expect(stored.type == event.type)
      #expect(stored.hasType("nl.weerklank.noted.v1"))
      #expect(!stored.hasType("nl.weerklank.noted.v2"))
      #expect(stored.stream == event.stream)
      #expect(stored.actor == "user/u-3")
      #expect(stored.via == "cli")
      #expect(stored.time == 1_773_303_400_000_001)
      #expect(try stored.data == ["a": "“Één”\n\u{1F600}", "b": [1, true, .null]])
      #expect(stored.dataBytes == Array(#"{"a":"“Één”\n😀","b":[1,true,null]}"#.utf8))
      #expect(stored.leafHash == LeafHash(of: stored.bytes))
      #expect(
        store.end == LogEnd(sequence: 2, leafHash: stored.leafHash, time: 1_773_303_400_000_001))
      #expect(stored.withBytes { $0.byteCount } == stored.bytes.count)
      #expect(stored.withDataBytes { $0.byteCount } == stored.dataBytes.count)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `links each line to the one before`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      for number in 1...7 { _ = try await store.append(Append([Example.event(number)])) }
      var previous = LeafHash.none
      try store.forEach { event in
        let line = String(decoding: event.bytes, as: UTF8.self)
        #expect(line.contains(#""previous":"\#(base64(previous.bytes))""#))
        previous = event.leafHash
      }
      #expect(store.end.leafHash == previous)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `reads ranges, streams and single events`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      for number in 1...10 {
        _ = try await store.append(
          Append([Example.event(number, in: number.isMultiple(of: 2) ? "a" : "b")]))
      }
      #expect(try sequences { try store.forEach(from: 4, through: 6, $0) } == [4, 5, 6])
      #expect(try sequences { try store.forEach(from: 10, through: 99, $0) } == [10, 11])
      #expect(try sequences { try store.forEach(from: -3, through: 2, $0) } == [1, 2])
      #expect(try sequences { try store.forEach(from: 12, through: nil, $0) } == [])
      #expect(try sequences { try store.forEach(from: 5, through: 4, $0) } == [])
      #expect(
        try sequences { try store.forEach(in: a, afterRevision: 0, $0) } == [3, 5, 7, 9, 11])
      #expect(try sequences { try store.forEach(in: a, afterRevision: 3, $0) } == [9, 11])
      #expect(try sequences { try store.forEach(in: a, afterRevision: 5, $0) } == [])
      #expect(
        try sequences { try store.forEach(in: b, afterRevision: -1, $0) } == [2, 4, 6, 8, 10])
      for sequence in 1...11 { #expect(try store.event(at: sequence).sequence == sequence) }
      for sequence in [-1, 0, 12, Int.max] {
        #expect(code { try store.event(at: sequence) } == .invalid)
      }
      for asked in [[], [1], [2, 3, 4, 9, 11], Array(1...11), [7, 7, 3, 11, 1]] {
        #expect(try sequences { try store.forEach(at: asked, $0) } == asked)
      }
      for sequence in [-1, 0, 12, Int.max] {
        var given: [Int] = []
        #expect(throws: EventLogError.self) {
          try store.forEach(at: [1, sequence]) { given.append($0.sequence) }
        }
        #expect(given == [])
      }
      for number in 1...10 { #expect(try store.sequence(of: Example.id(number)) == number + 1) }
      #expect(try store.sequence(of: Example.id(99)) == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `passes on what a reader throws`(kind: StoreKind) async throws {
    struct Enough: Error {}
    try await kind.withStore { store in
      #expect(throws: Enough.self) { try store.forEach { _ in throw Enough() } }
      await #expect(throws: Enough.self) { try await store.appendLocked { throw Enough() } }
      #expect(store.end.sequence == 1)
    }
  }

  // MARK: Conditions

  @Test(arguments: StoreKind.allCases)
  func `records on conditions that hold and says what breaks those that do not`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      _ = try await store.append(Append([Example.event(1, in: "a")], conditions: [.absent(a)]))
      _ = try await store.append(Append([Example.event(2, in: "a")], conditions: [.revision(a, 1)]))
      let broken: [(Condition, Int, Int)] = [
        (.absent(a), 0, 2), (.revision(a, 1), 1, 2), (.revision(a, 3), 3, 2),
        (.revision(b, 1), 1, 0), (.unchanged([b, a], since: 2), 2, 3),
      ]
      for (condition, expected, actual) in broken {
        let error = await failure(of: store, Append([Example.event(9)], conditions: [condition]))
        #expect(error?.code == .conflict)
        #expect(error?.conflict?.condition == condition)
        #expect(error?.conflict?.expected == expected)
        #expect(error?.conflict?.actual == actual)
      }
      #expect(store.end.sequence == 3)
      let holding: [Condition] = [.unchanged([a, b], since: 3), .revision(b, 0), .absent(b)]
      _ = try await store.append(Append([Example.event(3, in: "b")], conditions: holding))
      #expect(store.end.sequence == 4)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `lets exactly one of many win a race`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let outcomes = await withTaskGroup(of: EventLogError?.self) { group in
        for number in 1...24 {
          group.addTask {
            await failure(
              of: store,
              Append([Example.event(number, in: "a")], conditions: [.revision(self.a, 0)]))
          }
        }
        return await group.reduce(into: [EventLogError?]()) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == nil } == 1)
      #expect(outcomes.count { $0?.conflict?.actual == 1 } == 23)
      #expect(store.end.sequence == 2)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `decides on the newest state while nobody else appends`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      await withTaskGroup(of: Void.self) { group in
        for number in 1...24 {
          group.addTask {
            _ = try? await store.appendLocked {
              Append(
                [
                  Example.event(
                    number, in: "a", data: ["seen": .integer(store.revision(of: self.a))])
                ],
                conditions: [.revision(self.a, store.revision(of: self.a))])
            }
          }
        }
      }
      var seen: [Int?] = []
      try store.forEach(in: a, afterRevision: 0) { seen.append(try $0.data["seen"]?.integerValue) }
      #expect(seen == Array(0..<24))
      #expect(try await store.appendLocked { nil } == nil)
      #expect(store.end.sequence == 25)
    }
  }

  // MARK: Idempotence

  @Test(arguments: StoreKind.allCases)
  func `answers a repeated append with where it stands`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let append = Append(
        [Example.event(1, in: "a"), Example.event(2, in: "b")], conditions: [.absent(a)])
      _ = try await store.append(append)
      _ = try await store.append(Append([Example.event(3, in: "a")]))
      let again = try await store.append(append)
      #expect(again == Appended(first: 2, last: 3, alreadyThere: true))
      #expect(store.end.sequence == 4)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `refuses an id that stands for something else`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let (one, two, three) = (
        Example.event(1, in: "a"), Example.event(2, in: "a"), Example.event(3, in: "a")
      )
      _ = try await store.append(Append([one, two]))
      _ = try await store.append(Append([three]))
      let others: [[NewEvent]] = [
        [Example.event(1, in: "b"), two],
        [Example.event(1, in: "a", type: "nl.weerklank.other.v1"), two],
        [two, one], [one, Example.event(4, in: "a")], [Example.event(4, in: "a"), one],
        [one, three], [one, two, Example.event(5, in: "a")],
      ]
      for events in others {
        #expect(await failure(of: store, Append(events))?.code == .idReused)
      }
      // A part of an append that stands there is answered: its events are all there.
      #expect(try await store.append(Append([two])).alreadyThere)
      #expect(store.end.sequence == 4)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `records what many ask at once with the same ids only once`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let append = Append([Example.event(1, in: "a"), Example.event(2, in: "a")])
      let answers = try await withThrowingTaskGroup(of: Appended.self) { group in
        for _ in 0..<16 { group.addTask { try await store.append(append) } }
        return try await group.reduce(into: [Appended]()) { $0.append($1) }
      }
      #expect(answers.allSatisfy { $0.first == 2 && $0.last == 3 })
      #expect(answers.count { !$0.alreadyThere } == 1)
      #expect(store.end.sequence == 3)
    }
  }

  // MARK: Time

  /// The clock is recorded as it is; order comes from the sequence.
  @Test(arguments: StoreKind.allCases)
  func `goes on in order when the clock goes back`(kind: StoreKind) async throws {
    let clock = SteppingClock()
    try await kind.withStore(clock: clock.clock) { store in
      for (number, time) in [2_000_000_000_000_000, 1_000_000_000_000_000, -1].enumerated() {
        clock.set(Int64(time))
        _ = try await store.append(Append([Example.event(number + 1, in: "a")]))
      }
      var times: [Int64] = []
      try store.forEach(in: a, afterRevision: 0) { times.append($0.time) }
      #expect(times == [2_000_000_000_000_000, 1_000_000_000_000_000, -1])
      #expect(store.end.time == -1)
      clock.set(.max)
      #expect(await failure(of: store, Append([Example.event(9)]))?.code == .invalid)
      clock.set(0)
    }
  }

  // MARK: Following

  @Test(arguments: StoreKind.allCases)
  func `can be followed from any sequence on`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      _ = try await store.append(Append([Example.event(1), Example.event(2)]))
      let following = Task {
        var seen: [Int] = []
        for try await event in store.follow(from: 2, every: .milliseconds(1)) {
          seen.append(event.sequence)
          if seen.count == 5 { break }
        }
        return seen
      }
      for number in 3...5 { _ = try await store.append(Append([Example.event(number)])) }
      #expect(try await following.value == [2, 3, 4, 5, 6])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `is followed until the task is cancelled`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let following = Task {
        var count = 0
        for try await _ in store.follow(from: 1, every: .milliseconds(1)) { count += 1 }
        return count
      }
      try await Task.sleep(for: .milliseconds(20))
      following.cancel()
      #expect(try await following.value <= 1)
    }
  }
}
