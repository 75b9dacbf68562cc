// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `A municipality` {
  @Test(arguments: ["Elzenmeer", "elzenmeer", "ÉLZENMEER"])
  func `is known by its parties, whatever the case`(name: String) {
    #expect(Story.consultation.books.knows(municipality: name))
  }

  @Test func `is known by a point that is addressed to it, and by a deciding body`() {
    let story = Story.withLetters
    #expect(!story.books.knows(municipality: "Brinkhuizen"))
    let addressed = story.after(
      .recordPoint(
        RecordPoint(
          submission: "R-003", summary: "Over Brinkhuizen.", kind: .question,
          addressee: "Brinkhuizen")))
    #expect(addressed.books.knows(municipality: "brinkhuizen"))
    let deciding = story.after(
      .addBody(
        AddBody(
          dossier: "jeugd",
          body: BodyAdded(
            body: "college-brinkhuizen", title: "College", municipality: "Brinkhuizen"))))
    #expect(deciding.books.knows(municipality: "Brinkhuizen"))
  }

  @Test func `of which nothing is known is told from one that has nothing in a round`() {
    #expect(!Story.withAnswers.books.knows(municipality: "Nergens"))
    #expect(!Story.withAnswers.books.knows(municipality: ""))
  }
}
