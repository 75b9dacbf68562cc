// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

private func again(
  _ party: PartyID = "asd-vossenrade", in rounds: [RoundID] = ["jeugd-koers"],
  supplements: SubmissionNumber? = nil, replaces: SubmissionNumber? = nil, reason: String? = nil,
  _ content: SubmissionContent = .withoutText
) -> Command {
  .receiveSubmission(
    ReceiveSubmission(
      rounds: rounds, party: party, channel: .email, receivedOn: "2026-04-02", content: content,
      reason: reason, supplements: supplements, replaces: replaces))
}

@Suite struct `A supplement` {
  @Test func `adds to a submission of the same party, and both count`() throws {
    let given = Given(.withLetters, again(supplements: "R-001"))
    let state = given.story.state
    #expect(state.submissions["R-004"]?.received.supplements == "R-001")
    let round = try #require(state.rounds["jeugd-koers"])
    #expect(round.entries(of: "asd-vossenrade").filter(\.stands).count == 2)
    #expect(state.submissions["R-001"]?.points.count == 3)
  }

  @Test func `is of the same party and of a round of what it adds to`() {
    let given = Given(.withLetters)
    given.when(again(supplements: "R-002"), rejected: "other-party")
    given.when(again(supplements: "R-009"), rejected: "unknown-submission")
    given.when(again(in: ["wmo-koers"], supplements: "R-001"), rejected: "not-in-round")
    given.when(
      again(supplements: "R-001", replaces: "R-001"), rejected: "supplements-or-replaces")
  }

  @Test func `adds to nothing that was taken back or replaced`() {
    Given(
      .withLetters, .withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "Nee."))
    ).when(again(supplements: "R-001"), rejected: "submission-withdrawn")
    Given(.withLetters, again(replaces: "R-001"))
      .when(again(supplements: "R-001"), rejected: "submission-replaced")
  }
}

@Suite struct `A replacement` {
  private func replaced(_ old: SubmissionNumber) -> Event {
    .entryReplaced(EntryReplaced(submission: old, by: "R-004"))
  }

  @Test func `is told in the submission's stream and in each of its rounds`() throws {
    let command = again("raad-elzenmeer", in: ["jeugd-koers", "wmo-koers"], replaces: "R-002")
    let decided = try command.decide(
      in: Story.withLetters.situation, under: Circumstances(by: "u-1", today: "2026-04-02"))
    #expect(
      decided.suffix(3) == [
        Decided(.submission("R-002"), replaced("R-002")),
        Decided(.round("jeugd-koers"), replaced("R-002")),
        Decided(.round("wmo-koers"), replaced("R-002")),
      ])
  }

  @Test func `is entered in every round of what it replaces`() {
    let given = Given(.withLetters)
    given.when(again("raad-elzenmeer", replaces: "R-002"), rejected: "round-missing")
    let cancelled = given.and(.moveRound(MoveRound(round: "wmo-koers", to: .cancelled)))
    let story = cancelled.and(again("raad-elzenmeer", replaces: "R-002")).story
    #expect(story.state.rounds["wmo-koers"]?.entry(of: "R-002")?.stands == false)
  }

  @Test func `is of the same party`() {
    Given(.withLetters).when(again(replaces: "R-002"), rejected: "other-party")
  }

  @Test func `takes the points of the older one from the books, none of them open`() throws {
    let given = Given(.withLetters, again(replaces: "R-001", .nothingToAdd))
    let state = given.story.state
    let old = try #require(state.submissions["R-001"])
    #expect(old.replacedBy == "R-004")
    #expect(
      old.points.allSatisfy { state.status(of: $0, of: old, in: "jeugd-koers") == .withdrawn })
    #expect(old.isClosed(in: "jeugd-koers"))
    #expect(old.coverage(in: "jeugd-koers")?.open == 0)
    #expect(state.rounds["jeugd-koers"]?.response(of: "asd-vossenrade") == .nothingToAdd)
  }

  @Test func `leaves the older one as it is: nothing is added to it or answered`() {
    let given = Given(.withLetters, again(replaces: "R-001"))
    given.when(
      .recordPoint(RecordPoint(submission: "R-001", summary: "x", kind: .advice)),
      rejected: "submission-replaced")
    given.when(
      .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "x")), by: "u-2",
      rejected: "submission-replaced")
    given.when(again(replaces: "R-001"), rejected: "submission-replaced")
    let twice = given.and(again(replaces: "R-004"))
    #expect(twice.story.state.submissions["R-004"]?.replacedBy == "R-005")
  }

  @Test func `of what has an approved answer takes a reason`() {
    let given = Given(.withAnswers)
    given.when(again(replaces: "R-001"), rejected: "already-answered")
    let all = given.and(again(replaces: "R-001", reason: "De raad stelde een nieuw advies vast."))
    let old = all.story.state.submissions["R-001"]
    #expect(old?.stands == false)
    #expect(old?.points.first?.treatments["jeugd-koers"]?.isApproved == true)
  }

  @Test func `that is taken back does not bring the older one back`() throws {
    let given = Given(
      .withLetters, again(replaces: "R-001"),
      .withdrawSubmission(WithdrawSubmission(submission: "R-004", reason: "Nee.")))
    #expect(
      given.story.state.rounds["jeugd-koers"]?.response(of: "asd-vossenrade") == .withdrawn)
  }
}
