// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

private let round: RoundID = "jeugd-koers"

private func receive(
  _ party: PartyID, _ content: SubmissionContent = .withoutText, on day: Day = "2026-04-01",
  asked: Asked? = nil
) -> Command {
  .receiveSubmission(
    ReceiveSubmission(
      rounds: [round], party: party, channel: .email, receivedOn: day, content: content,
      asked: asked))
}

private func extend(_ party: PartyID, until day: Day, reason: String = "Verlof.") -> Command {
  .extend(Extend(round: round, party: party, until: day, reason: reason))
}

private func remind(_ party: PartyID, on day: Day) -> Command {
  .remind(Remind(round: round, party: party, on: day))
}

private func decline(_ party: PartyID, on day: Day = "2026-03-30") -> Command {
  .decline(Decline(round: round, party: party, on: day, reason: "Geen tijd."))
}

private func move(_ to: Stage) -> Command { .moveRound(MoveRound(round: round, to: to)) }

@Suite struct `Several parties at once` {
  private let round: RoundID = "jeugd-koers"

  @Test func `get more time where they are named, or awaited with an earlier day`() {
    let given = Given(
      .withLetters,
      .extend(Extend(round: round, party: "wilgenkade", until: "2026-05-29", reason: "Ziek.")))
    given.when(
      .extend(
        Extend(
          round: round, parties: ["raad-elzenmeer", "asd-vossenrade"], until: "2026-05-01",
          reason: "Reces.")),
      happens: ["raad-elzenmeer", "asd-vossenrade"].map {
        .invitationExtended(
          InvitationExtended(
            party: $0, until: "2026-05-01", texts: .typed([.reason: "Reces."])))
      })
    given.when(
      .extend(Extend(round: round, parties: nil, until: "2026-05-01", reason: "Reces.")), then: [])
    given.when(
      .extend(Extend(round: round, parties: ["wilgenkade"], until: "2026-05-01", reason: "Reces.")),
      rejected: "not-later")
    given.when(
      .extend(Extend(round: round, parties: [], until: "2026-05-01", reason: "Reces.")),
      rejected: "parties-needed")
    Given(.consultation).when(
      .extend(Extend(round: round, parties: nil, until: "2026-05-01", reason: "Reces.")),
      happens: Given(.consultation).story.state.rounds[round]?.invitations.map {
        .invitationExtended(
          InvitationExtended(
            party: $0.party, until: "2026-05-01", texts: .typed([.reason: "Reces."])))
      } ?? [])
  }

  @Test func `are reminded where they are named, or awaited and asked by then`() {
    Given(.withLetters).when(
      .remind(Remind(round: round, parties: nil, on: "2026-04-07")),
      happens: [.invitationReminded(InvitationReminded(party: "wilgenkade", on: "2026-04-07"))])
    Given(.withLetters).when(
      .remind(Remind(round: round, parties: nil, on: "2026-03-01")), then: [])
    Given(.withLetters).when(
      .remind(Remind(round: round, parties: ["wilgenkade", "asd-vossenrade"], on: "2026-04-07")),
      rejected: "has-reacted")
  }
}

@Suite struct `An extension` {
  @Test func `gives an invited party more time, with a reason`() throws {
    Given().when(
      extend("wilgenkade", until: "2026-05-08"),
      then: [
        Decided(
          .round(round),
          .invitationExtended(
            InvitationExtended(
              party: "wilgenkade", until: "2026-05-08", texts: .typed([.reason: "Verlof."]))))
      ])
    Given().when(extend("wilgenkade", until: "2026-05-08", reason: " "), rejected: "reason-needed")
    Given().when(extend("samen-leren", until: "2026-05-08"), rejected: "not-invited")
    Given().when(extend("niemand", until: "2026-05-08"), rejected: "unknown-party")
  }

  @Test func `is later than the last day so far`() {
    Given().when(extend("wilgenkade", until: "2026-04-24"), rejected: "not-later")
    let given = Given(.consultation, extend("wilgenkade", until: "2026-05-08"))
    given.when(extend("wilgenkade", until: "2026-05-07"), rejected: "not-later")
    given.when(extend("wilgenkade", until: "2026-05-08"), then: [])
  }

  @Test func `is kept when another is given`() throws {
    let given = Given(
      .consultation, extend("wilgenkade", until: "2026-05-08"),
      extend("wilgenkade", until: "2026-05-15"))
    let known = try #require(given.story.state.rounds[round])
    #expect(
      known.invitation(of: "wilgenkade")?.extensions.map(\.until) == ["2026-05-08", "2026-05-15"])
    let term = given.story.state.term(of: "wilgenkade", in: known)
    #expect(term.until == "2026-04-24" && term.lastDay == "2026-05-15")
    #expect(term.from == "2026-03-09" && term.daysGiven == 67)
  }

  @Test(arguments: [(Stage.closed, "round-closed"), (.cancelled, "round-cancelled")])
  func `is not given in a round that is over`(stage: Stage, code: String) {
    let given = Given(.consultation, move(stage))
    given.when(extend("wilgenkade", until: "2026-05-08"), rejected: code)
    given.when(remind("wilgenkade", on: "2026-04-01"), rejected: code)
  }
}

@Suite struct `A reminder` {
  @Test func `may come several times, each day once`() throws {
    let given = Given(
      .consultation, remind("wilgenkade", on: "2026-04-20"), remind("wilgenkade", on: "2026-04-13"))
    #expect(
      given.story.state.rounds[round]?.invitation(of: "wilgenkade")?.reminders
        == ["2026-04-20", "2026-04-13"])
    given.when(remind("wilgenkade", on: "2026-04-13"), then: [])
  }

  @Test func `is not sent before the invitation, nor to who was not invited`() {
    Given().when(remind("wilgenkade", on: "2026-03-08"), rejected: "before-sending")
    Given().when(remind("samen-leren", on: "2026-04-13"), rejected: "not-invited")
    Given().when(remind("wilgenkade", on: "2036-04-13"), rejected: "in-future")
  }

  @Test func `is not sent to who reacted or declined before that day`() {
    let reacted = Given(.consultation, receive("wilgenkade", on: "2026-04-01"))
    reacted.when(remind("wilgenkade", on: "2026-04-02"), rejected: "has-reacted")
    let reminded = Event.invitationReminded(
      InvitationReminded(party: "wilgenkade", on: "2026-03-30"))
    reacted.when(remind("wilgenkade", on: "2026-03-30"), happens: [reminded])
    Given(.consultation, decline("wilgenkade"))
      .when(remind("wilgenkade", on: "2026-04-02"), rejected: "has-declined")
  }
}

@Suite struct `A party that declines` {
  @Test func `is said to do so, before withdrawn and silent`() throws {
    let given = Given(
      .consultation, receive("wilgenkade"),
      .withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "Nee.")),
      .establishSilence(EstablishSilence(round: round, parties: ["wilgenkade"])),
      decline("wilgenkade"))
    #expect(given.story.state.rounds[round]?.response(of: "wilgenkade") == .declined)
    given.when(decline("wilgenkade"), then: [])
    given.when(decline("wilgenkade", on: "2026-03-31"), rejected: "has-declined")
  }

  @Test func `may react after all`() throws {
    let given = Given(.consultation, decline("wilgenkade"), receive("wilgenkade", .nothingToAdd))
    #expect(given.story.state.rounds[round]?.response(of: "wilgenkade") == .nothingToAdd)
  }

  @Test func `has sent nothing that stands, and was invited before`() {
    Given(.withLetters).when(decline("asd-vossenrade", on: "2026-04-02"), rejected: "has-reacted")
    Given().when(decline("samen-leren"), rejected: "not-invited")
    Given().when(decline("wilgenkade", on: "2026-03-08"), rejected: "before-sending")
    Given(.consultation, move(.cancelled)).when(decline("wilgenkade"), rejected: "round-cancelled")
  }

  @Test func `is not awaited, and its silence is not established`() {
    let given = Given(.withLetters, decline("wilgenkade"))
    given.when(.establishSilence(EstablishSilence(round: round)), then: [])
    given.when(
      .establishSilence(EstablishSilence(round: round, parties: ["wilgenkade"])),
      rejected: "has-declined")
  }
}

@Suite struct `An open group` {
  private func invite(
    _ group: String = "de inwoners", kinds: [PartyKind] = [.resident, .expertByExperience],
    on day: Day = "2026-03-09", until: Day = "2026-04-10", municipality: String? = nil
  ) -> Command {
    .inviteGroup(
      InviteGroup(
        round: round, group: group, announced: "Nieuwsblad", on: day, until: until, kinds: kinds,
        municipality: municipality))
  }

  private let resident = Command.addParty(
    AddParty(party: "inwoner-2", name: "Joris Beekman", kind: .resident, municipality: "Elzenmeer"))

  @Test func `is asked once, with an announcement and a term`() {
    let given = Given(.consultation, invite())
    given.when(invite(), then: [])
    given.when(invite(until: "2026-04-17"), rejected: "group-invited")
    Given().when(invite(until: "2026-03-08"), rejected: "until-before-on")
    Given(.consultation, move(.closed)).when(invite(), rejected: "round-closed")
  }

  @Test func `has kinds and a municipality that no other group has`() {
    let given = Given(.consultation, invite(municipality: "Elzenmeer"))
    given.when(invite("de anderen", municipality: "Elzenmeer"), rejected: "kind-covered")
    let elsewhere = given.and(invite("de anderen"))
    #expect(elsewhere.story.state.rounds[round]?.groups.count == 2)
  }

  @Test func `makes what its parties send asked, and holds them to its own term`() throws {
    let given = Given(
      .consultation, resident, invite(), receive("inwoner-2", on: "2026-04-10"),
      receive("samen-leren"))
    let state = given.story.state
    let known = try #require(state.rounds[round])
    #expect(known.entry(of: "R-001")?.entered.asked == .asked)
    #expect(known.entry(of: "R-002")?.entered.asked == .unasked)
    #expect(state.timeliness(of: "inwoner-2", in: known) == .inTime)
    #expect(state.term(of: "inwoner-2", in: known).daysGiven == 32)
    let late = given.and(receive("inwoner-2", on: "2026-04-11")).story.state
    let entry = try #require(late.rounds[round]?.entry(of: "R-003"))
    #expect(late.timeliness(of: entry, in: known) == .lateIncluded)
  }

  @Test func `does not change the term of a party that was asked by name`() throws {
    let state = Given(.consultation, invite()).story.state
    let known = try #require(state.rounds[round])
    #expect(state.term(of: "inwoner-1", in: known).lastDay == "2026-04-24")
  }

  @Test func `of one municipality comes before one of all`() throws {
    let state = Given(
      .consultation, resident, invite(), invite("Elzenmeer", municipality: "Elzenmeer")
    ).story.state
    let party = try #require(state.parties["inwoner-2"])
    #expect(state.rounds[round]?.group(of: party)?.group == "Elzenmeer")
  }

  @Test func `takes nothing asked before the round opens`() {
    Given(.consultation, resident, invite())
      .when(receive("inwoner-2", on: "2026-03-08"), rejected: "before-opening")
  }
}

@Suite struct `What came late` {
  private func timeliness(_ number: SubmissionNumber, _ given: Given) throws -> Timeliness {
    let state = given.story.state
    let known = try #require(state.rounds[round])
    return state.timeliness(of: try #require(known.entry(of: number)), in: known)
  }

  private var later: Story {
    var story = Story.consultation
    story.today = "2026-06-10"
    return story
  }

  @Test func `is within the extension after the first last day, also given afterwards`() throws {
    let given = Given(
      later, receive("wilgenkade", on: "2026-04-24"), receive("wilgenkade", on: "2026-04-25"),
      receive("wilgenkade", on: "2026-05-09"), extend("wilgenkade", until: "2026-05-08"))
    #expect(try timeliness("R-001", given) == .inTime)
    #expect(try timeliness("R-002", given) == .withinExtension)
    #expect(try timeliness("R-003", given) == .lateIncluded)
  }

  @Test func `is after the decision where a body decided on an edition before`() throws {
    func decided(_ on: Day, _ result: DecisionResult = .unchanged, edition: Int? = 1) -> Event {
      .decisionRecorded(
        DecisionRecorded(
          decision: 1, body: "college-elzenmeer", edition: edition, on: on, verb: .adopt,
          result: result))
    }
    var story = later
    story.carryOut([
      receive("wilgenkade", on: "2026-06-02"), receive("wilgenkade", on: "2026-06-03"),
      receive("wilgenkade", on: "2026-04-20"),
    ])
    func timeliness(_ number: SubmissionNumber, _ events: [Event]) throws -> Timeliness {
      var state = story.state
      for event in events {
        state.evolve(
          by: Recorded(
            sequence: 9999, stream: .round(round), time: Instant(microseconds: 0), actor: nil,
            event: event))
      }
      let known = try #require(state.rounds[round])
      return state.timeliness(of: try #require(known.entry(of: number)), in: known)
    }
    let decisions = [decided("2026-06-16"), decided("2026-06-02")]
    #expect(try timeliness("R-001", decisions) == .lateIncluded)
    #expect(try timeliness("R-002", decisions) == .afterDecision)
    #expect(try timeliness("R-003", [decided("2026-04-10")]) == .inTime)
    #expect(try timeliness("R-002", [decided("2026-06-02", .held)]) == .lateIncluded)
    #expect(try timeliness("R-002", [decided("2026-06-02", edition: nil)]) == .lateIncluded)
  }
}

@Suite struct `Tender mode` {
  private func set(_ on: Bool) -> Command {
    .setTenderMode(SetTenderMode(round: round, on: on))
  }

  @Test func `is switched on and off`() {
    Given().when(set(false), then: [])
    Given().when(
      set(true), then: [Decided(.round(round), .tenderModeSet(TenderModeSet(on: true)))])
    let given = Given(.consultation, set(true))
    #expect(given.story.state.rounds[round]?.isInTenderMode == true)
    given.when(set(true), then: [])
    #expect(given.and(set(false)).story.state.rounds[round]?.isInTenderMode == false)
    Given(.consultation, move(.cancelled)).when(set(true), rejected: "round-cancelled")
  }
}

@Suite struct `Documents of an invitation` {
  private func invite(_ documents: [String]) -> Command {
    .invite(Invite(round: round, parties: ["wilgenkade"], documents: documents))
  }

  @Test func `may be said afterwards, and are not changed`() {
    let sent = PartyInvited(
      party: "wilgenkade", sentOn: "2026-03-09", documents: ["Koersdocument", "Bijlage"])
    Given().when(
      invite(["Koersdocument", "Bijlage", "Koersdocument"]), happens: [.partyInvited(sent)])
    let given = Given(.consultation, invite(["Koersdocument"]))
    given.when(invite(["Koersdocument"]), then: [])
    given.when(invite([]), then: [])
    given.when(invite(["Bijlage"]), rejected: "already-invited")
    Given().when(invite([" "]), rejected: "empty-text")
  }
}
