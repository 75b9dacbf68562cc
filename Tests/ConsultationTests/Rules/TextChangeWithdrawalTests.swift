// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A recorded text change` {
  private func change(_ after: String) -> TextChangeInput {
    TextChangeInput(document: "koersdocument", section: "1", before: "snel", after: after)
  }

  private func accept(_ points: [PointNumber], _ afters: String...) -> Command {
    .recommend(
      Recommend(
        points: points, disposition: .accepted, answer: "Ja.", textChanges: afters.map(change)))
  }

  private func withdraw(_ number: TextChangeNumber) -> Command {
    .withdrawTextChange(
      WithdrawTextChange(change: number, dossier: "jeugd", reason: "Het blijft zoals het was."))
  }

  @Test func `is withdrawn with a reason, once`() {
    let given = Given(
      .withLetters,
      .recordTextChange(
        RecordTextChange(dossier: "jeugd", change: change("zes"), origin: .college)))
    given.when(
      withdraw("W-1"),
      then: [
        Decided(
          .dossier("jeugd"),
          .textChangeWithdrawn(
            TextChangeWithdrawn(
              number: "W-1", texts: .typed([.reason: "Het blijft zoals het was."]))))
      ])
    given.and(withdraw("W-1")).when(withdraw("W-1"), then: [])
    given.when(withdraw("W-2"), rejected: "unknown-text-change")
    given.when(
      .withdrawTextChange(WithdrawTextChange(change: "W-1", dossier: "jeugd", reason: " ")),
      rejected: "reason-needed")
    given.when(withdraw("W-1"), by: "u-3", rejected: "not-allowed")
  }

  @Test func `is not withdrawn where it is the last that shows an accepted point`() {
    let given = Given(.withLetters, accept(["R-001.1"], "zes"))
    given.when(withdraw("W-1"), rejected: "change-needed")
    let approved = given.and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    approved.when(withdraw("W-1"), rejected: "change-needed")
    // Another that was tied to the point shows it as well.
    let tied = approved.and(
      .recordTextChange(
        RecordTextChange(
          dossier: "jeugd", change: change("vijf"), points: ["R-001.1"], origin: .points)))
    tied.and(withdraw("W-1")).when(withdraw("W-2"), rejected: "change-needed")
    tied.and(withdraw("W-2")).when(withdraw("W-1"), rejected: "change-needed")
  }

  @Test func `is withdrawn where no accepted answer stands on it`() {
    let given = Given(.withLetters, accept(["R-001.1"], "zes", "vijf"))
    given.and(withdraw("W-2")).when(withdraw("W-1"), rejected: "change-needed")
    let back = given.and(
      .returnRecommendations(Return(points: ["R-001.1"], reason: "Anders.")), by: "u-3")
    back.and(withdraw("W-1")).and(withdraw("W-2")).when(withdraw("W-2"), then: [])
    let otherwise = given.and(
      .recommend(Recommend(points: ["R-001.1"], disposition: .answered, answer: "Nee.")))
    otherwise.and(withdraw("W-1")).when(withdraw("W-1"), then: [])
    let taken = given.and(.withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "x")))
    taken.and(withdraw("W-1")).and(withdraw("W-2")).when(withdraw("W-2"), then: [])
  }

  @Test func `that only an earlier answer named shows nothing of the last`() {
    Given(.withLetters, accept(["R-001.1"], "zes"), accept(["R-001.1"], "vijf"))
      .and(withdraw("W-1")).when(withdraw("W-2"), rejected: "change-needed")
  }

  @Test func `is not withdrawn where it is the last that shows an accepted cluster`() {
    let given = Given(
      .withLetters,
      .clusterPoints(ClusterPoints(points: ["R-001.1", "R-003.1"], title: "Samen")),
      .recommend(
        Recommend(
          cluster: "C-1", disposition: .partlyAccepted, answer: "Deels.", rationale: "Duur.",
          textChanges: [change("zes")])))
    given.when(withdraw("W-1"), rejected: "change-needed")
    // Each of its points must keep one.
    let tied = given.and(
      .recordTextChange(
        RecordTextChange(
          dossier: "jeugd", change: change("vijf"), points: ["R-001.1"], origin: .points)))
    tied.when(withdraw("W-1"), rejected: "change-needed")
    tied.and(withdraw("W-2")).when(withdraw("W-1"), rejected: "change-needed")
    given.and(.returnRecommendations(Return(cluster: "C-1", reason: "Anders.")), by: "u-3")
      .and(withdraw("W-1")).when(withdraw("W-1"), then: [])
  }

  @Test func `that was withdrawn shows no answer any more, and its words get a new number`() {
    let given = Given(
      .withLetters, accept(["R-001.1"], "zes", "vijf"), withdraw("W-1"))
    #expect(
      given.story.state.dossiers["jeugd"]?
        .textChangesOfPoint[PointInRound("R-001.1", "jeugd-koers")] == ["W-2"])
    let again = given.and(accept(["R-001.2"], "zes"))
    #expect(again.story.state.numbers.textChanges == 3)
    given.when(
      .correct(
        Correct(
          thing: .textChange("W-1", "jeugd"), field: .after, to: "zeven", reason: "Vergissing.")),
      rejected: "text-change-withdrawn")
  }
}
