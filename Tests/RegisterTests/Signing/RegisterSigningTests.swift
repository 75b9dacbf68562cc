// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `A signed register` {
  private static let party = Command.addParty(
    AddParty(
      party: "asd-laagveen", name: "Adviesraad Laagveen", shortName: "ASD Laagveen",
      kind: .advisoryBoard, municipality: "Laagveen"))

  private static func party(_ number: Int) -> Command {
    .addParty(
      AddParty(
        party: PartyID("zorg-\(number)") ?? "zorg", name: "Zorghuis \(number)",
        shortName: "Zorghuis \(number)", kind: .provider, municipality: "Laagveen"))
  }

  @Test func `announces its key in its first commit, and signs it`() async throws {
    let fixture = try await RegisterFixture(isSigned: true)
    let key = try #require(fixture.register.signingKey)
    #expect(key.name == "weerklank/\(fixture.register.id)")
    let announced = try fixture.register.json().compactMap { line -> String? in
      guard line["type"]?.stringValue == "nl.weerklank.signing-key-announced.v1" else { return nil }
      return line["data"]?["key"]?.stringValue
    }
    #expect(announced == [key.description])
    let head = try #require(try fixture.register.lastSigned())
    #expect(head.checkpoint.size == fixture.register.position.sequence)
    #expect(fixture.register.restoredCause == nil)
  }

  @Test func `is verified with its heads and tiles`() async throws {
    let fixture = try await RegisterFixture(isSigned: true)
    try await fixture.register.perform([Self.party])
    try fixture.register.sign()
    let verification = try Register.verify(at: fixture.path)
    #expect(verification.damage.isEmpty)
    #expect(verification.signedThrough == fixture.register.position.sequence)
    #expect(Set(["tree", "heads", "tiles", "rules", "seals"]).isSubset(of: verification.covered))
  }

  @Test func `that was copied is read, and neither written to nor signed`() async throws {
    let fixture = try await RegisterFixture(isSigned: true)
    let copy = fixture.folder.path + "/copy"
    try FileManager.default.copyItem(atPath: fixture.path, toPath: copy)
    let error = #expect(throws: RegisterError.self) { try Register.open(at: copy, for: .writing) }
    #expect(error?.code == "restored")
    #expect(error?.exitStatus == 3)
    let read = try Register.open(at: copy, for: .reading)
    #expect(read.restoredCause?.code == "restored")
    #expect(try read.books().sequence == fixture.register.position.sequence)
    #expect(try Register.verify(at: copy).restored?.code == "restored")
    #expect(try Register.verify(at: copy).ok)
  }

  @Test func `that is torn below what was signed is an older copy, and nothing of it is cut`()
    async throws
  {
    let fixture = try await RegisterFixture(isSigned: true)
    try fixture.register.sign()
    let segment = URL(filePath: fixture.path + "/log/000000000000000001.jsonl")
    let torn = try Data(contentsOf: segment).dropLast(20)
    try FileManager.default.removeItem(atPath: fixture.path + "/log/.end")
    try torn.write(to: segment)
    let error = #expect(throws: RegisterError.self) { try fixture.another() }
    #expect(error?.code == "restored")
    #expect(try Data(contentsOf: segment) == torn)
    #expect(!FileManager.default.fileExists(atPath: fixture.path + "/log/torn"))
  }

  @Test func `that was put back goes on from the newest head, where it holds all of it`()
    async throws
  {
    let fixture = try await RegisterFixture(isSigned: true)
    let head = try #require(try fixture.register.sign())
    try fixture.folder.remove("register.anchor")
    let kept = try KeptHead(parsing: head.note.bytes, named: "head")
    let resumed = try await Register.resume(at: fixture.path, from: kept)
    #expect(resumed.isSameKey)
    #expect(resumed.lost == nil)
    let register = try fixture.another()
    try await register.perform([Self.party])
    #expect(try register.sign()?.checkpoint.origin == head.checkpoint.origin)
    #expect(try Register.verify(at: fixture.path, against: [kept]).ok)
  }

  /// F15: what was lost is said, and the old key signs no second history.
  @Test func `that was put back and lost something says so, under a new key`() async throws {
    let fixture = try await RegisterFixture(isSigned: true)
    let old = fixture.folder.path + "/old"
    try FileManager.default.copyItem(atPath: fixture.path, toPath: old)
    let end = fixture.register.position.sequence
    try await fixture.register.perform([Self.party(1)])
    let head = try #require(try fixture.register.sign())
    let oldKey = try #require(fixture.register.signingKey)
    let kept = try KeptHead(parsing: head.note.bytes, named: "head")
    try fixture.folder.remove("register")
    try FileManager.default.moveItem(atPath: old, toPath: fixture.path)
    #expect(throws: RegisterError.self) { try fixture.another() }

    let resumed = try await Register.resume(
      at: fixture.path, from: kept, environment: fixture.clock.environment(seed: 5))
    #expect(!resumed.isSameKey)
    #expect(resumed.lost?.from == end + 1)
    #expect(resumed.lost?.through == head.checkpoint.size)
    #expect(resumed.head.checkpoint.origin == oldKey.name + "/2")

    let register = try fixture.another()
    try await register.perform([Self.party(2)])
    try register.sign()
    #expect(register.signingKeys.count == 2)
    let found = try Register.verify(at: fixture.path)
    #expect(found.damage.isEmpty)
    // The head that reached further can be shown to be of another history.
    #expect(
      try Register.verify(at: fixture.path, against: [kept]).damage.map(\.kind) == ["against"])
    let types = try register.json().compactMap { $0["type"]?.stringValue }
    #expect(types.contains("nl.weerklank.history-lost.v1"))
  }

  @Test func `is resumed by an administrator, and from a head of its own`() async throws {
    let fixture = try await RegisterFixture(isSigned: true)
    let head = try #require(try fixture.register.sign())
    let kept = try KeptHead(parsing: head.note.bytes, named: "head")
    let stranger = await #expect(throws: RegisterError.self) {
      try await Register.resume(at: fixture.path, from: kept, by: "u-9")
    }
    #expect(stranger?.code == "not-allowed")
    let other = try await RegisterFixture(seed: 2, isSigned: true)
    let foreign = try KeptHead(
      parsing: #require(try other.register.sign()).note.bytes, named: "head")
    let error = await #expect(throws: RegisterError.self) {
      try await Register.resume(at: fixture.path, from: foreign)
    }
    #expect(error?.code == "bad-note")
  }

  @Test func `that lost its signing key takes nothing on until a new one begins`() async throws {
    let fixture = try await RegisterFixture(isSigned: true)
    let head = try #require(try fixture.register.sign())
    let name = try #require(
      fixture.folder.names(in: "register/keys").first { $0.hasPrefix("signing-") })
    try fixture.folder.remove("register/keys/" + name)
    let error = #expect(throws: RegisterError.self) { try fixture.another() }
    #expect(error?.code == "key-missing")
    let kept = try KeptHead(parsing: head.note.bytes, named: "head")
    let resumed = try await Register.resume(at: fixture.path, from: kept)
    #expect(!resumed.isSameKey && resumed.lost == nil)
    #expect(try fixture.another().signingKeys.count == 2)
  }

  @Test func `is begun over one that had no key`() async throws {
    let fixture = try await RegisterFixture()
    #expect(fixture.register.signingKey == nil)
    #expect(try fixture.register.sign() == nil)
    let head = try await fixture.register.beginSigning(by: "u-1")
    let register = try fixture.another()
    #expect(register.signingKey?.name == "weerklank/\(register.id)")
    #expect(head.checkpoint.size == register.position.sequence)
    #expect(try Register.verify(at: fixture.path).ok)
    let again = await #expect(throws: RegisterError.self) {
      try await register.beginSigning(by: "u-1")
    }
    #expect(again?.code == "has-signing-key")
  }

  @Test func `keeps its anchor where it was told to`() async throws {
    let folder = try TemporaryFolder()
    let register = try await Register.create(
      at: folder.path + "/r", organisation: "Zorgregio Lage Linden",
      anchor: folder.path + "/elsewhere", firstUser: "u-1", named: "Jet Rozenblad")
    #expect(folder.names(in: "") == ["elsewhere", "r"])
    try register.sign()
    _ = try Register.open(at: folder.path + "/r", for: .writing)
    // A copy does not take over the anchor of what it was copied from.
    try FileManager.default.copyItem(atPath: folder.path + "/r", toPath: folder.path + "/c")
    let error = #expect(throws: RegisterError.self) {
      try Register.open(at: folder.path + "/c", for: .writing)
    }
    #expect(error?.code == "restored")
  }

  @Test func `is not made over the anchor of another`() async throws {
    let fixture = try await RegisterFixture(isSigned: true)
    try fixture.folder.remove("register")
    let error = await #expect(throws: RegisterError.self) {
      try await Register.create(
        at: fixture.path, organisation: "Zorgregio Lage Linden", firstUser: "u-1",
        named: "Jet Rozenblad")
    }
    #expect(error?.code == "anchor-there")
    #expect(fixture.folder.names(in: "") == ["register.anchor"])
  }

  @Test func `signs before an edition is issued`() async throws {
    let fixture = try await RegisterFixture(on: "2026-03-02", isSigned: true)
    try await fixture.carryOut(.campaign)
    let issued = try fixture.register.json().firstIndex {
      $0["type"]?.stringValue == "nl.weerklank.edition-issued.v1"
    }
    let head = try #require(try fixture.register.lastSigned())
    #expect(head.checkpoint.size >= (try #require(issued)))
    try fixture.register.sign()
    #expect(try Register.verify(at: fixture.path).damage.isEmpty)
  }
}

@Suite struct `A witness` {
  private func heads() async throws -> (RegisterFixture, [SignedHead]) {
    let fixture = try await RegisterFixture(isSigned: true)
    var heads = [try #require(try fixture.register.sign())]
    try await fixture.setUp()
    heads.append(try #require(try fixture.register.sign()))
    return (fixture, heads)
  }

  private func proof(_ register: Register, from size: Int) throws -> [UInt8] {
    let found = try #require(try register.consistencyProof(from: size))
    return Array(found.proof.map { $0.base64 + "\n" }.joined().utf8)
  }

  @Test func `signs the first head that it sees, and each that goes on from it`() async throws {
    let (fixture, heads) = try await heads()
    let key = try #require(fixture.register.signingKey)
    let folder = fixture.folder.path + "/witness"
    let witness = try Witness.open(in: folder, named: "neighbour.example")
    #expect(witness.isNew)
    let first = try witness.cosign(heads[0].note.bytes, of: key, consistency: nil, at: 1_000)
    #expect(try witness.key.check(first) == 1_000)
    // The same head again is no news.
    _ = try witness.cosign(heads[0].note.bytes, of: key, consistency: nil, at: 1_001)
    let proof = try proof(fixture.register, from: heads[0].checkpoint.size)
    let again = try Witness.open(in: folder)
    #expect(!again.isNew && again.key == witness.key)
    let second = try again.cosign(heads[1].note.bytes, of: key, consistency: proof, at: 2_000)
    #expect(try again.key.check(second) == 2_000)
    #expect(try SignedHead(second, signedBy: key).checkpoint == heads[1].checkpoint)
  }

  @Test func `signs no head without proof, none that is older, and no other history`() async throws
  {
    let (fixture, heads) = try await heads()
    let key = try #require(fixture.register.signingKey)
    let witness = try Witness.open(in: fixture.folder.path + "/witness")
    let proof = try proof(fixture.register, from: heads[0].checkpoint.size)
    func code(_ note: [UInt8], _ proof: [UInt8]?) -> String? {
      do {
        _ = try witness.cosign(note, of: key, consistency: proof, at: 1)
        return nil
      } catch { return error.code }
    }
    #expect(code(heads[0].note.bytes, nil) == nil)
    #expect(code(heads[1].note.bytes, nil) == "inconsistent")
    #expect(code(heads[1].note.bytes, proof + proof) == "inconsistent")
    #expect(code(heads[1].note.bytes, Array("old 1\n".utf8) + proof) == "inconsistent")
    #expect(code(heads[1].note.bytes, Array("nonsense\n".utf8)) == "bad-note")
    #expect(code(heads[1].note.bytes, proof) == nil)
    #expect(code(heads[0].note.bytes, nil) == "inconsistent")
    let other = try await RegisterFixture(seed: 3, isSigned: true)
    let foreign = try #require(try other.register.sign())
    #expect(code(foreign.note.bytes, nil) == "bad-note")
  }
}
