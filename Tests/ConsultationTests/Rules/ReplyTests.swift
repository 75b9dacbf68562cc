// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A reply of a party` {
  /// On 1 July 2026: `R-001.1` is answered in edition 1, which the parties may see, `R-001.2` is
  /// answered after it, and edition 2 is released to them from 1 August.
  private static let story: Story = {
    var story = Story.withLetters
    story.carryOut([
      .addUser(AddUser(user: "u-6", name: "Noor Windveld", roles: [.publisher]))
    ])
    func answer(_ point: PointNumber) {
      story.carryOut(
        [.recommend(Recommend(points: [point], disposition: .noted, answer: "Dank."))], by: "u-2")
      story.carryOut([.approve(Approve(points: [point]))], by: "u-3")
    }
    let issue = Command.issueEdition(
      IssueEdition(
        round: "jeugd-koers", title: "Reactienota", purpose: .college, withOpen: "Op verzoek."))
    answer("R-001.1")
    story.carryOut([issue])
    answer("R-001.2")
    story.carryOut([issue])
    story.carryOut(
      [
        .release(
          Release(round: "jeugd-koers", edition: 1, audience: .ownParty, from: "2026-06-01")),
        .release(
          Release(round: "jeugd-koers", edition: 2, audience: .allParties, from: "2026-08-01")),
      ], by: "u-6")
    story.today = "2026-07-01"
    return story
  }()

  private func reply(
    _ verdict: ReplyVerdict = .answered, to point: PointNumber = "R-001.1", edition: Int = 1,
    by party: PartyID = "asd-vossenrade", round: RoundID = "jeugd-koers", text: String? = nil
  ) -> Command {
    .reply(
      Reply(
        party: party, round: round, edition: edition, point: point, verdict: verdict, text: text))
  }

  private func replies(_ given: Given, _ point: PointNumber = "R-001.1") -> [ReplyVerdict] {
    let point = given.story.state.submissions["R-001"]?.point(point)
    return point?.treatments["jeugd-koers"]?.replies.map(\.verdict) ?? []
  }

  @Test func `is to an answer in an edition that was released to it`() {
    let given = Given(Self.story, reply())
    #expect(replies(given) == [.answered])
    given.when(reply(), then: [])
  }

  @Test func `waits for the release, and its day`() {
    Given(Self.story).when(reply(edition: 2), rejected: "not-released")
    _ = Given(Self.story).and(reply(edition: 2), on: "2026-08-01")
    Given(Self.story).when(reply(edition: 3), rejected: "unknown-edition")
  }

  @Test func `is to a point that was answered in that edition`() {
    Given(Self.story).when(reply(to: "R-001.2"), rejected: "not-released")
    Given(Self.story).when(reply(to: "R-001.3"), rejected: "not-released")
    _ = Given(Self.story).and(reply(to: "R-001.2", edition: 2), on: "2026-08-01")
  }

  @Test func `takes the place of an earlier one to the same edition`() {
    let given = Given(Self.story, reply(), reply(.notAnswered, text: "Toch niet."))
    #expect(replies(given) == [.notAnswered])
    let both = given.and(reply(edition: 2), on: "2026-08-01").and(reply(.meantDifferently))
    #expect(replies(both) == [.meantDifferently, .answered])
  }

  @Test func `reopens nothing`() throws {
    let given = Given(Self.story, reply(.notAnswered, text: "Nee."))
    let known = try #require(given.story.state.submissions["R-001"])
    let point = try #require(known.point("R-001.1"))
    #expect(given.story.state.status(of: point, of: known, in: "jeugd-koers") == .approved)
    #expect(
      point.treatments["jeugd-koers"]?.changedAt
        == Self.story.state.submissions["R-001"]?.point("R-001.1")?.treatments["jeugd-koers"]?
        .changedAt)
  }

  @Test func `comes from the party of the point, or the one that took its place`() {
    Given(Self.story).when(reply(by: "raad-elzenmeer"), rejected: "not-own-point")
    Given(Self.story).when(reply(by: "niemand"), rejected: "unknown-party")
    let succeeded = Given(
      Self.story,
      .addParty(
        AddParty(
          party: "asd-nieuw", name: "Adviesraad Vossenrade en Dal", shortName: "ASD Dal",
          kind: .advisoryBoard, municipality: "Vossenrade")),
      .succeedParty(
        SucceedParty(party: "asd-vossenrade", by: "asd-nieuw", on: "2026-06-15", reason: "Fusie.")))
    _ = succeeded.and(reply(by: "asd-nieuw"))
  }

  @Test func `is about a point of the round that stands`() {
    Given(Self.story).when(reply(round: "wmo-koers"), rejected: "not-in-round")
    Given(Self.story, .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "toch niet")))
      .when(reply(), rejected: "point-withdrawn")
    Given(Self.story).when(reply(text: " "), rejected: "empty-text")
  }
}
