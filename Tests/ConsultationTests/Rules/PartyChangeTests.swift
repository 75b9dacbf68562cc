// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A party that is renamed` {
  private func rename(
    _ party: PartyID = "wilgenkade", _ name: String = "Kadehuis", short: String? = nil
  ) -> Command {
    .renameParty(RenameParty(party: party, name: name, shortName: short, from: "2026-05-01"))
  }

  @Test func `keeps the names that it had`() throws {
    let given = Given(.consultation, rename()).and(rename("wilgenkade", "Het Kadehuis"))
    let party = try #require(given.story.state.parties["wilgenkade"])
    #expect(party.name == "Het Kadehuis" && party.shortName == "Het Kadehuis")
    #expect(party.formerNames.map(\.name) == ["Stichting Wilgenkade", "Kadehuis"])
    #expect(party.formerNames.map(\.until) == ["2026-05-01", "2026-05-01"])
  }

  @Test func `keeps its short name where that was not its name`() {
    let given = Given(.consultation, rename("asd-vossenrade", "Sociale Raad Vossenrade"))
    #expect(given.story.state.parties["asd-vossenrade"]?.shortName == "ASD Vossenrade")
    given.when(
      rename("asd-vossenrade", "Sociale Raad Vossenrade", short: "SR Vossenrade"),
      then: [
        Decided(
          .party("asd-vossenrade"),
          .partyRenamed(
            PartyRenamed(
              party: "asd-vossenrade", name: "Sociale Raad Vossenrade",
              shortName: "SR Vossenrade", from: "2026-05-01"))),
        Decided(
          .shortName("sr-vossenrade"),
          .shortNameTaken(
            ShortNameTaken(party: "asd-vossenrade", shortName: "SR Vossenrade"))),
      ])
  }

  @Test func `is renamed once to one name`() {
    Given(.consultation, rename()).when(rename(), then: [])
    Given().when(rename("wilgenkade", "Stichting Wilgenkade"), then: [])
  }

  @Test func `takes no short name of another, not even one that it had before`() {
    let given = Given(.consultation, rename())
    given.when(
      rename("samen-leren", "Samen", short: "stichting wilgenkade"),
      rejected: "short-name-taken")
    given.when(rename("niemand"), rejected: "unknown-party")
    given.when(rename("wilgenkade", " "), rejected: "empty-text")
  }

  @Test func `has a sealed name where it is a natural person`() throws {
    let given = Given(.consultation, rename("inwoner-1", "Fedde Duinmeer"))
    let party = try #require(given.story.state.parties["inwoner-1"])
    #expect(party.name == nil && party.formerNames.count == 1)
    #expect(party.texts != party.formerNames.first?.texts)
    given.when(
      rename("inwoner-1", "Duinmeer", short: "duinmeer"), rejected: "name-in-id")
  }
}

@Suite struct `A party that is succeeded` {
  private func succeed(
    _ party: PartyID = "wilgenkade", by: PartyID = "samen-leren", on: Day = "2026-03-20"
  ) -> Command {
    .succeedParty(SucceedParty(party: party, by: by, on: on))
  }

  private func receive(_ party: PartyID, asked: Asked? = nil) -> Command {
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: party, channel: .email, receivedOn: "2026-04-01",
        content: .text("Betaal op tijd."), asked: asked))
  }

  @Test func `is known in the streams of both`() {
    let event = Event.partySucceeded(
      PartySucceeded(party: "wilgenkade", by: "samen-leren", on: "2026-03-20"))
    Given().when(
      succeed(),
      then: [
        Decided(.party("wilgenkade"), event), Decided(.party("samen-leren"), event),
      ])
    let state = Given(.consultation, succeed()).story.state
    #expect(state.parties["wilgenkade"]?.successor?.by == "samen-leren")
    #expect(state.parties["samen-leren"]?.predecessors == ["wilgenkade"])
  }

  @Test func `is succeeded once, and by a party that is there itself`() {
    let given = Given(.consultation, succeed())
    given.when(succeed(), then: [])
    given.when(succeed(by: "raad-elzenmeer"), rejected: "party-succeeded")
    given.when(succeed("samen-leren", by: "wilgenkade"), rejected: "party-succeeded")
    given.when(succeed("samen-leren", by: "samen-leren"), rejected: "own-successor")
    given.when(succeed("raad-elzenmeer", by: "niemand"), rejected: "unknown-party")
  }

  @Test func `is not invited any more`() {
    let invite = Command.invite(Invite(round: "wmo-koers", parties: ["wilgenkade"]))
    Given(.consultation, succeed()).when(invite, rejected: "party-succeeded")
    Given(.consultation, invite, succeed()).when(invite, then: [])
  }

  @Test func `has reacted where its successor did, which was not invited itself`() throws {
    let given = Given(.consultation, succeed(), receive("samen-leren"))
    let round = try #require(given.story.state.rounds["jeugd-koers"])
    #expect(round.response(of: "wilgenkade") == .reacted)
    #expect(round.entries.last?.entered.inPlaceOf == ["wilgenkade"])
    #expect(round.entries.last?.entered.asked == .asked)
    #expect(given.story.state.submissions["R-001"]?.received.party == "samen-leren")
  }

  @Test func `counts by itself where its successor was invited too`() throws {
    let given = Given(.consultation, succeed(by: "raad-elzenmeer"), receive("raad-elzenmeer"))
    let round = try #require(given.story.state.rounds["jeugd-koers"])
    #expect(round.response(of: "wilgenkade") == .awaited)
    #expect(round.response(of: "raad-elzenmeer") == .reacted)
  }

  @Test func `is followed over several successions`() throws {
    let given = Given(.consultation, .addParty(AddParty(party: "b", name: "B", kind: .partner)))
      .and(succeed(by: "b")).and(succeed("b")).and(receive("samen-leren"))
    let round = try #require(given.story.state.rounds["jeugd-koers"])
    #expect(round.response(of: "wilgenkade") == .reacted)
  }

  @Test func `answers its own letters late or in time by its own day`() throws {
    let day = Command.invite(
      Invite(round: "wmo-koers", parties: ["wilgenkade"], wantedBy: "2026-03-25"))
    let given = Given(.consultation, day, succeed()).and(
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["wmo-koers"], party: "samen-leren", channel: .email,
          receivedOn: "2026-03-31", content: .withoutText)))
    let round = try #require(given.story.state.rounds["wmo-koers"])
    #expect(given.story.state.timeliness(of: "wilgenkade", in: round) == .lateIncluded)
  }
}

@Suite struct `A contact` {
  private func add(
    _ name: String = "Pim Heidebloem", _ function: String = "secretaris", until: Day? = nil
  ) -> Command {
    .addContact(
      AddContact(
        party: "wilgenkade", name: name, function: function, from: "2026-01-01", until: until))
  }

  @Test func `is numbered in its party, with a sealed name`() {
    Given(.consultation, add()).when(
      add(until: "2026-12-31"),
      then: [
        Decided(
          .party("wilgenkade"),
          .contactAdded(
            ContactAdded(
              party: "wilgenkade", contact: 2, function: "secretaris", from: "2026-01-01",
              until: "2026-12-31", texts: .typed([.name: "Pim Heidebloem"]))))
      ])
  }

  @Test func `has a function that is no name, and ends after it begins`() {
    Given().when(add("Pim Heidebloem", "mevrouw Heidebloem"), rejected: "name-in-id")
    Given().when(add("Pim Heidebloem", " "), rejected: "empty-text")
    Given().when(add(" "), rejected: "empty-text")
    Given().when(add(until: "2025-12-31"), rejected: "until-before-from")
  }
}
