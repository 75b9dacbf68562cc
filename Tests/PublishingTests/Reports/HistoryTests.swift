// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The history of a point on a terminal` {
  private func text(
    _ point: PointNumber, of story: Story, _ language: Language
  ) -> String {
    printed(ReportText.history(story.history(of: point), texts: story.texts, language: language))
  }

  @Test func `tells in Dutch when who did what, in the texts themselves`() {
    #expect(
      text("R-001.1", of: .withAnswers, .nl) == """
        Wat er met R-001.1 gebeurde
        ===========================

        Wanneer              Wie  Wat
        -------------------  ---  --------------------------------------------------------------------------
        2 april 2026, 12:00  u-1  Reactie R-001 ontvangen op 31 maart 2026
                                  Van asd-vossenrade, via e-mail
        2 april 2026, 12:00  u-2  Punt vastgelegd (advies): Noem een termijn; wij adviseren zes weken.
                                  Thema toegang, vindplaats 1, vraag j2
                                  Samenvatting: Noem een termijn.
        4 mei 2026, 12:00    u-2  Toegewezen aan u-2, uiterlijk 30 april 2026
        4 mei 2026, 12:00    u-2  Wijziging W-2 hoort erbij
                                  Ronde jeugd-koers
        4 mei 2026, 12:00    u-2  Antwoord voorgesteld, deels overgenomen: We noemen een termijn van acht
                                  weken.
                                  Motivering: Zes weken is niet overal haalbaar.
                                  Wijziging W-2
                                  Ronde jeugd-koers
        4 mei 2026, 12:00    u-3  Antwoord goedgekeurd
                                  Ronde jeugd-koers

        """)
  }

  @Test func `tells in English when who did what, in the texts themselves`() {
    #expect(
      text("R-001.1", of: .withAnswers, .en) == """
        What happened to R-001.1
        ========================

        When                 Who  What
        -------------------  ---  --------------------------------------------------------------------------
        2 April 2026, 12:00  u-1  Submission R-001 received on 31 March 2026
                                  From asd-vossenrade, by email
        2 April 2026, 12:00  u-2  Point recorded (advice): Noem een termijn; wij adviseren zes weken.
                                  Theme toegang, section 1, question j2
                                  Summary: Noem een termijn.
        4 May 2026, 12:00    u-2  Assigned to u-2, by 30 April 2026
        4 May 2026, 12:00    u-2  Text change W-2 tied to it
                                  Round jeugd-koers
        4 May 2026, 12:00    u-2  Answer recommended, partly accepted: We noemen een termijn van acht weken.
                                  Reason: Zes weken is niet overal haalbaar.
                                  Text change W-2
                                  Round jeugd-koers
        4 May 2026, 12:00    u-3  Answer approved
                                  Round jeugd-koers

        """)
  }

  @Test func `tells of an answer that went back and was given by another`() {
    #expect(
      text("R-003.1", of: .campaign, .nl).contains(
        """
        2 april 2026, 12:00  u-1  Reactie R-003 ontvangen op 2 april 2026
                                  Van inwoner-1, via bijeenkomst
        2 april 2026, 12:00  u-2  Punt vastgelegd (zorg): Wie wacht, hoort niets.
                                  Thema toegang
        2 april 2026, 12:00  u-2  Toegewezen aan u-2, uiterlijk 15 mei 2026
        6 mei 2026, 12:00    u-2  Antwoord voorgesteld, niet overgenomen: Dat doen wij niet.
                                  Motivering: Er is geen geld voor.
                                  Ronde jeugd-koers
        20 mei 2026, 12:00   u-3  Antwoord teruggegeven: Noem de cijfers.
                                  Ronde jeugd-koers
        20 mei 2026, 12:00   u-5  Antwoord voorgesteld, buiten dit traject: Wij gaven het door.
                                  Doorgegeven aan Gemeente Elzenmeer
                                  Ronde jeugd-koers
        20 mei 2026, 12:00   u-3  Antwoord goedgekeurd
                                  Ronde jeugd-koers
        15 juni 2026, 12:00  u-1  Uitgave 1 gemaakt: Reactienota

        """.dropLast()))
  }

  @Test func `tells how a point that comes back was settled`() {
    #expect(
      text("R-001.2", of: .campaign, .en).contains(
        "  V-1 settled on 11 June 2026: Verslag van 11 juni 2026\n"))
  }

  @Test func `says which field was corrected and why`() throws {
    var story = Story.withLetters
    story.carryOut([
      .correct(
        Correct(thing: .point("R-002.1"), field: .kind, to: "question", reason: "Een vraag."))
    ])
    #expect(text("R-002.1", of: story, .nl).contains("Gecorrigeerd: kind: question\n"))
    #expect(text("R-002.1", of: story, .nl).contains("Reden: Een vraag.\n"))
  }

  @Test(arguments: Language.allCases)
  func `has words for every event that it keeps`(language: Language) {
    for story in [Story.campaign, .withAnswers] {
      for point in story.state.submissions.values.flatMap(\.points).map(\.recorded.point) {
        let history = story.history(of: point)
        let lines = text(point, of: story, language).split(separator: "\n").dropFirst(4)
        let told = lines.filter { $0.hasPrefix(" ") == false }
        #expect(told.count == history.events.count)
        for line in told {
          let what = line.drop { $0 != ":" }.split(separator: " ").dropFirst(2)
          #expect(!what.isEmpty, "nothing is said in: \(line)")
        }
      }
    }
  }

  @Test func `tells an erased text from one of which the key is missing`() {
    let story = Story.withAnswers
    var texts = story.texts
    let history = story.history(of: "R-001.1")
    for recorded in history.events {
      if case .pointRecorded = recorded.event {
        texts.erase(at: recorded.sequence, on: "2026-05-04")
      }
      if case .answerRecommended = recorded.event { texts.loseKey(at: recorded.sequence) }
    }
    #expect(
      printed(ReportText.history(history, texts: texts, language: .nl)) == """
        Wat er met R-001.1 gebeurde
        ===========================

        Wanneer              Wie  Wat
        -------------------  ---  --------------------------------------------------------------------------
        2 april 2026, 12:00  u-1  Reactie R-001 ontvangen op 31 maart 2026
                                  Van asd-vossenrade, via e-mail
        2 april 2026, 12:00  u-2  Punt vastgelegd (advies): [gewist op 4 mei 2026]
                                  Thema toegang, vindplaats 1, vraag j2
        4 mei 2026, 12:00    u-2  Toegewezen aan u-2, uiterlijk 30 april 2026
        4 mei 2026, 12:00    u-2  Wijziging W-2 hoort erbij
                                  Ronde jeugd-koers
        4 mei 2026, 12:00    u-2  Antwoord voorgesteld, deels overgenomen: [niet te lezen: de sleutel
                                  ontbreekt]
                                  Wijziging W-2
                                  Ronde jeugd-koers
        4 mei 2026, 12:00    u-3  Antwoord goedgekeurd
                                  Ronde jeugd-koers

        """)
    let english = printed(ReportText.history(history, texts: texts, language: .en))
    #expect(english.contains("[erased on 4 May 2026]\n"))
    #expect(english.contains("[cannot be read: the key is missing]\n"))
  }

  @Test func `lets no text command the terminal, and breaks long ones`() {
    var story = Story.withLetters
    let reason = "\u{1B}[2J" + String(repeating: "Een lange reden. ", count: 30)
    story.carryOut([.withdrawPoint(WithdrawPoint(point: "R-002.1", reason: reason))])
    let text = text("R-002.1", of: story, .nl)
    #expect(text.contains("Punt ingetrokken: \u{FFFD}[2JEen lange reden."))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= ReportText.width })
  }
}
