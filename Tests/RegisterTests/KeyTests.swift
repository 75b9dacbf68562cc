// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct `The key store` {
  private func keys(_ fixture: RegisterFixture) -> Set<String> {
    Set(fixture.folder.names(in: "register/keys")).subtracting([".lock", "master"])
  }

  private func fingerprints(_ fixture: RegisterFixture) throws -> [String] {
    try fixture.another(.reading).json().compactMap { $0["data"]?["fingerprint"]?.stringValue }
  }

  @Test func `has one file a subject, and nobody else may read it`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    let known = try fingerprints(fixture)
    #expect(known.count == 5)
    #expect(keys(fixture) == Set(known.map { "\($0).key" }))
    for (name, mode) in [("", 0o700), ("/master", 0o600), ("/\(known[0]).key", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: "\(fixture.path)/keys\(name)")
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  @Test func `never holds a key in the clear`() async throws {
    let fixture = try await RegisterFixture(seed: 5)
    let random = Randomness.repeatable(seed: 5)
    let file = try #require(keys(fixture).first)
    let bytes = try fixture.folder.read("register/keys/\(file)")
    #expect(bytes.count == 60)
    let drawn = random.bytes(4_096)
    for start in 0...(drawn.count - 32) where bytes.count >= 32 {
      let window = drawn[start..<(start + 32)]
      #expect(!(0...(bytes.count - 32)).contains { bytes[$0..<($0 + 32)] == window })
    }
  }

  @Test func `gives one key to a subject for which two writers make one`() async throws {
    for seed in 0..<8 as Range<UInt64> {
      let fixture = try await RegisterFixture(seed: seed).setUp()
      try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
      let other = try fixture.another(seed: 1_000 + seed)
      async let one = fixture.register.perform([RegisterFixture.draft("Eerste.")])
      async let two = other.perform([RegisterFixture.draft("Tweede.")])
      _ = try await (one, two)
      let known = try fingerprints(fixture)
      #expect(Set(known).count == known.count)
      #expect(keys(fixture) == Set(known.map { "\($0).key" }))
      let reader = try fixture.another(.reading)
      let end = reader.position.sequence
      let texts = [end - 1, end].map { reader.texts().texts(at: $0) }
      #expect(
        Set(texts) == [.texts([.answer: "Eerste."]), .texts([.answer: "Tweede."])])
    }
  }

  @Test func `loses a key that no event knows when it is next opened for writing`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let before = keys(fixture)
    let orphan = String(repeating: "ab", count: 32) + ".new"
    try fixture.folder.write([1, 2, 3], to: "register/keys/\(orphan)")
    _ = try fixture.another(.reading)
    #expect(keys(fixture) == before.union([orphan]))
    _ = try fixture.another(.writing)
    #expect(keys(fixture) == before)
  }

  @Test func `keeps a key while somebody is between writing and committing it`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let orphan = String(repeating: "cd", count: 32) + ".new"
    try fixture.folder.write([1, 2, 3], to: "register/keys/\(orphan)")
    let file = open("\(fixture.path)/keys/.lock", O_RDWR | O_CREAT, 0o600)
    #expect(flock(file, LOCK_SH) == 0)
    _ = try fixture.another(.writing)
    #expect(keys(fixture).contains(orphan))
    close(file)
    _ = try fixture.another(.writing)
    #expect(!keys(fixture).contains(orphan))
  }

  @Test func `finds a key that a crash left without its lasting name`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    for fingerprint in try fingerprints(fixture) {
      try FileManager.default.moveItem(
        atPath: "\(fixture.path)/keys/\(fingerprint).key",
        toPath: "\(fixture.path)/keys/\(fingerprint).new")
    }
    #expect(try fixture.another(.reading).text(of: "R-001") == Story.letter)
    #expect(try fixture.another(.writing).text(of: "R-001") == Story.letter)
    #expect(keys(fixture).allSatisfy { $0.hasSuffix(".key") })
  }

  @Test func `that is gone stops sealing and opening, but no count`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    let books = try fixture.register.books()
    for name in keys(fixture) { try fixture.folder.remove("register/keys/\(name)") }
    let reader = try fixture.another(.reading)
    #expect(try reader.books() == books)
    #expect(reader.texts().texts(at: books.sequence) == .keyMissing)
    #expect(try Register.verify(at: fixture.path).missingKeys.count == 5)
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.another().perform([
        .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "op verzoek"))
      ])
    }
    #expect(error?.code == "key-missing")
    #expect(error?.exitStatus == 3)
  }

  @Test(arguments: [true, false])
  func `that was another register's sealed what its own could not open`(
    isThere: Bool
  ) async throws {
    let fixture = try await RegisterFixture().setUp()
    let before = keys(fixture)
    let end = fixture.register.position
    if isThere {
      try fixture.folder.write([UInt8](repeating: 7, count: 32), to: "register/keys/master")
    } else {
      try FileManager.default.removeItem(atPath: "\(fixture.path)/keys")
    }
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.another().perform([RegisterFixture.letter()])
    }
    #expect(error?.code == "key-missing")
    #expect(error?.exitStatus == 3)
    #expect(try fixture.another(.reading).position == end)
    if isThere { #expect(keys(fixture) == before) }
  }

  @Test func `says that it is missing for another key in its place`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    let all = keys(fixture).sorted()
    let first = try fixture.folder.read("register/keys/\(all[0])")
    for name in all.dropFirst() { try fixture.folder.write(first, to: "register/keys/\(name)") }
    #expect(try Register.verify(at: fixture.path).missingKeys.count == all.count - 1)
  }

  @Test func `takes back its keys where the sources cannot be written`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let before = keys(fixture)
    let end = fixture.register.position
    try fixture.folder.remove("register/sources")
    let long = SubmissionText(String(repeating: "lange brief ", count: 2_000))
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.register.perform([RegisterFixture.letter(long)])
    }
    #expect(error?.exitStatus == 5)
    #expect(keys(fixture) == before)
    #expect(try fixture.another(.reading).position == end)
  }

  @Test func `makes many keys in one request`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let residents = (1...300).map { number in
      Command.addParty(
        AddParty(
          party: PartyID(stringLiteral: "r\(number)"), name: "Vera Maanzaad", kind: .resident))
    }
    let before = keys(fixture)
    try await fixture.register.perform(residents)
    #expect(keys(fixture).count == before.count + 300)
    #expect(try Register.verify(at: fixture.path).missingKeys.isEmpty)
  }
}
