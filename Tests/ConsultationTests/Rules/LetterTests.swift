// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A letter that was sent` {
  private func letter(
    _ kind: LetterKind, to parties: PartyID..., on day: Day = "2026-06-12",
    obligation: ObligationNumber? = nil
  ) -> Command {
    .recordLetters(
      RecordLetters(
        round: "jeugd-koers", letter: kind, parties: parties, on: day, obligation: obligation))
  }

  private func sent(
    _ kind: LetterKind, _ party: PartyID, obligation: ObligationNumber? = nil
  ) -> Decided {
    Decided(
      .round("jeugd-koers"),
      .letterSent(
        LetterSent(letter: kind, party: party, on: "2026-06-12", obligation: obligation)))
  }

  @Test func `is recorded once a party, kind and day`() {
    let given = Given(.campaign)
    given.when(
      letter(.acknowledgement, to: "wilgenkade", "asd-vossenrade", "wilgenkade"),
      then: [sent(.acknowledgement, "wilgenkade"), sent(.acknowledgement, "asd-vossenrade")])
    given.and(letter(.acknowledgement, to: "wilgenkade"))
      .when(letter(.acknowledgement, to: "wilgenkade"), then: [])
  }

  @Test func `goes to who has part in the round`() {
    let given = Given(.campaign)
    given.when(letter(.account, to: "niemand"), rejected: "unknown-party")
    given.when(letter(.account), rejected: "parties-needed")
    given.and(
      .addParty(AddParty(party: "buiten", name: "Buiten", kind: .partner))
    ).when(letter(.account, to: "buiten"), rejected: "has-no-part")
  }

  @Test func `is not sent before there is what it tells`() {
    let given = Given(.consultation)
    let kinds: [LetterKind] = [.acknowledgement, .extension, .answer, .notice]
    for kind in kinds {
      given.when(
        letter(kind, to: "asd-vossenrade", on: "2026-03-02"), rejected: "letter-without-cause")
    }
    given.when(letter(.account, to: "asd-vossenrade", on: "2999-01-01"), rejected: "in-future")
  }

  @Test func `of settlement names an obligation that was settled for a point of the party`() throws
  {
    let story = Story.campaign
    let settled = try #require(
      story.state.dossiers.values.flatMap(\.obligations.values).first { !$0.settled.isEmpty })
    let point = try #require(settled.settled.keys.sorted().first)
    let party = try #require(
      story.state.submissions[point.submission]?.received.parties.first)
    let given = Given(story)
    given.when(
      letter(.settlement, to: party, obligation: settled.number),
      then: [sent(.settlement, party, obligation: settled.number)])
    given.when(letter(.settlement, to: party), rejected: "obligation-of-settlement")
    given.when(
      letter(.account, to: party, obligation: settled.number),
      rejected: "obligation-of-settlement")
    given.when(
      letter(.settlement, to: party, obligation: "V-999"), rejected: "unknown-obligation")
  }
}
