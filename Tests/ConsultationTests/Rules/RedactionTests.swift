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

  /// Where the text of the first letter is sealed.
  private var letter: SealedField? {
    Story.withLetters.state.submissions["R-001"]?.texts.first?.added.texts.sequence.map {
      SealedField(sequence: $0, field: .text)
    }
  }

  @Test func `hides a span of the newest text`() {
    let event = SpanRedacted(
      submission: "R-001", version: 1, place: letter, offset: 19, length: 4, ground: ground,
      texts: .typed([.reason: "Een naam."]))
    Given(.withLetters).when(redact(), then: [Decided(.redactions, .spanRedacted(event))])
  }

  @Test func `hides a span of a text of a point`() {
    let event = SpanRedacted(
      submission: "R-001", point: "R-001.1", field: .summary,
      place: Story.withLetters.state.submissions["R-001"]?.points[0].recorded.texts.sequence.map {
        SealedField(sequence: $0, field: .summary)
      }, offset: 0, length: 4,
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

  @Test func `of a quote is one of the letter, so that other quotes of it are hidden too`() throws {
    let recorded = try #require(
      Given(.withLetters).story.state.submissions["R-001"]?.points.first?.recorded)
    let span = try #require(recorded.spans.first)
    let event = SpanRedacted(
      submission: "R-001", version: 1, place: letter, offset: span.offset + 2, length: 4,
      ground: ground,
      texts: .typed([.reason: "Een naam."]))
    Given(.withLetters).when(
      redact(.point("R-001.1", .quote), 2), happens: [.spanRedacted(event)])
    Given(.withLetters).when(
      redact(.point("R-001.1", .quote), span.length - 3), rejected: "outside-text")
  }

  @Test func `is recorded again where its words are in texts that it does not hide yet`() throws {
    func span(_ sequence: Int, _ offset: Int, _ length: Int) -> SealedSpan {
      SealedSpan(
        place: SealedField(sequence: sequence, field: .summary), offset: offset, length: length)
    }
    let known = [
      FoundRepeats(lookedThrough: 9, spans: [span(5, 0, 8)]),
      FoundRepeats(lookedThrough: 12, spans: [span(7, 3, 4)]),
    ]
    let said = [[], [span(5, 0, 8), span(7, 3, 4)], [span(5, 2, 3)]]
    let new = [[span(5, 6, 3)], [span(6, 0, 8)], [span(5, 0, 8), span(8, 0, 1)]]
    for spans in said + new {
      let found = FoundRepeats(lookedThrough: 20, spans: spans)
      #expect(try decided(finding: found, after: known).isEmpty == said.contains(spans))
    }
    // One that an earlier version of the program recorded says nothing of other texts.
    let earlier = FoundRepeats(lookedThrough: nil, spans: [])
    #expect(try !decided(finding: known[0], after: [earlier]).isEmpty)
  }

  /// What is decided where this is found of the words, after redactions of the same span.
  private func decided(
    finding found: FoundRepeats, after known: [FoundRepeats]
  ) throws -> [Decided] {
    var situation = Story.withLetters.situation
    let circumstances = Circumstances(by: "u-1", today: "2026-04-01")
    var last: [Decided] = []
    for (index, found) in (known + [found]).enumerated() {
      var sought = SpanRedacted(
        submission: "R-001", version: 1, offset: 19, length: 4, ground: ground)
      sought.place = situation.state.submissions["R-001"]?.texts.last?.added.texts.sequence.map {
        SealedField(sequence: $0, field: .text)
      }
      situation.repeats[sought] = found
      last = try redact().decide(in: situation, under: circumstances)
      for event in last {
        situation.state.evolve(
          by: Recorded(
            sequence: 1_000 + index, stream: event.stream, time: Instant(microseconds: 0),
            actor: "u-1", event: event.event))
      }
    }
    return last
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
    for separator in ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"] {
      Given(.withLetters).when(redact(ground: "Woo\(separator)AVG"), rejected: "bad-text")
    }
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
