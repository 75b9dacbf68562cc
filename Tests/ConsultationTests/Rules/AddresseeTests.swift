// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

/// A point that is addressed to one municipality is answered by that municipality.
@Suite struct `A local point` {
  /// `u-8` handles for Elzenmeer, `u-9` approves for it; `R-001.4` is addressed to Elzenmeer,
  /// `R-001.5` to Vossenrade, and the others, of a board in Vossenrade, to the region.
  private static let story: Story = {
    var story = Story.withLetters
    story.carryOut([
      .addUser(
        AddUser(
          user: "u-8", name: "Ank Lindeboom", roles: [.handler], municipality: "Elzenmeer")),
      .addUser(
        AddUser(
          user: "u-9", name: "Piet Heuvelrug", roles: [.approver], municipality: "Elzenmeer")),
    ])
    for municipality in ["Elzenmeer", "Vossenrade"] {
      story.carryOut([
        .recordPoint(
          RecordPoint(
            submission: "R-001", summary: "Een buurthuis.", kind: .request, addressee: municipality)
        )
      ])
    }
    return story
  }()

  private func draft(_ points: PointNumber...) -> Command {
    .draftAnswer(DraftAnswer(points: points, text: "Dat doen wij."))
  }

  private func recommend(_ points: PointNumber...) -> Command {
    .recommend(Recommend(points: points, disposition: .noted, answer: "Dank."))
  }

  @Test func `is drafted and recommended by a handler of its municipality`() {
    _ = Given(Self.story, draft("R-001.4"), recommend("R-001.4"), by: "u-8")
  }

  @Test func `is not touched by a handler of another`() {
    let given = Given(Self.story)
    given.when(draft("R-001.5"), by: "u-8", rejected: "not-allowed")
    given.when(recommend("R-001.5"), by: "u-8", rejected: "not-allowed")
    given.when(draft("R-001.4", "R-001.5"), by: "u-8", rejected: "not-allowed")
    given.when(
      .consult(Consult(points: ["R-001.5"], users: ["u-2"], until: "2026-04-10")), by: "u-8",
      rejected: "not-allowed")
    given.when(
      .splitPoint(
        SplitPoint(
          point: "R-001.5", into: [PartInput(summary: "a"), PartInput(summary: "b")])),
      by: "u-8", rejected: "not-allowed")
    given.when(
      .mergePoints(MergePoints(points: ["R-001.4", "R-001.5"], summary: "Samen.")), by: "u-8",
      rejected: "not-allowed")
  }

  @Test func `is the only one that a handler of its municipality answers, beside its own letters`()
  {
    Given(Self.story).when(draft("R-001.1"), by: "u-8", rejected: "not-allowed")
    _ = Given(
      Self.story,
      .draftAnswer(
        DraftAnswer(points: ["R-002.1"], round: "jeugd-koers", text: "Dat doen wij.")), by: "u-8")
  }

  @Test func `is answered by staff of the region too`() {
    _ = Given(Self.story, draft("R-001.1", "R-001.4", "R-001.5"), by: "u-2")
  }

  @Test func `is approved by its municipality, which approves no other`() {
    let given = Given(Self.story, recommend("R-001.4", "R-001.5"), by: "u-2")
    given.when(.approve(Approve(points: ["R-001.5"])), by: "u-9", rejected: "not-allowed")
    given.when(.approve(Approve(round: "jeugd-koers")), by: "u-9", rejected: "not-allowed")
    _ = given.and(.approve(Approve(points: ["R-001.4"])), by: "u-9")
  }
}

/// Offsets count in one version of a text; a better reading is a new version.
@Suite struct `A second text` {
  private let given = Given(
    .withLetters, .addText(AddText(submission: "R-001", text: "Noem een termijn. Dank u wel.")))

  @Test func `leaves points where they stand, in the first`() throws {
    let known = try #require(given.story.state.submissions["R-001"])
    #expect(known.texts.map(\.added.version) == [1, 2])
    #expect(known.points.flatMap(\.recorded.spans).allSatisfy { $0.version == 1 })
    #expect(known.texts[0].accountedFor > 0)
  }

  @Test func `is the one that counts, and nothing of it is accounted for yet`() throws {
    let known = try #require(given.story.state.submissions["R-001"])
    #expect(known.coverage == Coverage(total: 24, closed: 0))
  }

  @Test func `is where new points and marks stand`() throws {
    let marked = given.and(
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "Noem een termijn.")],
          kind: .advice)), by: "u-2"
    ).and(.markNoPoint(MarkNoPoint(submission: "R-001", kind: .thanks)), by: "u-2")
    let known = try #require(marked.story.state.submissions["R-001"])
    #expect(known.points.last?.recorded.spans == [Span(version: 2, offset: 0, length: 17)])
    #expect(known.coverage == Coverage(total: 24, closed: 24))
    given.when(
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "Geachte colleges,")],
          kind: .advice)), by: "u-2", rejected: "quote-not-found")
  }
}
