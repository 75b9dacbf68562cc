// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// A whole consultation, up to 15 June 2026, in which every kind of event happened.
  ///
  /// It goes on from ``withLetters``: letters that are late, unasked, excluded and taken back,
  /// answers of every disposition, an obligation that was met, silence and corrections. Point
  /// `R-002.1` still waits for its answer in `wmo-koers`; everything in `jeugd-koers` is closed.
  public static let campaign: Story = {
    var story = withLetters
    story.carryOut(moreSubmissions)
    story.carryOut(splitting, by: "u-2")
    story.today = "2026-05-06"
    story.carryOut(afterTheTerm)
    story.carryOut(answers, by: "u-2")
    story.today = "2026-05-20"
    story.carryOut(approvals, by: "u-3")
    story.carryOut([answerAgain], by: "u-5")
    story.carryOut([.approve(Approve(round: "jeugd-koers"))], by: "u-3")
    story.carryOut(planning)
    story.today = "2026-06-12"
    story.carryOut(afterwards)
    story.dividePoints()
    story.goOnAsking()
    story.tellOfClusters()
    story.carryOut(phaseDone)
    story.carryOutEditions()
    story.hearReplies()
    story.carryOut(keeping)
    story.carryOut(proposing, by: "u-2")
    return story
  }()

  private static let moreSubmissions: [Command] = [
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email, receivedOn: "2026-04-02",
        content: .file(
          IncomingFile(name: "brief.txt", content: Array("Dank, en tot ziens.".utf8)),
          SubmissionText("Dank, en tot ziens.", reader: "plain-text")),
        submitter: "de bestuurder", coSigners: ["de cliëntenraad"])),
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "samen-leren", channel: .email, receivedOn: "2026-04-02",
        content: .fileFollows)),
    .addText(
      AddText(
        submission: "R-005", text: "Noem ook de school.",
        file: IncomingFile(name: "school.txt", content: Array("Noem ook de school.".utf8)))),
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["wmo-koers"], party: "asd-vossenrade", channel: .email,
        receivedOn: "2026-04-02", content: .nothingToAdd)),
    .correct(
      Correct(
        thing: .submission("R-004"), field: .receivedOn, to: "2026-04-01",
        reason: "De stempel is van 1 april.")),
  ]

  private static let splitting: [Command] = [
    .recordPoint(
      RecordPoint(
        submission: "R-005", passages: [PassageInput(quote: "Noem ook de school.")],
        wording: "De school hoort in het plan.", kind: .textProposal, parent: nil,
        proposedText: "De school maakt het plan mee.", row: "7")),
    .recordPoint(
      RecordPoint(
        submission: "R-003", summary: "Trekt een eerdere klacht in.", kind: .objection,
        parent: "R-003.1", addressee: "Elzenmeer")),
    .recordPoint(
      RecordPoint(submission: "R-001", summary: "Twee vragen ineen.", kind: .question)),
    .markNoPoint(
      MarkNoPoint(
        submission: "R-001", passages: [PassageInput(quote: "Geachte colleges,")],
        kind: .salutation)),
    .markNoPoint(MarkNoPoint(submission: "R-001", kind: .closing)),
    .markNoPoint(MarkNoPoint(submission: "R-002", kind: .context)),
    .markNoPoint(MarkNoPoint(submission: "R-004", kind: .thanks)),
    .withdrawPoint(WithdrawPoint(point: "R-003.2", reason: "De inwoner zag ervan af.")),
    .assign(
      Assign(points: ["R-001.1", "R-001.2", "R-003.1"], handler: "u-2", due: "2026-05-15")),
  ]

  private static let afterTheTerm: [Command] = [
    .moveRound(MoveRound(round: "jeugd-koers", to: .ended)),
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "wilgenkade", channel: .post, receivedOn: "2026-05-04",
        content: .withoutText, datedOn: "2026-05-01")),
    .excludeSubmission(
      ExcludeSubmission(
        submission: "R-007", reason: "Te laat om nog te betrekken.", passedTo: "Elzenmeer")),
    .withdrawSubmission(
      WithdrawSubmission(submission: "R-004", reason: "De aanbieder trok de brief in.")),
    .openRound(
      OpenRound(
        round: "jeugd-markt", dossier: "jeugd", phase: "Toelatingsdocumenten",
        kind: .marketConsultation, title: "Marktconsultatie", opensOn: "2026-09-01",
        closesOn: "2026-09-30")),
    .invite(Invite(round: "wmo-koers", parties: ["wilgenkade"])),
    .establishSilence(EstablishSilence(round: "wmo-koers", reason: "Ook na rappel niets.")),
  ]

  private static let answers: [Command] = [
    .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Zes weken, nog navragen.")),
    .recommend(
      Recommend(
        points: ["R-001.1"], disposition: .accepted, answer: "U hebt gelijk.",
        textChanges: [
          TextChangeInput(
            document: "Koersdocument jeugd", section: "1", before: "zo snel mogelijk",
            after: "binnen zes weken")
        ])),
    .recommend(
      Recommend(
        points: ["R-001.2"], disposition: .deferred, answer: "Bij de tarieven.",
        deferral: DeferralInput(
          target: "toelating", document: "Bijlage tarieven", owner: "projectleider inkoop",
          due: "2026-10-30"))),
    .recommend(
      Recommend(points: ["R-001.3", "R-001.4"], disposition: .noted, answer: "Graag.")),
    .recommend(
      Recommend(
        points: ["R-002.1"], round: "jeugd-koers", disposition: .partlyAccepted,
        answer: "Eenmaal per jaar.", rationale: "Vaker kost te veel.",
        textChanges: [
          TextChangeInput(
            document: "koersdocument", section: "2.1", before: "", after: "Ieder jaar een rapport.")
        ])),
    .recommend(
      Recommend(
        points: ["R-003.1"], disposition: .notAccepted, answer: "Dat doen wij niet.",
        rationale: "Er is geen geld voor.")),
    .recommend(
      Recommend(
        points: ["R-005.1"], disposition: .alreadyCovered, answer: "Dat staat er.",
        coveredIn: "2.1")),
    .recordTextChange(
      RecordTextChange(
        dossier: "jeugd",
        change: TextChangeInput(
          document: "koersdocument", section: "1", before: "hulpe", after: "hulp"),
        origin: .exOfficio, reason: "Een tikfout.")),
    .correct(
      Correct(
        thing: .point("R-005.1"), field: .summary, to: "Noem de school.",
        reason: "De samenvatting ontbrak.")),
  ]

  private static let approvals: [Command] = [
    .returnRecommendations(Return(points: ["R-003.1"], reason: "Noem de cijfers.")),
    .approve(Approve(points: ["R-001.1", "R-001.2"])),
    .approve(Approve(round: "jeugd-koers")),
  ]

  private static let answerAgain = Command.recommend(
    Recommend(
      points: ["R-003.1"], disposition: .outOfScope, answer: "Wij gaven het door.",
      passedTo: "Gemeente Elzenmeer"))

  private static let afterwards: [Command] = [
    .settleObligation(
      SettleObligation(obligation: "V-1", on: "2026-06-11", evidence: "Verslag van 11 juni 2026")),
    .setFourEyes(SetFourEyes(dossier: "wmo", on: false, reason: "Er is maar één medewerker.")),
    .moveRound(MoveRound(round: "jeugd-koers", to: .closed, reason: "Alles is beantwoord.")),
    .moveRound(MoveRound(round: "jeugd-markt", to: .cancelled, reason: "Uitgesteld.")),
  ]
}
