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

@Suite struct `The files of an edition` {
  private static let round: RoundID = "jeugd-koers"

  /// Makes of an edition a text that shows what a file would.
  private static func press(_ version: String = "1") -> EditionPress {
    EditionPress(program: "Proef \(version)") { format, matrix, imprint in
      let point = matrix.groups.first?.points.first
      let words = [point?.answer?.text?.text, point?.quotes.first?.text].compactMap { $0 }
      let parts = [
        version, format.rawValue, "\(matrix.position.sequence)", "\(imprint.issuedOn)",
        imprint.hash, imprint.reason ?? "",
      ]
      return Array((parts + words).joined(separator: "|").utf8)
    }
  }

  private static func issue(_ formats: [EditionFormat] = EditionFormat.ownMaking) -> Command {
    .issueEdition(
      IssueEdition(
        round: round, title: "Reactienota", purpose: .college, withOpen: "Nog niet alles.",
        formats: formats))
  }

  /// A register with a letter, a point and an approved answer, whose editions are kept.
  private func made(
    isSigned: Bool = false
  ) async throws -> (fixture: RegisterFixture, register: Register) {
    let fixture = try await RegisterFixture(isSigned: isSigned).setUp()
    try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    try await fixture.register.perform(
      [
        .recommend(
          Recommend(
            points: ["R-001.1"], disposition: .notAccepted, answer: "Wij volgen de index.",
            rationale: "Zo staat het in de wet."))
      ], by: "u-2")
    try await fixture.register.perform([.approve(Approve(points: ["R-001.1"]))], by: "u-3")
    return (fixture, try open(fixture))
  }

  private func open(_ fixture: RegisterFixture, seed: UInt64 = 7) throws -> Register {
    var environment = fixture.clock.environment(seed: seed)
    environment.press = Self.press()
    return try Register.open(at: fixture.path, for: .writing, environment: environment)
  }

  private func edition(_ number: Int = 1, in register: Register) throws -> Edition {
    try #require(try register.books().state.rounds[Self.round]?.edition(number))
  }

  private func text(
    _ format: EditionFormat, of edition: Edition, in register: Register
  ) throws -> String? {
    try register.file(of: edition, as: format).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `are kept in every format that was asked, in one commit, each sealed by itself`()
    async throws
  {
    let (fixture, register) = try await made()
    let before = register.position.sequence
    try await register.perform([Self.issue()])
    let lines = try register.json()[before...]
    #expect(lines.allSatisfy { $0["commitsize"]?.integerValue == lines.count })
    let edition = try edition(in: register)
    #expect(edition.files.map(\.format) == [.json, .html, .docx, .xlsx])
    #expect(edition.files.allSatisfy { $0.program == "Proef 1" && $0.engine == nil })
    for format in edition.files.map(\.format) {
      let text = try #require(try text(format, of: edition, in: fixture.another(.reading)))
      #expect(text.hasPrefix("1|\(format.rawValue)|\(edition.issued.position)|2026-04-01|"))
      #expect(
        text.hasSuffix(
          "|Nog niet alles.|Wij volgen de index.|Volg bij de tarieven de lonen."), "\(text)")
    }
    #expect(Set(edition.files.map(\.kept)).count == 4)
    let verification = try Register.verify(at: fixture.path)
    #expect(verification.ok && verification.sources == 4)
  }

  @Test func `stand in the log with format, program and salted hash, and nothing else in clear`()
    async throws
  {
    let (fixture, register) = try await made()
    try await register.perform([Self.issue([.docx])])
    let lines = try fixture.another(.reading).json().suffix(2)
    let added = try #require(lines.last)
    #expect(added["type"] == "nl.weerklank.edition-file-added.v1")
    #expect(added["subject"] == "round/jeugd-koers")
    let data = try #require(added["data"])
    #expect(
      Set(data.objectValue?.map(\.name) ?? [])
        == ["edition", "time", "format", "position", "program", "file", "sealed"])
    #expect(data["edition"] == 1 && data["time"] == 1 && data["format"] == "docx")
    let issued = try #require(lines.first?["data"])
    #expect(issued["program"] == "Proef 1" && data["program"] == "Proef 1")
    #expect(data["position"] == issued["position"])
    #expect(data["sealed"]?["key"] == "edition-jeugd-koers-1")
    #expect(
      Set(data["file"]?.objectValue?.map(\.name) ?? []) == ["name", "sizeInBytes", "letter"])
    // The hash is salted, and the salt sealed: who guesses the bytes cannot prove them.
    let bytes = try #require(try register.file(of: edition(in: register), as: .docx))
    let plain = SHA256.hash(data: bytes)
    #expect(data["file"]?["letter"]?.stringValue != Base64.encode(Array(plain)))
    #expect(data["file"]?["sizeInBytes"] == .integer(bytes.count))
  }

  @Test func `are those that were asked, and the matrix for machines always`() async throws {
    let (fixture, register) = try await made()
    try await register.perform([Self.issue([.html, .html])])
    try await register.perform([Self.issue([])])
    #expect(fixture.folder.names(in: "register/sources").count == 3)
    #expect(try edition(1, in: register).files.map(\.format) == [.json, .html])
    #expect(try edition(2, in: register).files.map(\.format) == [.json])
  }

  @Test func `are not kept where nothing makes them`() async throws {
    let (fixture, _) = try await made()
    try await fixture.register.perform([Self.issue()])
    #expect(try edition(in: fixture.register).files.isEmpty)
    #expect(try fixture.register.json().last?["type"] == "nl.weerklank.edition-issued.v1")
  }

  @Test func `are made once, however often the same command comes`() async throws {
    let (fixture, register) = try await made()
    let first = try await register.perform([Self.issue()], id: "uitgave", content: "uitgave")
    let again = try await open(fixture, seed: 8)
      .perform([Self.issue()], id: "uitgave", content: "uitgave")
    guard case .done(let recording) = first else {
      Issue.record("it is recorded: \(first)")
      return
    }
    #expect(again == .already(recording))
    #expect(recording.made == ["1"])
    #expect(fixture.folder.names(in: "register/sources").count == 4)
  }

  @Test func `are rehearsed in as many events as are recorded`() async throws {
    let (fixture, register) = try await made()
    let rehearsal = try register.rehearsal()
    let first = try rehearsal.perform(.commands([Self.issue()]))
    let second = try rehearsal.perform(.commands([Self.issue()]))
    #expect(try await register.perform([Self.issue()]) == first)
    #expect(try await register.perform([Self.issue()]).made == second.made)
    #expect(fixture.folder.names(in: "register/sources").count == 8)
  }

  @Test func `are handed out from a backup in another folder, and remade with the same rows`()
    async throws
  {
    let (fixture, register) = try await made(isSigned: true)
    try await register.perform([Self.issue()])
    let kept = try edition(in: register)
    let handedOut = try kept.files.map { try register.file(of: kept, as: $0.format) }
    try await register.perform([RegisterFixture.letter("Een brief van later.")])
    try register.sign()
    let path = fixture.folder.path + "/elders"
    _ = try register.backUp(to: path, keysTo: path + ".keys")
    try fixture.folder.remove("register")
    try FileManager.default.moveItem(atPath: path + ".keys", toPath: path + "/keys")

    let restored = try Register.open(
      at: path, for: .reading, environment: fixture.clock.environment(seed: 5))
    let edition = try edition(in: restored)
    #expect(edition == kept)
    #expect(try edition.files.map { try restored.file(of: edition, as: $0.format) } == handedOut)
    let anew = try restored.remake(edition, in: Self.round, texts: restored.texts())
    #expect(anew.hasRows(of: edition.issued) && anew.rows.rows.count == 1)
    for (file, bytes) in zip(edition.files, handedOut) {
      #expect(Self.press().file(file.format, anew.matrix, anew.imprint) == bytes)
      #expect(Self.press("2").file(file.format, anew.matrix, anew.imprint) != bytes)
    }
    var others = edition.issued
    others.rowsRoot = String(repeating: "0", count: 64)
    #expect(!anew.hasRows(of: others))
    #expect(try Register.verify(at: path).ok)
  }

  @Test func `say in which points two matrices differ`() {
    func matrix(_ points: String...) -> [UInt8] {
      Array("{\"groups\":[{\"points\":[\(points.joined(separator: ","))]}]}".utf8)
    }
    func point(_ number: Int, _ word: String) -> String {
      "{\"number\":\"R-001.\(number)\",\"answer\":\"\(word)\"}"
    }
    let one = matrix(point(1, "ja"), point(2, "nee"), point(3, "weg"))
    let other = matrix(point(4, "nieuw"), point(2, "ja"), point(1, "ja"))
    #expect(
      RemadeEdition.points(differingIn: one, and: other) == ["R-001.4", "R-001.2", "R-001.3"])
    #expect(RemadeEdition.points(differingIn: one, and: one) == [])
    #expect(RemadeEdition.points(differingIn: one, and: Array("geen".utf8)) == nil)
  }

  @Test func `are missed by verify where one is gone, or is not what was kept`() async throws {
    let (fixture, register) = try await made()
    try await register.perform([Self.issue()])
    let edition = try edition(in: register)
    let names = edition.files.compactMap { file in
      if case .recorded(let kept) = file.kept { kept.name } else { nil }
    }
    try fixture.folder.remove("register/sources/\(names[2])")
    try fixture.folder.write(Array("anders".utf8), to: "register/sources/\(names[3])")
    let damage = try Register.verify(at: fixture.path).damage
    #expect(Set(damage.map(\.kind)) == ["sourceMissing", "sourceDamaged"])
    let reader = try fixture.another(.reading)
    #expect(try text(.html, of: edition, in: reader) != nil)
    #expect(try text(.docx, of: edition, in: reader) == nil)
    #expect(try text(.xlsx, of: edition, in: reader) == nil)
  }

  @Test func `leave nothing but what the log passes over where the commit is broken off`()
    async throws
  {
    let (fixture, register) = try await made()
    for last in 0..<8 {
      let done = Guarded(0)
      await #expect(throws: RegisterError.self) {
        try await FaultPoint.withFault(in: fixture.path) { _ in
          done.withLock { done in
            done += 1
            return done > last ? 5 : nil
          }
        } _: {
          try await register.perform([Self.issue()])
        }
      }
      #expect(try Register.verify(at: fixture.path).ok)
      #expect(try register.books().state.rounds[Self.round]?.editions.isEmpty == true)
    }
    try await open(fixture, seed: 9).perform([Self.issue()])
    #expect(try edition(in: fixture.another(.reading)).files.count == 4)
    #expect(try Register.verify(at: fixture.path).ok)
  }
}

@Suite struct `A file that a program of others made` {
  private static let round: RoundID = "jeugd-koers"
  private static let pages = Array("%PDF-1.7 Volg bij de tarieven de lonen.".utf8)

  private func edition(_ register: Register) throws -> Edition {
    try #require(try register.books().state.rounds[Self.round]?.editions.first)
  }

  private func keep(_ register: Register, at position: Int? = nil) async throws -> Outcome {
    try await register.keep(
      Self.pages, as: .pdf, of: edition(register), in: Self.round,
      made: EditionMaking(
        position: position ?? register.position.sequence, program: "Proef 1", engine: "Typst 0.15"),
      by: "u-1")
  }

  @Test func `is added to an edition once, and handed out like the others`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try fixture.keepingMatrices(seed: 8)
    guard case .done = try await keep(register) else {
      Issue.record("it is kept")
      return
    }
    let edition = try edition(fixture.another(.reading))
    #expect(edition.files.map(\.format) == [.json, .html, .pdf])
    #expect(edition.file(.pdf)?.engine == "Typst 0.15")
    #expect(try register.file(of: edition, as: .pdf) == Self.pages)
    #expect(try await keep(register) == .nothing)
    #expect(try Register.verify(at: fixture.path).ok)
    await #expect(throws: RegisterError.self) {
      try await register.keep(
        Self.pages, as: .docx, of: edition, in: Self.round,
        made: EditionMaking(position: register.position.sequence, program: "Proef 1"), by: "u-2")
    }
  }

  @Test func `is refused where the round changed while it was made`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try fixture.keepingMatrices(seed: 8)
    let position = register.position.sequence
    try await register.perform([RegisterFixture.issue])
    let error = await #expect(throws: RegisterError.self) {
      _ = try await keep(register, at: position)
    }
    #expect(error?.code == "changed-meanwhile")
  }

  @Test func `is destroyed with what it shows, and added again to what was issued anew`()
    async throws
  {
    let fixture = try await RegisterFixture.withLetters()
    let register = try fixture.keepingMatrices(seed: 8)
    _ = try await keep(register)
    let sources = Set(fixture.sourceNames)
    try await register.erase(
      [.submission("R-002"), .drafts("jeugd-koers")], reason: "Verkeerd.", by: "u-1")
    let anew = try edition(register)
    #expect(anew.files.map(\.format) == [.json, .html] && anew.lostFormats == [.pdf])
    for file in anew.files {
      let bytes = try #require(try register.file(of: anew, as: file.format))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("Volg bij de tarieven") && text.hasPrefix(file.format.rawValue))
      for word in RegisterFixture.residentsWords { #expect(!text.contains(word)) }
    }
    // The long letter, the matrix, the page and the PDF are gone; matrix and page are there anew.
    #expect(sources.subtracting(fixture.sourceNames).count == 4)
    guard case .done = try await keep(register) else {
      Issue.record("it is kept again")
      return
    }
    #expect(try register.file(of: edition(register), as: .pdf) == Self.pages)
    #expect(try edition(register).lostFormats.isEmpty)
    #expect(try Register.verify(at: fixture.path).ok)
  }

  @Test func `is not handed out where something was hidden that it does not heed`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try fixture.keepingMatrices(seed: 8)
    let position = register.position.sequence
    try await register.perform([
      .redact(
        Redact(
          place: .submission("R-002"), offset: 15, length: 15, reason: "Een naam.", ground: "AVG"))
    ])
    _ = try await keep(register, at: position)
    let edition = try edition(register)
    for format in [EditionFormat.json, .html, .pdf] {
      #expect(try register.file(of: edition, as: format) == nil)
      #expect(try register.isRedacted(edition, as: format))
    }
  }
}
