// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Crypto
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `Reading a register` {
  @Test func `gives the books of a position or a day`() async throws {
    let fixture = try await RegisterFixture(on: "2026-03-02").setUp()
    let set = fixture.register.position.sequence
    fixture.clock.set("2026-04-01")
    try await fixture.register.perform([RegisterFixture.letter()])
    let received = fixture.register.position.sequence
    fixture.clock.set("2026-04-03")
    try await fixture.register.perform([RegisterFixture.point()])
    let end = fixture.register.position.sequence
    let expected: [(AsOf, Int)] = [
      (.now, end), (.sequence(received), received), (.sequence(0), 0), (.sequence(end + 5), end),
      (.day("2026-03-01"), 0), (.day("2026-03-02"), set), (.day("2026-03-31"), set),
      (.day("2026-04-02"), received), (.day("2026-04-03"), end),
    ]
    for (asOf, sequence) in expected {
      #expect(try fixture.register.books(asOf: asOf).sequence == sequence, "\(asOf)")
    }
  }

  @Test func `goes on from earlier books to the same as from nothing`() async throws {
    let fixture = try await RegisterFixture(on: "2026-03-02")
    try await fixture.carryOut(.campaign)
    let register = fixture.register
    let (whole, end) = (try register.books(), register.position.sequence)
    for sequence in stride(from: 0, through: end, by: 17) {
      let earlier = try register.books(asOf: .sequence(sequence))
      #expect(try register.books(after: earlier) == whole)
      #expect(
        try register.books(asOf: .sequence(40), after: earlier)
          == register.books(asOf: .sequence(40)))
    }
  }

  /// A clock may be put back: then later lines are of an earlier day.
  @Test func `as of a day ends before the first line that was logged after it`() async throws {
    let fixture = try await RegisterFixture(on: "2026-04-03").setUp()
    let before = fixture.register.position.sequence
    fixture.clock.set("2026-04-05")
    try await fixture.register.perform([RegisterFixture.letter()])
    fixture.clock.set("2026-04-03")
    try await fixture.register.perform([RegisterFixture.point()])
    #expect(try fixture.register.books(asOf: .day("2026-04-04")).sequence == before)
  }

  @Test func `gives the stored lines byte for byte`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    var printed: [UInt8] = []
    let next = try fixture.register.lines { printed += $0 + [UInt8(ascii: "\n")] }
    let stored = try fixture.folder.read("register/log/000000000000000001.jsonl")
    #expect(stored.starts(with: printed))
    #expect(stored.dropFirst(printed.count).allSatisfy { $0 == 0x20 })
    #expect(next == fixture.register.position.sequence + 1)
    var last: [[UInt8]] = []
    _ = try fixture.register.lines(from: next - 1) { last.append($0) }
    #expect(last.count == 1)
  }

  @Test func `gives lines with their texts after their own members`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    var stored: [[UInt8]] = []
    var opened: [[UInt8]] = []
    _ = try fixture.register.lines { stored.append($0) }
    _ = try fixture.register.lines(opening: true) { opened.append($0) }
    for (stored, opened) in zip(stored, opened) {
      let texts = try JSON(parsing: opened)["opened"]
      #expect((texts != nil) == (try JSON(parsing: stored)["data"]?["sealed"] != nil))
      if texts == nil {
        #expect(stored == opened)
      } else {
        #expect(opened.starts(with: stored.dropLast()))
      }
    }
    let last = try JSON(parsing: try #require(opened.last))
    #expect(last["opened"]?["quote"] == "Volg bij de tarieven de lonen.")
    for name in fixture.folder.names(in: "register/keys") where name.hasSuffix(".key") {
      try fixture.folder.remove("register/keys/\(name)")
    }
    #expect(try fixture.another(.reading).json(opening: true).last?["opened"] == "key-missing")
  }

  @Test func `follows lines as they become durable`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let end = fixture.register.position.sequence
    let reader = try fixture.another(.reading)
    let seen = Guarded<[Int]>([])
    let following = Task {
      try await reader.followLines(from: end) { line in
        let sequence = try JSON(parsing: line)["sequence"]?.stringValue.flatMap { Int($0) }
        seen.withLock { $0.append(sequence ?? 0) }
      }
    }
    try await fixture.register.perform([RegisterFixture.letter()])
    let last = fixture.register.position.sequence
    while seen.withLock({ $0.last }) != last { try await Task.sleep(for: .milliseconds(5)) }
    following.cancel()
    try await following.value
    #expect(seen.withLock { $0 } == Array(end...last))
  }

  @Test func `opens many texts at once as one by one`() async throws {
    let fixture = try await RegisterFixture(on: "2026-03-02")
    try await fixture.carryOut(.campaign)
    let end = fixture.register.position.sequence
    let (many, single) = (fixture.register.texts(), fixture.register.texts())
    many.prefetch(Array(1...end) + [end + 1])
    for sequence in 1...end { #expect(many.texts(at: sequence) == single.texts(at: sequence)) }
    #expect(many.texts(at: end + 1) == .keyMissing)
  }

  @Test func `gives the events of a stream with type and way`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    let events = try fixture.register.events(in: .submission("R-001"))
    #expect(
      events.map(\.type) == [
        "nl.weerklank.submission-received.v1", "nl.weerklank.submission-text-added.v1",
        "nl.weerklank.point-recorded.v1",
      ])
    #expect(events.allSatisfy { $0.via == "cli" && $0.recorded.actor == "u-1" })
    #expect(try fixture.register.events(in: .submission("R-009")).isEmpty)
  }
}

@Suite struct `Verifying a register` {
  @Test func `finds a whole one whole`() async throws {
    let fixture = try await RegisterFixture(on: "2026-03-02")
    try await fixture.carryOut(.campaign)
    let verification = try Register.verify(at: fixture.path)
    #expect(verification.ok)
    #expect(verification.events == fixture.register.position.sequence)
    #expect(verification.segments == 1)
    #expect(verification.sources == fixture.folder.names(in: "register/sources").count)
    #expect(verification.sources > 0)
    #expect(verification.missingKeys.isEmpty)
    #expect(verification.covered.contains("links"))
    #expect(verification.covered.contains("sources"))
    var tree = TreeRoot()
    _ = try fixture.register.lines { tree.add(LeafHash(of: $0)) }
    #expect(verification.root == Data(tree.hash.bytes).base64EncodedString())
  }

  @Test func `names the line that was changed`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let name = "register/log/000000000000000001.jsonl"
    var bytes = try fixture.folder.read(name)
    let place = try #require(bytes.firstRange(of: Array("Inkoop jeugdhulp".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "i")
    try fixture.folder.write(bytes, to: name)
    let damage = try #require(try Register.verify(at: fixture.path).damage.first)
    #expect(damage.kind == "check")
    #expect(damage.segment == "000000000000000001.jsonl")
    #expect(damage.line == damage.sequence)
    let error = #expect(throws: RegisterError.self) { try fixture.another().books() }
    #expect(error?.code == "damaged")
    #expect(error?.exitStatus == 3)
    #expect(error?.where?.contains("000000000000000001.jsonl line") == true)
  }

  @Test func `names a source that is gone, and the event that needs it`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let long = SubmissionText(String(repeating: "lange brief ", count: 2_000))
    try await fixture.register.perform([RegisterFixture.letter(long)])
    let name = try #require(fixture.folder.names(in: "register/sources").first)
    try fixture.folder.remove("register/sources/\(name)")
    let verification = try Register.verify(at: fixture.path)
    #expect(verification.damage.map(\.kind) == ["sourceMissing"])
    #expect(verification.damage.map(\.segment) == ["sources/\(name)"])
    let event = try fixture.register.json().first {
      $0["type"] == "nl.weerklank.submission-text-added.v1"
    }
    let sequence = event?["sequence"]?.stringValue.flatMap { Int($0) }
    #expect(verification.damage.map(\.sequence) == [sequence])
  }

  @Test func `passes over a sealed file that no event names`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let bytes = Array("sealed, and the commit never came".utf8)
    let name = SHA256.hash(data: bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
    try fixture.folder.write(bytes, to: "register/sources/\(name)")
    #expect(try Register.verify(at: fixture.path).ok)
  }

  @Test func `needs a register`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: RegisterError.self) { try Register.verify(at: folder.path) }
    #expect(error?.code == "no-register")
  }
}
