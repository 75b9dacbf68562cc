// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `A span that is destroyed` {
  private static let text: SubmissionText = """
    Geachte colleges,

    Mevrouw Jörgensen wacht al een jaar.
    Volg bij de tarieven de lonen.
    """

  private static func redact(
    _ words: String = "Mevrouw Jörgensen", reason: String = "Het gaat om mevrouw Jorgensen."
  ) throws -> Redact {
    let offset = try #require(text.offsets(of: words, limit: 1).first)
    return Redact(
      place: .submission("R-001"), offset: offset, length: words.unicodeScalars.count,
      reason: reason, ground: "AVG 17")
  }

  private func fixture() async throws -> RegisterFixture {
    let fixture = try await RegisterFixture(isSigned: true).setUp()
    try await fixture.register.perform([RegisterFixture.letter(Self.text)])
    try await fixture.register.perform([
      .recordPoint(
        RecordPoint(
          submission: "R-001",
          passages: [PassageInput(quote: "Jörgensen wacht al een jaar.")],
          summary: "Mevrouw Jorgensen wacht.", kind: .concern, theme: "Tarieven")),
      RegisterFixture.point(),
    ])
    return fixture
  }

  private func shown(_ register: Register) throws -> [String] {
    let texts = register.texts()
    return (1...register.position.sequence).flatMap { sequence -> [String] in
      if case .texts(let texts) = texts.texts(at: sequence) { Array(texts.values) } else { [] }
    }
  }

  @Test func `is gone, and what is left reads on with its points and counts`() async throws {
    let fixture = try await fixture()
    let before = try fixture.register.books().state.submissions
    _ = try await fixture.register.destroy(try Self.redact(), by: "u-1")
    for register in [fixture.register, try fixture.another(.reading)] {
      let all = try shown(register)
      #expect(!all.joined().contains("rgensen"))
      #expect(all.contains("[gelakt: AVG 17] wacht al een jaar."))
      #expect(all.contains("[gelakt: AVG 17] wacht."))
      #expect(all.contains("Volg bij de tarieven de lonen."))
      #expect(all.contains("de secretaris"))
      #expect(try register.books().state.submissions == before)
      let text = try #require(try register.text(of: "R-001"))
      #expect(text.scalars.count == Self.text.scalars.count)
    }
    let erasure = try fixture.register.books().state.erasures["R-001"]
    #expect(erasure?.isDone == true && erasure?.ground == .redaction)
    #expect(try Register.verify(at: fixture.path).ok)
  }

  @Test func `is in no key that is left: the old one is destroyed`() async throws {
    let fixture = try await fixture()
    let fingerprint = try #require(try fixture.register.books().state.subjects["R-001"])
    _ = try await fixture.register.destroy(try Self.redact(), by: "u-1")
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.path + "/keys")
    #expect(!names.contains { $0.hasPrefix(fingerprint) })
  }

  @Test func `leaves a letter that is worked on, and can be destroyed in part again`() async throws
  {
    let fixture = try await fixture()
    let register = fixture.register
    _ = try await register.destroy(try Self.redact(), by: "u-1")
    try await register.perform([RegisterFixture.point("wacht al een jaar.")])
    try await register.perform(
      [.recommend(Recommend(points: ["R-001.1"], disposition: .noted, answer: "Dank."))],
      by: "u-2")
    _ = try await register.destroy(
      try Self.redact("tarieven", reason: "Bedrijfsgegeven."), by: "u-1")
    let all = try shown(try fixture.another(.reading))
    #expect(all.contains("Volg bij de [gelakt: AVG 17] de lonen."))
    #expect(all.contains("wacht al een jaar.") && all.contains("Dank."))
    #expect(!all.joined().contains("rgensen"))
    try await register.perform([RegisterFixture.point("Geachte colleges,")])
    #expect(try Register.verify(at: fixture.path).ok)
    let state = try register.books().state
    #expect(state.current(.submission("R-001")) == .rewritten("R-001", 3))
  }

  @Test func `keeps the receipt that a party has`() async throws {
    let fixture = try await fixture()
    let receipt = try fixture.register.receipt(of: "R-001")
    _ = try await fixture.register.destroy(try Self.redact(), by: "u-1")
    try fixture.register.sign()
    var files = ReceiptCheck.Files(line: receipt.files[0].bytes, proof: receipt.files[1].bytes)
    files.opening = receipt.files[2].bytes
    #expect(ReceiptCheck(files, key: receipt.key).ok)
    let lines = try fixture.register.json().map(\.line)
    #expect(lines.contains(String(decoding: receipt.files[0].bytes, as: UTF8.self)))
  }

  @Test func `is refused where drafts repeat it, and outside the text`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform(
      [
        .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Bel mevrouw Jörgensen."))
      ], by: "u-2")
    let before = fixture.register.position.sequence
    let repeated = await #expect(throws: RegisterError.self) {
      try await fixture.register.destroy(try Self.redact(), by: "u-1")
    }
    #expect(repeated?.code == "repeated-elsewhere")
    #expect(repeated?.description.contains("drafts-jeugd-koers") == true)
    await #expect(throws: RegisterError.self) {
      try await fixture.register.destroy(
        Redact(
          place: .submission("R-001"), offset: 5_000, length: 2, reason: "x", ground: "y"),
        by: "u-1")
    }
    await #expect(throws: RegisterError.self) {
      try await fixture.register.destroy(try Self.redact("tarieven"), by: "u-2")
    }
    #expect(fixture.register.position.sequence == before)
  }
}

@Suite struct `What is due` {
  private func fixture() async throws -> RegisterFixture {
    let fixture = try await RegisterFixture(isSigned: true).setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    try await fixture.register.perform([RegisterFixture.point()])
    try await fixture.register.perform([
      .defineRetentionClass(
        DefineRetentionClass(
          retentionClass: "kort", title: "Inspraak", source: "Selectielijst 1.1",
          term: RetentionTerm(months: 12, start: .received))),
      .setRetentionDefault(
        SetRetentionDefault(kinds: [.submission], retentionClass: "kort")),
    ])
    return fixture
  }

  @Test func `is destroyed on its day, once, with a declaration`() async throws {
    let fixture = try await fixture()
    fixture.clock.set("2027-03-30")
    let none = try await fixture.register.destroyDue(
      on: "2027-03-30", reason: "Voorbij.", by: "u-1")
    #expect(none == .nothing)
    await #expect(throws: RegisterError.self) {
      try await fixture.register.destroyDue(on: "2027-03-31", reason: "Voorbij.", by: "u-1")
    }
    fixture.clock.set("2027-04-02")
    let outcome = try await fixture.register.destroyDue(
      on: "2027-03-31", reason: "Voorbij.", by: "u-1")
    #expect(outcome != .nothing)
    let state = try fixture.register.books().state
    #expect(state.erasures["R-001"]?.ground == .retention)
    #expect(state.erasures["R-001"]?.isDone == true)
    #expect(state.submissions["R-001"]?.points.count == 1)
    let declaration = try #require(try fixture.another(.reading).declaration())
    #expect(declaration.categories.map(\.subjects) == [["R-001"]])
    #expect(declaration.categories.first?.since == "2026-03-31"..."2026-03-31")
    #expect(declaration.categories.first?.dossier?.id == "jeugd")
    #expect(declaration.destruction.recorded.subjects == 1)
    #expect(try fixture.register.declaration(of: 2) == nil)
    let again = try await fixture.register.destroyDue(
      on: "2027-03-31", reason: "Voorbij.", by: "u-1")
    #expect(again == .nothing)
    #expect(try Register.verify(at: fixture.path).ok)
    #expect(
      Retention(of: try fixture.register.books(), on: "2090-01-01").lines
        .allSatisfy { $0.subject != .submission("R-001") })
  }

  @Test func `is for an administrator to destroy`() async throws {
    let fixture = try await fixture()
    fixture.clock.set("2028-01-01")
    await #expect(throws: RegisterError.self) {
      try await fixture.register.destroyDue(on: "2027-12-31", reason: "Voorbij.", by: "u-2")
    }
    #expect(try fixture.register.books().state.erasures.isEmpty)
  }
}
