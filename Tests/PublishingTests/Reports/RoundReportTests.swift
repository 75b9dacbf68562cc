// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The roll call on a terminal` {
  private func text(_ language: Language) throws -> String {
    let rollCall = try #require(RollCall(of: Story.withAnswers.books, round: "jeugd-koers"))
    return printed(ReportText.rollCall(rollCall, language: language))
  }

  @Test func `tells in Dutch who was asked and what came in`() throws {
    #expect(
      try text(.nl) == """
        Gevraagd en gereageerd: jeugd-koers
        ===================================

        4 partijen gevraagd: 3 gereageerd, 1 geen opmerkingen. Ongevraagd: 1.

        Partij                     Uiterlijk      Ontvangen      Reactie                     Nummers  Punten
        -------------------------  -------------  -------------  --------------------------  -------  ------
        Gemeenteraden
        Gemeenteraad van           24 april 2026  2 april 2026   Gereageerd, op tijd         R-002         1
        Elzenmeer                  46 dagen
        (raad-elzenmeer)

        Adviesraden
        Adviesraad Sociaal Domein  24 april 2026  31 maart 2026  Gereageerd, op tijd         R-001         4
        Vossenrade                 46 dagen                      positief met
        (asd-vossenrade)                                         kanttekeningen
                                                                 j1: ja, mits

        Zorgaanbieders
        Stichting Wilgenkade       24 april 2026  28 april 2026  Geen opmerkingen, te laat   R-004         0
        (wilgenkade)               46 dagen                      en betrokken

        Inwoners
        Inwoner 1 (inwoner-1)      24 april 2026  2 april 2026   Gereageerd, op tijd         R-003         1
                                   46 dagen

        Ongevraagd gereageerd
        Samen Leren (samen-leren)                 20 april 2026  Gereageerd                  R-005         0

        """)
  }

  @Test func `tells in English who was asked and what came in`() throws {
    #expect(
      try text(.en) == """
        Asked and reacted: jeugd-koers
        ==============================

        4 parties asked: 3 reacted, 1 nothing to add. Unasked: 1.

        Party                      By             Received       Response                    Numbers  Points
        -------------------------  -------------  -------------  --------------------------  -------  ------
        Councils
        Gemeenteraad van           24 April 2026  2 April 2026   Reacted, in time            R-002         1
        Elzenmeer                  46 days
        (raad-elzenmeer)

        Advisory boards
        Adviesraad Sociaal Domein  24 April 2026  31 March 2026  Reacted, in time            R-001         4
        Vossenrade                 46 days                       positive with remarks
        (asd-vossenrade)                                         j1: yes, if

        Providers
        Stichting Wilgenkade       24 April 2026  28 April 2026  Nothing to add, late and    R-004         0
        (wilgenkade)               46 days                       included

        Residents
        Resident 1 (inwoner-1)     24 April 2026  2 April 2026   Reacted, in time            R-003         1
                                   46 days

        Reacted unasked
        Samen Leren (samen-leren)                 20 April 2026  Reacted                     R-005         0

        """)
  }

  @Test func `says so where nobody was asked`() throws {
    let rollCall = try #require(RollCall(of: Story.campaign.books, round: "jeugd-markt"))
    let text = printed(ReportText.rollCall(rollCall, language: .nl))
    #expect(
      text == """
        Gevraagd en gereageerd: jeugd-markt
        ===================================

        Er is geen partij gevraagd.

        """)
  }
}

@Suite struct `The accounts on a terminal` {
  private func text(_ story: Story, _ language: Language) throws -> String {
    let accounts = try #require(Accounts(of: story.books, round: "jeugd-koers"))
    return printed(ReportText.accounts(accounts, language: language))
  }

  @Test func `say in Dutch that the books do not balance, and why`() throws {
    #expect(
      try text(.withAnswers, .nl) == """
        Stand van de boeken: jeugd-koers
        ================================

        De boeken zijn niet sluitend: er staan nog 5 zaken open.

                           Totaal  Afgehandeld  Open
        -----------------  ------  -----------  ----
        Uitnodigingen           4            4     0
        Reacties                5            4     1
        Tekens in brieven     190          156    34
        Punten                  6            4     2

        1 reactie heeft wel inhoud maar geen tekst; daarvan zijn geen tekens te tellen.

        Wat openstaat
        -------------

        Wat      Waarom
        -------  -------------------------------------------
        Reacties
        R-005    Nog niet in punten verdeeld

        Tekens in brieven
        R-002    Tekst nog niet helemaal verwerkt: 15 tekens
        R-005    Tekst nog niet helemaal verwerkt: 19 tekens

        Punten
        R-001.3  Antwoord wacht op akkoord
        R-002.1  Antwoord nog in voorbereiding

        """)
  }

  @Test func `say in English that the books do not balance, and why`() throws {
    #expect(
      try text(.withAnswers, .en) == """
        State of the books: jeugd-koers
        ===============================

        The books do not balance: 5 items are open.

                               Total  Dealt with  Open
        ---------------------  -----  ----------  ----
        Invitations                4           4     0
        Submissions                5           4     1
        Characters of letters    190         156    34
        Points                     6           4     2

        1 submission has content but no text; no characters can be counted there.

        What is open
        ------------

        What     Why
        -------  -------------------------------------
        Submissions
        R-005    Not yet split into points

        Characters of letters
        R-002    Text not fully handled: 15 characters
        R-005    Text not fully handled: 19 characters

        Points
        R-001.3  Answer awaits approval
        R-002.1  Answer being prepared

        """)
  }

  @Test func `say in Dutch that the books balance`() throws {
    #expect(
      try text(.campaign, .nl) == """
        Stand van de boeken: jeugd-koers
        ================================

        De boeken zijn sluitend: elke uitnodiging, elke reactie, elke passage en elk punt is afgehandeld.

                           Totaal  Afgehandeld  Open
        -----------------  ------  -----------  ----
        Uitnodigingen           4            4     0
        Reacties                6            6     0
        Tekens in brieven     203          203     0
        Punten                  8            8     0

        2 reacties hebben wel inhoud maar geen tekst; daarvan zijn geen tekens te tellen.

        """)
  }

  @Test func `say in English that the books balance`() throws {
    #expect(
      try text(.campaign, .en) == """
        State of the books: jeugd-koers
        ===============================

        The books balance: every invitation, submission, passage and point was dealt with.

                               Total  Dealt with  Open
        ---------------------  -----  ----------  ----
        Invitations                4           4     0
        Submissions                6           6     0
        Characters of letters    203         203     0
        Points                     8           8     0

        2 submissions have content but no text; no characters can be counted there.

        """)
  }

  @Test(arguments: Language.allCases)
  func `name as many items as are open`(language: Language) throws {
    for round in ["jeugd-koers", "wmo-koers"] as [RoundID] {
      let accounts = try #require(Accounts(of: Story.withAnswers.books, round: round))
      let text = printed(ReportText.accounts(accounts, language: language))
      #expect(text.contains(" \(accounts.open.count) "))
      for open in accounts.open {
        let item =
          switch open.item {
          case .party(let party): "(\(party.id?.rawValue ?? "")) "
          case .submission(let number): "\n\(number) "
          case .point(let number): "\n\(number) "
          }
        #expect(text.contains(item), "\(item) is not named")
      }
    }
  }
}

@Suite struct `The progress on a terminal` {
  private func text(_ language: Language) throws -> String {
    var story = Story.withAnswers
    story.carryOut([
      .addParty(
        AddParty(
          party: "clientenraad", name: "Cliëntenraad Vossenrade",
          kind: .advisoryBoard, adviceDuty: AdviceDuty(rule: "Artikel 2.1.3", answerDays: 28))),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "clientenraad", channel: .email,
          receivedOn: "2026-04-30", content: .withoutText)),
    ])
    let progress = try #require(
      Progress(of: story.books, round: "jeugd-koers", today: story.today))
    return printed(ReportText.progress(progress, language: language))
  }

  @Test func `counts in Dutch by handler and theme, and names the answers due`() throws {
    #expect(
      try text(.nl) == """
        Voortgang: jeugd-koers
        ======================

        Per behandelaar
        ---------------

        Behandelaar  Punten  In voorbereiding  Akkoord  Over tijd
        -----------  ------  ----------------  -------  ---------
        u-2               3                 1        2          1
        nog niemand       2                 1        1          0

        Per thema
        ---------

        Thema         Punten  Akkoord
        ------------  ------  -------
        toegang            2        2
        geld               1        1
        Zonder thema       2        0

        Antwoord verschuldigd
        ---------------------

        Uiterlijk    Partij        Reactie  Regel
        -----------  ------------  -------  -------------
        28 mei 2026  clientenraad  R-006    Artikel 2.1.3

        """)
  }

  @Test func `counts in English by handler and theme, and names the answers due`() throws {
    #expect(
      try text(.en) == """
        Progress: jeugd-koers
        =====================

        By handler
        ----------

        Handler     Points  Being prepared  Approved  Overdue
        ----------  ------  --------------  --------  -------
        u-2              3               1         2        1
        nobody yet       2               1         1        0

        By theme
        --------

        Theme            Points  Approved
        ---------------  ------  --------
        toegang               2         2
        geld                  1         1
        Without a theme       2         0

        Answers due
        -----------

        By           Party         Submission  Rule
        -----------  ------------  ----------  -------------
        28 May 2026  clientenraad  R-006       Artikel 2.1.3

        """)
  }

  @Test func `says so where there is nothing yet`() throws {
    let progress = try #require(
      Progress(of: Story.consultation.books, round: "wmo-koers", today: "2026-04-01"))
    let text = printed(ReportText.progress(progress, language: .nl))
    #expect(
      text == """
        Voortgang: wmo-koers
        ====================

        Per behandelaar
        ---------------

        Er zijn nog geen punten.

        Per thema
        ---------

        Er zijn nog geen punten.

        Antwoord verschuldigd
        ---------------------

        Er is geen partij die volgens een regel nog antwoord moet krijgen.

        """)
  }
}
