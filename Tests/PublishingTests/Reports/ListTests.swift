// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `Lists on a terminal` {
  private let books = Story.campaign.books

  @Test func `of dossiers have their phases and rounds, in Dutch`() {
    #expect(
      printed(ReportText.dossiers(books, language: .nl)) == """
        Dossiers
        ========

        Dossier  Titel             Fasen                             Rondes
        -------  ----------------  --------------------------------  -----------
        jeugd    Inkoop jeugdhulp  Koersdocument (koers)             jeugd-koers
                 LL-2026-0031      Toelatingsdocumenten (toelating)  jeugd-markt
                                   Overeenkomst (overeenkomst)
        wmo      Inkoop Wmo        Koersdocument (koers)             wmo-koers
                                   Toelatingsdocumenten (toelating)

        """)
  }

  @Test func `of dossiers have their phases and rounds, in English`() {
    #expect(
      printed(ReportText.dossiers(books, language: .en)) == """
        Dossiers
        ========

        Dossier  Title             Phases                            Rounds
        -------  ----------------  --------------------------------  -----------
        jeugd    Inkoop jeugdhulp  Koersdocument (koers)             jeugd-koers
                 LL-2026-0031      Toelatingsdocumenten (toelating)  jeugd-markt
                                   Overeenkomst (overeenkomst)
        wmo      Inkoop Wmo        Koersdocument (koers)             wmo-koers
                                   Toelatingsdocumenten (toelating)

        """)
  }

  @Test func `of rounds say where each stands, in Dutch`() {
    #expect(
      printed(ReportText.rounds(books, language: .nl)) == """
        Rondes
        ======

        Ronde        Titel             Dossier en    Termijn                Stand         Gevraagd  Reacties
                                       fase
        -----------  ----------------  ------------  ---------------------  ------------  --------  --------
        jeugd-koers  Consultatie       jeugd         9 maart 2026           vastgelegd           4         6
                     koersdocument     koers         t/m 24 april 2026      opschonen
                     jeugd                                                  vanaf
                     adviesaanvraag                                         12 juni 2027
        wmo-koers    Consultatie       wmo           9 maart 2026           open                 3         6
                     koersdocument     koers         t/m 24 april 2026
                     Wmo
                     adviesaanvraag
        jeugd-markt  Marktconsultatie  jeugd         1 september 2026       afgebroken           0         0
                     marktconsultatie  toelating     t/m 30 september 2026

        """)
  }

  @Test func `of rounds say where each stands, in English`() {
    #expect(
      printed(ReportText.rounds(books, language: .en)) == """
        Rounds
        ======

        Round        Title             Dossier and   Term                  Stage          Asked  Submissions
                                       phase
        -----------  ----------------  ------------  --------------------  -------------  -----  -----------
        jeugd-koers  Consultatie       jeugd         9 March 2026          settled            4            6
                     koersdocument     koers         to 24 April 2026      weeding from
                     jeugd                                                 12 June 2027
                     advice request
        wmo-koers    Consultatie       wmo           9 March 2026          open               3            6
                     koersdocument     koers         to 24 April 2026
                     Wmo
                     advice request
        jeugd-markt  Marktconsultatie  jeugd         1 September 2026      cancelled          0            0
                     market            toelating     to 30 September 2026
                     consultation

        """)
  }

  @Test func `of parties go by kind and keep the names of persons inside, in Dutch`() {
    #expect(
      printed(ReportText.parties(books, language: .nl)) == """
        Partijen
        ========

        Partij          Naam                                    Korte naam            Gemeente
        --------------  --------------------------------------  --------------------  ----------
        Gemeenteraden
        raad-elzenmeer  Gemeenteraad van Elzenmeer              Raad Elzenmeer        Elzenmeer

        Adviesraden
        asd-vossenrade  Adviesraad Sociaal Domein Vossenrade    ASD Vossenrade        Vossenrade

        Zorgaanbieders
        wilgenkade      Stichting Wilgenkade                    Stichting Wilgenkade

        Inwoners
        inwoner-1       Inwoner 1                                                     Elzenmeer

        Samenwerkingspartners
        buurtraad       Raad van de buurten (eerder Buurtraad)  Raad van de buurten
        samen-leren     Samen Leren                             Samen Leren

        """)
  }

  @Test func `of parties go by kind and keep the names of persons inside, in English`() {
    #expect(
      printed(ReportText.parties(books, language: .en)) == """
        Parties
        =======

        Party           Name                                      Short name            Municipality
        --------------  ----------------------------------------  --------------------  ------------
        Councils
        raad-elzenmeer  Gemeenteraad van Elzenmeer                Raad Elzenmeer        Elzenmeer

        Advisory boards
        asd-vossenrade  Adviesraad Sociaal Domein Vossenrade      ASD Vossenrade        Vossenrade

        Providers
        wilgenkade      Stichting Wilgenkade                      Stichting Wilgenkade

        Residents
        inwoner-1       Resident 1                                                      Elzenmeer

        Partners
        buurtraad       Raad van de buurten (formerly Buurtraad)  Raad van de buurten
        samen-leren     Samen Leren                               Samen Leren

        """)
  }

  @Test(arguments: [
    (Language.nl, "Er zijn nog geen dossiers.", "Er zijn nog geen rondes.", "nog geen partijen."),
    (.en, "There are no dossiers yet.", "There are no rounds yet.", "no parties yet."),
  ])
  func `of nothing say so`(language: Language, dossiers: String, rounds: String, parties: String) {
    let books = Story().books
    #expect(printed(ReportText.dossiers(books, language: language)).contains(dossiers))
    #expect(printed(ReportText.rounds(books, language: language)).contains(rounds))
    #expect(printed(ReportText.parties(books, language: language)).contains(parties))
  }
}

@Suite struct `The users on a terminal` {
  private let story: Story = {
    var story = Story.consultation
    story.carryOut([
      .addUser(AddUser(user: "u-6", name: "Saar Veenhof", roles: [.handler], dossier: "jeugd")),
      .addUser(
        AddUser(user: "u-7", name: "Joris Duinweg", roles: [.reader], municipality: "Elzenmeer")),
      .correct(Correct(thing: .user("u-4"), field: .name, to: "Bas Graanveld", reason: "Gehuwd.")),
    ])
    return story
  }()

  /// Where the name of a user is sealed.
  private func sequence(of user: UserID) throws -> Int {
    try #require(
      story.recorded.first { recorded in
        if case .userAdded(let added) = recorded.event { added.user == user } else { false }
      }
    ).sequence
  }

  private func text(_ language: Language) throws -> String {
    var texts = story.texts
    texts.erase(at: try sequence(of: "u-2"), on: "2026-04-01")
    texts.loseKey(at: try sequence(of: "u-3"))
    return printed(ReportText.users(story.books, texts: texts, language: language))
  }

  @Test func `show in Dutch a name, that it was erased, or that its key is missing`() throws {
    #expect(
      try text(.nl) == """
        Gebruikers
        ==========

        Gebruiker  Naam                                   Rollen
        ---------  -------------------------------------  ---------------------------
        u-1        Jet Rozenblad                          beheerder
                                                          secretariaat
        u-2        [gewist op 1 april 2026]               behandelaar
        u-3        [niet te lezen: de sleutel ontbreekt]  akkoordgever
        u-4        Bas Graanveld                          lezer
        u-5        Teun Bronmeester                       behandelaar
        u-6        Saar Veenhof                           behandelaar (dossier jeugd)
        u-7        Joris Duinweg                          lezer (gemeente Elzenmeer)

        """)
  }

  @Test func `show in English a name, that it was erased, or that its key is missing`() throws {
    #expect(
      try text(.en) == """
        Users
        =====

        User  Name                                  Roles
        ----  ------------------------------------  -------------------------------
        u-1   Jet Rozenblad                         administrator
                                                    secretariat
        u-2   [erased on 1 April 2026]              handler
        u-3   [cannot be read: the key is missing]  approver
        u-4   Bas Graanveld                         reader
        u-5   Teun Bronmeester                      handler
        u-6   Saar Veenhof                          handler (dossier jeugd)
        u-7   Joris Duinweg                         reader (municipality Elzenmeer)

        """)
  }
}

@Suite struct `The obligations on a terminal` {
  private let story: Story = {
    var story = Story.withAnswers
    story.carryOut(
      [
        .recommend(
          Recommend(
            points: ["R-002.1"], round: "wmo-koers", disposition: .deferred, answer: "Later.",
            deferral: DeferralInput(
              target: "toelating", owner: "contractmanager", milestone: "gunning")))
      ], by: "u-2")
    story.carryOut([.approve(Approve(round: "wmo-koers"))], by: "u-3")
    story.carryOut([
      .settleObligation(
        SettleObligation(obligation: "V-1", on: "2026-05-04", lapsed: "De fase vervalt."))
    ])
    return story
  }()

  @Test func `say in Dutch what comes back, by whom, when, and what came of it`() {
    #expect(
      printed(
        ReportText.obligations(Obligations(of: story.books), texts: story.texts, language: .nl))
          == """
          Vervolgpunten
          =============

          2 vervolgpunten. Loopt: 1, vervallen: 1.

          Nr.  Ronde        Punten   Waarin                Wie (functie)    Wanneer           Stand
          ---  -----------  -------  --------------------  ---------------  ----------------  ----------------
          V-1  jeugd-koers  R-001.2  Toelatingsdocumenten  projectleider    1 september 2026  Vervallen
                                     Tarievenblad          inkoop                             De fase vervalt.
          V-2  wmo-koers    R-002.1  Toelatingsdocumenten  contractmanager  gunning           Loopt

          """)
  }

  @Test func `say in English what comes back, by whom, when, and what came of it`() {
    #expect(
      printed(
        ReportText.obligations(Obligations(of: story.books), texts: story.texts, language: .en))
          == """
          Obligations
          ===========

          2 obligations. Open: 1, lapsed: 1.

          No.  Round        Points   In what               Who (function)   When              Status
          ---  -----------  -------  --------------------  ---------------  ----------------  ----------------
          V-1  jeugd-koers  R-001.2  Toelatingsdocumenten  projectleider    1 September 2026  Lapsed
                                     Tarievenblad          inkoop                             De fase vervalt.
          V-2  wmo-koers    R-002.1  Toelatingsdocumenten  contractmanager  gunning           Open

          """)
  }

  @Test func `say so where nothing comes back`() {
    let none = Obligations(of: Story.consultation.books)
    #expect(
      printed(ReportText.obligations(none, texts: TypedTexts(), language: .nl)) == """
        Vervolgpunten
        =============

        Er komt geen punt later terug.

        """)
  }
}

@Suite struct `A party on a terminal` {
  private func text(_ party: PartyID, _ language: Language) throws -> String {
    let view = try #require(PartyView(of: Story.campaign.books, party: party))
    return printed(ReportText.party(view, texts: TypedTexts(), language: language))
  }

  @Test func `has in Dutch what it sent and how much of that is handled`() throws {
    let told = try text("wilgenkade", .nl)
    #expect(
      told == """
        Stichting Wilgenkade (wilgenkade)
        =================================

        Zorgaanbieder

        Reactie  Ontvangen     Rondes       Tekst verwerkt    Punten
        -------  ------------  -----------  ----------------  ----------------
        R-004    1 april 2026  jeugd-koers  16 van 16 tekens
        R-007    4 mei 2026    jeugd-koers  geen tekst
        R-010    12 juni 2026  wmo-koers    geen tekst        R-010.1, R-010.2

        """)
  }

  @Test func `has in English what it sent and how much of that is handled`() throws {
    #expect(
      try text("asd-vossenrade", .en) == """
        Adviesraad Sociaal Domein Vossenrade (asd-vossenrade)
        =====================================================

        Advisory board, Vossenrade, ASD Vossenrade

        Submission  Received       Rounds       Text handled           Points
        ----------  -------------  -----------  ---------------------  ------------------
        R-001       31 March 2026  jeugd-koers  135 of 135 characters  R-001.1 to R-001.4
        R-006       2 April 2026   wmo-koers    no text

        """)
  }

  @Test func `of which nothing came in says so`() throws {
    let view = try #require(PartyView(of: Story.consultation.books, party: "inwoner-1"))
    #expect(
      printed(ReportText.party(view, texts: TypedTexts(), language: .nl)) == """
        Inwoner 1 (inwoner-1)
        =====================

        Inwoner, Elzenmeer

        Van deze partij kwam niets binnen.

        """)
  }
}
