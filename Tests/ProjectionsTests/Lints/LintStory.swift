// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

extension Story {
  /// The letters, and `R-004` of `wilgenkade` in `jeugd-koers` with points that say this.
  static func letters(and summaries: String..., kind: PointKind = .advice) -> Story {
    var story = Story.withLetters
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email, receivedOn: "2026-04-02",
          content: .withoutText))
    ])
    story.carryOut(
      summaries.map { summary in
        .recordPoint(RecordPoint(submission: "R-004", summary: summary, kind: kind))
      })
    return story
  }

  /// The same, with an answer to points.
  func answering(
    _ points: PointNumber..., as disposition: Disposition = .noted, with answer: String,
    because rationale: String? = nil
  ) -> Story {
    after(
      .recommend(
        Recommend(
          points: points, round: "jeugd-koers", disposition: disposition, answer: answer,
          rationale: rationale)))
  }

  /// What lint says of the round, or the hints of one kind that are given.
  func lints(
    texts: TypedTexts? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Lints {
    try #require(
      Lints(of: books, round: "jeugd-koers", texts: texts ?? self.texts),
      sourceLocation: sourceLocation)
  }

  /// The hints of one kind that are given.
  func hints(
    _ lint: Lint, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Hint] {
    try lints(sourceLocation: sourceLocation).given.filter { $0.lint == lint }
  }
}
