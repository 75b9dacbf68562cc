// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// What becomes of points besides their answers, told in round `wmo-koers` on point `R-002.2`:
  /// it is split and merged again, and is `R-002.5` in the end.
  ///
  /// It goes on from the end of ``campaign``, where nothing else is open in `jeugd-koers`.
  mutating func dividePoints() {
    carryOut(
      [
        .recordPoint(
          RecordPoint(
            submission: "R-002", summary: "Twee wensen ineen.", kind: .request, theme: "vervoer",
            rounds: ["wmo-koers"])),
        .splitPoint(
          SplitPoint(
            point: "R-002.2",
            into: [PartInput(summary: "De eerste wens."), PartInput(summary: "De tweede wens.")])),
        .mergePoints(
          MergePoints(points: ["R-002.3", "R-002.4"], summary: "Toch een enkele wens.")),
        .checkPoints(
          CheckPoints(submission: "R-002", askedOn: "2026-06-12", until: "2026-06-26")),
        .answerCheck(AnswerCheck(submission: "R-002", point: "R-002.5", verdict: .correct)),
        .answerCheck(
          AnswerCheck(submission: "R-002", verdict: .missing, text: "Onze dank staat er niet in.")),
        .settleCheck(SettleCheck(submission: "R-002", reason: "Dank vraagt geen antwoord.")),
        .setAudience(
          SetAudience(
            .submission("R-002"), audience: .bodies,
            passages: [PassageInput(quote: "De raad vraagt")])),
        .setAudience(SetAudience(.point("R-002.5"), audience: .allParties)),
        .recommend(
          Recommend(
            points: ["R-002.5"], disposition: .noted, answer: "Dank voor uw wens.",
            additions: [
              AdditionInput(municipality: "Elzenmeer", text: "Wij bespreken dit in de raad.")
            ])),
        .consult(Consult(points: ["R-002.5"], users: ["u-5"], until: "2026-06-19")),
        .silenceHint(
          SilenceHint(
            round: "wmo-koers", lint: .noTarget, points: ["R-002.5"],
            reason: "Er valt niets te kiezen.")),
        .heedHint(HeedHint(round: "wmo-koers", lint: .noTarget, points: ["R-002.5"])),
      ], by: "u-2")
    carryOut([
      .markDrafts(MarkDrafts(round: "jeugd-koers", weedOn: "2027-06-12"))
    ])
    carryOut([.approve(Approve(points: ["R-002.5"]))], by: "u-3")
  }

  /// What parties say of the answers that they read in the second edition, on 1 July 2026, the day
  /// on which it is released to them; then the story is at its own day again.
  mutating func hearReplies() {
    let day = today
    today = "2026-07-01"
    carryOut([
      .reply(
        Reply(
          party: "asd-vossenrade", round: "jeugd-koers", edition: 2, point: "R-001.1",
          verdict: .meantDifferently, text: "Wij bedoelden zes weken na de aanvraag."))
    ])
    today = day
  }
}
