// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A point` {
  private func point(
    _ number: SubmissionNumber = "R-001", _ quotes: PassageInput...,
    change: (inout RecordPoint) -> Void = { _ in }
  ) -> Command {
    var point = RecordPoint(submission: number, passages: quotes, kind: .concern)
    change(&point)
    return .recordPoint(point)
  }

  private func recorded(_ given: Given, _ number: PointNumber) throws -> PointRecorded {
    try #require(given.story.state.submissions[number.submission]?.point(number)).recorded
  }

  @Test func `has the next number of its submission and its passages in order`() throws {
    let given = Given(
      .withLetters,
      point("R-001", PassageInput(quote: "groet,"), PassageInput(quote: "Geachte")))
    let point = try recorded(given, "R-001.4")
    #expect(
      point.spans == [
        Span(version: 1, offset: 0, length: 7), Span(version: 1, offset: 140, length: 6),
      ])
    #expect(point.newCharacters == 13)
    let texts = given.story.texts.texts(at: given.story.recorded.count)
    #expect(texts[.quote]?.text == "Geachte" && texts[.quote2]?.text == "groet,")
  }

  @Test func `stands where its quote stands, letter by letter`() {
    Given(.withLetters).when(
      point("R-001", PassageInput(quote: "geachte")), rejected: "quote-not-found")
    Given(.withLetters).when(
      point("R-001", PassageInput(quote: "Geachte"), PassageInput(quote: "e")),
      rejected: "quote-ambiguous")
  }

  @Test func `says something`() {
    Given(.withLetters).when(point(), rejected: "empty-point")
    Given(.withLetters).when(point { $0.summary = " " }, rejected: "empty-text")
    Given(.withLetters).when(
      point("R-001", PassageInput(quote: "")), rejected: "empty-text")
  }

  /// A sheet quotes letters that never came in (contract of the sheet: a quote must stand in the
  /// text where there is one).
  @Test func `keeps a quote as it is given where there is no text, without a place`() throws {
    let given = Given(
      .withLetters, point("R-003", PassageInput(quote: "x"), PassageInput(quote: "x")))
    #expect(try recorded(given, "R-003.2").spans.isEmpty)
    let texts = given.story.texts.texts(at: given.story.recorded.count)
    #expect(texts[.quote]?.text == "x" && texts[.quote2] == nil)
    Given(.withLetters).when(
      point("R-003", PassageInput(quote: "x", offset: 0)), rejected: "no-text")
  }

  @Test func `has at most nine passages`() {
    let letters = Story.letter.scalars.indices.filter { Story.letter.scalars[$0] == "e" }
    let passages = letters.prefix(10).map { PassageInput(quote: "e", offset: $0) }
    Given(.withLetters).when(
      point { $0.passages = passages }, rejected: "too-many-passages")
    Given(.withLetters, point { $0.passages = Array(passages.dropLast()) })
      .when(point(), rejected: "empty-point")
  }

  @Test func `belongs to rounds of its submission`() throws {
    Given(.withLetters).when(
      point("R-001") { $0.rounds = ["wmo-koers"] }, rejected: "not-in-round")
    Given(.withLetters).when(
      point("R-001") {
        $0.rounds = []
        $0.summary = "x"
      }, rejected: "rounds-needed")
    #expect(try recorded(Given(.withLetters), "R-002.1").rounds == ["jeugd-koers", "wmo-koers"])
    let narrowed = Given(
      .withLetters,
      point("R-002") {
        $0.rounds = ["wmo-koers"]
        $0.summary = "x"
      })
    #expect(try recorded(narrowed, "R-002.2").rounds == ["wmo-koers"])
  }

  @Test func `has a theme and part of a dossier of its rounds, by id or title`() throws {
    let story = Story.withLetters
    #expect(try recorded(Given(story), "R-001.2").theme == "geld")
    let both = Given(
      story,
      point("R-002") {
        $0.theme = "Vervoer"
        $0.summary = "x"
      })
    #expect(try recorded(both, "R-002.2").theme == "vervoer")
    Given(story).when(
      point {
        $0.theme = "vervoer"
        $0.summary = "x"
      }, rejected: "unknown-theme")
    Given(story).when(
      point {
        $0.part = "vervoer"
        $0.summary = "x"
      }, rejected: "unknown-part")
  }

  @Test func `belongs to a question that one of its rounds asks`() {
    Given(.withLetters).when(
      point {
        $0.question = "w1"
        $0.summary = "x"
      }, rejected: "unknown-question")
  }

  @Test func `stands under a point of the same submission`() {
    let under = { (parent: PointNumber) in
      self.point {
        $0.parent = parent
        $0.summary = "x"
      }
    }
    Given(.withLetters).when(under("R-002.1"), rejected: "parent-elsewhere")
    Given(.withLetters).when(under("R-001.4"), rejected: "unknown-point")
    Given(.withLetters, .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "x")))
      .when(under("R-001.1"), rejected: "point-withdrawn")
    let nested = Given(.withLetters, under("R-001.1"), under("R-001.4"))
    #expect(nested.story.state.submissions["R-001"]?.points.count == 5)
  }

  @Test func `is taken back once, with a reason`() {
    let command = Command.withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "Vergissing."))
    Given(.withLetters, command).when(command, then: [])
    Given(.withLetters).when(
      .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: " ")), rejected: "reason-needed")
    Given(.withLetters).when(
      .withdrawPoint(WithdrawPoint(point: "R-001.9", reason: "x")), rejected: "unknown-point")
  }

  @Test func `is not recorded of a letter that was taken back`() {
    Given(.withLetters, .withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "x")))
      .when(point { $0.summary = "x" }, rejected: "submission-withdrawn")
  }
}

@Suite struct `A passage` {
  private func mark(_ passages: [PassageInput]?) -> Command {
    .markNoPoint(MarkNoPoint(submission: "R-001", passages: passages, kind: .context))
  }

  private func coverage(_ given: Given) -> Coverage? {
    given.story.state.submissions["R-001"]?.coverage
  }

  @Test func `that stands there more than once is found by its offset`() {
    let quote = "Ja"
    let twice = Given(
      .withLetters, .addText(AddText(submission: "R-003", text: "Ja. Nee. Ja.")))
    let point = { (offset: Int?) in
      Command.recordPoint(
        RecordPoint(
          submission: "R-003", passages: [PassageInput(quote: quote, offset: offset)],
          kind: .support))
    }
    twice.when(point(nil), rejected: "quote-ambiguous")
    twice.when(point(3), rejected: "quote-not-found")
    twice.when(point(-1), rejected: "quote-not-found")
    twice.when(point(11), rejected: "quote-not-found")
    let found = twice.and(point(9)).story.state.submissions["R-003"]?.points.last?.recorded
    #expect(found?.spans == [Span(version: 1, offset: 9, length: 2)])
  }

  @Test func `counts once, in a point or marked`() {
    let before = Given(.withLetters)
    #expect(coverage(before) == Coverage(total: 135, closed: 86))
    let overlapping = before.and(
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "colleges,\n\nNoem een")],
          kind: .advice)))
    // "colleges," is new; "Noem een" was in a point already.
    #expect(coverage(overlapping)?.closed == 95)
  }

  @Test func `is marked where it is open, with all that is new in it`() {
    let span = Span(version: 1, offset: 0, length: 17)
    Given(.withLetters).when(
      mark([PassageInput(quote: "Geachte colleges,")]),
      happens: [.passageMarked(PassageMarked(span: span, kind: .context, newCharacters: 16))])
    Given(.withLetters, mark([PassageInput(quote: "Geachte colleges,")]))
      .when(mark([PassageInput(quote: "Geachte")]), then: [])
    Given(.withLetters).when(mark([]), rejected: "empty-text")
  }

  @Test func `that is open is marked with the rest, without the white space around it`() {
    Given(.withLetters).when(
      mark(nil),
      happens: [
        .passageMarked(
          PassageMarked(
            span: Span(version: 1, offset: 0, length: 17), kind: .context, newCharacters: 16)),
        .passageMarked(
          PassageMarked(
            span: Span(version: 1, offset: 123, length: 37), kind: .context, newCharacters: 33)),
      ])
    let marked = Given(.withLetters, mark(nil))
    marked.when(mark(nil), then: [])
    #expect(coverage(marked)?.open == 0)
  }

  @Test func `of an old reading does not count in a new one`() {
    let given = Given(
      .withLetters, .addText(AddText(submission: "R-001", text: "Een nieuwe lezing.")))
    #expect(coverage(given) == Coverage(total: 16, closed: 0))
    let again = given.and(mark(nil))
    #expect(coverage(again)?.open == 0)
  }

  @Test func `needs a text`() {
    Given(.withLetters).when(
      .markNoPoint(MarkNoPoint(submission: "R-003", kind: .context)), rejected: "no-text")
  }
}
