// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A deferral` {
  private func deferred(
    _ points: [PointNumber] = ["R-001.1"], change: (inout DeferralInput) -> Void = { _ in }
  ) -> Command {
    var deferral = DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")
    change(&deferral)
    return .recommend(
      Recommend(points: points, disposition: .deferred, answer: "Later.", deferral: deferral))
  }

  @Test func `comes back in a later phase, another dossier or an organisation`() throws {
    let targets: [(String, DeferralTarget)] = [
      ("toelating", .phase("toelating")), ("Overeenkomst", .phase("overeenkomst")),
      ("wmo", .dossier("wmo")), ("samen-leren", .organisation("samen-leren")),
      ("SAMEN LEREN", .organisation("samen-leren")),
    ]
    for (target, resolved) in targets {
      let given = Given(.withLetters, deferred { $0.target = target })
      let deferral = try #require(given.story.state.dossiers["jeugd"]?.deferrals.first)
      #expect(deferral.proposed.terms.target == resolved)
      #expect(deferral.obligation == nil)
    }
  }

  @Test func `comes back in a dossier or organisation by its exact name`() throws {
    let state = Story.withLetters.state
    for (name, resolved) in [
      ("Inkoop Wmo", DeferralTarget.dossier("wmo")),
      ("Gemeenteraad van Elzenmeer", .organisation("raad-elzenmeer")),
    ] {
      #expect(DeferralTarget(named: name, in: state) == resolved)
      let given = Given(
        .withLetters,
        deferred {
          $0.target = name
          $0.named = resolved
        })
      let deferral = try #require(given.story.state.dossiers["jeugd"]?.deferrals.first)
      #expect(deferral.proposed.terms.target == resolved)
    }
    #expect(DeferralTarget(named: "Fedde Kwikmeer", in: state) == nil)
    Given(.withLetters).when(
      deferred {
        $0.target = "Inkoop jeugdhulp"
        $0.named = .dossier("jeugd")
      }, rejected: "unknown-target")
  }

  @Test func `comes back in the same phase where it is said in what, after the round`() throws {
    let given = Given(
      .withLetters, deferred { ($0.target, $0.document) = ("koers", "Dialoogtafel") })
    let deferral = try #require(given.story.state.dossiers["jeugd"]?.deferrals.first)
    #expect(deferral.proposed.terms.target == .phase("koers"))
    Given(.withLetters).when(
      deferred { ($0.target, $0.document, $0.due) = ("koers", "Dialoogtafel", "2026-03-10") },
      rejected: "target-earlier")
  }

  @Test func `comes back in a round of the dossier that opens later`() throws {
    let opening = { (round: RoundID, title: String, opensOn: Day) in
      Command.openRound(
        OpenRound(
          round: round, dossier: "jeugd", phase: "koers", kind: .dialogue, title: title,
          opensOn: opensOn, closesOn: "2026-12-01"))
    }
    let given = Given(
      .withLetters, opening("dialoog", "Dialoogtafels", "2026-11-01"),
      opening("eerder", "Eerste gesprekken", "2026-01-10"))
    for target in ["dialoog", "Dialoogtafels"] {
      let later = given.and(deferred { $0.target = target })
      let terms = later.story.state.dossiers["jeugd"]?.deferrals.first?.proposed.terms
      #expect(terms?.target == .phase("koers"))
      #expect(terms?.round == "dialoog")
    }
    for target in ["eerder", "jeugd-koers"] {
      given.when(deferred { $0.target = target }, rejected: "target-earlier")
    }
  }

  @Test func `comes back nowhere else`() {
    for target in ["jeugd", "inwoner-1", "geen", "日本"] {
      Given(.withLetters).when(deferred { $0.target = target }, rejected: "unknown-target")
    }
    Given(.withLetters).when(deferred { $0.target = "koers" }, rejected: "target-earlier")
    Given(.withLetters).when(deferred { $0.target = " " }, rejected: "target-needed")
    Given(.withLetters).when(
      .recommend(Recommend(points: ["R-001.1"], disposition: .deferred, answer: "Later.")),
      rejected: "target-needed")
  }

  @Test func `has an owner, and a day or milestone`() {
    Given(.withLetters).when(deferred { $0.owner = "" }, rejected: "owner-needed")
    Given(.withLetters).when(deferred { $0.due = nil }, rejected: "date-needed")
    let given = Given(
      .withLetters,
      deferred {
        $0.due = nil
        $0.milestone = "Collegebesluit"
      })
    #expect(given.story.state.dossiers["jeugd"]?.deferrals.count == 1)
  }

  @Test func `goes with no other disposition`() {
    Given(.withLetters).when(
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .noted, answer: "Ja.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30"))),
      rejected: "not-deferred")
  }

  @Test func `is one for all points with the same terms`() {
    let given = Given(.withLetters, deferred(["R-001.1", "R-001.2"]), deferred(["R-001.3"]))
    #expect(given.story.state.dossiers["jeugd"]?.deferrals.count == 1)
    let other = given.and(deferred(["R-003.1"]) { $0.owner = "contractmanager" })
    #expect(other.story.state.dossiers["jeugd"]?.deferrals.count == 2)
  }
}

@Suite struct `An obligation` {
  private let approved: Story = {
    var story = Story.withLetters
    for points: [PointNumber] in [["R-001.1", "R-001.2"], ["R-003.1"]] {
      story.carryOut([
        .recommend(
          Recommend(
            points: points, disposition: .deferred, answer: "Later.",
            deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")))
      ])
    }
    story.carryOut([.approve(Approve(points: ["R-001.1", "R-001.2"]))], by: "u-3")
    return story
  }()

  private func settle(_ points: [PointNumber]? = nil, lapsed: String? = nil) -> Command {
    .settleObligation(
      SettleObligation(
        obligation: "V-1", points: points, on: "2026-04-02",
        evidence: lapsed == nil ? "Verslag" : nil, lapsed: lapsed))
  }

  private func obligation(_ given: Given) -> Obligation? {
    given.story.state.dossiers["jeugd"]?.obligations["V-1"]
  }

  @Test func `is opened once by the approval of its deferral`() {
    let given = Given(approved)
    #expect(obligation(given)?.points == ["R-001.1", "R-001.2"])
    given.when(
      .approve(Approve(points: ["R-003.1"])), by: "u-3",
      then: [
        Decided(
          .submission("R-003"),
          .recommendationApproved(
            RecommendationApproved(point: "R-003.1", round: "jeugd-koers"))),
        Decided(
          .dossier("jeugd"),
          .obligationPointAdded(ObligationPointAdded(number: "V-1", point: "R-003.1"))),
      ])
    #expect(given.story.state.numbers.obligations == 1)
  }

  @Test func `does not count a point twice that is approved again`() {
    let again = Given(
      approved,
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .deferred, answer: "Nog later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")))
    ).and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    #expect(obligation(again)?.points == ["R-001.1", "R-001.2"])
  }

  @Test func `is settled by evidence or lapses, not both and not years ahead`() {
    Given(approved).when(
      .settleObligation(SettleObligation(obligation: "V-1", on: "2026-04-02")),
      rejected: "evidence-or-lapsed")
    Given(approved).when(
      .settleObligation(
        SettleObligation(obligation: "V-1", on: "2026-04-02", evidence: "a", lapsed: "b")),
      rejected: "evidence-or-lapsed")
    Given(approved).when(
      .settleObligation(SettleObligation(obligation: "V-1", on: "2062-04-03", evidence: "a")),
      rejected: "in-future")
    Given(approved).when(
      .settleObligation(SettleObligation(obligation: "V-2", on: "2026-04-02", evidence: "a")),
      rejected: "unknown-obligation")
  }

  @Test func `is settled point by point, or for all that is open`() {
    let one = Given(approved, settle(["R-001.1"], lapsed: "Vervallen."))
    #expect(obligation(one)?.settled.keys.sorted() == ["R-001.1"])
    one.when(settle(["R-001.1"], lapsed: "Vervallen."), then: [])
    one.when(settle(["R-001.1"]), rejected: "already-settled")
    one.when(settle(["R-003.1"]), rejected: "not-in-obligation")
    let all = one.and(settle())
    #expect(obligation(all)?.settled["R-001.1"]?.lapsed == "Vervallen.")
    #expect(obligation(all)?.settled["R-001.2"]?.evidence == "Verslag")
  }

  @Test func `that is settled is settled once`() {
    let all = Given(approved, settle())
    all.when(settle(), then: [])
    all.when(settle(lapsed: "Vervallen."), rejected: "already-settled")
  }

  @Test func `that was settled takes no points of later recommendations`() throws {
    let given = Given(
      approved, settle(),
      .recommend(
        Recommend(
          points: ["R-001.3"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")))
    ).and(.approve(Approve(points: ["R-001.3"])), by: "u-3")
    #expect(given.story.state.dossiers["jeugd"]?.obligations["V-2"]?.points == ["R-001.3"])
  }

  private func answered(_ points: [PointNumber] = ["R-001.1"]) -> Command {
    .recommend(Recommend(points: points, disposition: .noted, answer: "Gelezen."))
  }

  private func points(_ given: Given) throws -> [PointNumber] {
    let dossier = try #require(given.story.state.dossiers["jeugd"])
    return given.story.state.points(of: try #require(dossier.obligations["V-1"]), in: dossier)
  }

  private func settled(_ point: PointNumber?) -> Decided {
    Decided(
      .dossier("jeugd"),
      .obligationSettled(
        ObligationSettled(number: "V-1", point: point, on: "2026-04-02", evidence: "Verslag")))
  }

  @Test func `kept a point of which another answer was approved`() throws {
    let recommended = Given(approved, answered())
    #expect(try points(recommended) == ["R-001.1", "R-001.2"])
    recommended.when(settle(), then: [settled(nil)])
    let left = recommended.and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    #expect(try points(left) == ["R-001.2"])
    left.when(settle(["R-001.1"]), rejected: "not-in-obligation")
    left.when(settle(), then: [settled("R-001.2")])
    left.and(settle()).when(settle(), then: [])
  }

  @Test func `keeps a point while another answer goes back to its writer`() throws {
    let returned = Given(approved, answered()).and(
      .returnRecommendations(Return(points: ["R-001.1"], reason: "Nee.")), by: "u-3")
    #expect(try points(returned) == ["R-001.1", "R-001.2"])
  }

  @Test func `keeps what was settled, whatever is answered later`() throws {
    let given = Given(approved, settle(["R-001.1"]), answered())
      .and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    #expect(try points(given) == ["R-001.1", "R-001.2"])
  }

  @Test func `takes a point back that is deferred again in the same terms`() throws {
    let left = Given(approved, answered()).and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    let deferral = DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")
    let back = left.and(
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .deferred, answer: "Toch later.", deferral: deferral))
    ).and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    #expect(try points(back) == ["R-001.1", "R-001.2"])
    #expect(obligation(back)?.points == ["R-001.1", "R-001.2"])
  }

  @Test func `gives a point to another obligation where it is deferred in other terms`() throws {
    let deferral = DeferralInput(target: "overeenkomst", owner: "inkoop", due: "2026-10-30")
    let moved = Given(
      approved,
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .deferred, answer: "Nog later.", deferral: deferral))
    ).and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    #expect(try points(moved) == ["R-001.2"])
    let dossier = try #require(moved.story.state.dossiers["jeugd"])
    let other = try #require(dossier.obligations["V-2"])
    #expect(moved.story.state.points(of: other, in: dossier) == ["R-001.1"])
  }
}
