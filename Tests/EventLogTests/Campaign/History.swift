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

/// A log that is appended to, signed, broken off and opened again, beside a list in memory of what
/// it must hold.
struct History {
  /// What was recorded, in order: each event with its revision.
  private(set) var model: [(event: NewEvent, revision: Int)] = []
  /// Every head that anybody could have seen.
  private var heads: [Checkpoint] = []
  private let folder: TemporaryFolder
  private let key: SigningKey
  private let label: String
  private var random: SeededGenerator
  private var boot: UInt64 = 0
  private var nextNumber = 1
  private var files: FaultyFileSystem
  private var log: EventLog
  private let clock = SteppingClock()
  /// Appends that were neither acknowledged nor refused since the last that was: one of them may
  /// stand, or come to stand as long as nothing else was written over it.
  private var unknown: [[NewEvent]] = []

  private static let streams = ["a", "b", "c/1", "c/2"]
  private var path: String { folder.path + "/log-folder" }

  init(seed: UInt64) async throws {
    random = SeededGenerator(seed: seed)
    label = "seed \(seed)"
    folder = try TemporaryFolder()
    key = try #require(SigningKey(name: "log.example", seed: Array(0..<32)))
    files = FaultyFileSystem()
    log = try await EventLog.create(
      at: folder.path + "/log-folder", source: Example.source, first: Append([Example.first]),
      seams: Self.seams(files, clock))
    model = [(Example.first, 1)]
    try HeadsFixture.heads(of: log, in: folder, key).begin(with: key)
    heads = [try HeadsFixture.heads(of: log, in: folder, key).lastSigned().checkpoint]
  }

  private static func seams(_ files: FaultyFileSystem, _ clock: SteppingClock) -> EventLog.Seams {
    EventLog.Seams(
      fileSystem: files, clock: clock.clock, limits: SegmentLimits(eventCount: 6),
      patience: .milliseconds(50))
  }

  /// Takes so many steps, and looks at all of it in the end.
  mutating func run(steps: Int) async throws {
    for _ in 0..<steps {
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<7: try await append()
      case 7: try await appendAgain()
      case 8: try await appendOther()
      case 9: try await appendOverrun()
      case 10..<12: try sign()
      case 12..<15: try await breakOff(signing: false)
      case 15: try await breakOff(signing: true)
      case 16..<18: try await failOnce()
      case 18: clock.set(.random(in: 1_500_000_000_000_000...1_900_000_000_000_000, using: &random))
      default:
        try reopen()
        try compare()
      }
    }
    try reopen()
    try compare()
  }

  // MARK: Steps

  private mutating func events() -> [NewEvent] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let stream = Self.streams.randomElement(using: &random) ?? "a"
      let data = JSON.object([JSON.Member("value", .random(using: &random))])
      defer { nextNumber += 1 }
      return Example.event(nextNumber, in: stream, data: data)
    }
  }

  private func revision(of stream: StreamName) -> Int {
    model.count { $0.event.stream == stream }
  }

  private mutating func record(_ events: [NewEvent]) {
    for event in events { model.append((event, revision(of: event.stream) + 1)) }
    unknown = []
  }

  private func append(_ events: [NewEvent], isRight: Bool = true) -> Append {
    let stream = events[0].stream
    return Append(
      events, conditions: [.revision(stream, revision(of: stream) + (isRight ? 0 : 1))])
  }

  private mutating func append() async throws {
    let events = events()
    let appended = try await log.append(append(events))
    #expect(
      appended
        == Appended(
          first: model.count + 1, last: model.count + events.count, alreadyThere: false), "\(label)"
    )
    record(events)
  }

  /// The same once more: it stands where it stood.
  private mutating func appendAgain() async throws {
    let index = Int.random(in: 0..<model.count, using: &random)
    let appended = try await log.append(Append([model[index].event]))
    #expect(
      appended == Appended(first: index + 1, last: index + 1, alreadyThere: true), "\(label)")
  }

  /// Something else under an id that stands.
  private mutating func appendOther() async throws {
    var event = model[Int.random(in: 0..<model.count, using: &random)].event
    event.stream = Example.stream("other")
    #expect(await failure(of: log, Append([event]))?.code == .idReused, "\(label)")
  }

  /// Under a condition that does not hold: the loser is told the number found.
  private mutating func appendOverrun() async throws {
    let events = events()
    let error = await failure(of: log, append(events, isRight: false))
    #expect(error?.code == .conflict, "\(label)")
    #expect(error?.conflict?.actual == revision(of: events[0].stream), "\(label)")
  }

  private mutating func sign() throws {
    let head = try HeadsFixture.heads(of: log, in: folder, key).sign(with: key)
    #expect(head.checkpoint.size == model.count, "\(label)")
    heads.append(head.checkpoint)
  }

  /// A call fails, once; what was asked is there wholly or not at all.
  private mutating func failOnce() async throws {
    let events = events()
    let errno = [EIO, ENOSPC, EDQUOT, EROFS].randomElement(using: &random) ?? EIO
    files.plan(.fail(call: .random(in: 1...14, using: &random), errno: errno))
    if await failure(of: log, append(events)) == nil {
      record(events)
    } else {
      unknown.append(events)
    }
    files.plan(.none)
    try reopen()
  }

  /// The process dies at a call, and sometimes the machine loses its power with it.
  private mutating func breakOff(signing: Bool) async throws {
    let writing = Int.random(in: 0...700, using: &random)
    files.plan(.die(call: .random(in: 1...40, using: &random), writing: writing))
    while !files.isDead {
      if signing {
        let heads = HeadsFixture.heads(of: log, in: folder, key)
        if let head = try? heads.sign(with: key) { self.heads.append(head.checkpoint) }
        guard !files.isDead else { break }
      }
      let events = events()
      if await failure(of: log, append(events)) == nil {
        record(events)
      } else {
        unknown.append(events)
      }
    }
    if Bool.random(using: &random) {
      log.close()
      try files.losePower(using: &random)
      boot += 1
    }
    try reopen()
  }

  // MARK: Looking at it

  /// Opens the log anew, and settles what was not known.
  private mutating func reopen() throws {
    log.close()
    if Int.random(in: 0..<6, using: &random) == 0 {
      // What is derived may be gone.
      for name in ["log-folder/index", "log-folder/tiles", "log-folder/checkpoint"] {
        try? folder.remove(name)
      }
    }
    files = FaultyFileSystem(boot: boot)
    let signed = heads.map(\.size).max() ?? 0
    log = try EventLog.open(
      at: path, for: .appending, signedThrough: signed, seams: Self.seams(files, clock))
    if log.end.sequence > model.count {
      let next = try log.event(at: model.count + 1).id
      if let found = unknown.first(where: { $0[0].id == next }) { record(found) }
    }
    #expect(log.end.sequence == model.count, "\(label): the log ends elsewhere")
    try HeadsFixture.heads(of: log, in: folder, key).check()
  }

  private func compare() throws {
    var found: [StoredEvent] = []
    try log.forEach { found.append($0) }
    #expect(found.count == model.count, "\(label)")
    for (index, (stored, expected)) in zip(found, model).enumerated() {
      #expect(
        stored.sequence == index + 1 && stored.id == expected.event.id
          && stored.stream == expected.event.stream && stored.revision == expected.revision
          && stored.type == expected.event.type, "\(label): event \(index + 1)")
      let data = try expected.event.data.canonicalBytes()
      #expect(stored.dataBytes == data, "\(label): event \(index + 1)")
    }
    var verified = try log.verify()
    let published = folder.names(in: "log-folder").contains("checkpoint")
    try verified.checkHeads(at: path, keys: published ? [key.verifier()] : [])
    #expect(verified.damage == [], "\(label)")
    let logHeads = HeadsFixture.heads(of: log, in: folder, key)
    for head in heads { #expect(try logHeads.has(head), "\(label): a head of \(head.size)") }
  }
}
