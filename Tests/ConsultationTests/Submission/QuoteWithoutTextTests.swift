// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A quote of a submission without text` {
  @Test func `is kept as it is given, without a place`() {
    Given(.withLetters).when(
      .recordPoint(
        RecordPoint(
          submission: "R-003",
          passages: [PassageInput(quote: "Bel mij terug."), PassageInput(quote: "Bel mij terug.")],
          kind: .request)),
      happens: [
        .pointRecorded(
          PointRecorded(
            point: "R-003.2", kind: .request, spans: [], newCharacters: 0, rounds: ["jeugd-koers"],
            texts: .typed([.quote: "Bel mij terug."])))
      ])
  }

  @Test func `has no offset`() {
    Given(.withLetters).when(
      .recordPoint(
        RecordPoint(
          submission: "R-003", passages: [PassageInput(quote: "Bel mij terug.", offset: 0)],
          kind: .request)),
      rejected: "no-text")
  }

  @Test func `says something`() {
    Given(.withLetters).when(
      .recordPoint(
        RecordPoint(submission: "R-003", passages: [PassageInput(quote: " ")], kind: .request)),
      rejected: "empty-text")
  }
}
