// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `An erased subject` {
  private static let letter: [Subject] = [.submission("R-002"), .drafts("jeugd-koers")]

  private func erase(
    _ fixture: RegisterFixture, _ subjects: [Subject] = Self.letter
  ) async throws -> Register {
    let register = try fixture.keepingMatrices(seed: 8)
    try await register.erase(subjects, reason: "Per ongeluk ontvangen.", by: "u-1")
    try register.sign()
    return register
  }

  @Test func `is shown as erased, and on what day`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let before = try RegisterFixture.opened(fixture.register)
    for word in RegisterFixture.residentsWords { #expect(before.contains(word)) }
    let register = try await erase(fixture)
    for reader in [register, try fixture.another(.reading), fixture.register] {
      let received = try #require(
        try reader.events(in: .submission("R-002")).first { !$0.recorded.event.texts.isNone })
      let texts = reader.texts().texts(at: received.recorded.sequence)
      #expect(texts == .erased(on: RegisterFixture.today))
      let opened = try RegisterFixture.opened(reader)
      for word in RegisterFixture.residentsWords { #expect(!opened.contains(word)) }
      #expect(opened.contains("erased 2026-04-01"))
    }
  }

  @Test func `has neither key nor file, and all other keys lie under a new master key`()
    async throws
  {
    let fixture = try await RegisterFixture.withLetters()
    let (keys, sources) = (fixture.keyNames, fixture.sourceNames)
    let master = try fixture.folder.read("register/keys/master")
    let register = try await erase(fixture)
    let erasures = try register.books().state.erasures
    let gone = Set(erasures.values.map { "\($0.fingerprint).key" })
    #expect(Set(erasures.keys) == ["R-002", "drafts-jeugd-koers", "edition-jeugd-koers-1"])
    // What is new is the key of the edition that is issued anew, and that of the reasons.
    #expect(Set(keys).subtracting(fixture.keyNames) == gone)
    #expect(fixture.keyNames.count == keys.count - gone.count + 2)
    #expect(try fixture.folder.read("register/keys/master") != master)
    // The long letter and the edition's matrix and page are gone; these two are there anew.
    #expect(Set(sources).subtracting(fixture.sourceNames).count == 3)
    #expect(try RegisterFixture.opened(fixture.another(.reading)).contains("Jet Rozenblad"))
  }

  @Test func `is verified, with all that was proven of it`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let receipt = try fixture.another().receipt(of: "R-002")
    let books = try fixture.register.books()
    let before = try #require(books.state.rounds["jeugd-koers"]?.editions.first)
    let register = try await erase(fixture)
    let verification = try Register.verify(at: fixture.path)
    #expect(verification.damage.isEmpty)
    #expect(verification.missingKeys.isEmpty && verification.erasing.isEmpty)
    #expect(verification.erased == 3)
    #expect(ReceiptCheck(try receipt.toCheck(), key: receipt.key).ok)
    let after = try #require(try register.books().state.rounds["jeugd-koers"]?.editions.first)
    #expect(after.issued == before.issued)
    let matrix = try #require(
      try register.matrix(of: after.issued, round: "jeugd-koers", texts: register.texts()))
    #expect(try register.rows(of: matrix).root == before.issued.rowsRoot)
    #expect(
      try Accounts(of: register.books(), round: "jeugd-koers")
        == Accounts(of: books, round: "jeugd-koers"))
  }

  @Test func `has nothing recorded under it any more, and what holds no text all the same`()
    async throws
  {
    let fixture = try await RegisterFixture.withLetters()
    let stale = fixture.register
    _ = try stale.books()
    let register = try await erase(fixture)
    let withdraw = Command.withdrawPoint(WithdrawPoint(point: "R-002.1", reason: "Zo gevraagd."))
    for writer in [stale, register, try fixture.another()] {
      let error = await #expect(throws: RegisterError.self) {
        try await writer.perform([withdraw])
      }
      #expect(error?.code == "subject-erased" && error?.exitStatus == 1)
    }
    let outcome = try await register.perform([
      .assign(Assign(points: ["R-002.1"], handler: "u-2"))
    ])
    #expect(outcome != .nothing)
    #expect(try Register.verify(at: fixture.path).ok)
    // Its letter cannot be read, and no receipt of it can be made any more.
    let text = #expect(throws: RegisterError.self) { try register.text(of: "R-002") }
    let receipt = #expect(throws: RegisterError.self) { try register.receipt(of: "R-002") }
    #expect(text?.code == "subject-erased" && receipt?.code == "subject-erased")
  }

  @Test func `stays erased when it is erased again, and records nothing then`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try await erase(fixture)
    let end = register.position.sequence
    let outcome = try await register.erase(
      Self.letter, reason: "Nog eens.", by: "u-1")
    #expect(outcome == .nothing)
    #expect(register.position.sequence == end)
    #expect(try await register.eraseAgain(by: "u-1").isEmpty)
    #expect(register.position.sequence == end)
  }

  @Test func `is erased by an administrator only`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.register.erase(Self.letter, reason: "Zomaar.", by: "u-2")
    }
    #expect(error?.code == "not-allowed")
    let again = await #expect(throws: RegisterError.self) {
      try await fixture.register.eraseAgain(by: "u-2")
    }
    #expect(again?.code == "not-allowed")
  }

  @Test func `is known by the anchor, which keeps its list over every head`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try await erase(fixture)
    let fingerprint = try #require(try register.books().state.erasures["R-002"]?.fingerprint)
    try await register.perform([.assign(Assign(points: ["R-002.1"], handler: "u-2"))])
    try register.sign()
    let anchor = String(decoding: try fixture.folder.read("register.anchor"), as: UTF8.self)
    #expect(anchor.contains("\ndestroyed \(fingerprint)\n"))
  }

  @Test func `is shown as erased by an edition that is issued anew, with the same rows`()
    async throws
  {
    let fixture = try await RegisterFixture.withLetters()
    func kept(_ register: Register) throws -> String {
      let edition = try #require(
        try register.books().state.rounds["jeugd-koers"]?.editions.first)
      return String(decoding: try #require(try register.file(of: edition)), as: UTF8.self)
    }
    #expect(try kept(fixture.register).contains("Siebe"))
    let register = try await erase(fixture, [.submission("R-002")])
    #expect(try !kept(register).contains("Siebe"))
    #expect(try kept(register).contains("erased(on:"))
    #expect(try kept(register).contains("Volg bij de tarieven"))
    let edition = try #require(try register.books().state.rounds["jeugd-koers"]?.editions.first)
    #expect(edition.number == 1 && edition.reissue?.recorded.time == 2)
    #expect(
      edition.texts.opened(by: register.texts())[.reason] == .text("Nog niet alles."))
    // What it shows now can be erased as well, and it is issued anew once more.
    try await register.erase([.submission("R-001")], reason: "Ook die.", by: "u-1")
    #expect(try !kept(register).contains("Volg bij de tarieven"))
    let last = try #require(try register.books().state.rounds["jeugd-koers"]?.editions.first)
    #expect(last.reissue?.recorded.time == 3)
    #expect(try Register.verify(at: fixture.path).damage.isEmpty)
  }

  @Test func `is not shown by an edition whose own files are erased`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try await erase(fixture, [.edition("jeugd-koers", 1)])
    let edition = try #require(try register.books().state.rounds["jeugd-koers"]?.editions.first)
    #expect(edition.reissue == nil)
    let error = #expect(throws: RegisterError.self) { try register.file(of: edition) }
    #expect(error?.code == "subject-erased")
    try await register.erase([.submission("R-002")], reason: "Ook die.", by: "u-1")
    #expect(
      try register.books().state.rounds["jeugd-koers"]?.editions.first?.reissue == nil)
  }

  /// F21: a server or another program that has the register open drops what it opened.
  @Test func `is dropped by who has the register open, before the next answer`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let reader = try fixture.another(.reading)
    let report = reader.texts()
    let sequence = try #require(
      try reader.events(in: .submission("R-002")).first { !$0.recorded.event.texts.isNone }
    )
    .recorded.sequence
    guard case .texts = report.texts(at: sequence) else {
      Issue.record("it was not opened before")
      return
    }
    _ = try await erase(fixture)
    try reader.refresh()
    #expect(report.texts(at: sequence) == .erased(on: RegisterFixture.today))
    #expect(reader.texts().texts(at: sequence) == .erased(on: RegisterFixture.today))
    // As of earlier: the structure of then with the keys of now.
    _ = try reader.books(asOf: .sequence(sequence))
    #expect(reader.texts().texts(at: sequence) == .erased(on: RegisterFixture.today))
  }

  @Test func `is not the same as one whose key is missing`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try await erase(fixture)
    let key = try #require(try register.books().state.subjects["R-001"])
    try fixture.folder.remove("register/keys/\(key).key")
    let reader = try fixture.another(.reading)
    let opened = try RegisterFixture.opened(reader)
    #expect(opened.contains("key-missing") && opened.contains("erased 2026-04-01"))
    let verification = try Register.verify(at: fixture.path)
    #expect(verification.ok && verification.missingKeys == ["R-001"])
  }
}

extension Texts {
  /// Whether there are none.
  var isNone: Bool { self == .none }
}
