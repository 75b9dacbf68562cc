// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `An erased key that is there again` {
  private static let subjects: [Subject] = [.submission("R-002"), .drafts("jeugd-koers")]

  /// A register after an erasure, with the folders that a backup made before put back.
  private func restored(_ folders: [String]) async throws -> RegisterFixture {
    let fixture = try await RegisterFixture.withLetters()
    for name in folders {
      try FileManager.default.copyItem(
        atPath: "\(fixture.path)/\(name)", toPath: "\(fixture.folder.path)/old-\(name)")
    }
    let register = try fixture.keepingMatrices(seed: 8)
    try await register.erase(Self.subjects, reason: "Verkeerd ontvangen.", by: "u-1")
    try register.sign()
    for name in folders {
      try fixture.folder.remove("register/\(name)")
      try FileManager.default.moveItem(
        atPath: "\(fixture.folder.path)/old-\(name)", toPath: "\(fixture.path)/\(name)")
    }
    return fixture
  }

  @Test func `is found by verify, with the name of its subject and nothing personal`() async throws
  {
    let fixture = try await restored(["keys", "sources"])
    let verification = try Register.verify(at: fixture.path)
    let found = verification.damage.filter { $0.kind == "resurrected" }
    #expect(
      Set(found.compactMap(\.subject))
        == ["R-002", "drafts-jeugd-koers", "edition-jeugd-koers-1"])
    #expect(found.contains { $0.segment.hasPrefix("keys/") })
    #expect(found.contains { $0.segment.hasPrefix("sources/") })
  }

  @Test func `is never used`() async throws {
    let fixture = try await restored(["keys", "sources"])
    let opened = try RegisterFixture.opened(fixture.another(.reading))
    #expect(!opened.contains("Siebe") && opened.contains("Fedde Kwikmeer"))
  }

  @Test func `is destroyed again where that is asked for, and verify is content`() async throws {
    let fixture = try await restored(["keys", "sources"])
    let register = try fixture.another()
    // What the old copy has not: the keys that were made since.
    let missing = Set(try Register.verify(at: fixture.path).missingKeys)
    #expect(missing == ["administration", "reissue-jeugd-koers-1-2"])
    let again = try await register.eraseAgain(by: "u-1")
    #expect(again == ["R-002", "drafts-jeugd-koers", "edition-jeugd-koers-1"])
    let verification = try Register.verify(at: fixture.path)
    #expect(verification.damage.map(\.kind) == ["sourceMissing", "sourceMissing"])
    #expect(verification.erased == 3)
    let types = try register.json().compactMap { $0["type"]?.stringValue }
    #expect(types.filter { $0 == "nl.weerklank.subject-erased.v1" }.count == 6)
    #expect(try await register.eraseAgain(by: "u-1").isEmpty)
    for fingerprint in try register.books().state.erasures.values.map(\.fingerprint) {
      #expect(!fixture.keyNames.contains("\(fingerprint).key"))
    }
  }

  /// The whole register is put back as it was before: its log knows of no erasure, the anchor does.
  @Test func `of a register that was put back is refused, and destroyed by resuming`() async throws
  {
    let fixture = try await RegisterFixture.withLetters()
    let old = fixture.folder.path + "/old"
    try FileManager.default.copyItem(atPath: fixture.path, toPath: old)
    let register = try fixture.keepingMatrices(seed: 8)
    try await register.erase(Self.subjects, reason: "Verkeerd ontvangen.", by: "u-1")
    let head = try #require(try register.sign())
    try fixture.folder.remove("register")
    try FileManager.default.moveItem(atPath: old, toPath: fixture.path)

    let reader = try fixture.another(.reading)
    #expect(reader.restoredCause != nil)
    #expect(!(try RegisterFixture.opened(reader).contains("Siebe")))
    let found = try Register.verify(at: fixture.path).damage.filter { $0.kind == "resurrected" }
    #expect(Set(found.compactMap(\.subject)).contains("R-002"))

    let kept = try KeptHead(parsing: head.note.bytes, named: "head")
    _ = try await Register.resume(
      at: fixture.path, from: kept, environment: fixture.clock.environment(seed: 5))
    let after = try Register.verify(at: fixture.path)
    #expect(after.damage.isEmpty && after.erased == 3)
    let erasures = try fixture.another(.reading).books().state.erasures
    #expect(erasures.values.allSatisfy { $0.ground == .again && $0.isDone })
    let opened = try RegisterFixture.opened(fixture.another())
    #expect(!opened.contains("Siebe") && opened.contains("Jet Rozenblad"))
  }

  @Test func `that only the log accounts for may have no file, any other must`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try fixture.keepingMatrices(seed: 8)
    try await register.erase(Self.subjects, reason: "Verkeerd ontvangen.", by: "u-1")
    #expect(try Register.verify(at: fixture.path).ok)
    for name in fixture.sourceNames { try fixture.folder.remove("register/sources/\(name)") }
    #expect(
      try Register.verify(at: fixture.path).damage.map(\.kind)
        == ["sourceMissing", "sourceMissing"])
  }
}
