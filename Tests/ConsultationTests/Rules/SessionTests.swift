// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A session` {
  private let session = HoldSession(
    round: "jeugd-koers", session: "tafel-1", title: "Dialoogtafel", on: "2026-03-20",
    kind: "dialoogtafel", place: "Elzenmeer", part: "Ambulante hulp", question: "Wat helpt?",
    present: ["asd-vossenrade", "asd-vossenrade"], residents: 14)

  private func report(_ standing: Standing? = nil, in rounds: [RoundID] = ["jeugd-koers"])
    -> Command
  {
    .receiveSubmission(
      ReceiveSubmission(
        rounds: rounds, party: "inwoner-1", channel: .meeting, receivedOn: "2026-03-21",
        content: .withoutText, standing: standing, session: "tafel-1"))
  }

  private func tellBack(on day: Day) -> Command {
    .tellBack(TellBack(round: "jeugd-koers", session: "tafel-1", on: day))
  }

  @Test func `is recorded with its part and who was there, once`() {
    Given().when(
      .holdSession(session),
      then: [
        Decided(
          .round("jeugd-koers"),
          .sessionHeld(
            SessionHeld(
              session: "tafel-1", title: "Dialoogtafel", on: "2026-03-20", kind: "dialoogtafel",
              place: "Elzenmeer", part: "ambulant", question: "Wat helpt?",
              present: ["asd-vossenrade"], residents: 14)))
      ])
    let given = Given(.consultation, .holdSession(session))
    given.when(.holdSession(session), then: [])
    var other = session
    other.residents = 15
    given.when(.holdSession(other), rejected: "already-exists")
  }

  @Test func `is about a part of the dossier, with parties of the register`() {
    var other = session
    other.part = "vervoer"
    Given().when(.holdSession(other), rejected: "unknown-part")
    other = session
    other.present = ["niemand"]
    Given().when(.holdSession(other), rejected: "unknown-party")
    other = session
    other.on = "2036-03-20"
    Given().when(.holdSession(other), rejected: "in-future")
    Given(.consultation, .moveRound(MoveRound(round: "jeugd-koers", to: .cancelled)))
      .when(.holdSession(session), rejected: "round-cancelled")
  }

  @Test func `is told back once, on its day or later`() {
    let given = Given(.consultation, .holdSession(session))
    given.when(tellBack(on: "2026-03-19"), rejected: "before-session")
    let told = given.and(tellBack(on: "2026-03-20"))
    #expect(told.story.state.rounds["jeugd-koers"]?.session("tafel-1")?.toldBackOn == "2026-03-20")
    told.when(tellBack(on: "2026-03-20"), then: [])
    told.when(tellBack(on: "2026-03-21"), rejected: "already-told-back")
    Given().when(tellBack(on: "2026-03-20"), rejected: "unknown-session")
  }

  @Test func `is reported by a submission, unconfirmed unless that is said`() {
    let given = Given(.consultation, .holdSession(session), report(), report(.reportConfirmed))
    let state = given.story.state
    #expect(state.submissions["R-001"]?.received.session == "tafel-1")
    #expect(state.submissions["R-001"]?.received.standing == .reportUnconfirmed)
    #expect(state.submissions["R-002"]?.received.standing == .reportConfirmed)
    given.when(report(.adopted), rejected: "not-a-report")
  }

  @Test func `is one of a round of its report`() {
    Given().when(report(), rejected: "unknown-session")
    let given = Given(.consultation, .holdSession(session))
    given.when(report(in: ["wmo-koers"]), rejected: "unknown-session")
    let both = given.and(report(in: ["wmo-koers", "jeugd-koers"]))
    #expect(both.story.state.submissions["R-001"]?.received.session == "tafel-1")
  }
}
