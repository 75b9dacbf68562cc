// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `An issued edition` {
  private static let issue = Command.issueEdition(
    IssueEdition(
      round: "jeugd-koers", title: "Reactienota", purpose: .college, withOpen: "Nog niet alles."))

  private static let recommend = Command.recommend(
    Recommend(
      points: ["R-001.1"], disposition: .notAccepted, answer: "Wij volgen de index.",
      rationale: "Zo staat het in de wet."))

  /// A letter with a point and an approved answer.
  private func fixture() async throws -> RegisterFixture {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    try await fixture.register.perform([Self.recommend], by: "u-2")
    try await fixture.register.perform([.approve(Approve(points: ["R-001.1"]))], by: "u-3")
    return fixture
  }

  private func editions(_ register: Register) throws -> [Edition] {
    try #require(try register.books().state.rounds["jeugd-koers"]).editions
  }

  private func frozen(_ edition: Edition, in register: Register) throws -> FrozenRows {
    let matrix = try #require(
      try register.matrix(of: edition.issued, round: "jeugd-koers", texts: register.texts()))
    return try register.rows(of: matrix)
  }

  @Test func `has its number, its position and the root of its rows`() async throws {
    let fixture = try await fixture()
    let before = fixture.register.position.sequence
    let outcome = try await fixture.register.perform([Self.issue])
    #expect(outcome.made == ["1"])
    let edition = try #require(try editions(fixture.register).first)
    #expect(edition.issued.position == before)
    #expect(edition.issued.rows == 1)
    let rows = try frozen(edition, in: fixture.another(.reading))
    #expect(rows.rows.count == 1)
    #expect(rows.root == edition.issued.rowsRoot)
    #expect(edition.issued.rowsRoot.utf8.count == 64)
    let open = try Accounts(of: fixture.register.books(), round: "jeugd-koers")?.open.count
    #expect(edition.issued.open == open)
  }

  @Test func `proves the texts of a row by their commitments, and holds none`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform([Self.issue])
    let edition = try #require(try editions(fixture.register).first)
    let bytes = try #require(try frozen(edition, in: fixture.register).rows.first)
    let row = try JSON(parsing: bytes)
    #expect(try row.canonicalBytes() == bytes)
    #expect(row["number"] == "R-001.1" && row["disposition"] == "notAccepted")
    #expect(row["status"] == "approved" && row["theme"] == "geld" && row["part"] == .null)
    let lines = try fixture.register.json()
    let texts = try #require(row["texts"]?.arrayValue)
    #expect(texts.compactMap { $0["of"]?.stringValue } == ["point", "answer"])
    for text in texts {
      let sequence = try #require(text["sequence"]?.integerValue)
      #expect(lines[sequence - 1]["data"]?["sealed"]?["commitment"] == text["commitment"])
    }
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(!written.contains("lonen") && !written.contains("index"))
  }

  @Test func `keeps its root when the keys to its texts are gone`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform([Self.issue])
    let edition = try #require(try editions(fixture.register).first)
    for name in fixture.folder.names(in: "register/keys") where name.hasSuffix(".key") {
      try FileManager.default.removeItem(atPath: "\(fixture.path)/keys/\(name)")
    }
    let reader = try fixture.another(.reading)
    #expect(try frozen(edition, in: reader).root == edition.issued.rowsRoot)
    #expect(try reader.file(of: edition) == nil)
  }

  @Test func `keeps the matrix as it stood, sealed under a subject of its own`() async throws {
    let fixture = try await fixture()
    var environment = fixture.clock.environment(seed: 7)
    environment.press = EditionPress(program: "Proef 1") { _, matrix, _ in
      Array("\(matrix.options.edition?.edition ?? 0) \(matrix.position.sequence)".utf8)
        + Array((matrix.groups.first?.points.first?.answer?.text?.text ?? "").utf8)
    }
    let register = try Register.open(
      at: fixture.path, for: .writing, environment: environment)
    try await register.perform([Self.issue])
    let edition = try #require(try editions(register).first)
    let kept = try #require(try register.file(of: edition))
    #expect(
      String(decoding: kept, as: UTF8.self)
        == "1 \(edition.issued.position)Wij volgen de index.")
    #expect(try register.books().state.subjects["edition-jeugd-koers-1"] != nil)
    #expect(try Register.verify(at: fixture.path).ok)
  }

  @Test func `shows what a body decided otherwise, in the next edition`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform([
      .addBody(
        AddBody(
          dossier: "jeugd", body: BodyAdded(body: "college", title: "College van Elzenmeer")))
    ])
    try await fixture.register.perform([Self.issue])
    try await fixture.register.perform(
      [
        .recordDecision(
          RecordDecision(
            body: "college", matter: .edition("jeugd-koers", 1), on: "2026-04-01", verb: .adopt,
            result: .changed,
            except: [
              RecordDecision.Exception(
                point: "R-001.1", disposition: .noted, answer: "Wij lezen het.")
            ]))
      ], by: "u-3")
    try await fixture.register.perform([Self.issue])
    let all = try editions(fixture.register)
    let rows = try all.map { try frozen($0, in: fixture.register) }
    #expect(rows.map(\.root) == all.map(\.issued.rowsRoot))
    let exceptions = try rows.map { try JSON(parsing: $0.rows[0])["exceptions"] }
    #expect(exceptions == [[], [["body": "college", "disposition": "noted"]]])
  }

  @Test func `is not frozen by a rehearsal, which decides on it all the same`() async throws {
    let fixture = try await fixture()
    let rehearsal = try fixture.register.rehearsal()
    #expect(try rehearsal.perform(.commands([Self.issue])).made == ["1"])
    #expect(try rehearsal.perform(.commands([Self.issue])).made == ["2"])
    #expect(try editions(fixture.register).isEmpty)
  }

  /// An approval comes before an edition or after it, never in between its rows.
  @Test func `holds what the log held at its position, whatever is approved meanwhile`()
    async throws
  {
    var left = Self.races
    while left > 0 {
      let rounds = min(left, 50)
      left -= rounds
      let fixture = try await fixture()
      let other = try fixture.another()
      for _ in 0..<rounds {
        try await other.perform([Self.recommend], by: "u-2")
        async let issued = fixture.register.perform([Self.issue])
        async let approved = other.perform(
          [.approve(Approve(points: ["R-001.1"]))], by: "u-3")
        _ = try await (issued, approved)
      }
      let all = try editions(fixture.register)
      #expect(all.count == rounds)
      for edition in all {
        #expect(try frozen(edition, in: other).root == edition.issued.rowsRoot)
        let books = try other.books(asOf: .sequence(edition.at - 1))
        let open = Accounts(of: books, round: "jeugd-koers")?.open.count
        #expect(edition.issued.open == open)
      }
    }
  }

  private static var races: Int {
    switch ProcessInfo.processInfo.environment["WEERKLANK_CAMPAIGN"] {
    case "full": 1_000
    case "ci": 100
    default: 20
    }
  }
}
