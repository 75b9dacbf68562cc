// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A point that is split` {
  private let parts = SplitPoint(
    point: "R-001.1",
    into: [
      PartInput(passages: [PassageInput(quote: "Noem een termijn")]),
      PartInput(passages: [PassageInput(quote: "wij adviseren zes weken.")], summary: "Zes weken."),
    ])

  private func split(_ change: (inout SplitPoint) -> Void) -> Command {
    var command = parts
    change(&command)
    return .splitPoint(command)
  }

  private func submission(_ given: Given, _ number: SubmissionNumber = "R-001") throws
    -> Submission
  {
    try #require(given.story.state.submissions[number])
  }

  @Test func `keeps its number, which says where it went`() throws {
    let known = try submission(Given(.withLetters, .splitPoint(parts), by: "u-2"))
    #expect(known.point("R-001.1")?.superseded?.how == .split)
    #expect(known.point("R-001.1")?.superseded?.into == ["R-001.4", "R-001.5"])
    #expect(known.forebears(of: "R-001.5") == ["R-001.1"])
    #expect(known.currentPoints.map(\.recorded.point.index) == [2, 3, 4, 5])
  }

  @Test func `gives its parts all that was said of it but its words`() throws {
    let given = Given(
      .withLetters,
      .assign(Assign(points: ["R-001.1"], handler: "u-5", due: "2026-05-01")),
      .splitPoint(parts), by: "u-2")
    for number: PointNumber in ["R-001.4", "R-001.5"] {
      let part = try #require(try submission(given).point(number))
      #expect(part.recorded.kind == .advice && part.recorded.theme == "toegang")
      #expect(part.recorded.section == "1" && part.recorded.question == "j2")
      #expect(part.recorded.rounds == ["jeugd-koers"] && part.handler?.handler == "u-5")
      #expect(part.handler?.due == "2026-05-01" && part.handler?.point == number)
    }
    let texts = given.story.recorded.compactMap { recorded -> OpenedTexts? in
      guard case .pointRecorded(let point) = recorded.event, point.point == "R-001.5" else {
        return nil
      }
      return given.story.texts.texts(at: recorded.sequence)
    }
    #expect(texts.first?[.quote]?.text == "wij adviseren zes weken.")
    #expect(texts.first?[.summary]?.text == "Zes weken.")
  }

  @Test func `gives a part what it says otherwise of itself`() throws {
    let given = Given(
      .withLetters,
      split {
        $0.into[1].kind = .question
        $0.into[1].theme = "geld"
        $0.into[1].part = "ambulant"
        $0.into[1].section = "2.1"
        $0.into[1].question = "j1"
      }, by: "u-2")
    let first = try #require(try submission(given).point("R-001.4")?.recorded)
    #expect(first.kind == .advice && first.theme == "toegang" && first.part == nil)
    let second = try #require(try submission(given).point("R-001.5")?.recorded)
    #expect(second.kind == .question && second.theme == "geld" && second.part == "ambulant")
    #expect(second.section == "2.1" && second.question == "j1")
    Given(.withLetters).when(
      split { $0.into[1].theme = "nergens" }, by: "u-2", rejected: "unknown-theme")
    Given(.withLetters).when(
      split { $0.into[1].question = "j9" }, by: "u-2", rejected: "unknown-question")
  }

  @Test func `leaves open what none of its parts takes`() throws {
    let before = try #require(try submission(Given(.withLetters)).coverage)
    let given = Given(.withLetters, .splitPoint(parts), by: "u-2")
    let known = try submission(given)
    // The semicolon between them is in no point any more.
    #expect(known.coverage == Coverage(total: before.total, closed: before.closed - 1))
    #expect(known.point("R-001.1")?.superseded?.opened == [Span(version: 1, offset: 35, length: 1)])
    #expect(known.point("R-001.4")?.recorded.newCharacters == 0)
    let marked = given.and(
      .markNoPoint(
        MarkNoPoint(submission: "R-001", passages: [PassageInput(quote: ";")], kind: .furniture)))
    #expect(try submission(marked).coverage == before)
  }

  @Test func `leaves closed what another point has too`() throws {
    let given = Given(
      .withLetters,
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "termijn; wij")], kind: .concern)),
      .splitPoint(parts), by: "u-2")
    #expect(try submission(given).point("R-001.1")?.superseded?.opened == [])
  }

  @Test func `has parts within its own passages`() {
    Given(.withLetters).when(
      split { $0.into[0].passages = [PassageInput(quote: "Volg bij de tarieven")] }, by: "u-2",
      rejected: "outside-point")
    Given(.withLetters).when(
      split { $0.into[0].passages = [PassageInput(quote: "colleges,\n\nNoem")] }, by: "u-2",
      rejected: "outside-point")
  }

  @Test func `has at least two parts that each say something`() {
    Given(.withLetters).when(split { $0.into.removeLast() }, by: "u-2", rejected: "at-least-two")
    Given(.withLetters).when(
      split { $0.into[0].passages = [] }, by: "u-2", rejected: "empty-point")
    Given(.withLetters).when(
      split { $0.into[1].summary = " " }, by: "u-2", rejected: "empty-text")
    let one = PartInput(summary: "Een deel.")
    Given(.withLetters).when(
      split { $0.into = Array(repeating: one, count: 21) }, by: "u-2", rejected: "too-many-parts")
  }

  @Test func `has quotes without a place where there is no text`() throws {
    let command = SplitPoint(
      point: "R-003.1",
      into: [
        PartInput(passages: [PassageInput(quote: "ik wacht")]), PartInput(summary: "Hoort niets."),
      ])
    let given = Given(.withLetters, .splitPoint(command), by: "u-2")
    #expect(try submission(given, "R-003").point("R-003.2")?.recorded.spans == [])
    var placed = command
    placed.into[0].passages[0].offset = 3
    Given(.withLetters).when(.splitPoint(placed), by: "u-2", rejected: "no-text")
  }

  @Test func `is split in the newest text where it stands in an earlier one`() throws {
    let given = Given(
      .withLetters, .addText(AddText(submission: "R-001", text: "Noem het. Doe het."))
    )
    .and(
      split {
        $0.into = [
          PartInput(passages: [PassageInput(quote: "Noem het.")]),
          PartInput(passages: [PassageInput(quote: "Doe het.")]),
        ]
      }, by: "u-2")
    let known = try submission(given)
    #expect(known.point("R-001.4")?.recorded.spans == [Span(version: 2, offset: 0, length: 9)])
    #expect(known.coverage == Coverage(total: 15, closed: 15))
  }

  @Test func `stands, and has no approved answer in any round`() {
    let withdrawn = Given(
      .withLetters, .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "toch niet")), by: "u-2")
    withdrawn.when(.splitPoint(parts), by: "u-2", rejected: "point-withdrawn")
    let answered = Given(
      .withLetters,
      .recommend(Recommend(points: ["R-001.1"], disposition: .noted, answer: "Goed.")), by: "u-2"
    ).and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    answered.when(.splitPoint(parts), by: "u-2", rejected: "point-answered")
    let returned = answered.and(
      .returnRecommendations(Return(points: ["R-001.1"], reason: "Twee punten.")), by: "u-3")
    let again = returned.and(.splitPoint(parts), by: "u-2")
    again.when(.splitPoint(parts), by: "u-2", rejected: "point-superseded")
  }

  @Test func `is no point any more for any rule`() {
    let given = Given(.withLetters, .splitPoint(parts), by: "u-2")
    let commands: [Command] = [
      .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "toch niet")),
      .assign(Assign(points: ["R-001.1"], handler: "u-2")),
      .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Goed.")),
      .recommend(Recommend(points: ["R-001.1"], disposition: .noted, answer: "Goed.")),
      .recordPoint(
        RecordPoint(submission: "R-001", summary: "Onder.", kind: .advice, parent: "R-001.1")),
      .correct(Correct(thing: .point("R-001.1"), field: .section, to: "2", reason: "fout")),
      .mergePoints(MergePoints(points: ["R-001.1", "R-001.2"])),
      .recordTextChange(
        RecordTextChange(
          dossier: "jeugd",
          change: TextChangeInput(document: "koersdocument", section: "1", before: "a", after: "b"),
          points: ["R-001.1"], origin: .points)),
    ]
    for command in commands { given.when(command, by: "u-2", rejected: "point-superseded") }
    for command: Command in [
      .approve(Approve(points: ["R-001.1"])),
      .returnRecommendations(Return(points: ["R-001.1"], reason: "nee")),
    ] {
      given.when(command, by: "u-3", rejected: "point-superseded")
    }
  }

  @Test func `is not approved with the rest of its round`() {
    Given(
      .withLetters,
      .recommend(Recommend(points: ["R-001.1"], disposition: .noted, answer: "Goed.")),
      .splitPoint(parts), by: "u-2"
    ).when(.approve(Approve(round: "jeugd-koers")), by: "u-3", then: [])
  }

  @Test func `passes the points under it on to its first part`() throws {
    let given = Given(
      .withLetters,
      .recordPoint(
        RecordPoint(submission: "R-001", summary: "Onder.", kind: .advice, parent: "R-001.1")),
      .splitPoint(parts), by: "u-2")
    #expect(try submission(given).point("R-001.4")?.recorded.parent == "R-001.5")
  }

  @Test func `passes its text changes on, so that its parts can be accepted by them`() throws {
    let change = TextChangeInput(
      document: "koersdocument", section: "1", before: "snel", after: "binnen zes weken")
    let given = Given(
      .withLetters,
      .recordTextChange(
        RecordTextChange(dossier: "jeugd", change: change, points: ["R-001.1"], origin: .points)),
      .splitPoint(parts),
      .recommend(Recommend(points: ["R-001.5"], disposition: .accepted, answer: "Ja.")), by: "u-2")
    let recommended = try submission(given).point("R-001.5")?.treatments["jeugd-koers"]
    #expect(recommended?.recommendation?.textChanges == ["W-1"])
    given.when(
      .recommend(Recommend(points: ["R-001.2"], disposition: .accepted, answer: "Ja.")),
      by: "u-2", rejected: "change-needed")
  }

  @Test func `leaves its obligation`() throws {
    let given = Given(
      .withLetters,
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30"))),
      by: "u-2"
    ).and(.approve(Approve(points: ["R-001.1"])), by: "u-3").and(
      .returnRecommendations(Return(points: ["R-001.1"], reason: "Twee punten.")), by: "u-3")
    let dossier = try #require(given.story.state.dossiers["jeugd"])
    let obligation = try #require(dossier.obligations["V-1"])
    #expect(given.story.state.points(of: obligation, in: dossier) == ["R-001.1"])
    let split = given.and(.splitPoint(parts), by: "u-2")
    #expect(split.story.state.points(of: obligation, in: dossier) == [])
  }
}

@Suite struct `Points that are merged` {
  private func merge(_ points: PointNumber..., summary: String? = nil) -> Command {
    .mergePoints(MergePoints(points: points, summary: summary))
  }

  @Test func `become one with all their passages, for the rest as the first`() throws {
    let given = Given(.withLetters, merge("R-001.2", "R-001.1"), by: "u-2")
    let known = try #require(given.story.state.submissions["R-001"])
    let merged = try #require(known.point("R-001.4")?.recorded)
    #expect(merged.kind == .request && merged.theme == "geld" && merged.part == "ambulant")
    #expect(merged.spans.map(\.offset) == [19, 62] && merged.newCharacters == 0)
    #expect(known.forebears(of: "R-001.4") == ["R-001.2", "R-001.1"])
    #expect(known.point("R-001.2")?.superseded?.into == ["R-001.4"])
    #expect(known.point("R-001.1")?.superseded?.how == .merged)
    #expect(known.coverage == Story.withLetters.state.submissions["R-001"]?.coverage)
    let texts = given.story.texts.texts(at: given.story.recorded.count - 2)
    #expect(texts[.quote]?.text == "Noem een termijn; wij adviseren zes weken.")
    #expect(texts[.quote2]?.text == "Volg bij de tarieven de lonen.")
  }

  @Test func `are answered in every round of any`() throws {
    let given = Given(
      .withLetters,
      .recordPoint(
        RecordPoint(submission: "R-002", summary: "Nog iets.", kind: .advice, rounds: ["wmo-koers"])
      ), merge("R-002.2", "R-002.1"), by: "u-2")
    let merged = given.story.state.submissions["R-002"]?.point("R-002.3")
    #expect(merged?.recorded.rounds == ["wmo-koers", "jeugd-koers"])
  }

  @Test func `are two or more of one submission`() {
    Given(.withLetters).when(merge("R-001.1", "R-001.1"), by: "u-2", rejected: "at-least-two")
    Given(.withLetters).when(merge("R-001.1", "R-002.1"), by: "u-2", rejected: "other-submission")
  }

  @Test func `need a summary where nothing can be quoted`() {
    let given = Given(
      .withLetters,
      .recordPoint(RecordPoint(submission: "R-003", summary: "Nog iets.", kind: .advice)),
      by: "u-2")
    given.when(merge("R-003.1", "R-003.2"), by: "u-2", rejected: "empty-point")
    _ = given.and(merge("R-003.1", "R-003.2", summary: "Alles."), by: "u-2")
  }

  @Test func `stand in one version of the text`() {
    let given = Given(.withLetters, .addText(AddText(submission: "R-001", text: "Noem het.")))
      .and(
        .recordPoint(
          RecordPoint(
            submission: "R-001", passages: [PassageInput(quote: "Noem het.")], kind: .advice)),
        by: "u-2")
    given.when(merge("R-001.1", "R-001.4"), by: "u-2", rejected: "several-texts")
    given.when(merge("R-001.1", "R-001.2"), by: "u-2", rejected: "empty-point")
  }

  @Test func `have no more than nine passages together`() {
    let e = Story.letter.scalars.indices.filter { Story.letter.scalars[$0] == "e" }
    let point = { (from: Int) in
      Command.recordPoint(
        RecordPoint(
          submission: "R-001",
          passages: e[from..<(from + 5)].map { PassageInput(quote: "e", offset: $0) },
          kind: .advice))
    }
    Given(.withLetters, point(0), point(5), by: "u-2").when(
      merge("R-001.4", "R-001.5"), by: "u-2", rejected: "too-many-passages")
  }

  @Test func `never stand under themselves`() throws {
    func point(under parent: PointNumber) -> Command {
      .recordPoint(
        RecordPoint(submission: "R-001", summary: "Onder.", kind: .advice, parent: parent))
    }
    let given = Given(
      .withLetters, point(under: "R-001.1"), point(under: "R-001.4"), point(under: "R-001.5"),
      merge("R-001.5", "R-001.1"), by: "u-2")
    let known = try #require(given.story.state.submissions["R-001"])
    #expect(known.point("R-001.7")?.recorded.parent == nil)
    #expect(known.point("R-001.4")?.recorded.parent == "R-001.7")
    #expect(known.point("R-001.6")?.recorded.parent == "R-001.7")
  }

  @Test func `have no approved answer`() {
    Given(
      .withLetters,
      .recommend(Recommend(points: ["R-001.2"], disposition: .noted, answer: "Goed.")), by: "u-2"
    ).and(.approve(Approve(points: ["R-001.2"])), by: "u-3")
      .when(merge("R-001.1", "R-001.2"), by: "u-2", rejected: "point-answered")
  }
}
