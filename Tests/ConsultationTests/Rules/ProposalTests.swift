// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A proposed point` {
  // "Noem een termijn; wij adviseri zes weken." and "Volg bij de tarieven de lonen." of R-001.
  private static let first = Span(version: 1, offset: 19, length: 42)
  private static let second = Span(version: 1, offset: 62, length: 30)

  private static let propose = Command.proposePoints(
    ProposePoints(
      submission: "R-001", by: "weerklank 1",
      points: [
        ProposalInput(passages: [18..<62], kind: .advice, theme: "Toegang en wachttijd"),
        ProposalInput(passages: [62..<92], kind: .request, parent: 1, wording: 62..<92),
        ProposalInput(passages: [93..<121], kind: .involvement),
      ]))

  private let proposed = Given(.withLetters, Self.propose, by: "u-2")

  private func origin(_ given: Given, _ point: PointNumber) -> ProposalOrigin? {
    given.story.state.submissions["R-001"]?.point(point)?.recorded.proposed
  }

  private func fates(_ given: Given) -> [ProposalFate] {
    guard let known = given.story.state.submissions["R-001"] else { return [] }
    return known.proposals.map(known.fate)
  }

  private func record(_ change: (inout RecordPoint) -> Void) -> Command {
    var point = RecordPoint(
      submission: "R-001",
      passages: [PassageInput(quote: "Noem een termijn; wij adviseren zes weken.")],
      kind: .advice, theme: "toegang", proposals: [1])
    change(&point)
    return .recordPoint(point)
  }

  @Test func `says where it stands and what it is, and is no point`() {
    Given(.withLetters).when(
      Self.propose, by: "u-2",
      happens: [
        .pointProposed(
          PointProposed(
            proposal: 1, by: "weerklank 1", spans: [Self.first], kind: .advice, theme: "toegang")),
        .pointProposed(
          PointProposed(
            proposal: 2, by: "weerklank 1", spans: [Self.second], kind: .request, parent: 1,
            wording: Self.second)),
        .pointProposed(
          PointProposed(
            proposal: 3, by: "weerklank 1",
            spans: [Span(version: 1, offset: 93, length: 28)], kind: .involvement)),
      ])
    #expect(proposed.story.state.submissions["R-001"]?.points.count == 3)
    #expect(fates(proposed) == [.open, .open, .open])
  }

  @Test func `is not proposed twice`() {
    proposed.when(Self.propose, by: "u-2", then: [])
  }

  @Test func `lies within a text that is there`() {
    func propose(_ range: Range<Int>, of submission: SubmissionNumber) -> Command {
      .proposePoints(
        ProposePoints(
          submission: submission, by: "x",
          points: [ProposalInput(passages: [range], kind: .advice)]))
    }
    let given = Given(.withLetters)
    given.when(propose(0..<1000, of: "R-001"), rejected: "outside-text")
    given.when(propose(17..<19, of: "R-001"), rejected: "outside-text")
    given.when(propose(0..<Int.max, of: "R-001"), rejected: "outside-text")
    given.when(propose(0..<1, of: "R-003"), rejected: "no-text")
    given.when(propose(0..<1, of: "R-009"), rejected: "unknown-submission")
  }

  @Test func `becomes a point as it is, with all that was proposed`() {
    let accepted = proposed.and(
      .acceptProposals(AcceptProposals(submission: "R-001", proposals: [1, 2])), by: "u-2")
    let points = accepted.story.state.submissions["R-001"]?.points.map(\.recorded) ?? []
    #expect(points.count == 5)
    #expect(points.last?.parent == "R-001.4")
    #expect(points.last?.spans == [Self.second])
    #expect(points[3].theme == "toegang")
    let texts = points.last?.texts.opened(by: accepted.story.texts)
    #expect(texts?[.proposedText]?.text == "Volg bij de tarieven de lonen.")
    #expect(origin(accepted, "R-001.4") == ProposalOrigin(by: "weerklank 1", proposals: [1]))
    #expect(fates(accepted) == [.accepted, .accepted, .open])
    accepted.when(
      .acceptProposals(AcceptProposals(submission: "R-001", proposals: [1, 2])), by: "u-2",
      then: [])
  }

  @Test func `becomes a point with all others of which nothing became`() {
    let one = proposed.and(.dropProposals(DropProposals(submission: "R-001", proposals: [2])))
    let all = one.and(.acceptProposals(AcceptProposals(submission: "R-001")), by: "u-2")
    #expect(fates(all) == [.accepted, .dropped, .accepted])
    all.when(.acceptProposals(AcceptProposals(submission: "R-001")), by: "u-2", then: [])
  }

  @Test func `that was dropped is accepted where it is named`() {
    let again = proposed.and(.dropProposals(DropProposals(submission: "R-001")))
      .and(.acceptProposals(AcceptProposals(submission: "R-001", proposals: [3])))
    #expect(fates(again) == [.dropped, .dropped, .accepted])
  }

  @Test func `that was edited says what a person changed`() {
    let edited = proposed.and(
      record {
        $0.passages = [PassageInput(quote: "Noem een termijn")]
        $0.kind = .request
        $0.theme = nil
        $0.question = "j2"
      }, by: "u-2")
    #expect(
      origin(edited, "R-001.4")
        == ProposalOrigin(
          by: "weerklank 1", proposals: [1], changes: [.passages, .kind, .theme, .question]))
    #expect(fates(edited) == [.edited, .open, .open])
    let same = proposed.and(record { _ in }, by: "u-2")
    #expect(origin(same, "R-001.4")?.changes == [])
    #expect(fates(same) == [.accepted, .open, .open])
  }

  @Test func `that was joined or split says so`() {
    let joined = proposed.and(
      record {
        $0.passages += [PassageInput(quote: "Volg bij de tarieven de lonen.")]
        $0.proposedText = "Volg de lonen."
        $0.proposals = [1, 2]
      }, by: "u-2")
    #expect(origin(joined, "R-001.4")?.changes == [.joined, .proposedText])
    #expect(fates(joined) == [.joined, .joined, .open])
    let split = proposed.and(record { $0.passages = [PassageInput(quote: "Noem een termijn")] })
      .and(record { $0.passages = [PassageInput(quote: "wij adviseren zes weken.")] })
    #expect(origin(split, "R-001.5")?.changes == [.split, .passages])
    #expect(fates(split) == [.split, .open, .open])
  }

  @Test func `that became a point is told of what that is split or merged into`() {
    let accepted = proposed.and(.acceptProposals(AcceptProposals(submission: "R-001")))
    let merged = accepted.and(
      .mergePoints(MergePoints(points: ["R-001.4", "R-001.5"])), by: "u-2")
    #expect(
      origin(merged, "R-001.7")
        == ProposalOrigin(by: "weerklank 1", proposals: [1, 2], changes: [.joined]))
    let split = accepted.and(
      .splitPoint(
        SplitPoint(
          point: "R-001.4",
          into: [
            PartInput(passages: [PassageInput(quote: "Noem een termijn")]),
            PartInput(passages: [PassageInput(quote: "wij adviseren zes weken.")]),
          ])), by: "u-2")
    #expect(origin(split, "R-001.8")?.changes == [.split])
  }

  @Test func `is dropped once, and not after a point was made of it`() {
    let drop = Command.dropProposals(DropProposals(submission: "R-001", proposals: [1]))
    proposed.and(drop).when(drop, then: [])
    proposed.and(record { _ in }, by: "u-2").when(drop, rejected: "proposal-taken")
    proposed.when(
      .dropProposals(DropProposals(submission: "R-001", proposals: [4])),
      rejected: "unknown-proposal")
    proposed.when(
      .dropProposals(DropProposals(submission: "R-001", proposals: [])), rejected: "empty-text")
    proposed.when(record { $0.proposals = [0] }, rejected: "unknown-proposal")
  }

  @Test func `of an earlier text is not accepted as it is`() {
    let given = proposed.and(.addText(AddText(submission: "R-001", text: "Een nieuwe lezing.")))
    given.when(
      .acceptProposals(AcceptProposals(submission: "R-001", proposals: [1])),
      rejected: "proposal-of-earlier-text")
    given.when(.acceptProposals(AcceptProposals(submission: "R-001")), then: [])
  }
}
