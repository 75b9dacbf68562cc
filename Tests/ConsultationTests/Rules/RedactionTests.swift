// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A redaction` {
  private let ground = "Woo, artikel 5.1"

  private func redact(
    _ place: Redact.Place = .submission("R-001"), _ offset: Int = 19, _ length: Int = 4,
    reason: String = "Een naam.", ground: String? = nil
  ) -> Command {
    .redact(
      Redact(
        place: place, offset: offset, length: length, reason: reason,
        ground: ground ?? self.ground))
  }

  @Test func `hides a span of the newest text`() {
    let event = SpanRedacted(
      submission: "R-001", version: 1, offset: 19, length: 4, ground: ground,
      texts: .typed([.reason: "Een naam."]))
    Given(.withLetters).when(redact(), then: [Decided(.redactions, .spanRedacted(event))])
  }

  @Test func `hides a span of a text of a point`() {
    let event = SpanRedacted(
      submission: "R-001", point: "R-001.1", field: .summary, offset: 0, length: 4,
      ground: ground, texts: .typed([.reason: "Een naam."]))
    Given(.withLetters).when(
      redact(.point("R-001.1", .summary), 0), happens: [.spanRedacted(event)])
    Given(.withLetters).when(
      redact(.point("R-001.1", .wording), 0), rejected: "no-such-text")
    Given(.withLetters).when(
      redact(.point("R-001.1", .summary), 14), rejected: "outside-text")
    Given(.withLetters).when(
      redact(.point("R-001.99", .summary), 0), rejected: "unknown-point")
  }

  @Test func `counts in the text as it was corrected`() {
    let given = Given(
      .withLetters,
      .correct(
        Correct(thing: .point("R-001.1"), field: .summary, to: "Kort.", reason: "Korter.")))
    given.when(redact(.point("R-001.1", .summary), 2, 4), rejected: "outside-text")
    #expect(given.and(redact(.point("R-001.1", .summary), 0, 5)).story.recorded.count > 0)
  }

  @Test func `lies within its text`() {
    let length = Story.letter.scalars.count
    #expect(
      Given(.withLetters, redact(.submission("R-001"), length - 1, 1)).story.state
        .redactions["R-001"]?.count == 1)
    for (offset, count) in [(length, 1), (-1, 2), (0, 0), (5, -1), (0, length + 1), (5, Int.max)] {
      Given(.withLetters).when(
        redact(.submission("R-001"), offset, count), rejected: "outside-text")
    }
    Given(.withLetters).when(redact(.submission("R-003"), 0, 1), rejected: "no-text")
    Given(.withLetters).when(redact(.submission("R-099"), 0, 1), rejected: "unknown-submission")
  }

  @Test func `is there once, on one ground`() {
    let given = Given(.withLetters, redact(.submission("R-001"), 19, 10))
    given.when(redact(.submission("R-001"), 19, 10), then: [])
    given.when(redact(.submission("R-001"), 20, 3), then: [])
    let others = [
      redact(.submission("R-001"), 18, 3), redact(.submission("R-001"), 20, 10),
      redact(.submission("R-001"), 20, 3, ground: "AVG, artikel 6"),
      redact(.submission("R-002"), 20, 3),
    ]
    for other in others {
      #expect(given.and(other).story.recorded.count == given.story.recorded.count + 1)
    }
  }

  @Test func `gives a reason and a ground of one line`() {
    Given(.withLetters).when(redact(reason: " "), rejected: "reason-needed")
    Given(.withLetters).when(redact(ground: ""), rejected: "empty-text")
    Given(.withLetters).when(redact(ground: "Woo\nAVG"), rejected: "bad-text")
  }

  @Test func `is the business of the secretariat or an administrator`() {
    Given(.withLetters).when(redact(), by: "u-2", rejected: "not-allowed")
  }

  @Test func `changes no point, count or coverage`() {
    let before = Given(.withLetters).story.state
    let after = Given(.withLetters, redact()).story.state
    #expect(after.submissions == before.submissions)
    #expect(after.rounds == before.rounds)
  }
}
