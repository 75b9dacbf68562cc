// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `The answer of a cluster` {
  private let change = TextChangeInput(
    document: "koersdocument", section: "1", before: "snel", after: "binnen zes weken")

  /// `R-001.1`, `R-002.1` and `R-003.1` in `C-1`; `u-6` may both write and approve.
  private let clustered: Story = {
    var story = Story.withLetters
    story.carryOut([
      .addUser(AddUser(user: "u-6", name: "Lot Weideman", roles: [.approver, .handler])),
      .clusterPoints(
        ClusterPoints(points: ["R-001.1", "R-002.1", "R-003.1"], title: "Wachttijd")),
    ])
    return story
  }()

  private func recommend(
    _ disposition: Disposition = .answered, change: (inout Recommend) -> Void = { _ in }
  ) -> Command {
    var recommend = Recommend(cluster: "C-1", disposition: disposition, answer: "Zo is het.")
    change(&recommend)
    return .recommend(recommend)
  }

  private let approve = Command.approve(Approve(cluster: "C-1"))

  private func statuses(_ given: Given) -> [PointStatus] {
    let state = given.story.state
    return (state.clusters["C-1"]?.points ?? []).compactMap { number in
      guard let submission = state.submissions[number.submission],
        let point = submission.point(number)
      else { return nil }
      return state.status(of: point, of: submission, in: "jeugd-koers")
    }
  }

  @Test func `is kept once, in the cluster`() {
    Given(clustered).when(
      .draftAnswer(DraftAnswer(cluster: "C-1", text: "Concept.")),
      then: [
        Decided(
          .cluster("C-1"),
          .clusterAnswerDrafted(
            ClusterAnswerDrafted(round: "jeugd-koers", texts: .typed([.answer: "Concept."]))))
      ])
    Given(clustered).when(
      recommend(.notAccepted) { $0.rationale = "Te duur." },
      then: [
        Decided(
          .cluster("C-1"),
          .clusterAnswerRecommended(
            ClusterAnswerRecommended(
              round: "jeugd-koers", disposition: .notAccepted, hasRationale: true,
              texts: .typed([.answer: "Zo is het.", .rationale: "Te duur."]))))
      ])
    #expect(statuses(Given(clustered, recommend())) == [.recommended, .recommended, .recommended])
  }

  @Test func `has what its disposition demands, checked once`() {
    Given(clustered).when(recommend(.accepted), rejected: "change-needed")
    Given(clustered).when(recommend(.notAccepted), rejected: "reason-needed")
    Given(clustered).when(recommend(.deferred), rejected: "target-needed")
    Given(clustered).when(
      recommend(.accepted) { $0.textChanges = [change] },
      happens: [
        .numberTaken(NumberTaken(number: "W-1", dossier: "jeugd")),
        .textChangeRecorded(
          TextChangeRecorded(
            number: "W-1", document: "koersdocument", section: "1", before: "snel",
            after: "binnen zes weken", origin: .points)),
        .textChangeLinked(
          TextChangeLinked(number: "W-1", point: "R-001.1", round: "jeugd-koers")),
        .textChangeLinked(
          TextChangeLinked(number: "W-1", point: "R-002.1", round: "jeugd-koers")),
        .textChangeLinked(
          TextChangeLinked(number: "W-1", point: "R-003.1", round: "jeugd-koers")),
        .clusterAnswerRecommended(
          ClusterAnswerRecommended(
            round: "jeugd-koers", disposition: .accepted, textChanges: ["W-1"],
            hasRationale: false, texts: .typed([.answer: "Zo is het."]))),
      ])
  }

  @Test func `has what municipalities add to it, until the next one`() {
    let given = Given(
      clustered,
      recommend {
        $0.additions = [AdditionInput(municipality: "Elzenmeer", text: "Wij meten ook.")]
      })
    let treatment = { (given: Given) in
      given.story.state.clusters["C-1"]?.treatments["jeugd-koers"]
    }
    #expect(treatment(given)?.additions.map(\.municipality) == ["Elzenmeer"])
    #expect(treatment(given.and(recommend()))?.additions == [])
  }

  @Test func `is shown by a change that was linked to one of its points, then to all`() {
    Given(
      clustered,
      .recordTextChange(
        RecordTextChange(
          dossier: "jeugd", change: change, points: ["R-003.1"], origin: .points))
    ).when(
      recommend(.accepted),
      happens: [
        .textChangeLinked(
          TextChangeLinked(number: "W-1", point: "R-001.1", round: "jeugd-koers")),
        .textChangeLinked(
          TextChangeLinked(number: "W-1", point: "R-002.1", round: "jeugd-koers")),
        .clusterAnswerRecommended(
          ClusterAnswerRecommended(
            round: "jeugd-koers", disposition: .accepted, textChanges: ["W-1"],
            hasRationale: false, texts: .typed([.answer: "Zo is het."]))),
      ])
  }

  @Test func `is not given to one of its points`() {
    let points: [PointNumber] = ["R-001.1"]
    let given = Given(clustered, recommend())
    given.when(.draftAnswer(DraftAnswer(points: points, text: "x")), rejected: "in-cluster")
    given.when(
      .recommend(Recommend(points: points, disposition: .answered, answer: "x")),
      rejected: "in-cluster")
    given.when(.approve(Approve(points: points)), by: "u-3", rejected: "in-cluster")
    given.when(
      .returnRecommendations(Return(points: points, reason: "x")), by: "u-3",
      rejected: "in-cluster")
  }

  @Test func `is asked for by points or by the cluster, in a round that it has`() {
    let given = Given(clustered, recommend())
    given.when(recommend { $0.points = ["R-001.2"] }, rejected: "points-or-cluster")
    given.when(
      .draftAnswer(DraftAnswer(points: ["R-001.2"], cluster: "C-1", text: "x")),
      rejected: "points-or-cluster")
    given.when(
      .approve(Approve(points: ["R-001.2"], cluster: "C-1")), by: "u-3",
      rejected: "points-or-cluster")
    given.when(
      .returnRecommendations(Return(points: ["R-001.2"], cluster: "C-1", reason: "x")), by: "u-3",
      rejected: "points-or-cluster")
    given.when(recommend { $0.round = "wmo-koers" }, rejected: "not-in-round")
    given.when(recommend { $0.round = "geen" }, rejected: "unknown-round")
    given.when(recommend { $0.cluster = "C-9" }, rejected: "unknown-cluster")
  }

  @Test func `is for one round at a time`() {
    let given = Given(
      clustered,
      .openRound(
        OpenRound(
          round: "jeugd-markt", dossier: "jeugd", phase: "koers", kind: .marketConsultation,
          title: "Markt", opensOn: "2026-03-09", closesOn: "2026-04-24")),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-markt"], party: "wilgenkade", channel: .email,
          receivedOn: "2026-04-02", content: .withoutText)),
      .recordPoint(RecordPoint(submission: "R-004", summary: "x", kind: .advice)),
      .clusterPoints(ClusterPoints(points: ["R-004.1"], cluster: "C-1")))
    given.when(recommend(), rejected: "round-needed")
    let answered = given.and(recommend { $0.round = "jeugd-markt" })
    #expect(statuses(answered) == [.open, .open, .open, .open])
    #expect(
      answered.story.state.clusters["C-1"]?.treatments.keys.map(\.rawValue) == ["jeugd-markt"])
  }

  @Test func `is approved once for all its points, and closes them`() {
    let given = Given(clustered, recommend())
    given.when(
      approve, by: "u-3",
      then: [
        Decided(
          .cluster("C-1"),
          .clusterRecommendationApproved(ClusterRecommendationApproved(round: "jeugd-koers")))
      ])
    let approved = given.and(approve, by: "u-3")
    #expect(statuses(approved) == [.approved, .approved, .approved])
    approved.when(approve, by: "u-3", then: [])
    Given(clustered).when(approve, by: "u-3", rejected: "nothing-recommended")
  }

  @Test func `is approved with all that waits in a round`() {
    let given = Given(
      clustered, recommend(),
      .recommend(Recommend(points: ["R-001.2"], disposition: .answered, answer: "Ja.")))
    let all = Command.approve(Approve(round: "jeugd-koers"))
    given.when(
      all, by: "u-3",
      happens: [
        .recommendationApproved(RecommendationApproved(point: "R-001.2", round: "jeugd-koers")),
        .clusterRecommendationApproved(ClusterRecommendationApproved(round: "jeugd-koers")),
      ])
    given.and(all, by: "u-3").when(all, by: "u-3", then: [])
  }

  @Test func `goes back as a whole`() {
    let back = Command.returnRecommendations(Return(cluster: "C-1", reason: "Noem cijfers."))
    let given = Given(clustered, recommend()).and(approve, by: "u-3").and(back, by: "u-3")
    #expect(statuses(given) == [.drafted, .drafted, .drafted])
    given.when(back, by: "u-3", then: [])
    given.when(approve, by: "u-3", rejected: "nothing-recommended")
    Given(clustered).when(back, by: "u-3", rejected: "nothing-recommended")
  }

  @Test func `is not approved by who wrote any version of it since the last approval`() {
    let byOther = Given(clustered)
      .and(.draftAnswer(DraftAnswer(cluster: "C-1", text: "x")), by: "u-6")
      .and(recommend(), by: "u-2")
    byOther.when(approve, by: "u-6", rejected: "own-answer")
    byOther.when(.approve(Approve(round: "jeugd-koers")), by: "u-6", rejected: "own-answer")
    // After an approval all begin anew.
    byOther.and(approve, by: "u-3").and(recommend(), by: "u-2").and(approve, by: "u-6")
      .when(approve, by: "u-6", then: [])
    byOther.and(.setFourEyes(SetFourEyes(dossier: "jeugd", on: false, reason: "Alleen.")))
      .and(approve, by: "u-6").when(approve, by: "u-6", then: [])
  }

  @Test func `is not approved by who wrote an answer of a point that gave way to it`() {
    let given = Given(.withLetters)
      .and(.addUser(AddUser(user: "u-6", name: "Lot Weideman", roles: [.approver, .handler])))
      .and(.draftAnswer(DraftAnswer(points: ["R-001.1"], text: "x")), by: "u-6")
      .and(.clusterPoints(ClusterPoints(points: ["R-001.1", "R-001.2"], title: "Samen")))
      .and(recommend(), by: "u-2")
    given.when(approve, by: "u-6", rejected: "own-answer")
    // The approval of the cluster is one of the point.
    given.and(approve, by: "u-3").and(recommend(), by: "u-2").and(approve, by: "u-6")
      .when(approve, by: "u-6", then: [])
    given.and(.leaveCluster(LeaveCluster(point: "R-001.1"))).and(approve, by: "u-6")
      .when(approve, by: "u-6", then: [])
  }

  @Test func `opens one obligation for all its points that were not taken back`() {
    let deferred = recommend(.deferred) {
      $0.deferral = DeferralInput(target: "toelating", owner: "inkoop", due: "2026-09-01")
    }
    let given = Given(
      clustered, deferred, .withdrawPoint(WithdrawPoint(point: "R-003.1", reason: "x")))
    given.when(
      approve, by: "u-3",
      happens: [
        .clusterRecommendationApproved(ClusterRecommendationApproved(round: "jeugd-koers")),
        .numberTaken(NumberTaken(number: "V-1", dossier: "jeugd")),
        .obligationOpened(ObligationOpened(number: "V-1", deferral: 1)),
        .obligationPointAdded(ObligationPointAdded(number: "V-1", point: "R-001.1")),
        .obligationPointAdded(ObligationPointAdded(number: "V-1", point: "R-002.1")),
      ])
    let approved = given.and(approve, by: "u-3")
    #expect(held(approved) == ["R-001.1", "R-002.1"])
    // Another answer holds only once it is approved.
    let otherwise = approved.and(recommend())
    #expect(held(otherwise) == ["R-001.1", "R-002.1"])
    #expect(held(otherwise.and(approve, by: "u-3")).isEmpty)
  }

  private func held(_ given: Given) -> [PointNumber] {
    let state = given.story.state
    guard let dossier = state.dossiers["jeugd"], let obligation = dossier.obligations["V-1"] else {
      return []
    }
    return state.points(of: obligation, in: dossier)
  }

  // MARK: Leaving

  private let leave = Command.leaveCluster(LeaveCluster(point: "R-001.1"))

  @Test func `goes along as a draft with a point that leaves, which is open again`() throws {
    let given = Given(clustered, recommend()).and(approve, by: "u-3")
    given.when(
      leave, by: "u-5",
      then: [
        Decided(.cluster("C-1"), .clusterLeft(ClusterLeft(point: "R-001.1"))),
        Decided(
          .submission("R-001"),
          .pointUnclustered(
            PointUnclustered(
              point: "R-001.1", cluster: "C-1", rounds: [AnswerLeft(round: "jeugd-koers")]))),
        Decided(
          .submission("R-001"),
          .answerDrafted(
            AnswerDrafted(
              point: "R-001.1", round: "jeugd-koers", texts: .typed([.answer: "Zo is het."])))),
      ])
    let left = given.and(leave, by: "u-5")
    let submission = try #require(left.story.state.submissions["R-001"])
    let point = try #require(submission.point("R-001.1"))
    #expect(
      left.story.state.status(of: point, of: submission, in: "jeugd-koers") == .drafted)
    #expect(statuses(left) == [.approved, .approved])
    left.when(leave, then: [])
    Given(clustered).when(
      .leaveCluster(LeaveCluster(point: "R-001.2")), rejected: "not-in-cluster")
  }

  @Test func `stays away from who wrote it, also for a point that left`() {
    let left = Given(clustered).and(recommend(), by: "u-6").and(leave, by: "u-5")
      .and(.recommend(Recommend(points: ["R-001.1"], disposition: .answered, answer: "x")))
    let own = Command.approve(Approve(points: ["R-001.1"]))
    left.when(own, by: "u-6", rejected: "own-answer")
    left.and(own, by: "u-3").when(own, by: "u-6", then: [])
  }

  @Test func `keeps its promise to a point that left, until that has another answer`() {
    let deferred = recommend(.deferred) {
      $0.deferral = DeferralInput(target: "toelating", owner: "inkoop", due: "2026-09-01")
    }
    let left = Given(clustered, deferred).and(approve, by: "u-3").and(leave)
    #expect(held(left) == ["R-001.1", "R-002.1", "R-003.1"])
    let answered = left.and(
      .recommend(Recommend(points: ["R-001.1"], disposition: .answered, answer: "x"))
    ).and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    #expect(held(answered) == ["R-002.1", "R-003.1"])
  }

  @Test func `is no copy of nothing, nor for a point that was taken back`() {
    Given(clustered).when(
      leave,
      happens: [
        .clusterLeft(ClusterLeft(point: "R-001.1")),
        .pointUnclustered(
          PointUnclustered(
            point: "R-001.1", cluster: "C-1", rounds: [AnswerLeft(round: "jeugd-koers")])),
      ])
    let withdrawn = Given(
      clustered, recommend(), .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "x")), leave)
    #expect(
      withdrawn.story.state.submissions["R-001"]?.point("R-001.1")?
        .treatments["jeugd-koers"]?.draft == nil)
  }

  @Test func `is asked of a cluster with points alone`() {
    let empty = Given(
      clustered, recommend(), leave, .leaveCluster(LeaveCluster(point: "R-002.1")),
      .leaveCluster(LeaveCluster(point: "R-003.1")))
    #expect(empty.story.state.clusters["C-1"]?.points == [])
    empty.when(approve, by: "u-3", rejected: "empty-cluster")
    empty.when(recommend(), rejected: "empty-cluster")
    empty.when(.approve(Approve(round: "jeugd-koers")), by: "u-3", then: [])
    empty.and(.clusterPoints(ClusterPoints(points: ["R-001.2"], cluster: "C-1")))
      .and(approve, by: "u-3").when(approve, by: "u-3", then: [])
  }
}
