// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A party that is shown its points` {
  private let ask = Command.checkPoints(
    CheckPoints(submission: "R-001", askedOn: "2026-04-02", until: "2026-04-10"))

  private func answer(
    _ verdict: PointCheckVerdict, of point: PointNumber? = nil, text: String? = nil
  ) -> Command {
    .answerCheck(AnswerCheck(submission: "R-001", point: point, verdict: verdict, text: text))
  }

  private func settle(_ point: PointNumber? = nil) -> Command {
    .settleCheck(SettleCheck(submission: "R-001", point: point, reason: "Dat staat er al."))
  }

  private func remarks(_ given: Given) throws -> [PointCheck.Remark] {
    try #require(given.story.state.submissions["R-001"]?.checks.last).remarks
  }

  @Test func `is asked once for the same days`() {
    Given(.withLetters).when(
      ask,
      then: [
        Decided(
          .submission("R-001"),
          .pointCheckAsked(PointCheckAsked(askedOn: "2026-04-02", until: "2026-04-10")))
      ])
    Given(.withLetters, ask).when(ask, then: [])
  }

  @Test func `has points to look at, and time to answer`() {
    let empty = Command.receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email, receivedOn: "2026-04-02",
        content: .text("Dank.")))
    let check = { (number: SubmissionNumber, until: Day) in
      Command.checkPoints(CheckPoints(submission: number, askedOn: "2026-04-02", until: until))
    }
    Given(.withLetters, empty).when(check("R-004", "2026-04-10"), rejected: "without-points")
    Given(.withLetters).when(check("R-001", "2026-04-01"), rejected: "until-before-asked")
    Given(.withLetters).when(check("R-001", "2036-04-01"), rejected: "in-future")
    Given(.withLetters).when(check("R-099", "2026-04-10"), rejected: "unknown-submission")
  }

  @Test func `answers of one point or of the whole, and only when it was asked`() throws {
    Given(.withLetters).when(answer(.correct), rejected: "check-not-asked")
    let given = Given(
      .withLetters, ask, answer(.correct), answer(.missing, text: "Een."),
      answer(.missing, text: "Twee."), answer(.meantDifferently, of: "R-001.2", text: "Anders."))
    #expect(
      try remarks(given).map(\.answered.verdict)
        == [.correct, .missing, .missing, .meantDifferently])
    given.when(answer(.correct), then: [])
    given.when(answer(.correct, of: "R-002.1"), rejected: "other-submission")
    given.when(answer(.correct, of: "R-001.9"), rejected: "unknown-point")
    given.when(answer(.missing, text: " "), rejected: "empty-text")
  }

  @Test func `reads why nothing changed, of all that it said of the same thing`() throws {
    let given = Given(
      .withLetters, ask, answer(.missing, text: "Een."), answer(.missing, text: "Twee."),
      answer(.meantDifferently, of: "R-001.2"), settle())
    #expect(try remarks(given).map { $0.settled != nil } == [true, true, false])
    given.when(settle(), then: [])
    let more = given.and(answer(.missing, text: "Drie.")).and(settle())
    #expect(try remarks(more).map { $0.settled != nil } == [true, true, false, true])
  }

  @Test func `gets no reason for what it did not say`() {
    Given(.withLetters, ask, answer(.correct)).when(settle(), rejected: "nothing-to-settle")
    Given(.withLetters, ask, answer(.missing)).when(
      settle("R-001.2"), rejected: "nothing-to-settle")
    Given(.withLetters, ask, answer(.missing)).when(
      .settleCheck(SettleCheck(submission: "R-001", reason: "")), rejected: "reason-needed")
  }

  @Test func `holds up nothing`() throws {
    let before = try #require(Story.withLetters.state.submissions["R-001"])
    let after = try #require(
      Given(.withLetters, ask, answer(.missing)).story.state.submissions["R-001"])
    #expect(after.isClosed(in: "jeugd-koers") == before.isClosed(in: "jeugd-koers"))
    #expect(after.coverage == before.coverage)
  }

  @Test func `does not answer of a number that went elsewhere`() {
    let split = Command.splitPoint(
      SplitPoint(
        point: "R-001.2", into: [PartInput(summary: "Een."), PartInput(summary: "Twee.")]))
    Given(.withLetters, ask, split).when(
      answer(.correct, of: "R-001.2"), rejected: "point-superseded")
  }
}
