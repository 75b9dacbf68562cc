// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `What a matrix says of its completeness` {
  /// The consultation with nothing open.
  private static let balanced: Story = {
    var story = Story.withAnswers
    story.carryOut([
      .markNoPoint(MarkNoPoint(submission: "R-002", kind: .context)),
      .excludeSubmission(ExcludeSubmission(submission: "R-005", reason: "Valt buiten de ronde.")),
      .withdrawPoint(WithdrawPoint(point: "R-002.1", reason: "Niet meer nodig.")),
    ])
    story.carryOut([.approve(Approve(points: ["R-001.3"]))], by: "u-3")
    return story
  }()

  private func page(
    _ story: Story, _ claim: MatrixPresentation.Claim, _ language: Language = .nl
  ) throws -> String {
    let presentation = MatrixPresentation(language: language, claim: claim)
    return text(MatrixPage.bytes(of: try story.matrix(), as: presentation))
  }

  @Test func `is CONCEPT with the number open where nobody claims more`() throws {
    let page = try page(.withAnswers, .concept)
    #expect(page.contains("CONCEPT: er staan nog 5 zaken open"))
    #expect(page.contains("2 punten zonder vastgesteld antwoord"))
    #expect(try self.page(Self.balanced, .concept).contains("CONCEPT: er staat niets meer open"))
    #expect(
      try self.page(.withAnswers, .concept, .en).contains("CONCEPT (draft): 5 items are open"))
  }

  @Test func `is final only while nothing is open`() throws {
    let final = try page(Self.balanced, .final)
    #expect(final.contains("<p class=\"state\">Definitief</p>"))
    #expect(!final.contains("CONCEPT"))
    let open = try page(.withAnswers, .final)
    #expect(!open.contains("Definitief") && open.contains("CONCEPT"))
  }

  @Test func `names every open item and the reason where it goes out with open items`() throws {
    let page = try page(
      .withAnswers, .withOpen(reason: "Het college beslist morgen.", by: "hoofd inkoop"))
    #expect(page.contains("Met openstaande punten: 5"))
    #expect(page.contains("<strong>Reden: </strong>Het college beslist morgen."))
    #expect(page.contains("Dit is toegestaan door hoofd inkoop."))
    for item in [
      "Nog niet in punten verdeeld: </strong>R-005",
      "Tekst nog niet helemaal verwerkt: </strong>R-002 (15 tekens), R-005 (19 tekens)",
      "Antwoord nog in voorbereiding: </strong>R-002.1",
      "Antwoord wacht op akkoord: </strong>R-001.3",
    ] {
      #expect(page.contains(item), "\(item)")
    }
    #expect(!page.contains("Definitief"))
  }

  @Test func `says so in the title and at the foot of every printed page`() throws {
    let page = try page(.withAnswers, .concept)
    #expect(
      page.contains(
        "<title>Reactienota Consultatie koersdocument jeugd – CONCEPT: er staan nog 5 zaken open"))
    #expect(page.contains("@bottom-left { content: \"Bijlage \\b7 "))
    #expect(page.contains("concept\"; } @bottom-right"))
  }

  @Test func `tells that answers were approved by the writer, and why that was allowed`() throws {
    var story = Story.withAnswers
    story.carryOut([
      .setFourEyes(SetFourEyes(dossier: "jeugd", on: false, reason: "Kleine bezetting in mei."))
    ])
    let page = try page(story, .concept)
    #expect(page.contains("niet door een tweede persoon goedgekeurd"))
    #expect(page.contains("Kleine bezetting in mei."))
  }

  @Test func `tells that the register holds what the program does not know`() throws {
    let story = Story.withAnswers
    var books = story.books
    books.passOver(
      sequence: books.sequence + 1, time: Instant(microseconds: 1_800_000_000_000_000))
    let matrix = try #require(
      ResponseMatrix(of: books, round: "jeugd-koers", texts: story.texts))
    let presentation = MatrixPresentation()
    #expect(text(MatrixPage.bytes(of: matrix, as: presentation)).contains("is onvolledig"))
    #expect(text(JSONAnswer.matrix(matrix, language: .nl)).contains(#""incomplete":true"#))
  }

  @Test func `shows no unapproved answer in a publication`() throws {
    let matrix = try Story.withAnswers.matrix(ResponseMatrix.Options(showsUnapproved: true))
    let page = text(MatrixPage.bytes(of: matrix, as: MatrixPresentation()))
    #expect(!page.contains("Dat lijkt ons goed."))
    #expect(!page.contains("We nodigen u uit voor de volgende fase."))
    #expect(page.contains("Nog geen vastgesteld antwoord"))
  }
}
