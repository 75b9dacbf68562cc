// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `Points that were divided otherwise` {
  private func matrix(_ language: Language) throws -> String {
    let matrix = try Story.campaign.matrix(of: "wmo-koers")
    return text(MatrixMarkdown.bytes(of: matrix, as: MatrixPresentation(language: language)))
  }

  @Test func `stand in the matrix by their numbers, with where these went`() throws {
    let dutch = try matrix(.nl)
    #expect(dutch.contains("R-002.2 is gesplitst in R-002.3 en R-002.4"))
    #expect(dutch.contains("R-002.4 is samengevoegd in R-002.5"))
    let english = try matrix(.en)
    #expect(english.contains("R-002.2 was split into R-002.3 and R-002.4"))
    #expect(english.contains("R-002.4 was merged into R-002.5"))
  }

  @Test func `stand so for machines`() throws {
    let json = text(
      JSONAnswer.matrix(try Story.campaign.matrix(of: "wmo-koers"), language: .nl))
    #expect(
      json.contains(
        """
        "formerNumbers":[{"number":"R-002.2","how":"split","into":["R-002.3","R-002.4"]},\
        {"number":"R-002.3","how":"merged","into":["R-002.5"]},\
        {"number":"R-002.4","how":"merged","into":["R-002.5"]}]
        """))
  }

  @Test func `stand in the history of every number`() {
    let story = Story.campaign
    func history(_ point: PointNumber, _ language: Language) -> String {
      printed(
        ReportText.history(story.history(of: point), texts: story.texts, language: language))
    }
    #expect(history("R-002.2", .nl).contains("R-002.2 is gesplitst in R-002.3 en R-002.4"))
    #expect(history("R-002.3", .nl).contains("R-002.2 is gesplitst in R-002.3 en R-002.4"))
    #expect(history("R-002.5", .en).contains("R-002.4 was merged into R-002.5"))
  }
}

@Suite struct `What an audience may not see` {
  private let story = Given(
    .withLetters,
    .recommend(Recommend(points: ["R-003.1"], disposition: .noted, answer: "Wij horen u.")),
    by: "u-2"
  ).and(.approve(Approve(points: ["R-003.1"])), by: "u-3").story

  private func forms(_ audience: Audience) throws -> [String] {
    let matrix = try story.matrix(
      ResponseMatrix.Options(showsUnapproved: audience == .staff, audience: audience))
    let presentation = MatrixPresentation(language: .nl)
    return [
      MatrixPage.bytes(of: matrix, as: presentation),
      MatrixMarkdown.bytes(of: matrix, as: presentation),
      MatrixText.bytes(of: matrix, as: presentation),
      MatrixSheet.bytes(of: matrix, language: .nl),
      JSONAnswer.matrix(matrix, language: .nl),
    ].map { text($0) }
  }

  @Test func `is in no form of the matrix`() throws {
    for form in try forms(.public) {
      #expect(form.contains("R-003.1"))
      for secret in ["Wie wacht", "Wij horen u", "inwoner-1", "nwoner 1"] {
        #expect(!form.contains(secret), "\(secret)")
      }
    }
    for form in try forms(.staff) { #expect(form.contains("Wie wacht")) }
  }

  @Test func `is said to be so`() throws {
    let forms = try forms(.public)
    #expect(forms[1].contains("Niet openbaar"))
    #expect(forms[1].contains("Inwoners (niet openbaar)"))
    #expect(forms[1].contains("Zichtbaar voor"))
    #expect(forms[3].contains("niet openbaar"))
    #expect(forms[4].contains(#""party":null,"partyName":null"#))
    #expect(forms[4].contains(#""audience":"ownParty""#))
  }
}

@Suite struct `What is recorded around an answer` {
  private func history(_ point: PointNumber, _ language: Language) -> String {
    let story = Story.campaign
    return printed(
      ReportText.history(story.history(of: point), texts: story.texts, language: language))
  }

  @Test func `stands in the history of its point`() {
    let dutch = history("R-002.5", .nl)
    for words in [
      "Partij gevraagd of de punten kloppen, uiterlijk 26 juni 2026",
      "Partij over de punten: klopt",
      "Partij over de punten: ontbreekt: Onze dank staat er niet in.",
      "Opmerking over de punten afgedaan: Dank vraagt geen antwoord.",
      "Punt zichtbaar voor: alle partijen",
      "Afstemming gevraagd aan u-5, uiterlijk 19 juni 2026",
      "Aanvulling van Elzenmeer: Wij bespreken dit in de raad.",
    ] {
      #expect(dutch.contains(words), "\(words)")
    }
    let english = history("R-002.5", .en)
    for words in [
      "Party asked whether the points are right, by 26 June 2026",
      "Party on the points: missing: Onze dank staat er niet in.",
      "Remark on the points settled: Dank vraagt geen antwoord.",
      "Point visible to: all parties", "Put to u-5, by 19 June 2026",
      "Addition of Elzenmeer: Wij bespreken dit in de raad.",
    ] {
      #expect(english.contains(words), "\(words)")
    }
  }

  @Test func `stands in the matrix`() throws {
    let matrix = try Story.campaign.matrix(of: "wmo-koers")
    let dutch = text(MatrixText.bytes(of: matrix, as: MatrixPresentation(language: .nl)))
    #expect(dutch.contains("Aanvulling van Elzenmeer:"))
    #expect(dutch.contains("Wat partijen van hun punten zeiden"))
    let json = text(JSONAnswer.matrix(matrix, language: .nl))
    #expect(
      json.contains(
        """
        "pointChecks":[{"submission":"R-002","party":"raad-elzenmeer","askedOn":"2026-06-12",\
        "until":"2026-06-26","correct":1,"missing":1,"meantDifferently":0,"settled":1}]
        """))
    #expect(
      json.contains(
        """
        "additions":[{"municipality":"Elzenmeer","text":"Wij bespreken dit in de raad."}]
        """))
  }

  @Test func `by its party stands in the matrix, its history and its view`() throws {
    let story = Story.campaign
    let matrix = try story.matrix()
    let presentation = MatrixPresentation(language: .nl)
    #expect(
      text(MatrixMarkdown.bytes(of: matrix, as: presentation)).contains(
        "Oordeel van de partij: anders bedoeld"))
    #expect(
      text(JSONAnswer.matrix(matrix, language: .nl)).contains(
        """
        "replies":[{"edition":2,"verdict":"meantDifferently",\
        "text":"Wij bedoelden zes weken na de aanvraag."}]
        """))
    #expect(
      history("R-001.1", .nl).contains("Oordeel van de partij: anders bedoeld: Wij bedoelden"))
    let view = try #require(PartyView(of: story.books, party: "asd-vossenrade"))
    #expect(
      text(
        JSONAnswer.party(
          view, at: story.books.position, texts: story.texts, language: .nl)
      ).contains(
        """
        "replies":[{"point":"R-001.1","round":"jeugd-koers","edition":2,\
        "verdict":"meantDifferently"}]
        """))
  }

  @Test func `stands in the progress and the list of rounds`() throws {
    let books = Story.campaign.books
    let wmo = try #require(Progress(of: books, round: "wmo-koers", today: "2026-06-12"))
    #expect(
      text(JSONAnswer.progress(wmo, at: books.position)).contains(
        #""consulted":[{"user":"u-5","asked":1,"answered":0,"open":0}]"#))
    #expect(printed(ReportText.progress(wmo, language: .nl)).contains("Afstemming"))
    let jeugd = try #require(Progress(of: books, round: "jeugd-koers", today: "2026-06-12"))
    #expect(
      printed(ReportText.progress(jeugd, language: .nl)).contains(
        "mogen worden opgeschoond vanaf 12 juni 2027"))
    #expect(text(JSONAnswer.rounds(of: books)).contains(#""draftsWeedOn":"2027-06-12""#))
    #expect(printed(ReportText.rounds(books, language: .nl)).contains("opschonen"))
  }
}
