// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

/// What a round adds to its matrix beside points: terms, sessions, opinions, replacements.
@Suite struct `A matrix says of its round` {
  private func page(_ story: Story, _ language: Language = .nl) throws -> String {
    text(MatrixPage.bytes(of: try story.matrix(), as: MatrixPresentation(language: language)))
  }

  private func letter(
    _ party: PartyID, _ change: (inout ReceiveSubmission) -> Void = { _ in }
  ) -> Command {
    var letter = ReceiveSubmission(
      rounds: ["jeugd-koers"], party: party, channel: .meeting, receivedOn: "2026-04-02",
      content: .withoutText)
    change(&letter)
    return .receiveSubmission(letter)
  }

  @Test func `how long each party got, and what was sent along`() throws {
    let story = Story.withLetters.after(
      .extend(
        Extend(round: "jeugd-koers", party: "wilgenkade", until: "2026-05-08", reason: "Verlof.")),
      .remind(Remind(round: "jeugd-koers", party: "wilgenkade", on: "2026-04-13")),
      .invite(
        Invite(
          round: "jeugd-koers", parties: ["wilgenkade"],
          documents: ["Koersdocument", "Vragenlijst"])))
    let page = try page(story)
    #expect(page.contains("24 april 2026, uitstel tot 8 mei 2026 (60 dagen)"))
    #expect(page.contains("24 april 2026 (46 dagen)"))
    #expect(page.contains("9 maart 2026; rappel 13 april 2026"))
    #expect(page.contains("Meegestuurd: Koersdocument; Vragenlijst"))
    #expect(page.contains("Nog te verwachten, uiterlijk 8 mei 2026"))
    #expect(try self.page(story, .en).contains("24 April 2026, extended to 8 May 2026 (60 days)"))
  }

  @Test func `which session speaks for all who were there, and who only came to one`() throws {
    let story = Story.withLetters.after(
      .holdSession(
        HoldSession(
          round: "jeugd-koers", session: "s-1", title: "Gesprek", on: "2026-03-20",
          kind: "dialoogtafel", present: ["wilgenkade"], residents: 14)),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], channel: .meeting, receivedOn: "2026-03-21",
          content: .withoutText, session: "s-1")),
      .recordPoint(RecordPoint(submission: "R-004", summary: "Eén gezicht.", kind: .request)))
    let page = try page(story)
    #expect(page.contains("Gesprek, 20 maart 2026"))
    #expect(page.contains("Was bij de bijeenkomst van 20 maart 2026"))
    #expect(page.contains("Van hen was 1 partij bij een bijeenkomst en stuurde niets in."))
    #expect(!page.contains("R-004 · ontvangen 21 maart 2026 · ongevraagd"))
    let json = text(JSONAnswer.matrix(try story.matrix(), language: .nl))
    #expect(
      json.contains(#""party":null,"partyName":"Gesprek","partyKind":"resident""#))
    #expect(json.contains(#""replies":[],"session":"s-1""#))
  }

  @Test func `what sessions brought, with a reference to the report`() throws {
    let story = Story.withLetters.after(
      .holdSession(
        HoldSession(
          round: "jeugd-koers", session: "s-1", title: "Gesprek", on: "2026-03-20",
          kind: "dialoogtafel", place: "Elzenmeer", part: "ambulant", question: "Wat helpt?",
          present: ["wilgenkade"], residents: 14)),
      letter("inwoner-1") { $0.session = "s-1" },
      .recordPoint(RecordPoint(submission: "R-004", summary: "Eén gezicht.", kind: .request)),
      .tellBack(TellBack(round: "jeugd-koers", session: "s-1", on: "2026-04-02")))
    let page = try page(story)
    let start = try #require(page.firstRange(of: "id=\"sessions\"")).upperBound
    let sessions = page[start...]
    #expect(sessions.contains("Ambulante hulp: Gesprek"))
    #expect(sessions.contains("Dialoogtafel op 20 maart 2026, Elzenmeer."))
    #expect(sessions.contains("Aanwezig: Stichting Wilgenkade en 14 inwoners. Wat helpt?"))
    #expect(sessions.contains("1 punt in ") && sessions.contains("href=\"#R-004.1\""))
    #expect(sessions.contains("2 april 2026"))
    #expect(try !self.page(.withLetters).contains("id=\"sessions\""))
  }

  @Test func `what each kind of party answered, question by question`() throws {
    let story = Story.withLetters.after(
      letter("raad-elzenmeer") { $0.stances = [StanceInput(question: "j1", stance: .yes)] })
    let json = text(JSONAnswer.matrix(try story.matrix(), language: .nl))
    #expect(
      json.contains(
        #""question":"j1","text":"Kunt u zich vinden in de koers?","parties":2,"#
          + #""byStance":{"yes":1,"yesIf":1,"no":0,"none":0}"#))
    #expect(json.contains(#""tenors":{"reacted":3,"byTenor":{"positive":0,"#))
    let page = try page(story)
    #expect(page.contains("Oordeel per vraag") && page.contains("Alle partijen"))
  }

  @Test func `what was replaced, and by what`() throws {
    let story = Story.withLetters.after(letter("asd-vossenrade") { $0.replaces = "R-001" })
    let page = try page(story)
    #expect(page.contains("vervangen door R-004") && page.contains("vervangt R-001"))
    #expect(page.contains("Vervangen door R-004"))
    let json = text(JSONAnswer.matrix(try story.matrix(), language: .nl))
    #expect(json.contains(#""replacedBy":"R-004""#))
    #expect(try story.matrix().totals.withdrawn == 3)
    let history = History(of: "R-001.1", in: story)
    #expect(
      text(ReportText.history(history, texts: story.texts, language: .nl))
        .contains("Vervangen door R-004"))
  }

  @Test func `that it is in tender mode`() throws {
    let story = Story.withLetters.after(
      .setTenderMode(SetTenderMode(round: "jeugd-koers", on: true)))
    let rollCall = try #require(RollCall(of: story.books, round: "jeugd-koers"))
    #expect(
      text(ReportText.rollCall(rollCall, language: .nl)).contains("in aanbestedingsmodus"))
    let json = JSONAnswer.rollCall(rollCall, at: story.books.position, language: .nl)
    #expect(text(json).contains(#""tenderMode":true"#))
    #expect(text(ReportText.rounds(story.books, language: .nl)).contains("aanbesteding"))
  }
}

extension History {
  fileprivate init(of point: PointNumber, in story: Story) {
    self.init(of: point)
    for recorded in story.recorded { apply(recorded) }
  }
}
