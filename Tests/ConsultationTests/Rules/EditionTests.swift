// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `An edition` {
  private func issue(
    _ round: RoundID, withOpen: String? = nil, title: String = "Nota"
  ) -> Command {
    .issueEdition(
      IssueEdition(round: round, title: title, purpose: .college, withOpen: withOpen))
  }

  private func issued(
    _ number: Int, open: Int, reason: String? = nil
  ) -> [Event] {
    [
      .editionIssued(
        EditionIssued(
          edition: number, title: "Nota", purpose: .college, position: 0, rows: 0, rowsRoot: "",
          open: open, texts: .typed(reason.map { [.reason: $0] } ?? [:])))
    ]
  }

  @Test func `is issued while the books balance, each time the next number`() {
    Given(.campaign).when(issue("jeugd-koers"), happens: issued(3, open: 0))
    Given(.campaign, issue("jeugd-koers")).when(issue("jeugd-koers"), happens: issued(4, open: 0))
  }

  @Test func `is kept in the formats that were asked, each in an event of its own`() {
    let issue = Command.issueEdition(
      IssueEdition(
        round: "jeugd-koers", title: "Nota", purpose: .college,
        formats: [.docx, .pdf, .html, .json, .docx]))
    let files = [EditionFormat.html, .docx].map { format in
      Event.editionFileAdded(
        EditionFileAdded(
          edition: 3, time: 1, format: format, making: EditionMaking(position: 0, program: "")))
    }
    Given(.campaign).when(issue, happens: issued(3, open: 0) + files)
  }

  @Test func `takes no file where it is not there, or none is kept of it`() {
    for edition in [2, 9] {
      let add = Command.addEditionFile(
        AddEditionFile(
          round: "jeugd-koers", edition: edition, format: .pdf,
          making: EditionMaking(position: 1, program: "Proef"), content: [1]))
      Given(.campaign).when(add, rejected: "unknown-edition")
    }
  }

  @Test func `needs a reason where something is open, and keeps none where nothing is`() {
    Given(.campaign).when(issue("wmo-koers"), rejected: "not-balanced")
    Given(.campaign).when(
      issue("wmo-koers", withOpen: "De raad wacht."),
      happens: issued(1, open: 3, reason: "De raad wacht."))
    Given(.campaign).when(
      issue("jeugd-koers", withOpen: "Zekerheid."), happens: issued(3, open: 0))
    Given(.campaign).when(issue("wmo-koers", withOpen: " "), rejected: "reason-needed")
  }

  @Test func `counts invitations, submissions, letters and points that are open`() {
    // Three invitations, one point; the letter of R-001 is not accounted for everywhere.
    guard case .failure(.rejected(.notBalanced(_, let open))) = decide(.withLetters) else {
      Issue.record("it is refused")
      return
    }
    #expect(open > 4)
  }

  private func decide(_ story: Story) -> Result<[Decided], Undecided> {
    Result { () throws(Undecided) in
      try issue("jeugd-koers").decide(
        in: story.situation, under: Circumstances(by: "u-1", today: story.today))
    }
  }

  @Test func `is of a round that was not cancelled, and has a title`() {
    Given(.campaign).when(issue("jeugd-markt"), rejected: "round-cancelled")
    Given(.campaign).when(issue("zorg"), rejected: "unknown-round")
    Given(.campaign).when(issue("jeugd-koers", title: " "), rejected: "empty-text")
  }

  @Test func `is issued by the secretariat`() {
    Given(.campaign).when(issue("jeugd-koers"), by: "u-2", rejected: "not-allowed")
    Given(.campaign).when(issue("jeugd-koers"), by: "u-6", rejected: "not-allowed")
  }

  @Test func `settles a closed round, and a round that is closed after it`() {
    #expect(Story.campaign.state.rounds["jeugd-koers"]?.stage == .settled)
    let open = Given(.campaign, issue("wmo-koers", withOpen: "Nog niet."))
    #expect(open.story.state.rounds["wmo-koers"]?.stage == .open)
    let closed = open.and(.moveRound(MoveRound(round: "wmo-koers", to: .closed)))
    #expect(closed.story.state.rounds["wmo-koers"]?.stage == .settled)
    closed.when(.moveRound(MoveRound(round: "wmo-koers", to: .closed)), happens: [])
    closed.when(
      .moveRound(MoveRound(round: "wmo-koers", to: .cancelled)), rejected: "round-closed")
    Given().when(
      .moveRound(MoveRound(round: "wmo-koers", to: .settled)), rejected: "unknown-edition")
  }

  @Test func `leaves a settled round open to entries with a reason, and to no invitation`() {
    var late = ReceiveSubmission(
      rounds: ["jeugd-koers"], party: "samen-leren", channel: .email, receivedOn: "2026-06-15",
      content: .nothingToAdd)
    Given(.campaign).when(.receiveSubmission(late), rejected: "round-closed")
    late.reason = "De brief lag bij de receptie."
    let before = Story.campaign.state.submissions.count
    #expect(Given(.campaign, .receiveSubmission(late)).story.state.submissions.count == before + 1)
    Given(.campaign).when(
      .invite(Invite(round: "jeugd-koers", parties: ["samen-leren"])), rejected: "round-closed")
  }

  // MARK: Releases

  private func release(
    _ edition: Int, _ audience: Audience, _ from: Day, body: BodyID? = nil
  ) -> Command {
    .release(
      Release(round: "jeugd-koers", edition: edition, audience: audience, from: from, body: body))
  }

  @Test func `is released by a publisher only, never by being issued`() {
    let state = Story.campaign.state
    #expect(state.rounds["jeugd-koers"]?.isReleased(1, to: .bodies, on: "2027-01-01") == false)
    Given(.campaign).when(
      release(1, .bodies, "2026-06-16"), by: "u-6",
      happens: [
        .editionReleased(EditionReleased(edition: 1, audience: .bodies, from: "2026-06-16"))
      ])
    Given(.campaign).when(release(1, .bodies, "2026-06-16"), rejected: "not-allowed")
    Given(.campaign).when(release(3, .bodies, "2026-06-16"), by: "u-6", rejected: "unknown-edition")
    Given(.campaign).when(
      release(1, .bodies, "2026-06-16", body: "college-nergens"), by: "u-6",
      rejected: "unknown-body")
  }

  @Test func `is not seen before its day, nor by a wider audience`() throws {
    let round = try #require(Story.campaign.state.rounds["jeugd-koers"])
    #expect(!round.isReleased(2, to: .ownParty, on: "2026-06-30"))
    #expect(round.isReleased(2, to: .ownParty, on: "2026-07-01"))
    #expect(round.isReleased(2, to: .bodies, on: "2026-07-01"))
    #expect(!round.isReleased(2, to: .allParties, on: "2026-07-31"))
    #expect(round.isReleased(2, to: .allParties, on: "2026-08-01"))
    #expect(round.lastEdition(releasedTo: .ownParty, on: "2026-07-01")?.number == 2)
    #expect(round.lastEdition(releasedTo: .ownParty, on: "2026-06-30") == nil)
  }

  @Test func `is released further by releases that widen`() {
    Given(.campaign).when(release(2, .ownParty, "2026-07-01"), by: "u-6", happens: [])
    Given(.campaign).when(release(2, .bodies, "2026-07-05"), by: "u-6", happens: [])
    Given(.campaign).when(
      release(2, .ownParty, "2026-06-20"), by: "u-6",
      happens: [
        .editionReleased(EditionReleased(edition: 2, audience: .ownParty, from: "2026-06-20"))
      ])
    // For one body only it was public; for all it was not.
    Given(.campaign).when(
      release(2, .public, "2026-08-01"), by: "u-6",
      happens: [
        .editionReleased(EditionReleased(edition: 2, audience: .public, from: "2026-08-01"))
      ])
  }

  // MARK: Agreement and secrecy

  @Test func `is agreed in the region by an approver, which closes nothing`() {
    let agree = Agree(.round("wmo-koers"), by: "PFO", on: "2026-06-15", remarks: "Goed zo.")
    Given(.campaign).when(
      .agree(agree), by: "u-3",
      happens: [
        .agreementRecorded(
          AgreementRecorded(by: "PFO", on: "2026-06-15", texts: .typed([.remark: "Goed zo."])))
      ])
    Given(.campaign).when(.agree(agree), by: "u-1", rejected: "not-allowed")
    let agreed = Given(.campaign).and(.agree(agree), by: "u-3")
    agreed.when(.agree(agree), by: "u-3", happens: [])
    agreed.when(issue("wmo-koers"), rejected: "not-balanced")
    var wrong = agree
    wrong.by = ""
    Given(.campaign).when(.agree(wrong), by: "u-3", rejected: "empty-text")
    wrong = agree
    wrong.on = "2031-01-01"
    Given(.campaign).when(.agree(wrong), by: "u-3", rejected: "in-future")
  }

  @Test func `has the secrecy recorded that a body of its dossier imposed`() {
    let secrecy = RecordSecrecy(
      round: "jeugd-koers", body: "college-vossenrade", on: "2026-06-15", ground: "Artikel 87")
    Given(.campaign).when(
      .recordSecrecy(secrecy),
      happens: [
        .secrecyRecorded(
          SecrecyRecorded(body: "college-vossenrade", on: "2026-06-15", ground: "Artikel 87"))
      ])
    Given(.campaign, .recordSecrecy(secrecy)).when(.recordSecrecy(secrecy), happens: [])
    Given(.campaign).when(.recordSecrecy(secrecy), by: "u-3", rejected: "not-allowed")
    var other = secrecy
    other.body = "raad"
    Given(.campaign).when(.recordSecrecy(other), rejected: "unknown-body")
  }
}

@Suite struct `An agreement in the region` {
  private func agree(_ matter: Agree.Matter, by: String = "Portefeuillehouders") -> Command {
    .agree(Agree(matter, by: by, on: "2026-03-20"))
  }

  @Test func `is on a version of a document too, once`() {
    let version = Agree.Matter.version("jeugd", "koersdocument", "0.9")
    Given(.withLetters).when(
      agree(version), by: "u-3",
      then: [
        Decided(
          .dossier("jeugd"),
          .agreementRecorded(
            AgreementRecorded(
              by: "Portefeuillehouders", on: "2026-03-20", document: "koersdocument",
              version: "0.9")))
      ])
    let agreed = Given(.withLetters).and(agree(version), by: "u-3")
    agreed.when(agree(version), by: "u-3", then: [])
    #expect(agreed.story.state.dossiers["jeugd"]?.agreements.count == 1)
    #expect(agreed.story.state.rounds["jeugd-koers"]?.agreements.isEmpty == true)
    agreed.when(
      agree(.version("jeugd", "koersdocument", "7")), by: "u-3", rejected: "unknown-version")
  }
}
