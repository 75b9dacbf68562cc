// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `An audience` {
  private func set(_ audience: Audience, _ quotes: String..., of point: PointNumber? = nil)
    -> Command
  {
    .setAudience(
      SetAudience(
        point.map { .point($0) } ?? .submission("R-001"), audience: audience,
        passages: quotes.map { PassageInput(quote: $0) }))
  }

  private func audience(
    of point: PointNumber, in given: Given, from kind: PartyKind = .advisoryBoard
  ) throws -> Audience {
    let submission = try #require(given.story.state.submissions[point.submission])
    return submission.audience(of: try #require(submission.point(point)), from: kind)
  }

  @Test func `starts at all for bodies and at the own party for providers and persons`() throws {
    for kind in PartyKind.allCases {
      let own = kind == .provider || kind == .resident || kind == .expertByExperience
      #expect(kind.startingAudience == (own ? .ownParty : .public))
      #expect(
        try audience(of: "R-001.1", in: Given(.withLetters), from: kind) == kind.startingAudience)
    }
  }

  @Test func `of a submission is that of its points`() throws {
    let given = Given(.withLetters, set(.staff))
    #expect(try audience(of: "R-001.1", in: given) == .staff)
    given.when(set(.staff), then: [])
  }

  @Test func `of a passage narrows the points that stand there`() throws {
    let given = Given(.withLetters, set(.bodies, "wij adviseren"))
    #expect(try audience(of: "R-001.1", in: given) == .bodies)
    #expect(try audience(of: "R-001.2", in: given) == .public)
    given.when(set(.bodies, "wij adviseren"), then: [])
    #expect(try audience(of: "R-001.1", in: given.and(set(.staff))) == .staff)
    given.when(set(.bodies, "wij raden af"), rejected: "quote-not-found")
  }

  @Test func `of a point goes before that of its passages`() throws {
    let given = Given(.withLetters, set(.bodies, "wij adviseren"), set(.public, of: "R-001.1"))
    #expect(try audience(of: "R-001.1", in: given) == .public)
    given.when(set(.public, of: "R-001.1"), then: [])
    given.when(
      set(.staff, "wij adviseren", of: "R-001.1"), rejected: "passages-of-submission")
  }

  @Test func `is said of what stands`() {
    Given(
      .withLetters, .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "toch niet"))
    ).when(set(.staff, of: "R-001.1"), rejected: "point-withdrawn")
    Given(
      .withLetters, .withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "weg"))
    ).when(set(.staff), rejected: "submission-withdrawn")
  }

  @Test func `takes at most a hundred passages at once`() {
    let letters = Story.letter.scalars.indices.filter {
      !Story.letter.scalars[$0].properties.isWhitespace
    }
    let quotes = letters.prefix(101).map {
      PassageInput(quote: String(Story.letter.scalars[$0]), offset: $0)
    }
    Given(.withLetters).when(
      .setAudience(SetAudience(.submission("R-001"), audience: .staff, passages: quotes)),
      rejected: "too-many-passages")
  }

  @Test func `orders from the few to all`() {
    #expect(Audience.allCases == Audience.allCases.sorted())
  }
}
