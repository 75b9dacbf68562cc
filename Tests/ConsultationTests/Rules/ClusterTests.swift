// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A cluster` {
  private func form(_ points: PointNumber...) -> Command {
    .clusterPoints(ClusterPoints(points: points, title: "Wachttijd"))
  }

  private func join(_ cluster: ClusterNumber, _ points: PointNumber...) -> Command {
    .clusterPoints(ClusterPoints(points: points, cluster: cluster))
  }

  private func status(_ given: Given, _ number: PointNumber) throws -> PointStatus {
    let submission = try #require(given.story.state.submissions[number.submission])
    let point = try #require(submission.point(number))
    return given.story.state.status(of: point, of: submission, in: "jeugd-koers")
  }

  private let inBoth = RecordPoint(submission: "R-002", summary: "x", kind: .advice)
  private let inOther = RecordPoint(
    submission: "R-002", summary: "x", kind: .advice, rounds: ["wmo-koers"])

  @Test func `is formed of points of several parties, and gets the next number`() {
    let formed = Command.clusterPoints(
      ClusterPoints(
        points: ["R-001.1", "R-003.1", "R-001.1"], title: "Wachttijd", wording: "Lang."))
    Given(.withLetters).when(
      formed,
      then: [
        Decided(.clusterNumbers, .numberTaken(NumberTaken(number: "C-1", dossier: "jeugd"))),
        Decided(
          .cluster("C-1"),
          .clusterFormed(
            ClusterFormed(
              cluster: "C-1", dossier: "jeugd", title: "Wachttijd",
              texts: .typed([.wording: "Lang."])))),
        Decided(.cluster("C-1"), .clusterJoined(ClusterJoined(point: "R-001.1"))),
        Decided(
          .submission("R-001"),
          .pointClustered(
            PointClustered(point: "R-001.1", cluster: "C-1", rounds: ["jeugd-koers"]))),
        Decided(.cluster("C-1"), .clusterJoined(ClusterJoined(point: "R-003.1"))),
        Decided(
          .submission("R-003"),
          .pointClustered(
            PointClustered(point: "R-003.1", cluster: "C-1", rounds: ["jeugd-koers"]))),
      ])
    let second = Given(.withLetters, formed, form("R-001.2"))
    #expect(second.story.state.clusters["C-2"]?.points == ["R-001.2"])
  }

  @Test func `takes points that join it later, each once`() {
    let given = Given(.withLetters, form("R-001.1"), join("C-1", "R-001.2"))
    #expect(given.story.state.clusters["C-1"]?.points == ["R-001.1", "R-001.2"])
    given.when(join("C-1", "R-001.1", "R-001.2"), then: [])
    given.when(form("R-001.3", "R-001.1"), rejected: "in-cluster")
    given.and(form("R-001.3")).when(join("C-2", "R-001.1"), rejected: "in-cluster")
  }

  @Test func `has a title, and gets none when points join it`() {
    Given(.withLetters).when(
      .clusterPoints(ClusterPoints(points: ["R-001.1"])), rejected: "title-or-cluster")
    Given(.withLetters).when(
      .clusterPoints(ClusterPoints(points: ["R-001.1"], title: " ")), rejected: "empty-text")
    Given(.withLetters, form("R-001.1")).when(
      .clusterPoints(ClusterPoints(points: ["R-001.2"], cluster: "C-1", title: "Anders")),
      rejected: "title-or-cluster")
    Given(.withLetters).when(join("C-1", "R-001.1"), rejected: "unknown-cluster")
    Given(.withLetters).when(form(), rejected: "points-needed")
  }

  @Test func `is of one dossier, and answers its points there alone`() throws {
    let given = Given(.withLetters, .recordPoint(inBoth), .recordPoint(inOther))
    given.when(form("R-001.1", "R-002.3"), rejected: "several-dossiers")
    given.when(form("R-002.1", "R-002.2"), rejected: "dossier-needed")
    given.and(form("R-001.1")).when(join("C-1", "R-002.3"), rejected: "not-in-dossier")
    let shared = given.and(form("R-001.1", "R-002.1"))
    #expect(shared.story.state.clusters["C-1"]?.dossier == "jeugd")
    let point = try #require(shared.story.state.submissions["R-002"]?.point("R-002.1"))
    #expect(point.cluster(in: "jeugd-koers") == "C-1")
    #expect(point.cluster(in: "wmo-koers") == nil)
    // In the other dossier it is answered by itself.
    shared.when(
      .draftAnswer(DraftAnswer(points: ["R-002.1"], round: "wmo-koers", text: "Goed.")),
      happens: [
        .answerDrafted(
          AnswerDrafted(
            point: "R-002.1", round: "wmo-koers", texts: .typed([.answer: "Goed."])))
      ])
    let named = given.and(
      .clusterPoints(
        ClusterPoints(points: ["R-002.1", "R-002.2"], dossier: "wmo", title: "Rapport")))
    #expect(named.story.state.clusters["C-1"]?.dossier == "wmo")
  }

  @Test func `takes no point that was taken back`() {
    Given(.withLetters, .withdrawPoint(WithdrawPoint(point: "R-001.1", reason: "x")))
      .when(form("R-001.1"), rejected: "point-withdrawn")
  }

  @Test func `takes no point with an approved answer of its own, until that is sent back`() throws {
    let approved = Given(
      .withLetters,
      .recommend(Recommend(points: ["R-001.1"], disposition: .answered, answer: "Ja."))
    ).and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    approved.when(form("R-001.1", "R-001.2"), rejected: "already-answered")
    let back = approved.and(
      .returnRecommendations(Return(points: ["R-001.1"], reason: "Samen.")), by: "u-3"
    ).and(form("R-001.1", "R-001.2"))
    #expect(try status(back, "R-001.1") == .open)
  }

  @Test func `lets drafts and recommendations of its points give way`() throws {
    let given = Given(
      .withLetters, .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Concept.")),
      .recommend(Recommend(points: ["R-001.2"], disposition: .answered, answer: "Ja.")),
      form("R-001.1", "R-001.2"))
    #expect(try status(given, "R-001.1") == .open)
    #expect(try status(given, "R-001.2") == .open)
    let drafted = given.and(.draftAnswer(DraftAnswer(cluster: "C-1", text: "Samen.")))
    #expect(try status(drafted, "R-001.1") == .drafted)
    #expect(try status(drafted, "R-001.2") == .drafted)
    #expect(try status(drafted, "R-001.3") == .open)
  }

  @Test func `takes no point while its answer is approved, for nobody approved it for that one`()
    throws
  {
    let approved = Given(
      .withLetters, form("R-001.1"),
      .recommend(Recommend(cluster: "C-1", disposition: .answered, answer: "Ja."))
    ).and(.approve(Approve(cluster: "C-1")), by: "u-3")
    approved.when(join("C-1", "R-001.2"), rejected: "cluster-approved")
    let back = approved.and(
      .returnRecommendations(Return(cluster: "C-1", reason: "Er komt een punt bij.")), by: "u-3"
    ).and(join("C-1", "R-001.2"))
    #expect(try status(back, "R-001.1") == .drafted)
    #expect(try status(back, "R-001.2") == .drafted)
  }

  @Test func `whose answer waits links its text changes to a point that joins`() {
    let change = TextChangeInput(
      document: "koersdocument", section: "1", before: "snel", after: "binnen zes weken")
    let given = Given(
      .withLetters, form("R-001.1"),
      .recommend(
        Recommend(
          cluster: "C-1", disposition: .accepted, answer: "Ja.", textChanges: [change])))
    given.when(
      join("C-1", "R-001.2"),
      happens: [
        .clusterJoined(ClusterJoined(point: "R-001.2")),
        .pointClustered(
          PointClustered(point: "R-001.2", cluster: "C-1", rounds: ["jeugd-koers"])),
        .textChangeLinked(
          TextChangeLinked(number: "W-1", point: "R-001.2", round: "jeugd-koers")),
      ])
  }

  @Test func `is for handlers`() {
    Given(.withLetters).when(form("R-001.1"), by: "u-4", rejected: "not-allowed")
    let given = Given(
      .withLetters,
      .addUser(
        AddUser(user: "u-6", name: "Lot Weideman", roles: [.handler], dossier: "wmo")),
      form("R-001.1"))
    given.when(
      .leaveCluster(LeaveCluster(point: "R-001.1")), by: "u-6", rejected: "not-allowed")
    given.when(
      .draftAnswer(DraftAnswer(cluster: "C-1", text: "x")), by: "u-6", rejected: "not-allowed")
  }
}
