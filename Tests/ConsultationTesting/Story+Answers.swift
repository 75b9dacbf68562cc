// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// ``withLetters`` with everything answered but `R-001.3` and `R-002.1`, on 4 May 2026.
  ///
  /// In `jeugd-koers`: `R-001.1` is approved as partly accepted by text change `W-1`; `R-001.2`
  /// approved as deferred to the admission documents, obligation `V-1`; `R-001.3` has a
  /// recommendation that waits; `R-001.4`, under `R-001.1`, is withdrawn; `R-002.1` has a draft;
  /// `R-003.1` is approved as noted. `R-004` of `wilgenkade` came in late and has nothing to add,
  /// `R-005` of `samen-leren` is unasked and not split. `W-2` is ex officio. The rest of `R-001` is
  /// marked, `R-002` is not.
  public static let withAnswers: Story = {
    var story = withLetters
    story.today = "2026-05-04"
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email,
          receivedOn: "2026-04-28", content: .nothingToAdd)),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "samen-leren", channel: .letter,
          receivedOn: "2026-04-20", content: .text("Betrek ook de scholen."))),
      .recordTextChange(
        RecordTextChange(
          dossier: "jeugd",
          change: TextChangeInput(
            document: "koersdocument", section: "1", before: "", after: "Elke fase telt even zwaar."
          ),
          origin: .exOfficio, reason: "Verduidelijking.")),
    ])
    story.carryOut(answers, by: "u-2")
    story.carryOut([.approve(Approve(points: ["R-001.1", "R-001.2", "R-003.1"]))], by: "u-3")
    story.carryOut([.recommend(waiting)], by: "u-2")
    return story
  }()

  private static let answers: [Command] = [
    .recordPoint(
      RecordPoint(
        submission: "R-001", passages: [PassageInput(quote: "wij adviseren zes weken")],
        kind: .textProposal, parent: "R-001.1", proposedText: "binnen zes weken")),
    .withdrawPoint(WithdrawPoint(point: "R-001.4", reason: "Staat al in punt 1.")),
    .markNoPoint(MarkNoPoint(submission: "R-001", kind: .context)),
    .assign(Assign(points: ["R-001.1", "R-001.2", "R-001.3"], handler: "u-2", due: "2026-04-30")),
    .recommend(
      Recommend(
        points: ["R-001.1"], round: "jeugd-koers", disposition: .partlyAccepted,
        answer: "We noemen een termijn van acht weken.",
        rationale: "Zes weken is niet overal haalbaar.",
        textChanges: [
          TextChangeInput(
            document: "koersdocument", section: "1", before: "Hulp begint zo snel mogelijk.",
            after: "Hulp begint binnen acht weken.")
        ])),
    .recommend(
      Recommend(
        points: ["R-001.2"], round: "jeugd-koers", disposition: .deferred,
        answer: "De tarieven staan in de toelatingsdocumenten.",
        deferral: DeferralInput(
          target: "toelating", document: "Tarievenblad", owner: "projectleider inkoop",
          due: "2026-09-01"))),
    .draftAnswer(
      DraftAnswer(points: ["R-002.1"], round: "jeugd-koers", text: "Dat lijkt ons goed.")),
    .recommend(
      Recommend(
        points: ["R-003.1"], round: "jeugd-koers", disposition: .noted,
        answer: "Dank voor uw verhaal.")),
  ]

  private static let waiting = Recommend(
    points: ["R-001.3"], round: "jeugd-koers", disposition: .answered,
    answer: "We nodigen u uit voor de volgende fase.")
}
