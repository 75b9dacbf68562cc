// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A round` {
  private let contract = OpenRound(
    round: "r-1", dossier: "jeugd", phase: "Overeenkomst", kind: .dialogue, title: "Dialoog",
    opensOn: "2026-05-01", closesOn: "2026-05-01",
    questions: [QuestionAdded(question: "q", text: "Wat vindt u?")],
    baseline: [BaselineAdded(document: "koersdocument", version: "0.9")])

  private func move(_ to: Stage, _ reason: String? = nil) -> Command {
    .moveRound(MoveRound(round: "jeugd-koers", to: to, reason: reason))
  }

  @Test func `is in a phase of its dossier, by id or title`() {
    Given().when(
      .openRound(contract),
      happens: [
        .roundOpened(
          RoundOpened(
            round: "r-1", dossier: "jeugd", phase: "overeenkomst", kind: .dialogue,
            title: "Dialoog", opensOn: "2026-05-01", closesOn: "2026-05-01")),
        .questionAdded(QuestionAdded(question: "q", text: "Wat vindt u?")),
        .baselineAdded(BaselineAdded(document: "koersdocument", version: "0.9")),
      ])
    var other = contract
    other.phase = "uitvoering"
    Given().when(.openRound(other), rejected: "unknown-phase")
    other.dossier = "zorg"
    Given().when(.openRound(other), rejected: "unknown-dossier")
  }

  @Test func `takes no title that several phases have`() {
    Given(
      .consultation,
      .addPhase(
        AddPhase(dossier: "jeugd", phase: PhaseAdded(phase: "extra", title: "Overeenkomst")))
    ).when(.openRound(contract), rejected: "ambiguous-name")
  }

  @Test func `closes on the day on which it opens, or later`() {
    var backwards = contract
    backwards.closesOn = "2026-04-30"
    Given().when(.openRound(backwards), rejected: "closes-before-opening")
  }

  @Test func `asks comments on versions that there are`() {
    var other = contract
    other.baseline = [BaselineAdded(document: "koersdocument", version: "1.0")]
    Given().when(.openRound(other), rejected: "unknown-version")
  }

  @Test func `asks each question once`() {
    var double = contract
    double.questions += contract.questions
    Given().when(.openRound(double), rejected: "double-id")
  }

  @Test func `that is there already stays as it is`() {
    let given = Given(.consultation, .openRound(contract))
    given.when(.openRound(contract), then: [])
    var other = contract
    other.title = "Gesprek"
    given.when(.openRound(other), rejected: "already-exists")
  }

  @Test func `goes from open to ended to closed and never back`() {
    let ended = Given(.consultation, move(.ended))
    ended.when(move(.ended), then: [])
    ended.when(move(.open), rejected: "round-ended")
    let closed = ended.and(move(.closed))
    closed.when(move(.closed), then: [])
    closed.when(move(.ended), rejected: "round-closed")
    closed.when(move(.cancelled), rejected: "round-closed")
  }

  @Test func `is closed whatever is open in it`() {
    Given(.withLetters).when(
      move(.closed, "Klaar."),
      then: [
        Decided(
          .round("jeugd-koers"), .roundClosed(RoundClosed(texts: .typed([.reason: "Klaar."]))))
      ])
  }

  @Test func `that was cancelled stays so`() {
    let cancelled = Given(.consultation, move(.cancelled))
    cancelled.when(move(.cancelled), then: [])
    cancelled.when(move(.closed), rejected: "round-cancelled")
  }
}

@Suite struct `An invitation` {
  private func invite(
    _ parties: [PartyID], sentOn: Day? = nil, wantedBy: Day? = nil
  ) -> Command {
    .invite(Invite(round: "jeugd-koers", parties: parties, sentOn: sentOn, wantedBy: wantedBy))
  }

  @Test func `goes to parties of the register, each once`() {
    Given().when(
      invite(["samen-leren", "samen-leren", "wilgenkade"], wantedBy: nil),
      happens: [.partyInvited(PartyInvited(party: "samen-leren"))])
    Given().when(invite(["niemand"]), rejected: "unknown-party")
    Given().when(invite([]), rejected: "parties-needed")
  }

  @Test func `is given once, and other days for it are refused`() {
    Given().when(invite(["wilgenkade"], sentOn: "2026-03-09"), then: [])
    Given().when(invite(["wilgenkade"], sentOn: "2026-03-10"), rejected: "already-invited")
    Given().when(invite(["wilgenkade"], wantedBy: "2026-05-01"), rejected: "already-invited")
  }

  @Test func `may be dated afterwards`() {
    let given = Given(.consultation, invite(["samen-leren"], wantedBy: "2026-05-01"))
    let dated = Invitation(party: "samen-leren", sentOn: "2026-03-20", wantedBy: "2026-05-01")
    let sent = given.and(invite(["samen-leren"], sentOn: "2026-03-20"))
    #expect(sent.story.state.rounds["jeugd-koers"]?.invitations.last == dated)
    #expect(sent.story.state.rounds["jeugd-koers"]?.invitations.count == 5)
  }

  @Test(arguments: [(Stage.closed, "round-closed"), (.cancelled, "round-cancelled")])
  func `is no longer given in a round that is over`(stage: Stage, code: String) {
    Given(.consultation, .moveRound(MoveRound(round: "jeugd-koers", to: stage)))
      .when(invite(["samen-leren"]), rejected: code)
  }
}

extension Invitation {
  fileprivate init(party: PartyID, sentOn: Day?, wantedBy: Day?) {
    var story = Story.consultation
    story.carryOut([
      .invite(
        Invite(round: "wmo-koers", parties: [party], sentOn: sentOn, wantedBy: wantedBy))
    ])
    guard let invitation = story.state.rounds["wmo-koers"]?.invitation(of: party) else {
      preconditionFailure("not invited")
    }
    self = invitation
  }
}
