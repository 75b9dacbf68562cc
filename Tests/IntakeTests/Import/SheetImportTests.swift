// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

@Suite struct `A sheet of new points` {
  static let sheet = """
    rij;reactie;partij;ontvangen;gedateerd;kanaal;strekking;thema;onderdeel;vindplaats;vraag;\
    soort punt;gericht aan;onder punt;citaat;citaat 2;samenvatting;tekstvoorstel;kenmerk;\
    geen opmerkingen
    a2;;Stichting Wilgenkade;1-4-2026;30-3-2026;e-mail;positief;Tarieven;ambulant;2.1;j2;verzoek;\
    Elzenmeer;a1;Volg de lonen.;En de prijzen.;Indexeer.;Wij volgen de lonen.;WK-1;
    a1;;wilgenkade;1-4-2026;;;;;;;;zorg;;;De tarieven zijn laag.;;;;WK-1; WK-2;
    ;b;ASD Vossenrade;31-3-2026;;;;toegang;;;;;;;;;Wie belt er terug?;;;
    ;;raad-elzenmeer;2-4-2026;;post;geen oordeel;;;;;;;;;;;;;ja

    """.replacing("WK-1; WK-2", with: "\"WK-1; WK-2\"")

  @Test func `logs submissions without text and records their points`() throws {
    var story = Story.consultation
    story.today = "2026-04-02"
    try story.importSheet(Self.sheet)
    let submissions = story.state.submissions
    #expect(submissions.count == 3)
    let first = try #require(submissions["R-001"])
    #expect(first.received.party == "wilgenkade")
    #expect(first.received.rounds == ["jeugd-koers"])
    #expect(first.received.receivedOn == "2026-04-01")
    #expect(first.received.datedOn == "2026-03-30")
    #expect(first.received.channel == .email)
    #expect(first.received.tenor == .positive)
    #expect(first.received.form == .withoutText)
    #expect(first.references == ["WK-1", "WK-2"])
    #expect(submissions["R-002"]?.received.form == .withoutText)
    #expect(submissions["R-003"]?.received.form == .nothingToAdd)
    #expect(submissions["R-003"]?.points.isEmpty == true)
  }

  @Test func `records a point after the one under which it stands`() throws {
    var story = Story.consultation
    story.today = "2026-04-02"
    try story.importSheet(Self.sheet)
    let above = try #require(story.point("R-001.1")).recorded
    let below = try #require(story.point("R-001.2")).recorded
    #expect(above.row == "a1")
    #expect(above.kind == .concern)
    #expect(below.row == "a2")
    #expect(below.parent == "R-001.1")
    #expect(below.kind == .request)
    #expect(below.theme == "geld")
    #expect(below.part == "ambulant")
    #expect(below.section == "2.1")
    #expect(below.question == "j2")
    #expect(below.addressee == "Elzenmeer")
    #expect(below.spans.isEmpty)
    #expect(
      story.opened(below.texts) == [
        .quote: "Volg de lonen.", .quote2: "En de prijzen.", .summary: "Indexeer.",
        .proposedText: "Wij volgen de lonen.",
      ])
    let third = try #require(story.point("R-002.1")).recorded
    #expect(third.kind == .advice)
    #expect(story.opened(third.texts) == [.summary: "Wie belt er terug?"])
  }

  @Test func `gives no command the second time`() throws {
    var story = Story.consultation
    story.today = "2026-04-02"
    try story.importSheet(Self.sheet)
    #expect(try story.plan(Self.sheet).steps == [])
  }

  @Test func `refuses a row of a point that was split, by number or by quote`() {
    let split = Command.splitPoint(
      SplitPoint(
        point: "R-001.2", into: [PartInput(summary: "Lonen."), PartInput(summary: "Tarieven.")]))
    var story = Story.withLetters
    story.carryOut([split])
    for row in ["R-001.2,R-001,asd-vossenrade,2026-03-31,", ",R-001,asd-vossenrade,2026-03-31,"] {
      let sheet =
        "number,submission,party,received,quote\n" + row + "Volg bij de tarieven de lonen.\n"
      #expect(story.refusal(of: sheet) == ["2 1 contradiction"])
    }
  }

  @Test func `says what it assumed`() throws {
    var story = Story.consultation
    story.today = "2026-04-02"
    #expect(
      try story.plan(Self.sheet).assumptions
        == ["submissions without channel: letter", "points without pointKind: advice"])
  }

  @Test func `joins rows by label, by number, and else by party`() throws {
    var story = Story.withLetters
    try story.importSheet(
      """
      submission,party,received,quote,summary
      x,wilgenkade,2026-04-01,,een
      y,wilgenkade,2026-04-01,,twee
      x,wilgenkade,2026-04-01,,drie
      R-001,asd-vossenrade,2026-03-31,wij adviseren zes weken,
      ,samen-leren,2026-04-01,,vier
      ,samen-leren,2026-04-01,,vijf
      """)
    #expect(story.state.submissions.count == 6)
    #expect(story.state.submissions["R-004"]?.points.count == 2)
    #expect(story.state.submissions["R-005"]?.points.count == 1)
    #expect(story.state.submissions["R-006"]?.points.count == 2)
    let quoted = try #require(story.point("R-001.4")).recorded
    #expect(quoted.spans.map(\.length) == ["wij adviseren zes weken".count])
  }

  @Test func `attaches rows without a number to the letter of that day`() throws {
    var story = Story.withLetters
    let sheet = """
      party,received,quote,summary
      asd-vossenrade,2026-03-31,Noem een termijn; wij adviseren zes weken.,
      asd-vossenrade,2026-03-31,de adviesraad,
      """
    try story.importSheet(sheet)
    #expect(story.state.submissions.count == 3)
    #expect(story.state.submissions["R-001"]?.points.count == 4)
    #expect(try story.plan(sheet).steps == [])
  }

  @Test func `knows a submission again by what its points say, whatever its day`() throws {
    var story = Story.withLetters
    try story.importSheet("party,received,summary\nwilgenkade,2026-04-01,een\n")
    let plan = try story.plan("party,received,summary\nwilgenkade,2026-03-31,een\n")
    #expect(
      plan.commands == [
        .correct(
          Correct(
            thing: .submission("R-004"), field: .receivedOn, to: "2026-03-31",
            reason: "Gewijzigd bij het inlezen van een overzicht"))
      ])
  }

  @Test func `counts in all of its rounds`() throws {
    var story = Story.consultation
    story.today = "2026-04-02"
    let sheet = """
      party,received,rounds,summary,theme
      raad-elzenmeer,2026-04-01,Consultatie koersdocument Wmo,een,vervoer
      """
    try story.importSheet(sheet)
    #expect(story.state.submissions["R-001"]?.received.rounds == ["jeugd-koers", "wmo-koers"])
    #expect(story.point("R-001.1")?.recorded.rounds == ["jeugd-koers", "wmo-koers"])
    #expect(try story.plan(sheet).steps == [])
    #expect(try story.plan(sheet, into: "wmo-koers").steps == [])
  }

  @Test func `adds parties where that is asked for`() throws {
    var story = Story.consultation
    story.today = "2026-04-02"
    let sheet = """
      partij;soort;gemeente;ontvangen;samenvatting
      Adviesraad Zorg Zuiderduin;adviesraad;Zuiderduin;1-4-2026;een
      Aafke Molenwater;inwoner;Zuiderduin;1-4-2026;twee
      Adviesraad Zorg Zuiderduin;;;1-4-2026;drie
      Ids Vlierbos;inwoner;Zuiderduin;1-4-2026;vier
      """
    #expect(
      story.refusal(of: sheet) == [
        "2 1 unknown-party", "3 1 unknown-party", "4 1 unknown-party", "5 1 unknown-party",
      ])
    try story.importSheet(sheet, createsParties: true)
    let parties = story.state.parties
    #expect(parties["adviesraad-zorg-zuiderduin"]?.name == "Adviesraad Zorg Zuiderduin")
    #expect(parties["inwoner-2"]?.kind == .resident)
    #expect(parties["inwoner-2"]?.name == nil)
    #expect(story.opened(parties["inwoner-3"]?.texts) == [.name: "Ids Vlierbos"])
    #expect(story.state.submissions.count == 3)
    #expect(try story.plan(sheet, createsParties: true).steps == [])
    #expect(
      try story.plan("party,received,summary\nInwoner 2,2026-04-01,twee").steps == [])
  }

  @Test func `is refused with every cell that cannot be carried out`() {
    let sheet = """
      party,received,submission,partyKind,municipality,theme,part,question,quote,parent,handler,\
      nothingToAdd,answer,rounds,row
      raad-elzenmeer,2026-04-01,,provider,Lochem,geluk,x,q9,,,,,,nergens,k
      asd-vossenrade,2026-03-31,R-001,,,,,,Noem geen termijn,,u-9,,,,k
      asd-vossenrade,2026-03-31,R-001,,,,,,e,R-009.1,,,,,
      wilgenkade,2026-03-31,R-001,,,,,,de adviesraad,R-002.1,,,,,
      wilgenkade,2026-04-01,R-009,,,,,,x,,,,,,
      samen-leren,2026-04-01,,,,,,,y,,,yes,,,
      samen-leren,2026-04-02,,,,,,,z,,,,,,
      wilgenkade,2026-04-01,,,,,,,,,,,een antwoord,,
      """
    #expect(
      Story.withLetters.refusal(of: sheet) == [
        "2 4 contradiction", "2 5 contradiction", "2 14 unknown-round", "3 9 quote-not-found",
        "3 11 unknown-user", "3 15 contradiction", "4 9 quote-ambiguous", "4 10 unknown-point",
        "5 1 contradiction", "5 10 contradiction", "6 3 unknown-submission", "7 12 contradiction",
        "8 2 contradiction", "8 12 contradiction", "9 9 missing-value",
      ])
  }

  @Test func `is refused for days that cannot be`() {
    let sheet = """
      party,received,dated,summary
      wilgenkade,2036-04-03,,een
      raad-elzenmeer,2026-03-08,2026-03-09,twee
      samen-leren,2026-03-08,,drie
      """
    #expect(
      Story.withLetters.refusal(of: sheet) == [
        "2 2 in-future", "3 2 before-opening", "3 3 contradiction",
      ])
  }

  @Test func `is refused where points stand under themselves`() {
    let sheet = """
      party,received,row,parent,summary
      wilgenkade,2026-04-01,a,b,een
      wilgenkade,2026-04-01,b,a,twee
      """
    #expect(Story.consultation.refusal(of: sheet) == ["2 4 contradiction"])
  }

  @Test func `is refused where it cannot be told which submission is meant`() throws {
    var story = Story.consultation
    story.today = "2026-04-02"
    try story.importSheet(
      "submission,party,received,summary\nx,wilgenkade,1-4-2026,een\ny,wilgenkade,1-4-2026,twee\n")
    let sheet = "submission,party,received,summary\n,wilgenkade,1-4-2026,drie\n"
    #expect(story.refusal(of: sheet) == ["2 1 ambiguous-name"])
  }
}
