// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `An approval` {
  private let answered: Story = {
    var story = Story.withLetters
    story.carryOut(
      [.addUser(AddUser(user: "u-6", name: "Lot Weideman", roles: [.approver, .handler]))])
    story.carryOut(
      [.recommend(Recommend(points: ["R-001.1"], disposition: .answered, answer: "Ja."))],
      by: "u-6")
    story.carryOut(
      [.recommend(Recommend(points: ["R-001.2"], disposition: .answered, answer: "Ja."))],
      by: "u-2")
    return story
  }()

  private func approve(_ points: PointNumber...) -> Command { .approve(Approve(points: points)) }

  private func send(back point: PointNumber) -> Command {
    .returnRecommendations(Return(points: [point], reason: "Noem cijfers."))
  }

  @Test func `is given by a second person`() {
    Given(answered).when(approve("R-001.1"), by: "u-6", rejected: "own-answer")
    Given(answered).when(
      approve("R-001.1"), by: "u-3",
      then: [
        Decided(
          .submission("R-001"),
          .recommendationApproved(
            RecommendationApproved(point: "R-001.1", round: "jeugd-koers")))
      ])
  }

  @Test func `is not given by who wrote any version since the last one`() {
    let drafted = Given(answered).and(
      .draftAnswer(DraftAnswer(points: ["R-001.2"], text: "Nee.")), by: "u-6")
    drafted.when(approve("R-001.2"), by: "u-6", rejected: "own-answer")
    let byOther = drafted.and(
      .recommend(Recommend(points: ["R-001.2"], disposition: .answered, answer: "Nee.")),
      by: "u-2")
    byOther.when(approve("R-001.2"), by: "u-6", rejected: "own-answer")
    // After an approval all begin anew.
    byOther.and(approve("R-001.2"), by: "u-3")
      .and(
        .recommend(Recommend(points: ["R-001.2"], disposition: .answered, answer: "Toch.")),
        by: "u-2"
      )
      .and(approve("R-001.2"), by: "u-6")
      .when(approve("R-001.2"), by: "u-6", then: [])
  }

  @Test func `of one's own is given where four eyes are switched off`() {
    Given(answered, .setFourEyes(SetFourEyes(dossier: "jeugd", on: false, reason: "Alleen.")))
      .and(approve("R-001.1"), by: "u-6")
      .when(approve("R-001.1"), by: "u-6", then: [])
  }

  @Test func `is given for all of a round that waits`() {
    let all = Command.approve(Approve(round: "jeugd-koers"))
    let given = Given(answered).and(all, by: "u-3")
    let points = given.story.state.submissions["R-001"]?.points
    #expect(
      points?.map { $0.treatments["jeugd-koers"]?.status } == [.approved, .approved, nil])
    given.when(all, by: "u-3", then: [])
    Given(answered).when(all, by: "u-6", rejected: "own-answer")
    Given(answered).when(.approve(Approve()), by: "u-3", rejected: "round-needed")
    Given(answered).when(
      .approve(Approve(points: [])), by: "u-3", rejected: "points-needed")
  }

  @Test func `is given to a recommendation and nothing else`() {
    let given = Given(answered, .draftAnswer(DraftAnswer(points: ["R-001.3"], text: "x")))
    given.when(approve("R-001.3"), by: "u-3", rejected: "nothing-recommended")
    given.when(send(back: "R-001.3"), by: "u-3", rejected: "nothing-recommended")
  }

  @Test func `is not given to what went back, until it is recommended again`() {
    let back = Given(answered).and(send(back: "R-001.2"), by: "u-3")
    #expect(
      back.story.state.submissions["R-001"]?.point("R-001.2")?.treatments["jeugd-koers"]?.status
        == .drafted)
    back.when(send(back: "R-001.2"), by: "u-3", then: [])
    back.when(approve("R-001.2"), by: "u-3", rejected: "nothing-recommended")
    back.and(
      .recommend(Recommend(points: ["R-001.2"], disposition: .answered, answer: "Zes.")),
      by: "u-2"
    ).and(approve("R-001.2"), by: "u-3").when(approve("R-001.2"), by: "u-3", then: [])
  }

  @Test func `falls when the recommendation goes back`() {
    let back = Given(answered).and(approve("R-001.2"), by: "u-3")
      .and(send(back: "R-001.2"), by: "u-3")
    let treatment = back.story.state.submissions["R-001"]?.point("R-001.2")?
      .treatments["jeugd-koers"]
    #expect(treatment?.isApproved == false && treatment?.status == .drafted)
  }

  @Test func `goes back only with a reason`() {
    Given(answered).when(
      .returnRecommendations(Return(points: ["R-001.2"], reason: "")), by: "u-3",
      rejected: "reason-needed")
  }
}
