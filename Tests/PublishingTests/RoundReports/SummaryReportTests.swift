// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The summary by theme` {
  private let story = Story.withMainPoint

  @Test func `counts who made a main point among those of its kind that reacted`() throws {
    let page = text(try story.report(.summary).markdown)
    #expect(
      page.contains(
        "| 1 van de 2 adviesraden die reageerden en de enige inwoner die reageerde<br>2 punten |"))
    let english = text(try story.report(.summary, language: .en).markdown)
    #expect(
      english.contains(
        "| 1 of the 2 advisory boards that reacted and the only resident that reacted<br>2 points |"
      ))
  }

  @Test func `says what came of each theme, and the totals of the matrix`() throws {
    let rows = try story.report(.summary).rows()
    #expect(
      rows == [
        ["Toegang en wachttijd", "3", "0", "1", "1", "0", "1", "0"],
        ["Tarieven", "1", "0", "0", "0", "1", "0", "0"],
        ["Zonder thema", "3", "0", "0", "1", "0", "1", "1"],
        ["Alle punten", "7", "0", "1", "2", "1", "2", "1"],
      ])
  }

  @Test func `has the main points of a theme once, and then those by themselves`() throws {
    let summary = try #require(ThemeSummary(of: story.books, round: "jeugd-koers"))
    #expect(summary.themes.map(\.mainPoints.count) == [1, 0, 0])
    #expect(summary.themes.map(\.points) == [["R-001.1", "R-003.1"], ["R-001.2"], ["R-002.1"]])
    #expect(summary.themes.map(\.elsewhere) == [[], [], ["C-1"]])
    let page = text(try story.report(.summary).markdown)
    #expect(page.contains("Een deel is beantwoord bij hoofdpunt C-1 in hoofdstuk 2."))
  }

  @Test func `refers to the full note, and that to the summary`() throws {
    let summary = text(try story.report(.summary).text)
    #expect(summary.contains("hoofdstuk 2 van de Nota van"))
    let note = text(try story.report(.replyNote).markdown)
    #expect(note.contains("leest de Samenvatting per thema"))
    #expect(note.contains("## 2 Toegang en wachttijd"))
  }

  @Test func `gives answers in short, and whole in the full note`() throws {
    let long = (1...30).map { "Dit is zin \($0) van een lang antwoord." }.joined(separator: " ")
    let story = story.after(
      .recommend(
        Recommend(
          points: ["R-001.2"], round: "jeugd-koers", disposition: .answered, answer: long)),
      by: "u-2"
    ).after(.approve(Approve(points: ["R-001.2"], round: "jeugd-koers")), by: "u-3")
    let summary = text(try story.report(.summary).html)
    #expect(summary.contains("Dit is zin 2 van een lang antwoord. "))
    #expect(summary.contains("[…]"))
    #expect(!summary.contains("Dit is zin 30 van"))
    #expect(text(try story.report(.replyNote).html).contains("Dit is zin 30 van"))
  }

  @Test func `shows no point and no answer that its audience may not see`() throws {
    let story = story.after(
      .setAudience(SetAudience(.submission("R-001"), audience: .bodies)))
    for name in [ReportName.summary, .replyNote, .byNumber] {
      let page = text(try story.report(name, audience: .public).html)
      for word in ["Volg bij de tarieven", "lonen", "Vossenrade", "R-001.2"] {
        let isSaid = page.contains(word)
        #expect(!isSaid || word == "R-001.2", "\(name): \(word)")
      }
    }
    let rows = try story.report(.summary, audience: .public).rows()
    #expect(rows.last?[1] == "7", "what is not shown is counted")
  }

  @Test func `says of an erased text that it is gone, and of a lost key that it is missing`() throws
  {
    let gone = story.unreadable { $0.erase(at: $1, on: "2026-05-01") }
    let lost = story.unreadable { $0.loseKey(at: $1) }
    for name in [ReportName.summary, .replyNote] {
      #expect(
        text(try story.report(name, texts: gone).html).contains("[gewist op 1 mei 2026]"))
      #expect(text(try story.report(name, texts: lost).html).contains("de sleutel ontbreekt"))
      #expect(!text(try story.report(name, texts: gone).html).contains("wachttijd is te lang"))
    }
  }

  @Test(arguments: Language.allCases)
  func `reads as it always did`(language: Language) throws {
    try Golden.expect(
      try story.report(.summary, language: language).markdown, name: "summary.\(language).md")
  }
}

@Suite struct `The full reply note` {
  private let story = Story.withMainPoint

  @Test func `has every point once with its answer, reason and change`() throws {
    let page = text(try story.report(.replyNote).markdown)
    for number in ["R-001.1", "R-001.2", "R-001.3", "R-001.4", "R-002.1", "R-003.1", "R-003.2"] {
      #expect(page.contains(number), "\(number)")
    }
    #expect(page.ranges(of: "Dat kan niet. Wij meten wel.").count == 1)
    #expect(page.contains("Er is geen geld."))
    #expect(page.contains("Hulp begint binnen acht weken."))
    #expect(page.contains("Tarievenblad"))
  }

  @Test func `leads to nothing that is not there`() throws {
    let page = text(try story.report(.replyNote).html)
    let targets = page.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(!targets.isEmpty)
    for target in targets { #expect(page.contains("id=\"\(target)\""), "\(target)") }
  }

  @Test func `ends with where each submission stands`() throws {
    let rows = try story.report(.byNumber).rows()
    #expect(
      rows == [
        [
          "R-001", "Adviesraad Sociaal Domein Vossenrade", "Toegang en wachttijd", "2", "R-001.1",
        ], ["R-001", "Adviesraad Sociaal Domein Vossenrade", "Tarieven", "3", "R-001.2"],
        [
          "R-001", "Adviesraad Sociaal Domein Vossenrade", "Zonder thema", "4", "R-001.3, R-001.4",
        ],
        ["R-002", "Gemeenteraad van Elzenmeer", "Zonder thema", "4", "R-002.1"],
        ["R-003", "Inwoner 1", "Toegang en wachttijd", "2", "R-003.1, R-003.2"],
        ["R-004", "Stichting Wilgenkade", "geen opmerkingen", "", ""],
        ["R-005", "Samen Leren", "nog niet in punten verdeeld", "", ""],
        ["R-006", "ASD Elzenmeer", "geen opmerkingen", "", ""],
      ])
    let note = text(try story.report(.replyNote).markdown)
    #expect(note.contains("Waar staat welke reactie"))
  }

  @Test func `was listed by number for one party alone`() throws {
    let rows = try story.report(.byNumber, party: "inwoner-1").rows()
    #expect(rows.map(\.first) == ["R-003"])
  }
}
