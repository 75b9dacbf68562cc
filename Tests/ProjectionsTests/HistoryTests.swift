// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The history of a point` {
  private func history(_ point: PointNumber, _ story: Story) -> [String] {
    var history = History(of: point)
    history.apply(story.recorded)
    return history.events.map { String("\($0.event)".prefix { $0 != "(" }) }
  }

  @Test func `tells what happened to it, from the letter on, and of no other point`() {
    #expect(
      history("R-001.1", .withAnswers) == [
        "submissionReceived", "pointRecorded", "handlerAssigned", "textChangeLinked",
        "answerRecommended", "recommendationApproved",
      ])
    #expect(
      history("R-001.4", .withAnswers) == ["submissionReceived", "pointRecorded", "pointWithdrawn"])
  }

  @Test func `tells of the obligation by which it comes back, and of its settling`() {
    let settled = Story.withAnswers.after(
      .settleObligation(
        SettleObligation(obligation: "V-1", on: "2026-05-04", evidence: "Tarievenblad")))
    #expect(
      history("R-001.2", settled).suffix(3) == [
        "recommendationApproved", "obligationPointAdded", "obligationSettled",
      ])
    #expect(!history("R-001.1", settled).contains("obligationSettled"))
  }

  @Test func `tells of its corrections, and of what became of its submission`() {
    let story = Story.withLetters.after(
      .correct(Correct(thing: .point("R-001.1"), field: .kind, to: "request", reason: "x")),
      .correct(Correct(thing: .point("R-001.2"), field: .kind, to: "advice", reason: "x")),
      .withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "x")))
    #expect(
      history("R-001.1", story) == [
        "submissionReceived", "pointRecorded", "corrected", "submissionWithdrawn",
      ])
  }
}
