// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A text change of another origin than points` {
  private func change(
    origin: Origin = .amendment, round: RoundID? = nil, body: BodyID? = nil
  ) -> RecordTextChange {
    RecordTextChange(
      dossier: "jeugd",
      change: TextChangeInput(
        document: "koersdocument", section: "1", before: "", after: "Elk jaar een gesprek."),
      origin: origin, round: round, body: body)
  }

  @Test func `says whose amendment it is, and in which round it is printed`() {
    let recorded = TextChangeRecorded(
      number: "W-1", document: "koersdocument", section: "1", before: "",
      after: "Elk jaar een gesprek.", origin: .amendment, round: "jeugd-koers",
      body: "college-elzenmeer")
    Given(.consultation).when(
      .recordTextChange(change(round: "jeugd-koers", body: "college-elzenmeer")),
      happens: [
        .numberTaken(NumberTaken(number: "W-1", dossier: "jeugd")), .textChangeRecorded(recorded),
      ])
  }

  @Test func `belongs to a body that the dossier has`() {
    Given(.consultation).when(
      .recordTextChange(change(body: "raad-elders")), rejected: "unknown-body")
  }

  @Test func `belongs to no body unless it is an amendment or the college's`() {
    Given(.consultation).when(
      .recordTextChange(change(origin: .exOfficio, body: "college-elzenmeer")),
      rejected: "no-body-for-origin")
  }

  @Test func `is printed in a round of its own dossier`() {
    Given(.consultation).when(
      .recordTextChange(change(round: "wmo-koers")), rejected: "round-elsewhere")
  }
}
