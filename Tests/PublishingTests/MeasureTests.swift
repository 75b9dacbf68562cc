// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `A measure in print` {
  private let story = Story.withLetters.after(
    .recommend(
      Recommend(
        points: ["R-001.1"], disposition: .accepted, answer: "Dat doen wij.",
        measure: MeasureInput(
          what: "Alle gezinnen krijgen een brief.", owner: "communicatie", due: "2026-09-01"))),
    .recommend(
      Recommend(
        points: ["R-001.2"], disposition: .accepted, answer: "Dat is gedaan.",
        measure: MeasureInput(
          what: "De website is aangepast.", doneOn: "2026-03-01", evidence: "Pagina Jeugdhulp")))
  ).after(.approve(Approve(points: ["R-001.1", "R-001.2"])), by: "u-3")

  @Test func `stands beside its answer, with when and by whom`() throws {
    let page = text(
      MatrixMarkdown.bytes(of: try story.matrix(), as: MatrixPresentation(language: .nl)))
    #expect(page.contains("Alle gezinnen krijgen een brief."))
    #expect(page.contains("Uiterlijk 1 september 2026, communicatie ("))
    #expect(page.contains("Uitgevoerd op 1 maart 2026 (te zien in: Pagina Jeugdhulp)"))
  }

  @Test func `is a member of its point for machines`() throws {
    let json = text(JSONAnswer.matrix(try story.matrix(), language: .nl))
    #expect(
      json.contains(
        #""measure":{"what":"Alle gezinnen krijgen een brief.","owner":"communicatie","#
          + #""due":"2026-09-01","doneOn":null,"evidence":null}"#))
    #expect(json.contains(#""deferral":null,"measure":{"what":"De website is aangepast.""#))
  }

  @Test func `is listed with what it is while it is still to be done`() {
    let page = text(
      ReportText.obligations(
        Obligations(of: story.books), texts: story.texts, language: .nl))
    #expect(page.contains("Maatregel"))
    #expect(page.contains("Alle gezinnen krijgen"))
    #expect(!page.contains("website"))
    let json = text(
      JSONAnswer.obligations(
        Obligations(of: story.books), at: story.books.position, texts: story.texts))
    #expect(json.contains(#""kind":"measure","what":"Alle gezinnen krijgen een brief.""#))
  }

  @Test func `is not read by an audience that may not see the answer`() throws {
    let story = story.after(
      .setAudience(SetAudience(.point("R-001.1"), audience: .ownParty)))
    let matrix = try story.matrix(ResponseMatrix.Options(audience: .public))
    #expect(!text(JSONAnswer.matrix(matrix, language: .nl)).contains("Alle gezinnen"))
  }

  @Test func `is told in the history of its point`() {
    let history = story.history(of: "R-001.2")
    let page = text(ReportText.history(history, texts: story.texts, language: .nl))
    #expect(page.contains("Maatregel: De website is aangepast."))
  }
}
