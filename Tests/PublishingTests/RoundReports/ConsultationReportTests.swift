// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The report of a consultation` {
  private let story = Story.withMainPoint.after(
    .remind(Remind(round: "jeugd-koers", party: "wilgenkade", on: "2026-04-15")),
    .extend(
      Extend(
        round: "jeugd-koers", party: "asd-elzenmeer", until: "2026-05-20",
        reason: "De raad vergadert later.")))

  @Test func `tells who was asked, how long, who was reminded and who got more time`() throws {
    let page = text(try story.report(.consultationReport).markdown)
    #expect(page.contains("van 9 maart 2026 tot en met 24 april 2026: 46 dagen."))
    #expect(page.contains("Een herinnering kregen: Stichting Wilgenkade."))
    #expect(page.contains("ASD Elzenmeer kreeg uitstel tot en met 20 mei 2026."))
    #expect(page.contains("1. Kunt u zich vinden in de koers?"))
    #expect(!page.contains("De raad vergadert later."))
    #expect(page.contains("- **Samenwerkingspartners**: Niet gevraagd, wel gereageerd: 1."))
  }

  @Test func `counts every party once, by kind and response`() throws {
    let rows = try story.report(.consultationReport).rows()
    let matrix = try story.matrix()
    let lines = matrix.rollCall.linesOfParties
    #expect(rows.last?.first == "Alle partijen")
    #expect(rows.last?[1] == "\(matrix.rollCall.totals.invited)")
    let shown = Response.allCases.filter { response in lines.contains { $0.response == response } }
    for (index, response) in shown.enumerated() {
      #expect(rows.last?[index + 2] == "\(lines.count { $0.response == response })")
      let parts = rows.dropLast().compactMap { Int($0[index + 2]) }.reduce(0, +)
      #expect("\(parts)" == rows.last?[index + 2])
    }
  }

  @Test func `has its chapters where its sentences say that they are`() throws {
    let page = text(try story.report(.consultationReport).markdown)
    #expect(page.contains("zie hoofdstuk 4."))
    #expect(page.contains("## 4 Wat we ermee deden"))
    #expect(page.contains("## 5 Komt later terug"))
    #expect(page.contains("de nummers zijn die van de vragen in hoofdstuk 2"))
    #expect(page.contains("## 2 Hoe we om reacties vroegen"))
  }

  @Test func `tells where advice was not followed, and what was decided so far`() throws {
    let before = text(try story.report(.consultationReport).markdown)
    #expect(
      before.contains(
        "Adviesraad Sociaal Domein Vossenrade: 3 punten, waarvan 2 niet of deels overgenomen"))
    #expect(before.contains("Er is nog niets besloten."))
    var decided = story
    decided.carryOutEditions()
    let after = text(try decided.report(.consultationReport).markdown)
    #expect(after.contains("B-2026-114"))
    #expect(!after.contains("Er is nog niets besloten."))
  }

  @Test func `says that it is a concept while something is open`() throws {
    #expect(text(try story.report(.consultationReport).text).contains("CONCEPT"))
    #expect(
      text(try story.report(.consultationReport).text).contains(
        "Nog niet elk punt heeft een vastgesteld antwoord."))
  }

  @Test func `names nobody of whom its audience may not know`() throws {
    let hidden = story.after(.setAudience(SetAudience(.submission("R-001"), audience: .bodies)))
    let page = text(try hidden.report(.consultationReport, audience: .public).html)
    #expect(!page.contains("Vossenrade"))
    #expect(!page.contains("Fedde"))
    #expect(page.contains("adviesraden"))
  }

  @Test func `reads in a round in which nothing happened`() throws {
    let page = text(try Story.consultation.report(.consultationReport).markdown)
    #expect(page.contains("De reacties bevatten geen punten."))
    #expect(page.contains("Er waren geen punten."))
  }

  @Test(arguments: Language.allCases)
  func `reads as it always did`(language: Language) throws {
    try Golden.expect(
      try story.report(.consultationReport, language: language).markdown,
      name: "consultation-report.\(language).md")
  }
}

@Suite struct `The planning as a report` {
  private let story = Story.withAnswers.after(
    .addMilestone(
      AddMilestone(
        dossier: "jeugd", milestone: "besluit", activity: "Colleges stellen vast",
        who: "colleges", time: .day("2026-07-07"))),
    .addMilestone(
      AddMilestone(
        dossier: "jeugd", milestone: "tafel", activity: "Tafel over tarieven", time: .open)),
    .moveMilestone(
      MoveMilestone(
        dossier: "jeugd", milestone: "besluit", time: .day("2026-09-01"),
        reason: "De colleges vroegen om twee maanden.")))

  @Test func `has who and when, what is not known yet, and what was moved`() throws {
    let rows = try story.report(.planning).rows()
    #expect(rows.map { $0[0] } == ["Colleges stellen vast", "Tafel over tarieven"])
    #expect(rows.map { $0[2] } == ["1\u{A0}september\u{A0}2026", "n.t.b."])
    #expect(rows[0][3].contains("De colleges vroegen om twee maanden."))
  }

  @Test func `keeps its reasons from who neither plans nor decides`() throws {
    let page = text(try story.report(.planning, audience: .public).html)
    #expect(!page.contains("twee maanden"))
    #expect(page.contains("was 7"))
  }

  @Test func `says so where there is none`() throws {
    #expect(
      text(try Story.withAnswers.report(.planning).text).contains("Er is nog geen planning."))
  }
}

@Suite struct `The overview of sessions` {
  private let story = Story.withAnswers.after(
    .holdSession(
      HoldSession(
        round: "jeugd-koers", session: "tafel", title: "Dialoogtafel thuis", on: "2026-04-14",
        kind: "dialoogtafel", part: "ambulant", question: "Wat helpt u?",
        present: ["wilgenkade"], residents: 14)),
    .holdSession(
      HoldSession(
        round: "jeugd-koers", session: "markt", title: "Markt", on: "2026-04-21", kind: "gesprek",
        present: [])),
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "inwoner-1", channel: .meeting, receivedOn: "2026-04-16",
        content: .withoutText, session: "tafel")),
    .recordPoint(RecordPoint(submission: "R-006", summary: "Eén gezicht.", kind: .request)),
    .tellBack(TellBack(round: "jeugd-koers", session: "tafel", on: "2026-05-01")))

  @Test func `says by part what was asked, what came out, and when that was told back`() throws {
    let page = text(try story.report(.sessions).markdown)
    #expect(page.contains("## 2 Ambulante hulp"))
    #expect(page.contains("## 3 Niet bij één onderdeel"))
    #expect(page.contains("Wat helpt u?"))
    #expect(page.contains("Teruggekoppeld op 1 mei 2026."))
    #expect(page.contains("Nog niet teruggekoppeld."))
    #expect(page.contains("Er is nog geen verslag."))
    let rows = try story.report(.sessions).rows(table: 1)
    #expect(rows.map { $0[0] } == ["R-006.1"])
    #expect(rows[0][1].contains("Eén gezicht."))
    #expect(rows[0][3] == "Open")
  }

  @Test func `says what was done with what came out`() throws {
    let answered = story.after(
      .recommend(
        Recommend(points: ["R-006.1"], disposition: .noted, answer: "Dank voor uw wens.")),
      by: "u-2"
    ).after(.approve(Approve(points: ["R-006.1"])), by: "u-3")
    let rows = try answered.report(.sessions).rows(table: 1)
    #expect(rows[0][2].contains("Dank voor uw wens."))
    #expect(rows[0][3] == "Voor kennisgeving aangenomen")
  }

  @Test func `says so where no session was held`() throws {
    #expect(
      text(try Story.withAnswers.report(.sessions).text).contains(
        "Er is geen bijeenkomst gehouden."))
  }
}
