// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `An export of the log` {
  private func made(isSigned: Bool = true) async throws -> RegisterFixture {
    let fixture = try await RegisterFixture(isSigned: isSigned).setUp()
    try await fixture.register.perform([RegisterFixture.letterInFile])
    try await fixture.register.perform([RegisterFixture.point()])
    try fixture.register.sign()
    return fixture
  }

  private func export(_ register: Register) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try register.export { lines.append($0) }
    return lines
  }

  private func importing(
    _ lines: [[UInt8]], into path: String, keys: String? = nil, seed: UInt64 = 40
  ) async throws(RegisterError) -> Register {
    var rest = lines[...]
    return try await Register.importLog(
      { rest.popFirst() }, into: path, keysFrom: keys,
      environment: DayClock("2026-05-04").environment(seed: seed))
  }

  @Test func `holds every line as it is stored, and every sealed file`() async throws {
    let fixture = try await made()
    let lines = try export(fixture.register)
    let header = try JSON(parsing: lines[0])
    let events = fixture.register.position.sequence
    #expect(header["events"]?.integerValue == events)
    var stored: [[UInt8]] = []
    _ = try fixture.register.lines { stored.append($0) }
    #expect(Array(lines[1...events]) == stored)
    let names = fixture.folder.names(in: "register/sources").filter { $0.count == 64 }
    #expect(!names.isEmpty)
    #expect(
      try lines[(events + 1)...].map { try JSON(parsing: $0)["source"]?.stringValue } == names)
  }

  @Test func `becomes a register that goes on under a name and key of its own`() async throws {
    let fixture = try await made()
    let books = try fixture.register.books()
    let old = try #require(fixture.register.signingKey)
    let path = fixture.folder.path + "/anew"
    let register = try await importing(
      try export(fixture.register), into: path, keys: fixture.path + "/keys")
    let key = try #require(register.signingKey)
    #expect(key.name.hasPrefix(old.name + "/i"))
    #expect(key != old)
    #expect(!fixture.folder.names(in: "anew/keys").contains { $0 == "signing-\(old.idText)" })
    var imported = try register.books()
    #expect(imported.state.parties == books.state.parties)
    #expect(imported.state.submissions == books.state.submissions)
    let texts = try fixture.register.json(opening: true)
    #expect(Array(try register.json(opening: true).prefix(texts.count)) == texts)
    // The head with which the lines came, seen by the new key.
    let note = try SignedNote(parsing: try fixture.folder.read("anew/heads/imported"))
    #expect(try SignedHead(note, signedBy: old).checkpoint.size == texts.count)
    #expect(note.signatures.count == 2)
    // Both go on, and neither says that it is the other.
    try await register.perform([RegisterFixture.letter("Een brief aan de nieuwe.")])
    try register.sign()
    try await fixture.register.perform([RegisterFixture.letter("Een brief aan de oude.")])
    try fixture.register.sign()
    #expect(try Register.verify(at: path).ok)
    #expect(try Register.verify(at: fixture.path).ok)
    imported = try register.books()
    #expect(imported.state.submissions.count == 2)
  }

  @Test func `without keys is read by its structure, and proves as much`() async throws {
    let fixture = try await made()
    let receipt = try fixture.register.receipt(of: "R-001")
    let path = fixture.folder.path + "/anew"
    let register = try await importing(try export(fixture.register), into: path)
    let found = try Register.verify(at: path)
    #expect(found.ok)
    #expect(!found.missingKeys.isEmpty)
    #expect(register.signingKeys.first == receipt.key)
    let proof = try #require(receipt.files.first { $0.name.hasSuffix(".tlog-proof") })
    let kept = try KeptHead(parsing: proof.bytes, named: "proof")
    #expect(try Register.verify(at: path, against: [kept]).ok)
  }

  @Test func `of a register without a key becomes one that has one`() async throws {
    let fixture = try await made(isSigned: false)
    let register = try await importing(
      try export(fixture.register), into: fixture.folder.path + "/anew",
      keys: fixture.path + "/keys")
    #expect(register.isSigned)
    #expect(try register.lastSigned()?.checkpoint.size == register.position.sequence)
  }

  @Test func `that is not whole, or was changed, makes nothing`() async throws {
    let fixture = try await made()
    let lines = try export(fixture.register)
    let events = fixture.register.position.sequence
    func changed(_ body: (inout [[UInt8]]) -> Void) -> [[UInt8]] {
      var lines = lines
      body(&lines)
      return lines
    }
    let cases: [(String, [[UInt8]], String)] = [
      ("empty", [], "bad-export"),
      ("no header", Array(lines.dropFirst()), "bad-export"),
      ("cut in the log", Array(lines.prefix(events / 2)), "bad-export"),
      ("a line fewer", changed { $0.remove(at: 5) }, "bad-export"),
      ("two lines swapped", changed { $0.swapAt(4, 6) }, "bad-export"),
      ("a bit", changed { $0[7][40] ^= 1 }, "bad-export"),
      ("a source fewer", changed { $0.removeLast() }, "bad-export"),
      ("a source changed", changed { $0[events + 1][30] ^= 1 }, "bad-export"),
      ("more than there is", lines + [lines[1]], "bad-export"),
    ]
    for (name, lines, code) in cases {
      let path = fixture.folder.path + "/anew"
      do throws(RegisterError) {
        _ = try await importing(lines, into: path)
        Issue.record("\(name) became a register")
      } catch {
        #expect(error.code == code, "\(name): \(error)")
      }
      #expect(
        !fixture.folder.names(in: "").contains { $0.hasPrefix("anew") }, "\(name) left something")
    }
  }

  @Test func `is made of what is whole, and leaves nothing where nobody may begin`() async throws {
    let fixture = try await made()
    let lines = try export(fixture.register)
    do throws(RegisterError) {
      var rest = lines[...]
      _ = try await Register.importLog(
        { rest.popFirst() }, into: fixture.folder.path + "/anew", by: "u-2")
      Issue.record("a handler began a register")
    } catch { #expect(error.code == "not-allowed") }
    #expect(!fixture.folder.names(in: "").contains { $0.hasPrefix("anew") })
    let name = try #require(fixture.folder.names(in: "register/sources").first { $0.count == 64 })
    try fixture.folder.remove("register/sources/\(name)")
    let error = #expect(throws: RegisterError.self) { try export(fixture.register) }
    #expect(error?.code == "damaged")
  }

  @Test func `is not put where anything stands`() async throws {
    let fixture = try await made()
    let lines = try export(fixture.register)
    do throws(RegisterError) {
      _ = try await importing(lines, into: fixture.path)
      Issue.record("it took the register's place")
    } catch { #expect(error.code == "not-empty") }
    #expect(try Register.verify(at: fixture.path).ok)
  }
}
