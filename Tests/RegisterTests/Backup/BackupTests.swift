// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `A backup of a register` {
  private func made(seed: UInt64 = 1) async throws -> RegisterFixture {
    let fixture = try await RegisterFixture(seed: seed, isSigned: true).setUp()
    try await fixture.register.perform([RegisterFixture.letterInFile])
    try await fixture.register.perform([RegisterFixture.point()])
    try fixture.register.sign()
    return fixture
  }

  @Test func `holds all that is recorded, and neither keys, anchor nor secrets of access`()
    async throws
  {
    let fixture = try await made()
    try fixture.folder.write(Array("geheim".utf8), to: "register/access/wachtwoord")
    let path = fixture.folder.path + "/backup"
    let backup = try fixture.register.backUp(to: path, keysTo: path + ".keys")
    #expect(backup.sequence == fixture.register.position.sequence)
    #expect(backup.head?.checkpoint.size == backup.sequence)
    #expect(
      Set(fixture.folder.names(in: "backup"))
        == [".lock", "backup", "checkpoint", "format", "heads", "log", "sources"])
    #expect(fixture.folder.names(in: "backup/heads") == ["last-signed"])
    let found = try Register.verify(at: path)
    #expect(found.ok)
    #expect(found.events == backup.sequence)
    #expect(found.restored?.code == "restored")
    #expect(found.missingKeys.count == backup.keys)
    let log = try fixture.folder.files(in: "register/log").filter { $0.key.hasSuffix(".jsonl") }
    let copied = try fixture.folder.files(in: "backup/log").filter { $0.key.hasSuffix(".jsonl") }
    #expect(Array(log.values) == Array(copied.values))
  }

  @Test func `is brought up to date by what is new`() async throws {
    let fixture = try await made()
    let path = fixture.folder.path + "/backup"
    let first = try fixture.register.backUp(to: path, keysTo: path + ".keys")
    let again = try fixture.register.backUp(to: path, keysTo: path + ".keys")
    #expect(again.sequence == first.sequence)
    #expect(again.newSources == 0)
    try await fixture.register.perform([RegisterFixture.letter("Een tweede brief.")])
    let later = try fixture.register.backUp(to: path, keysTo: path + ".keys")
    #expect(later.sequence > first.sequence)
    #expect(later.keys == first.keys.map { $0 + 1 })
    #expect(try Register.verify(at: path).ok)
  }

  @Test func `put back with its keys goes on where the register was`() async throws {
    let fixture = try await made()
    let path = fixture.folder.path + "/backup"
    let backup = try fixture.register.backUp(to: path, keysTo: path + ".keys")
    let books = try fixture.register.books()
    let texts = try fixture.register.json(opening: true)
    let head = try #require(backup.head)
    for name in ["register", "register.anchor"] { try fixture.folder.remove(name) }
    try FileManager.default.moveItem(atPath: path, toPath: fixture.path)
    try FileManager.default.moveItem(atPath: path + ".keys", toPath: fixture.path + "/keys")
    let error = #expect(throws: RegisterError.self) { try fixture.another() }
    #expect(error?.code == "restored")
    let resumed = try await Register.resume(
      at: fixture.path, from: try KeptHead(parsing: head.note.bytes, named: "head"))
    #expect(resumed.isSameKey)
    let register = try fixture.another()
    #expect(try register.books().state == books.state)
    #expect(try register.json(opening: true) == texts)
    try await register.perform([RegisterFixture.letter("Een derde brief.")])
    #expect(try Register.verify(at: fixture.path).ok)
  }

  @Test func `is made while others record, and is whole at every moment`() async throws {
    let fixture = try await made()
    let path = fixture.folder.path + "/backup"
    let writer = try fixture.another()
    async let writing: Void = {
      for number in 1...30 {
        try await writer.perform([
          RegisterFixture.letter(SubmissionText("Brief \(number) van de adviesraad."))
        ])
      }
    }()
    var last = 0
    for _ in 1...6 {
      let backup = try fixture.register.backUp(to: path, keysTo: path + ".keys")
      #expect(backup.sequence >= last)
      last = backup.sequence
      let found = try Register.verify(at: path)
      #expect(found.ok, "\(found.damage)")
      #expect(found.events == backup.sequence)
    }
    try await writing
  }

  @Test func `takes over no damage, and drops nothing that was lost`() async throws {
    let fixture = try await made()
    let path = fixture.folder.path + "/backup"
    _ = try fixture.register.backUp(to: path, keysTo: path + ".keys")
    let before = try fixture.folder.files(in: "backup")
    let name = try #require(
      fixture.folder.names(in: "register/sources").first { $0.count == 64 })
    let source = try fixture.folder.read("register/sources/\(name)")
    try fixture.folder.remove("register/sources/\(name)")
    let lost = #expect(throws: RegisterError.self) {
      try fixture.register.backUp(to: path, keysTo: path + ".keys")
    }
    #expect(lost?.code == "damaged")
    #expect(lost?.exitStatus == 3)
    #expect(try fixture.folder.files(in: "backup") == before)
    try fixture.folder.write(source.reversed(), to: "register/sources/\(name)")
    #expect(throws: RegisterError.self) {
      try fixture.register.backUp(to: path, keysTo: path + ".keys")
    }
    try fixture.folder.write(source, to: "register/sources/\(name)")
    _ = try fixture.register.backUp(to: path, keysTo: path + ".keys")
  }

  @Test func `is not made over another's, nor in the register, nor over anything else`()
    async throws
  {
    let fixture = try await made()
    let other = try await made(seed: 2)
    let path = fixture.folder.path + "/backup"
    _ = try other.register.backUp(to: path, keysTo: nil)
    func code(_ folder: String, keys: String? = nil) -> String? {
      do throws(RegisterError) {
        _ = try fixture.register.backUp(to: folder, keysTo: keys)
        return nil
      } catch { return error.code }
    }
    #expect(code(path) == "other-backup")
    #expect(code(fixture.path) == "within-register")
    #expect(code(fixture.path + "/backup") == "within-register")
    #expect(code(fixture.folder.path) == "within-register")
    #expect(code(path + "-2", keys: fixture.path + "/keys") == "within-register")
    #expect(code(path + "-2", keys: path + "-2/keys") == "within-register")
    #expect(code(path + "-2", keys: path + "-2/sub/../keys") == "within-register")
    #expect(code(path + "/sub/folder") == "other-backup")
    try FileManager.default.createDirectory(
      atPath: fixture.folder.path + "/map", withIntermediateDirectories: true)
    try fixture.folder.write([1], to: "map/brief.txt")
    #expect(code(fixture.folder.path + "/map") == "not-empty")
    #expect(code(path + "-3", keys: fixture.folder.path + "/map") == "not-empty")
    #expect(try fixture.folder.read("map/brief.txt") == [1])
  }

  @Test func `leaves folders alone that are somebody's, beside that of the keys`() async throws {
    let fixture = try await made()
    let path = fixture.folder.path + "/backup"
    for suffix in ["new", "old", "weerklank-old"] {
      let folder = path + ".keys." + suffix
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try fixture.folder.write([7], to: "backup.keys.\(suffix)/sleutel")
    }
    #expect(throws: RegisterError.self) {
      try fixture.register.backUp(to: path, keysTo: path + ".keys")
    }
    try fixture.folder.remove("backup.keys.weerklank-old")
    for _ in 1...2 { _ = try fixture.register.backUp(to: path, keysTo: path + ".keys") }
    for suffix in ["new", "old"] {
      #expect(try fixture.folder.read("backup.keys.\(suffix)/sleutel") == [7])
    }
  }

  @Test func `whose files were damaged since is mended`() async throws {
    let fixture = try await made()
    let path = fixture.folder.path + "/backup"
    _ = try fixture.register.backUp(to: path, keysTo: nil)
    let name = try #require(fixture.folder.names(in: "backup/sources").first)
    try fixture.folder.write([], to: "backup/sources/\(name)")
    let again = try fixture.register.backUp(to: path, keysTo: nil)
    #expect(again.newSources == 1)
    #expect(try Register.verify(at: path).ok)
  }

  @Test func `of another history is refused`() async throws {
    let fixture = try await made()
    let path = fixture.folder.path + "/backup"
    try FileManager.default.copyItem(
      atPath: fixture.path, toPath: fixture.folder.path + "/old")
    try await fixture.register.perform([RegisterFixture.letter("Een brief die verdwijnt.")])
    let backup = try fixture.register.backUp(to: path, keysTo: nil)
    let head = try #require(backup.head)
    try fixture.folder.remove("register")
    try FileManager.default.moveItem(
      atPath: fixture.folder.path + "/old", toPath: fixture.path)
    _ = try await Register.resume(
      at: fixture.path, from: try KeptHead(parsing: head.note.bytes, named: "head"),
      environment: fixture.clock.environment(seed: 7))
    let register = try fixture.another(seed: 8)
    let error = #expect(throws: RegisterError.self) { try register.backUp(to: path, keysTo: nil) }
    #expect(error?.code == "other-backup")
  }
}
