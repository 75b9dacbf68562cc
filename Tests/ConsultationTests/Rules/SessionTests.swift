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

  @Test func `has a day, or a period where the day is not known`() {
    var other = session
    other.period = "voorjaar 2026"
    Given().when(.holdSession(other), rejected: "day-or-period")
    other.on = nil
    let given = Given(.consultation, .holdSession(other))
    let held = given.story.state.rounds["jeugd-koers"]?.session("tafel-1")?.held
    #expect(held?.on == nil && held?.name(in: .nl) == "Dialoogtafel, voorjaar 2026")
    #expect(
      given.and(tellBack(on: "2026-03-01")).story.state.rounds["jeugd-koers"]?.session("tafel-1")?
        .toldBackOn == "2026-03-01")
    other.period = nil
    Given().when(.holdSession(other), rejected: "day-or-period")
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

  @Test func `speaks for all who were there where its report names no party`() {
    let report = ReceiveSubmission(
      rounds: ["jeugd-koers"], channel: .meeting, receivedOn: "2026-03-21",
      content: .withoutText, session: "tafel-1")
    let given = Given(.consultation, .holdSession(session), .receiveSubmission(report))
    let state = given.story.state
    #expect(state.submissions["R-001"]?.received.party == nil)
    #expect(state.submissions["R-001"]?.received.asked == .asked)
    let round = state.rounds["jeugd-koers"]
    #expect(round?.entry(of: "R-001")?.entered.party == nil)
    #expect(
      state.submissions["R-001"].flatMap { state.sender(of: $0.received) }
        == .session("tafel-1", of: "jeugd-koers"))
    var again = report
    again.replaces = "R-001"
    let replaced = given.and(.receiveSubmission(again)).story.state
    #expect(replaced.submissions["R-001"]?.replacedBy == "R-002")
    again.session = nil
    given.when(.receiveSubmission(again), rejected: "party-needed")
    again.party = "wilgenkade"
    given.when(.receiveSubmission(again), rejected: "other-party")
  }

  @Test(
    arguments: [
      (PartyKind.partner, 14, [], PartyKind.partner), (nil, 14, ["wilgenkade"], .resident),
      (nil, nil, ["asd-vossenrade", "wilgenkade", "samen-leren"], .advisoryBoard),
      (nil, nil, [], .advisoryBoard),
    ] as [(PartyKind?, Int?, [PartyID], PartyKind)])
  func `is for the kind that is said, else for residents, else for most who were there`(
    said: PartyKind?, residents: Int?, present: [PartyID], kind: PartyKind
  ) throws {
    var other = session
    (other.partyKind, other.residents, other.present) = (said, residents, present)
    let state = Given(.consultation, .holdSession(other)).story.state
    let round = try #require(state.rounds["jeugd-koers"])
    let held = try #require(round.session("tafel-1")?.held)
    #expect(state.kind(of: held, in: round) == kind)
  }

  @Test func `makes silent nobody who was there`() {
    let round: RoundID = "jeugd-koers"
    let given = Given(.consultation, .holdSession(session))
    given.when(
      .establishSilence(EstablishSilence(round: round, parties: ["asd-vossenrade"])),
      rejected: "was-present")
    let state = given.and(.establishSilence(EstablishSilence(round: round))).story.state
    #expect(state.rounds[round]?.response(of: "asd-vossenrade") == .reacted)
    #expect(state.rounds[round]?.response(of: "wilgenkade") == .silent)
    #expect(state.rounds[round]?.invitation(of: "asd-vossenrade")?.silence == nil)
  }

  @Test func `is corrected with a reason: who was not there is not counted any more`() {
    let round: RoundID = "jeugd-koers"
    var other = session
    other.present = ["wilgenkade"]
    let given = Given(.consultation, .holdSession(session))
    given.when(.holdSession(other), rejected: "already-exists")
    other.reason = "De adviesraad was verhinderd."
    let corrected = given.and(.holdSession(other))
    let state = corrected.story.state.rounds[round]
    #expect(state?.sessions.count == 1)
    #expect(state?.response(of: "asd-vossenrade") == .awaited)
    #expect(state?.response(of: "wilgenkade") == .reacted)
    corrected.when(.holdSession(other), then: [])
    let silent = corrected.and(
      .establishSilence(EstablishSilence(round: round, parties: ["asd-vossenrade"])))
    #expect(silent.story.state.rounds[round]?.response(of: "asd-vossenrade") == .silent)
    other.on = "2026-03-25"
    corrected.and(tellBack(on: "2026-03-20")).when(
      .holdSession(other), rejected: "before-session")
  }

  @Test func `counts for who was there from the moment that it is recorded, after what it sent`() {
    let round: RoundID = "jeugd-koers"
    let silent = Given(.consultation, .establishSilence(EstablishSilence(round: round)))
    #expect(silent.story.state.rounds[round]?.response(of: "asd-vossenrade") == .silent)
    let held = silent.and(.holdSession(session))
    #expect(held.story.state.rounds[round]?.response(of: "asd-vossenrade") == .reacted)
    let sent = held.and(
      .receiveSubmission(
        ReceiveSubmission(
          rounds: [round], party: "asd-vossenrade", channel: .email, receivedOn: "2026-03-21",
          content: .nothingToAdd)))
    #expect(sent.story.state.rounds[round]?.response(of: "asd-vossenrade") == .nothingToAdd)
  }

  @Test func `counts for the invited party whose place one took that was there`() {
    var other = session
    other.present = ["asd-nieuw"]
    let given = Given(
      .consultation,
      .addParty(AddParty(party: "asd-nieuw", name: "Adviesraad Nieuw", kind: .advisoryBoard)),
      .succeedParty(SucceedParty(party: "asd-vossenrade", by: "asd-nieuw", on: "2026-03-15")),
      .holdSession(other))
    let round = given.story.state.rounds["jeugd-koers"]
    #expect(round?.session("tafel-1")?.held.inPlaceOf == ["asd-vossenrade"])
    #expect(round?.response(of: "asd-vossenrade") == .reacted)
  }

  @Test func `is one of a round of its report`() {
    Given().when(report(), rejected: "unknown-session")
    let given = Given(.consultation, .holdSession(session))
    given.when(report(in: ["wmo-koers"]), rejected: "unknown-session")
    let both = given.and(report(in: ["wmo-koers", "jeugd-koers"]))
    #expect(both.story.state.submissions["R-001"]?.received.session == "tafel-1")
  }
}
