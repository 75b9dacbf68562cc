// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `The roll call` {
  private func silence(_ parties: [PartyID]?) -> Command {
    .establishSilence(EstablishSilence(round: "jeugd-koers", parties: parties, reason: "Stil."))
  }

  private func receive(
    _ party: PartyID, _ content: SubmissionContent = .withoutText, on day: Day = "2026-04-01"
  ) -> Command {
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: party, channel: .email, receivedOn: day, content: content))
  }

  private func round(_ given: Given) throws -> Round {
    try #require(given.story.state.rounds["jeugd-koers"])
  }

  @Test func `says what each invited party did`() throws {
    let given = Given(
      .withLetters, silence(["wilgenkade"]), receive("inwoner-1", .nothingToAdd))
    let round = try round(given)
    #expect(round.response(of: "asd-vossenrade") == .reacted)
    #expect(round.response(of: "wilgenkade") == .silent)
    #expect(round.response(of: "inwoner-1") == .reacted)
    #expect(try self.round(Given()).response(of: "inwoner-1") == .awaited)
  }

  @Test func `says nothing to add only where nothing else came in`() throws {
    let given = Given(.consultation, receive("wilgenkade", .nothingToAdd))
    #expect(try round(given).response(of: "wilgenkade") == .nothingToAdd)
    let more = given.and(receive("wilgenkade"))
    #expect(try round(more).response(of: "wilgenkade") == .reacted)
  }

  @Test func `says withdrawn where all was taken back, before silent`() throws {
    let given = Given(
      .consultation, receive("wilgenkade"),
      .withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "Nee.")),
      silence(["wilgenkade"]))
    #expect(try round(given).response(of: "wilgenkade") == .withdrawn)
  }

  @Test func `says reacted of a party that wrote after its silence was established`() throws {
    let given = Given(.consultation, silence(["wilgenkade"]), receive("wilgenkade"))
    #expect(try round(given).response(of: "wilgenkade") == .reacted)
  }

  @Test func `takes no silence of a party that reacted or was not asked`() {
    Given(.withLetters).when(silence(["asd-vossenrade"]), rejected: "has-reacted")
    Given().when(silence(["samen-leren"]), rejected: "not-invited")
    Given().when(silence(["niemand"]), rejected: "unknown-party")
    Given().when(silence([]), rejected: "parties-needed")
  }

  @Test func `takes silence of all who are awaited, once`() {
    let event = Event.silenceEstablished(
      SilenceEstablished(party: "wilgenkade", texts: .typed([.reason: "Stil."])))
    Given(.withLetters).when(silence(nil), happens: [event])
    let silent = Given(.withLetters, silence(nil))
    silent.when(silence(nil), then: [])
    silent.when(silence(["wilgenkade"]), then: [])
  }

  @Test func `tells who established silence, and when`() throws {
    let silence = try round(Given(.consultation, silence(["wilgenkade"])))
      .invitation(of: "wilgenkade")?.silence
    #expect(silence?.by == "u-1" && silence?.on == "2026-04-01")
  }

  @Test func `calls late what came after the last day, by days`() throws {
    var story = Story.consultation
    story.today = "2026-05-10"
    let given = Given(
      story, receive("wilgenkade", on: "2026-04-25"), receive("inwoner-1", on: "2026-04-24"),
      receive("wilgenkade", on: "2026-04-26"),
      .excludeSubmission(ExcludeSubmission(submission: "R-003", reason: "Te laat.")))
    let state = given.story.state
    let round = try round(given)
    #expect(state.timeliness(of: "inwoner-1", in: round) == .inTime)
    #expect(state.timeliness(of: "wilgenkade", in: round) == .lateIncluded)
    let late = try #require(round.entry(of: "R-003"))
    #expect(state.timeliness(of: late, in: round) == .lateExcluded)
    #expect(state.timeliness(of: "raad-elzenmeer", in: round) == nil)
  }

  private func timeliness(_ party: PartyID, in round: RoundID, _ story: Story) throws -> Timeliness?
  {
    story.state.timeliness(of: party, in: try #require(story.state.rounds[round]))
  }

  @Test func `holds a party to its own last day where it has one`() throws {
    var story = Story.consultation
    story.today = "2026-04-20"
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["wmo-koers", "jeugd-koers"], party: "asd-vossenrade", channel: .email,
          receivedOn: "2026-04-20", content: .withoutText))
    ])
    #expect(try timeliness("asd-vossenrade", in: "wmo-koers", story) == .lateIncluded)
    #expect(try timeliness("asd-vossenrade", in: "jeugd-koers", story) == .inTime)
  }

  @Test func `is closed where nobody is awaited`() throws {
    let open = try round(Given(.withLetters))
    #expect(open.invitations.filter { !open.isClosed($0) }.map(\.party) == ["wilgenkade"])
    let closed = try round(Given(.withLetters, silence(nil)))
    #expect(closed.invitations.allSatisfy(closed.isClosed))
  }
}
