// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import Projections
import Register
import Testing

@Suite struct `A register` {
  @Test func `records a letter and its points, and reads them back`() async throws {
    let fixture = try await RegisterFixture().setUp()
    #expect(try await fixture.register.perform([RegisterFixture.letter()]).made == ["R-001"])
    let end = fixture.register.position.sequence
    let recorded = try await fixture.register.perform([RegisterFixture.point()], by: "u-2")
    #expect(recorded == .done(Recording(from: end + 1, to: end + 1, made: ["R-001.1"])))

    let books = try fixture.another(.reading).books()
    #expect(books.sequence == end + 1)
    #expect(!books.isIncomplete)
    let found = try #require(books.state.submissions["R-001"]?.points.first?.recorded)
    #expect(found.theme == "geld")
    #expect(found.texts == .sealed(sequence: end + 1))
    let texts = try fixture.another(.reading).texts()
    #expect(texts.texts(at: end + 1) == .texts([.quote: "Volg bij de tarieven de lonen."]))
    #expect(try fixture.register.text(of: "R-001") == Story.letter)
  }

  @Test func `makes one commit of the commands of a request, each seeing those before it`()
    async throws
  {
    let fixture = try await RegisterFixture().setUp()
    let end = fixture.register.position.sequence
    let outcome = try await fixture.register.perform([
      RegisterFixture.letter(), RegisterFixture.point(),
      RegisterFixture.point("Wij blijven graag betrokken."),
    ])
    #expect(outcome.made == ["R-001", "R-001.1", "R-001.2"])
    let lines = try fixture.register.json().dropFirst(end)
    #expect(lines.allSatisfy { $0["commitsize"]?.integerValue == lines.count })
  }

  @Test func `records nothing of a request of which one command is refused`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let end = fixture.register.position
    await #expect(throws: RegisterError.self) {
      try await fixture.register.perform([
        RegisterFixture.letter(), RegisterFixture.point("Dit staat er niet."),
      ])
    }
    #expect(try fixture.another(.reading).position == end)
    #expect(fixture.folder.names(in: "register/keys").allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test func `says so where there is nothing to record`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let again = try await fixture.register.perform(RegisterFixture.setUp[3].suffix(1))
    #expect(again == .nothing)
    #expect(try await fixture.register.perform([]) == .nothing)
  }

  @Test func `refuses who may not, by the rule's own name`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.register.perform([RegisterFixture.letter()], by: "u-3")
    }
    #expect(error?.code == "not-allowed")
    #expect(error?.exitStatus == 1)
  }

  @Test func `opened for reading records nothing`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let reader = try fixture.another(.reading)
    let error = await #expect(throws: RegisterError.self) {
      try await reader.perform([RegisterFixture.letter()])
    }
    #expect(error?.code == "read-only")
    #expect(error?.exitStatus == 5)
  }

  @Test func `says by whom and by what way something came in`() async throws {
    let fixture = try await RegisterFixture().setUp()
    _ = try await fixture.register.perform(
      Request(actor: "u-1", via: .import) { _ in [RegisterFixture.letter()] })
    let last = try #require(try fixture.register.json().last)
    #expect(last["actor"] == "user/u-1")
    #expect(last["via"] == "import")
  }

  @Test func `refuses a command based on what has changed since`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    let seen = fixture.register.position.sequence
    try await fixture.register.perform([RegisterFixture.point()], basedOn: seen)
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.register.perform(
        [RegisterFixture.point("Wij blijven graag betrokken.")], basedOn: seen)
    }
    #expect(error?.code == "changed-meanwhile")
    #expect(error?.exitStatus == 4)
    #expect(error?.where == "submission/R-001")
    #expect(
      error?.message == "it was based on position \(seen) and changed at position \(seen + 1)")
  }

  @Test func `does not mind numbers that others took since`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    try await fixture.register.perform([RegisterFixture.point()])
    let seen = fixture.register.position.sequence
    try await fixture.another().perform([RegisterFixture.letter()])
    try await fixture.register.perform([RegisterFixture.draft()], basedOn: seen)
  }
}

@Suite struct `The example of the landing page` {
  @Test func `closes a round by its name`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let outcome = try await fixture.register.perform(
      Request(actor: "u-1", via: .cli) { desk in
        let round = try desk.round(named: "Consultatie koersdocument jeugd")
        return [.moveRound(MoveRound(round: round, to: .closed))]
      })
    guard case .done = outcome else {
      Issue.record("not done: \(outcome)")
      return
    }
    #expect(try fixture.register.books().state.rounds["jeugd-koers"]?.stage == .closed)
  }
}

@Suite struct `The desk of a plan` {
  private func plan(
    _ fixture: RegisterFixture, _ body: @escaping @Sendable (Desk) throws -> Void
  ) async throws {
    let request = Request(actor: "u-1", via: .cli) { desk in
      try body(desk)
      return []
    }
    #expect(try await fixture.register.perform(request) == .nothing)
  }

  @Test func `finds things by id before it looks for a name`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([
      .addParty(AddParty(party: "geld", name: "inwoner-1", kind: .partner))
    ])
    try await plan(fixture) { desk throws in
      #expect(try desk.party(named: "inwoner-1") == "inwoner-1")
      #expect(try desk.party(named: "ASD Vossenrade") == "asd-vossenrade")
      #expect(try desk.party(named: "Adviesraad Sociaal Domein Vossenrade") == "asd-vossenrade")
      #expect(try desk.round(named: "Consultatie koersdocument jeugd") == "jeugd-koers")
      #expect(try desk.dossier(named: "Inkoop jeugdhulp") == "jeugd")
      #expect(desk.things(withID: "jeugd") == [.dossier("jeugd")])
    }
  }

  @Test func `refuses a name that nobody or several have`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([
      .addParty(AddParty(party: "a", name: "De Brug", shortName: "Brug A", kind: .partner)),
      .addParty(AddParty(party: "b", name: "De Brug", shortName: "Brug B", kind: .partner)),
    ])
    for (name, code) in [("De Brug", "ambiguous-name"), ("De Poort", "unknown-party")] {
      let error = await #expect(throws: RegisterError.self) {
        try await plan(fixture) { _ = try $0.party(named: name) }
      }
      #expect(error?.code == code)
    }
  }

  @Test func `follows names as they come and change`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await plan(fixture) { _ = try $0.party(named: "ASD Vossenrade") }
    try await fixture.another().perform([
      .addParty(AddParty(party: "brug", name: "De Brug", kind: .partner))
    ])
    try await plan(fixture) { desk throws in #expect(try desk.party(named: "De Brug") == "brug") }
    try await fixture.another().perform([
      .correct(Correct(thing: .party("brug"), field: .name, to: "De Kade", reason: "verkeerd"))
    ])
    try await plan(fixture) { desk throws in #expect(try desk.party(named: "De Kade") == "brug") }
  }

  @Test func `knows texts, the next number and everything that was logged`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    let end = fixture.register.position.sequence
    try await plan(fixture) { desk throws in
      #expect(try desk.text(of: "R-001") == Story.letter)
      #expect(try desk.text(of: "R-002") == nil)
      #expect(try desk.nextSubmission() == "R-002")
      #expect(try desk.books().sequence == end)
      #expect(desk.position == end)
      #expect(desk.today == "2026-04-01")
    }
  }

  @Test func `tells the dossier of a text change and of a document`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([
      .recordTextChange(
        RecordTextChange(
          dossier: "jeugd",
          change: TextChangeInput(
            document: "Koersdocument", section: "1", before: "spoedig", after: "in zes weken"),
          origin: .college))
    ])
    try await plan(fixture) { desk throws in
      #expect(try desk.dossier(of: "W-1") == "jeugd")
      #expect(try desk.dossier(ofDocument: "Koersdocument", points: []) == "jeugd")
      #expect(throws: CommandError.self) { try desk.dossier(of: "W-2") }
    }
  }
}
