// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The progress of a round` {
  private func progress(_ story: Story, on day: Day = "2026-05-04") throws -> Progress {
    try #require(Progress(of: story.books, round: "jeugd-koers", today: day))
  }

  @Test func `counts the points of each handler, and those of nobody last`() throws {
    let handlers = try progress(.withAnswers).handlers
    #expect(handlers.map(\.handler) == ["u-2", nil])
    #expect(handlers.map(\.assigned) == [3, 2], "a withdrawn point needs no handler")
    #expect(handlers.map(\.drafted) == [1, 1])
    #expect(handlers.map(\.approved) == [2, 1])
  }

  @Test func `calls a point overdue after its day, until it is approved`() throws {
    #expect(try progress(.withAnswers, on: "2026-04-30").handlers.map(\.overdue) == [0, 0])
    #expect(try progress(.withAnswers, on: "2026-05-01").handlers.map(\.overdue) == [1, 0])
    let done = Story.withAnswers.after(.approve(Approve(points: ["R-001.3"])), by: "u-3")
    #expect(try progress(done, on: "2026-05-01").handlers.map(\.overdue) == [0, 0])
  }

  @Test func `counts the points of each theme in the order of the dossier`() throws {
    let themes = try progress(.withAnswers).themes
    #expect(themes.map(\.theme) == ["toegang", "geld", nil])
    #expect(themes.map(\.points) == [2, 1, 2])
    #expect(themes.map(\.approved) == [2, 1, 0])
  }

  @Test func `names the answers that a rule promises, with their last day`() throws {
    #expect(try progress(.withAnswers).answersDue.isEmpty, "its rule has no term for the answer")
    var story = Story.withLetters
    story.carryOut([
      .addParty(
        AddParty(
          party: "asd-zilverdam", name: "Participatieraad Zilverdam", kind: .advisoryBoard,
          adviceDuty: AdviceDuty(rule: "Verordening, artikel 7", answerDays: 28))),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-zilverdam", channel: .letter,
          receivedOn: "2026-04-01", content: .withoutText)),
    ])
    let due = Progress.AnswerDue(
      party: "asd-zilverdam", submission: "R-004", rule: "Verordening, artikel 7",
      due: "2026-04-29", isOverdue: true)
    #expect(try progress(story).answersDue == [due])
    let onTheDay = Progress(of: story.books, round: "jeugd-koers", today: "2026-04-29")
    #expect(onTheDay?.answersDue.map(\.isOverdue) == [false])

    story.carryOut([
      .recordPoint(RecordPoint(submission: "R-004", summary: "Blijf luisteren.", kind: .advice)),
      .recommend(Recommend(points: ["R-004.1"], disposition: .noted, answer: "Dat doen wij.")),
    ])
    #expect(try progress(story).answersDue == [due])
    story.carryOut([.approve(Approve(points: ["R-004.1"]))], by: "u-3")
    #expect(try progress(story).answersDue == [])
  }

  @Test func `names no answer to a party that had nothing to add`() throws {
    var story = Story.withLetters
    story.carryOut([
      .addParty(
        AddParty(
          party: "asd-zilverdam", name: "Participatieraad Zilverdam", kind: .advisoryBoard,
          adviceDuty: AdviceDuty(rule: "Verordening, artikel 7", answerDays: 28))),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-zilverdam", channel: .letter,
          receivedOn: "2026-04-01", content: .nothingToAdd)),
    ])
    #expect(try progress(story).answersDue == [])
  }
}
