// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A measure` {
  private static let toDo = MeasureInput(
    what: "Alle gezinnen krijgen een brief.", owner: "communicatie", due: "2026-09-01")

  private func accepted(
    _ points: [PointNumber] = ["R-001.1"], cluster: ClusterNumber? = nil,
    disposition: Disposition = .accepted, by measure: MeasureInput = Self.toDo,
    change: (inout Recommend) -> Void = { _ in }
  ) -> Command {
    var recommend = Recommend(
      points: cluster == nil ? points : [], cluster: cluster, disposition: disposition,
      answer: "Dat doen wij.", rationale: "Niet alles kan.", measure: measure)
    change(&recommend)
    return .recommend(recommend)
  }

  private func dossier(_ given: Given) -> Dossier? { given.story.state.dossiers["jeugd"] }

  private func approve(_ points: [PointNumber] = ["R-001.1"]) -> Command {
    .approve(Approve(points: points))
  }

  @Test func `that was done shows what is accepted, wholly or partly, without a text change`() {
    let done = MeasureInput(
      what: "De website is aangepast.", doneOn: "2026-03-01", evidence: "Pagina Jeugdhulp")
    for disposition in [Disposition.accepted, .partlyAccepted] {
      Given(.withLetters).when(
        accepted(disposition: disposition, by: done),
        happens: [
          .answerRecommended(
            AnswerRecommended(
              point: "R-001.1", round: "jeugd-koers", disposition: disposition, textChanges: [],
              measure: Measure(doneOn: "2026-03-01", evidence: "Pagina Jeugdhulp"),
              hasRationale: true,
              texts: .typed([
                .answer: "Dat doen wij.", .rationale: "Niet alles kan.",
                .measure: "De website is aangepast.",
              ])))
        ])
    }
    let given = Given(.withLetters, accepted(by: done)).and(approve(), by: "u-3")
    #expect(dossier(given)?.obligations.isEmpty == true)
  }

  @Test func `that is still to be done opens an obligation on approval, in the phase itself`()
    throws
  {
    let given = Given(.withLetters, accepted()).and(approve(), by: "u-3")
    let found = dossier(given)
    let dossier = try #require(found)
    let obligation = try #require(dossier.obligations["V-1"])
    #expect(obligation.points == ["R-001.1"])
    #expect(
      dossier.terms(of: obligation)
        == DeferralTerms(target: .phase("koers"), owner: "communicatie", due: "2026-09-01"))
    #expect(dossier.deferral(of: obligation)?.proposed.isMeasure == true)
  }

  @Test func `may stand beside a text change`() throws {
    let change = TextChangeInput(
      document: "koersdocument", section: "1", before: "snel", after: "binnen zes weken")
    let given = Given(.withLetters, accepted { $0.textChanges = [change] })
    let recommended = given.story.state.submissions["R-001"]?.point("R-001.1")?
      .treatments["jeugd-koers"]?.recommendation
    #expect(recommended?.textChanges == ["W-1"])
    #expect(recommended?.measure != nil)
  }

  @Test func `keeps a point accepted whose last text change is withdrawn`() {
    let change = TextChangeInput(
      document: "koersdocument", section: "1", before: "snel", after: "binnen zes weken")
    let withdraw = Command.withdrawTextChange(
      WithdrawTextChange(change: "W-1", dossier: "jeugd", reason: "Niet nodig."))
    _ = Given(.withLetters, accepted { $0.textChanges = [change] }, withdraw)
  }

  @Test func `is done on a day, or has an owner and a last day`() {
    let wrong: [MeasureInput] = [
      MeasureInput(what: "Brief"), MeasureInput(what: "Brief", owner: "communicatie"),
      MeasureInput(what: "Brief", due: "2026-09-01"),
      MeasureInput(what: "Brief", owner: "communicatie", due: "2026-09-01", evidence: "Brief"),
      MeasureInput(
        what: "Brief", owner: "communicatie", due: "2026-09-01", doneOn: "2026-03-01"),
    ]
    for measure in wrong {
      Given(.withLetters).when(accepted(by: measure), rejected: "measure-terms-needed")
    }
    Given(.withLetters).when(
      accepted(by: MeasureInput(what: "Brief", doneOn: "2096-03-01")), rejected: "in-future")
    Given(.withLetters).when(
      accepted(by: MeasureInput(what: "", doneOn: "2026-03-01")), rejected: "empty-text")
  }

  @Test func `goes with nothing but what is accepted`() {
    for disposition in [Disposition.notAccepted, .noted, .answered] {
      Given(.withLetters).when(
        accepted(disposition: disposition), rejected: "measure-out-of-place")
    }
  }

  @Test func `is one for all points of an act or cluster, and never one with that of another`() {
    let given = Given(.withLetters, accepted(["R-001.1", "R-001.2"]), accepted(["R-001.3"]))
      .and(approve(["R-001.1", "R-001.2", "R-001.3"]), by: "u-3")
    #expect(dossier(given)?.obligations["V-1"]?.points == ["R-001.1", "R-001.2"])
    #expect(dossier(given)?.obligations["V-2"]?.points == ["R-001.3"])
    let cluster = Command.clusterPoints(
      ClusterPoints(points: ["R-001.1", "R-003.1"], title: "Wachten"))
    let shared = Given(.withLetters, cluster, accepted(cluster: "C-1"))
      .and(.approve(Approve(cluster: "C-1")), by: "u-3")
    #expect(dossier(shared)?.obligations["V-1"]?.points == ["R-001.1", "R-003.1"])
  }

  @Test func `keeps its obligation when its answer is written anew for all its points`() {
    let given = Given(.withLetters, accepted(["R-001.1", "R-001.2"]))
      .and(approve(["R-001.1", "R-001.2"]), by: "u-3")
    let again = given.and(accepted(["R-001.1", "R-001.2"]))
      .and(approve(["R-001.1", "R-001.2"]), by: "u-3")
    #expect(dossier(again)?.obligations.keys.sorted() == ["V-1"])
    let other = given.and(accepted(["R-001.1"])).and(approve(), by: "u-3")
    #expect(dossier(other)?.obligations.keys.sorted() == ["V-1", "V-2"])
  }

  @Test func `is handed on to another day of the same phase`() throws {
    let given = Given(.withLetters, accepted()).and(approve(), by: "u-3")
      .and(
        .passOnObligation(
          PassOnObligation(
            obligation: "V-1",
            to: DeferralInput(target: "koers", owner: "communicatie", due: "2026-12-01"),
            reason: "De drukker is te laat.")))
    let found = dossier(given)
    let dossier = try #require(found)
    let obligation = try #require(dossier.obligations["V-1"])
    #expect(dossier.terms(of: obligation)?.due == "2026-12-01")
  }
}
