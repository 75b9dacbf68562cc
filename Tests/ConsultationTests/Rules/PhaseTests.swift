// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A phase` {
  private let deferred: Story = {
    var story = Story.withLetters
    story.carryOut([
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")))
    ])
    return story
  }()

  private let approve = Command.approve(Approve(points: ["R-001.1"]))
  private let settle = Command.settleObligation(
    SettleObligation(obligation: "V-1", on: "2026-04-02", evidence: "Verslag"))

  private func close(_ phase: String = "toelating") -> Command {
    .closePhase(ClosePhase(dossier: "jeugd", phase: phase))
  }

  private func recommend(target: String = "toelating") -> Command {
    .recommend(
      Recommend(
        points: ["R-001.2"], disposition: .deferred, answer: "Later.",
        deferral: DeferralInput(target: target, owner: "inkoop", due: "2026-10-30")))
  }

  private func open(_ phase: String, _ round: RoundID = "jeugd-toelating") -> Command {
    .openRound(
      OpenRound(
        round: round, dossier: "jeugd", phase: phase, kind: .adviceRequest, title: "Toelating",
        opensOn: "2026-09-01", closesOn: "2026-09-30"))
  }

  @Test func `closes once, by its id or title`() {
    let closed = Decided(.dossier("jeugd"), .phaseClosed(PhaseClosed(phase: "toelating")))
    Given(.withLetters).when(close(), then: [closed])
    Given(.withLetters).when(close("Toelatingsdocumenten"), then: [closed])
    Given(.withLetters, close()).when(close(), then: [])
    Given(.withLetters).when(close("uitvoering"), rejected: "unknown-phase")
  }

  @Test func `does not close while an obligation that comes back in it is open`() {
    let open = Given(deferred).and(approve, by: "u-3")
    open.when(close(), rejected: "phase-has-debt")
    open.and(settle).when(
      close(), happens: [.phaseClosed(PhaseClosed(phase: "toelating"))])
  }

  @Test func `closes once its obligation was handed on, or all its points answered otherwise`() {
    let given = Given(deferred).and(approve, by: "u-3")
    let event = Event.phaseClosed(PhaseClosed(phase: "toelating"))
    let passedOn = given.and(
      .passOnObligation(
        PassOnObligation(
          obligation: "V-1",
          to: DeferralInput(target: "overeenkomst", owner: "inkoop", due: "2027-01-31"),
          reason: "Nog niet af.")))
    passedOn.when(close(), happens: [event])
    passedOn.when(close("overeenkomst"), rejected: "phase-has-debt")
    given.and(.recommend(Recommend(points: ["R-001.1"], disposition: .noted, answer: "Ja.")))
      .and(approve, by: "u-3").when(close(), happens: [event])
  }

  @Test func `does not close while a round of it is open or ended`() {
    let given = Given(.withLetters, open("toelating"))
    given.when(close(), rejected: "phase-has-debt")
    given.and(.moveRound(MoveRound(round: "jeugd-toelating", to: .ended)))
      .when(close(), rejected: "phase-has-debt")
    for stage in [Stage.closed, .cancelled] {
      given.and(.moveRound(MoveRound(round: "jeugd-toelating", to: stage)))
        .when(close(), happens: [.phaseClosed(PhaseClosed(phase: "toelating"))])
    }
  }

  @Test func `that is closed takes no round`() {
    let given = Given(.withLetters, close())
    given.when(open("toelating"), rejected: "phase-closed")
    #expect(given.and(open("overeenkomst")).story.state.rounds["jeugd-toelating"] != nil)
    let known = Given(.withLetters, open("toelating"))
      .and(.moveRound(MoveRound(round: "jeugd-toelating", to: .cancelled))).and(close())
    known.when(open("toelating"), then: [])
  }

  @Test func `that is closed takes no deferral, recommended or approved`() {
    Given(.withLetters, close()).when(recommend(), rejected: "target-closed")
    Given(deferred, close()).when(approve, by: "u-3", rejected: "target-closed")
    Given(deferred, close()).when(
      .approve(Approve(round: "jeugd-koers")), by: "u-3", rejected: "target-closed")
  }

  @Test func `that is closed takes no obligation that is handed on`() {
    Given(deferred).and(approve, by: "u-3").and(close("overeenkomst")).when(
      .passOnObligation(
        PassOnObligation(
          obligation: "V-1",
          to: DeferralInput(target: "overeenkomst", owner: "inkoop", due: "2027-01-31"),
          reason: "Nog niet af.")), rejected: "target-closed")
  }
}

@Suite struct `Passing on an obligation` {
  private let approved: Given = {
    var story = Story.withLetters
    story.carryOut([
      .recommend(
        Recommend(
          points: ["R-001.1", "R-001.2"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")))
    ])
    story.carryOut([.approve(Approve(points: ["R-001.1"]))], by: "u-3")
    return Given(story)
  }()

  private func passOn(
    _ target: String = "overeenkomst", owner: String = "inkoop", due: Day? = "2027-01-31",
    reason: String = "Nog niet af."
  ) -> Command {
    .passOnObligation(
      PassOnObligation(
        obligation: "V-1", to: DeferralInput(target: target, owner: owner, due: due),
        reason: reason))
  }

  private func settle(_ points: [PointNumber]? = nil) -> Command {
    .settleObligation(
      SettleObligation(
        obligation: "V-1", points: points, on: "2026-04-02", evidence: "Verslag"))
  }

  private func obligation(_ given: Given) throws -> (dossier: Dossier, obligation: Obligation) {
    let dossier = try #require(given.story.state.dossiers["jeugd"])
    return (dossier, try #require(dossier.obligations["V-1"]))
  }

  @Test func `gives it other terms, and is counted`() throws {
    let twice = approved.and(passOn()).and(passOn(due: "2027-06-30"))
    let (dossier, obligation) = try obligation(twice)
    #expect(obligation.passedOn.count == 2)
    #expect(dossier.terms(of: obligation)?.target == .phase("overeenkomst"))
    #expect(dossier.terms(of: obligation)?.due == "2027-06-30")
    #expect(dossier.deferrals.first?.proposed.terms.due == "2026-10-30")
  }

  @Test func `with the terms that it has changes nothing`() {
    approved.when(passOn("toelating", due: "2026-10-30"), then: [])
    approved.and(passOn()).when(passOn(), then: [])
  }

  @Test func `keeps the document where no other is named`() throws {
    let named = Command.passOnObligation(
      PassOnObligation(
        obligation: "V-1",
        to: DeferralInput(
          target: "toelating", document: "Tarievenblad", owner: "inkoop", due: "2026-12-31"),
        reason: "Nog niet af."))
    let given = approved.and(named).and(passOn())
    let (dossier, obligation) = try obligation(given)
    #expect(dossier.terms(of: obligation)?.document == "Tarievenblad")
    #expect(dossier.terms(of: obligation)?.target == .phase("overeenkomst"))
  }

  @Test func `goes where a deferral may go, with an owner, a day and a reason`() {
    approved.when(passOn("koers"), rejected: "target-earlier")
    approved.when(passOn("nergens"), rejected: "unknown-target")
    approved.when(passOn(owner: " "), rejected: "owner-needed")
    approved.when(passOn(due: nil), rejected: "date-needed")
    approved.when(passOn(reason: " "), rejected: "reason-needed")
    #expect(approved.and(passOn("wmo")).story.state.dossiers["jeugd"] != nil)
  }

  @Test func `is refused where nothing of it is open`() {
    approved.and(settle()).when(passOn(), rejected: "already-settled")
    approved.and(.approve(Approve(points: ["R-001.2"])), by: "u-3").and(settle(["R-001.1"]))
      .when(
        passOn(),
        happens: [
          .obligationPassedOn(
            ObligationPassedOn(
              number: "V-1",
              terms: DeferralTerms(
                target: .phase("overeenkomst"), owner: "inkoop", due: "2027-01-31"),
              texts: .typed([.reason: "Nog niet af."])))
        ])
    Given(.withLetters).when(passOn(), rejected: "unknown-obligation")
  }

  @Test func `lets points of new recommendations come back by another`() throws {
    let given = approved.and(passOn()).and(
      .recommend(
        Recommend(
          points: ["R-001.3"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")))
    ).and(.approve(Approve(points: ["R-001.3"])), by: "u-3")
    let dossier = try #require(given.story.state.dossiers["jeugd"])
    #expect(dossier.obligations["V-1"]?.points == ["R-001.1"])
    #expect(dossier.obligations["V-2"]?.points == ["R-001.3"])
  }

  @Test func `takes along the points of its deferral that are approved later`() throws {
    let given = approved.and(passOn()).and(
      .closePhase(ClosePhase(dossier: "jeugd", phase: "toelating"))
    )
    .and(.approve(Approve(points: ["R-001.2"])), by: "u-3")
    #expect(try obligation(given).obligation.points == ["R-001.1", "R-001.2"])
  }
}
