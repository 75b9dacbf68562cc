// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `A rehearsal` {
  @Test(arguments: 0..<6)
  func `decides as performing does, and records nothing`(seed: Int) async throws {
    let steps = RandomHistory(seed: seed, commands: 60).story.steps
    let fixture = try await RegisterFixture(seed: UInt64(seed), on: "2026-03-02")
    let before = try fixture.folder.files(in: "register")
    let rehearsal = try fixture.register.rehearsal()
    var rehearsed: [Outcome] = []
    for (index, step) in steps.enumerated() {
      fixture.clock.set(step.on)
      rehearsed.append(try rehearsal.perform(request(step, index)))
    }
    #expect(try fixture.folder.files(in: "register") == before)

    fixture.clock.set("2026-03-02")
    for (index, step) in steps.enumerated() {
      fixture.clock.set(step.on)
      let outcome = try await fixture.register.perform(request(step, index))
      #expect(outcome == rehearsed[index], "\(step.command)")
    }
  }

  private func request(_ step: Story.Step, _ index: Int) -> Request {
    .commands([step.command], id: CommandID(stringLiteral: "c-\(index)"), by: step.by)
  }

  @Test func `refuses what performing would refuse`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let rehearsal = try fixture.register.rehearsal()
    let seen = fixture.register.position.sequence
    let letter = Request.commands([RegisterFixture.letter()], id: "c-1", content: "a")
    #expect(try rehearsal.perform(letter).made == ["R-001"])
    #expect(try rehearsal.perform(letter).made == ["R-001"])
    let refused: [(Request, String)] = [
      (.commands([RegisterFixture.letter()], id: "c-1", content: "b"), "id-reused"),
      (.commands([RegisterFixture.point("Dit staat er niet.")]), "quote-not-found"),
      (.commands([RegisterFixture.letter()], basedOn: seen), "changed-meanwhile"),
    ]
    for (request, code) in refused {
      let error = #expect(throws: RegisterError.self) { try rehearsal.perform(request) }
      #expect(error?.code == code)
    }
    #expect(try rehearsal.perform(.commands([RegisterFixture.point()])).made == ["R-001.1"])
  }

  @Test func `knows names that it rehearsed`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let rehearsal = try fixture.register.rehearsal()
    _ = try rehearsal.perform(
      .commands([.addParty(AddParty(party: "brug", name: "De Brug", kind: .partner))]))
    let request = Request(actor: "u-1", via: .cli) { desk in
      [.invite(Invite(round: "jeugd-koers", parties: [try desk.party(named: "De Brug")]))]
    }
    guard case .done = try rehearsal.perform(request) else {
      Issue.record("nothing was decided")
      return
    }
    #expect(try fixture.register.books().state.parties["brug"] == nil)
  }
}
