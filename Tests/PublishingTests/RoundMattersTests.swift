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

  @Test func `who got fewer days than the ordinance gives`() throws {
    let story = Story.withLetters.after(
      .addParty(
        AddParty(
          party: "asd-x", name: "Adviesraad X", kind: .advisoryBoard,
          adviceDuty: AdviceDuty(rule: "Verordening, artikel 7", adviceDays: 60))),
      .invite(Invite(round: "jeugd-koers", parties: ["asd-x"], sentOn: "2026-03-09")))
    let words = "46 dagen gegeven; de verordening geeft er 60"
    #expect(try page(story).contains(words))
    let rollCall = try #require(RollCall(of: story.books, round: "jeugd-koers"))
    let report = printed(ReportText.rollCall(rollCall, language: .nl))
    #expect(report.contains("verordening geeft") && report.contains("46 dagen gegeven"))
    let json = text(JSONAnswer.rollCall(rollCall, at: story.books.position, language: .nl))
    #expect(json.contains(#""daysGiven":46,"#) && json.contains(#""dutyDays":60,"#))
  }

  @Test func `how a party was called, and how it is called now`() throws {
    let story = Story.withLetters.after(
      .renameParty(
        RenameParty(
          party: "asd-vossenrade", name: "Participatieraad Vossenrade", from: "2026-04-01")
      ))
    #expect(
      try page(story).contains(
        "Adviesraad Sociaal Domein Vossenrade (nu Participatieraad Vossenrade)"))
    let json = text(JSONAnswer.parties(of: story.books, language: .nl))
    #expect(json.contains(#""formerNames":["Adviesraad Sociaal Domein Vossenrade"]"#))
  }

  @Test func `what each party of a small kind answered, and how many points an open question has`()
    throws
  {
    var story = Story.consultation
    story.today = "2026-04-02"
    story.carryOut([
      .openRound(
        OpenRound(
          round: "open-ronde", dossier: "jeugd", phase: "koers", kind: .councilConsultation,
          title: "Vragen", opensOn: "2026-03-09", closesOn: "2026-04-24",
          questions: [
            QuestionAdded(question: "o1", text: "Wat is goed genoeg?", form: .open),
            QuestionAdded(question: "o2", text: "Kunt u zich erin vinden?"),
            QuestionAdded(question: "o3", text: "Ook met de koers?"),
          ])),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["open-ronde"], party: "raad-elzenmeer", channel: .email,
          receivedOn: "2026-04-01", content: .withoutText,
          stances: [StanceInput(question: "o2", stance: .yesIf)])),
      .recordPoint(
        RecordPoint(
          submission: "R-001", summary: "Wat nodig is.", kind: .advice, question: "o1")),
    ])
    let matrix = try story.matrix(of: "open-ronde")
    let page = printed(
      MatrixText.bytes(of: matrix, as: MatrixPresentation(language: .nl)))
    #expect(page.contains("Oordeel per vraag van gemeenteraden"))
    #expect(page.contains("ja, mits") && page.contains("Reacties per open vraag"))
    #expect(!page.contains("Ook met de koers? 0"))
    #expect(matrix.opinions.stances.map(\.points) == [1, 0, 0])
    #expect(matrix.opinions.stances.map(\.pointParties) == [1, 0, 0])
    #expect(matrix.opinions.stances.map(\.isAnsweredByStance) == [false, true, false])
  }

  @Test func `in plain words who was asked and who reacted`() throws {
    func reaction(_ party: PartyID) -> Command {
      letter(party) { $0.content = .nothingToAdd }
    }
    var story = Story.consultation
    story.today = "2026-04-02"
    story.carryOut([
      .openRound(
        OpenRound(
          round: "nvi", dossier: "jeugd", phase: "koers", kind: .clarification, title: "Vragen",
          opensOn: "2026-03-09", closesOn: "2026-04-24")),
      .invite(Invite(round: "nvi", parties: ["wilgenkade", "asd-vossenrade"])),
    ])
    let asked = text(
      MatrixPage.bytes(
        of: try story.matrix(of: "nvi"), as: MatrixPresentation(language: .nl)))
    #expect(
      asked.contains("De 2 uitgenodigde partijen konden vragen stellen; geen van hen deed dat."))
    #expect(!asked.contains("<th scope=\"col\">Strekking</th>"))
    let all = Story.consultation.state.rounds["jeugd-koers"]?.invitations.map(\.party) ?? []
    var answered = Story.consultation
    answered.today = "2026-04-02"
    answered.carryOut(all.map(reaction))
    let page = try page(answered)
    #expect(page.contains("Alle 4 partijen die we om een reactie vroegen, reageerden."))
    #expect(page.contains("Geen van hen had opmerkingen."))
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
    #expect(page.contains("Daarbij komt het verslag van 1 bijeenkomst."))
    #expect(page.contains("Van hen was 1 partij bij een bijeenkomst en stuurde zelf niets in."))
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
