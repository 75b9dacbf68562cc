// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `An answer` {
  private let change = TextChangeInput(
    document: "koersdocument", section: "1", before: "snel", after: "binnen zes weken")

  private func recommend(
    _ points: [PointNumber] = ["R-001.1"], _ disposition: Disposition = .answered,
    change: (inout Recommend) -> Void = { _ in }
  ) -> Command {
    var recommend = Recommend(points: points, disposition: disposition, answer: "Zo is het.")
    change(&recommend)
    return .recommend(recommend)
  }

  private func treatment(_ given: Given, _ point: PointNumber, in round: RoundID = "jeugd-koers")
    -> Treatment?
  {
    given.story.state.submissions[point.submission]?.point(point)?.treatments[round]
  }

  @Test func `is given by who was assigned, and assigned once`() {
    let assign = Command.assign(
      Assign(points: ["R-001.1", "R-001.2"], handler: "u-2", due: "2026-05-01"))
    Given(.withLetters, assign).when(assign, then: [])
    Given(.withLetters).when(
      .assign(Assign(points: ["R-001.1"], handler: "u-99")), rejected: "unknown-user")
    Given(.withLetters).when(.assign(Assign(handler: "u-2")), rejected: "points-needed")
  }

  @Test func `is drafted in the only round of its point, or the round that is named`() {
    let draft = { (points: [PointNumber], round: RoundID?) in
      Command.draftAnswer(DraftAnswer(points: points, round: round, text: "Concept."))
    }
    Given(.withLetters).when(
      draft(["R-001.1", "R-001.1"], nil),
      happens: [
        .answerDrafted(
          AnswerDrafted(
            point: "R-001.1", round: "jeugd-koers", texts: .typed([.answer: "Concept."])))
      ])
    Given(.withLetters).when(draft(["R-002.1"], nil), rejected: "round-needed")
    Given(.withLetters).when(draft(["R-001.1"], "wmo-koers"), rejected: "not-in-round")
    Given(.withLetters).when(draft(["R-001.1"], "geen"), rejected: "unknown-round")
    Given(.withLetters).when(draft([], nil), rejected: "points-needed")
    let given = Given(.withLetters, draft(["R-002.1"], "wmo-koers"))
    #expect(treatment(given, "R-002.1", in: "wmo-koers")?.status == .drafted)
    #expect(treatment(given, "R-002.1") == nil)
  }

  @Test func `is not given to a point that was taken back`() {
    Given(.withLetters, .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "x")))
      .when(recommend(), rejected: "point-withdrawn")
  }

  @Test func `is the same for all points of one act, and always a new version`() {
    let command = recommend(["R-001.1", "R-001.2"])
    let given = Given(.withLetters, command)
    #expect(treatment(given, "R-001.2")?.recommendation?.disposition == .answered)
    let again = given.and(command, by: "u-2")
    #expect(treatment(again, "R-001.1")?.writers == ["u-1", "u-2"])
  }

  @Test func `is recommended for one round at a time`() {
    let story = Given(
      .withLetters,
      .recordPoint(
        RecordPoint(
          submission: "R-002", summary: "x", kind: .advice, rounds: ["wmo-koers"]))
    ).story
    Given(story).when(recommend(["R-001.1", "R-002.2"]), rejected: "several-rounds")
  }

  @Test func `takes the place of a draft, and of what was approved`() {
    let approved = Given(
      .withLetters, .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "x")), recommend()
    ).and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    #expect(treatment(approved, "R-001.1")?.status == .approved)
    #expect(treatment(approved, "R-001.1")?.draft == nil)
    let again = approved.and(recommend(), by: "u-2")
    #expect(treatment(again, "R-001.1")?.status == .recommended)
    #expect(treatment(again, "R-001.1")?.writers == ["u-2"])
  }

  @Test func `stands while a new draft is written beside it`() {
    let given = Given(
      .withLetters, recommend(), .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "x")))
    #expect(treatment(given, "R-001.1")?.status == .recommended)
  }

  // MARK: What each disposition demands

  @Test(arguments: Disposition.allCases) func `has words, unless it only notes`(
    _ disposition: Disposition
  ) {
    let silent = recommend(["R-001.1"], disposition) { $0.answer = " \n" }
    if disposition == .noted {
      let empty = recommend(["R-001.1"], disposition) { $0.answer = "" }
      #expect(treatment(Given(.withLetters, empty), "R-001.1")?.status == .recommended)
    } else {
      Given(.withLetters).when(silent, rejected: "answer-needed")
    }
  }

  @Test(arguments: [Disposition.accepted, .partlyAccepted])
  func `that accepts shows the text change`(_ disposition: Disposition) {
    let without = recommend(["R-001.1"], disposition) { $0.rationale = "Daarom." }
    Given(.withLetters).when(without, rejected: "change-needed")
    let with = recommend(["R-001.1"], disposition) {
      $0.rationale = "Daarom."
      $0.textChanges = [change]
    }
    let given = Given(.withLetters, with)
    #expect(treatment(given, "R-001.1")?.recommendation?.textChanges == ["W-1"])
    // The change is linked by now, so it need not be said again.
    #expect(
      treatment(given.and(without), "R-001.1")?.recommendation?.textChanges == ["W-1"])
  }

  @Test(arguments: [Disposition.notAccepted, .partlyAccepted])
  func `that refuses says why`(_ disposition: Disposition) {
    let command = recommend(["R-001.1"], disposition) { $0.textChanges = [change] }
    Given(.withLetters).when(command, rejected: "reason-needed")
  }

  @Test func `says where it is covered, or to whom it was passed on`() {
    Given(.withLetters).when(recommend(["R-001.1"], .alreadyCovered), rejected: "covered-in-needed")
    Given(.withLetters).when(recommend(["R-001.1"], .outOfScope), rejected: "passed-to-needed")
    let passed = recommend(["R-001.1"], .outOfScope) { $0.passedTo = "Gemeente Elzenmeer" }
    let given = Given(.withLetters, passed)
    #expect(treatment(given, "R-001.1")?.recommendation?.passedTo == "Gemeente Elzenmeer")
  }

  // MARK: Text changes

  @Test func `shares the number of a text change with the same words`() throws {
    let first = Given(
      .withLetters,
      recommend(["R-001.1", "R-001.2"], .accepted) { $0.textChanges = [change, change] })
    let byTitle = TextChangeInput(
      document: "Koersdocument jeugd", section: "1", before: "snel", after: "binnen zes weken")
    let second = first.and(
      recommend(["R-001.3"], .accepted) { $0.textChanges = [byTitle] })
    let dossier = try #require(second.story.state.dossiers["jeugd"])
    #expect(dossier.textChanges.count == 1)
    #expect(dossier.textChanges["W-1"]?.links.map(\.point) == ["R-001.1", "R-001.2", "R-001.3"])
    #expect(second.story.state.numbers.textChanges == 1)
  }

  @Test func `changes a document of its dossier`() {
    var other = change
    other.document = "nota"
    Given(.withLetters).when(
      recommend(["R-001.1"], .accepted) { $0.textChanges = [other] },
      rejected: "unknown-document")
    // The dossier of the other round keeps no documents.
    let given = Given(
      .withLetters,
      recommend(["R-002.1"], .accepted) {
        $0.round = "wmo-koers"
        $0.textChanges = [other]
      })
    let recorded = given.story.state.dossiers["wmo"]?.textChanges["W-1"]?.recorded
    #expect(recorded?.document == "nota")
  }

  @Test func `changes something`() {
    var same = change
    same.after = same.before
    Given(.withLetters).when(
      recommend(["R-001.1"], .accepted) { $0.textChanges = [same] }, rejected: "empty-change")
  }
}

@Suite struct `A text change` {
  private func record(
    _ points: [PointNumber], _ origin: Origin, dossier: DossierID = "jeugd"
  ) -> Command {
    .recordTextChange(
      RecordTextChange(
        dossier: dossier,
        change: TextChangeInput(
          document: "koersdocument", section: "1", before: "a", after: "b"),
        points: points, origin: origin, reason: "Een tikfout."))
  }

  @Test func `comes from points, or has another origin`() {
    Given(.withLetters).when(record([], .points), rejected: "points-or-origin")
    Given(.withLetters).when(record(["R-001.1"], .college), rejected: "points-or-origin")
  }

  @Test func `of its own origin gets a number and a reason`() {
    Given(.withLetters).when(
      record([], .exOfficio),
      then: [
        Decided(
          .textChangeNumbers, .numberTaken(NumberTaken(number: "W-1", dossier: "jeugd"))),
        Decided(
          .dossier("jeugd"),
          .textChangeRecorded(
            TextChangeRecorded(
              number: "W-1", document: "koersdocument", section: "1", before: "a", after: "b",
              origin: .exOfficio, reason: "Een tikfout."))),
      ])
    let given = Given(.withLetters, record([], .exOfficio))
    given.when(record([], .exOfficio), then: [])
    given.when(record([], .college), rejected: "already-exists")
  }

  @Test func `is linked to its points in their rounds of the dossier`() {
    let given = Given(.withLetters, record(["R-002.1", "R-001.1"], .points))
    #expect(
      given.story.state.dossiers["jeugd"]?.textChanges["W-1"]?.links == [
        TextChangeLinked(number: "W-1", point: "R-002.1", round: "jeugd-koers"),
        TextChangeLinked(number: "W-1", point: "R-001.1", round: "jeugd-koers"),
      ])
    given.when(record(["R-001.1"], .points), then: [])
    Given(.withLetters).when(
      record(["R-001.1"], .points, dossier: "wmo"), rejected: "not-in-dossier")
  }
}
