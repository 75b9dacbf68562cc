// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

/// What no command gives can only have been written by somebody else.
@Suite struct `A record` {
  private static let answered: Story = {
    var story = Story.withLetters
    story.carryOut(
      [.recommend(Recommend(points: ["R-001.1"], disposition: .answered, answer: "Ja."))],
      by: "u-2")
    return story
  }()

  /// The rule that an event breaks when it is recorded after a story.
  private func broken(
    _ event: Event, in stream: Consultation.Stream, by user: UserID = "u-2",
    after story: Story = answered
  ) -> RecordRule? {
    let last = story.recorded.last
    return story.state.ruleBroken(
      by: Recorded(
        sequence: (last?.sequence ?? 0) + 1, stream: stream,
        time: last?.time ?? Instant(microseconds: 0), actor: user, event: event))
  }

  @Test(arguments: 0..<50) func `that came of commands breaks no rule`(seed: Int) {
    var state = State()
    for recorded in RandomHistory(seed: seed).story.recorded {
      #expect(state.ruleBroken(by: recorded) == nil, "\(recorded.sequence): \(recorded.event)")
      state.evolve(by: recorded)
    }
  }

  @Test func `is about what is there, and begins nothing twice`() {
    let assigned = Event.handlerAssigned(HandlerAssigned(point: "R-001.1", handler: "u-2"))
    #expect(broken(assigned, in: .submission("R-001")) == nil)
    #expect(broken(assigned, in: .submission("R-077")) == .isThere)
    let opened = Event.dossierOpened(DossierOpened(dossier: "jeugd", title: "Jeugdhulp"))
    #expect(broken(opened, in: .dossier("jeugd")) == .beginsOnce)
    #expect(broken(opened, in: .dossier("anders")) == nil)
  }

  @Test func `has no approval by who wrote the answer, and none of what was not recommended`() {
    let approval = Event.recommendationApproved(
      RecommendationApproved(point: "R-001.1", round: "jeugd-koers"))
    #expect(broken(approval, in: .submission("R-001"), by: "u-3") == nil)
    #expect(broken(approval, in: .submission("R-001"), by: "u-2") == .secondPerson)
    let other = Event.recommendationApproved(
      RecommendationApproved(point: "R-001.2", round: "jeugd-koers"))
    #expect(broken(other, in: .submission("R-001"), by: "u-3") == .recommended)
    var alone = Self.answered
    alone.carryOut([.setFourEyes(SetFourEyes(dossier: "jeugd", on: false, reason: "Alleen."))])
    #expect(broken(approval, in: .submission("R-001"), by: "u-2", after: alone) == nil)
  }

  @Test func `numbers points in a row, and has each in one cluster at most`() throws {
    let story = Self.answered
    let count = try #require(story.state.submissions["R-001"]?.points.count)
    for (index, rule) in [(count + 1, nil), (count + 2, .numberedInARow), (1, .numberedInARow)]
      as [(Int, RecordRule?)]
    {
      let point = PointRecorded(
        point: PointNumber("R-001", index), kind: .advice, spans: [], newCharacters: 0,
        rounds: ["jeugd-koers"])
      #expect(broken(.pointRecorded(point), in: .submission("R-001")) == rule)
    }
    let clustered = Event.pointClustered(
      PointClustered(point: "R-001.1", cluster: "C-1", rounds: ["jeugd-koers"]))
    #expect(broken(clustered, in: .submission("R-001")) == nil)
    var joined = story
    joined.record([Decided(.submission("R-001"), clustered)], by: "u-1")
    #expect(broken(clustered, in: .submission("R-001"), after: joined) == .oneCluster)
  }

  @Test func `has no silence of a party that reacted, or was not invited`() throws {
    let story = Self.answered
    let round = try #require(story.state.rounds["jeugd-koers"])
    let reacted = try #require(
      round.invitations.map(\.party).first { round.response(of: $0) == .reacted })
    let silence = Event.silenceEstablished(SilenceEstablished(party: reacted))
    #expect(broken(silence, in: .round("jeugd-koers")) == .silenceOfAwaited)
    let stranger = Event.silenceEstablished(SilenceEstablished(party: "vreemd"))
    #expect(broken(stranger, in: .round("jeugd-koers")) == .silenceOfAwaited)
  }
}
