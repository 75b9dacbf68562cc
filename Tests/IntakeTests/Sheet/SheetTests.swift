// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

@Suite struct `A sheet` {
  @Test func `is read in both languages alike`() throws {
    let dutch = try read(
      """
      Partij;Ontvangen;Gedateerd;kanaal;status van de tekst;STREKKING;soort punt;uitkomst;\
      geen opmerkingen;gericht aan
      asd;12-9-2024;2024-09-01;e-mail;lid of fractie;geen oordeel;wil betrokken blijven;\
      Deels  overgenomen;nee;Lochem
      """)
    let english = try read(
      """
      party,received,dated,channel,standing,tenor,pointKind,disposition,nothingToAdd,addressee
      asd,2024-09-12,1-9-2024,Email,member,none,involvement,partly accepted,,Lochem
      """)
    for row in [dutch.rows[0], english.rows[0]] {
      #expect(row.party == "asd")
      #expect(row.received == "2024-09-12")
      #expect(row.dated == "2024-09-01")
      #expect(row.channel == .email)
      #expect(row.standing == .member)
      #expect(row.tenor == Tenor.none)
      #expect(row.pointKind == .involvement)
      #expect(row.disposition == .recommended(.partlyAccepted))
      #expect(!row.nothingToAdd)
      #expect(row.addressee == "Lochem")
      #expect(row.line == 2)
    }
  }

  @Test func `keeps texts as they stand and trims words`() throws {
    let row = try read(
      "party,received,quote,quote2,theme\n asd ,2024-09-12,\" een\ntwee \",\"  \", toegang \n"
    ).rows[0]
    #expect(row.party == "asd")
    #expect(row.quotes == [" een\ntwee "])
    #expect(row.theme == "toegang")
  }

  @Test func `joins the columns of quotes and text changes`() throws {
    let row = try read(
      """
      partij;ontvangen;citaat 2;citaat;wijziging in;paragraaf;was;wordt;wijziging in 2;\
      paragraaf 2;wordt 2
      asd;12-9-2024;b;a;koers;1;oud;nieuw;koers;2;erbij
      """
    ).rows[0]
    #expect(row.quotes == ["a", "b"])
    #expect(
      row.textChanges == [
        TextChangeInput(document: "koers", section: "1", before: "oud", after: "nieuw"),
        TextChangeInput(document: "koers", section: "2", before: "", after: "erbij"),
      ])
  }

  @Test func `tells numbers from labels`() throws {
    let rows = try read(
      """
      party,received,number,submission,row,rounds,reference,parent
      asd,2024-09-12,R-014.3,,a,"x; y,z",Z-1; Z 2,R-014.1
      asd,2024-09-12,,R-014,,,,
      asd,2024-09-12,,brief 1,,,,
      asd,2024-09-12,R-003,,,,,
      asd,2024-09-12,,,,,,
      """
    ).rows
    #expect(rows[0].number == "R-014.3")
    #expect(rows[0].rounds == ["x", "y", "z"])
    #expect(rows[0].references == ["Z-1", "Z 2"])
    #expect(
      rows.map(\.submission)
        == [.number("R-014"), .number("R-014"), .label("brief 1"), .number("R-003"), .ofParty])
  }

  @Test func `is refused with every heading that does not fit`() {
    expect(
      "party,Opmerking,quote,quote,quote10\n",
      refused: [
        "1 0 missing-column", "1 2 unknown-heading", "1 4 double-heading", "1 5 unknown-heading",
      ])
  }

  @Test func `is refused with every cell that does not fit`() {
    expect(
      """
      party,received,dated,due,channel,disposition,number,submission,textSection,nothingToAdd
      ,,12-9-24,31-4-2024,duif,meegenomen,R-14,R-001,,misschien
      asd,2024-9-12,,,,,R-014.3,R-013,4.2,
      """,
      refused: [
        "2 1 missing-value", "2 2 missing-value", "2 3 two-digit-year", "2 4 bad-value",
        "2 5 bad-value", "2 6 bad-value", "2 7 bad-value", "2 10 bad-value", "3 0 missing-value",
        "3 0 missing-value", "3 2 bad-value", "3 8 contradiction",
      ])
  }

  @Test(arguments: [
    "2024-9-12", "12/9/2024", "12-9-224", "0-9-2024", "12-13-2024", "31-04-2024", "12-9-02024",
    "12-9", "twaalf", "+1-9-2024", "12--9-2024", "١٢-9-2024",
  ])
  func `has days that are days`(text: String) {
    expect("party,received\nasd,\(text)\n", refused: ["2 2 bad-value"])
  }

  @Test(arguments: ["12-9-2024", "12-09-2024", "2024-09-12", " 12-9-2024 "])
  func `has days as people write them`(text: String) throws {
    #expect(try read("party,received\nasd,\(text)\n").rows[0].received == "2024-09-12")
  }

  @Test func `never repeats a cell in a refusal`() throws {
    let problems = #expect(throws: TableProblems.self) {
      try read("party,received,channel\nasd,Jansen,Pietersen\n")
    }
    for problem in try #require(problems).first {
      #expect(!(problem.message + problem.hint).contains("Jansen"))
      #expect(!(problem.message + problem.hint).contains("Pietersen"))
    }
  }

  @Test(arguments: Language.allCases)
  func `begins as a template with all headings and no row`(language: Language) throws {
    let template = Sheet.template(in: language)
    let table = try TableReader.read(Array(template.utf8))
    #expect(table.separator == (language == .nl ? .semicolon : .comma))
    #expect(
      table.headings.compactMap { SheetHeading(reading: $0.text)?.column }
        == SheetColumn.allCases.filter { $0 != .status })
    #expect(try Sheet(table).rows.isEmpty)
    #expect(template.hasSuffix("\r\n"))
  }

  private func read(_ text: String) throws -> Sheet { try Sheet(reading: Array(text.utf8)) }

  private func expect(
    _ text: String, refused expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let problems = #expect(throws: TableProblems.self, sourceLocation: sourceLocation) {
      try read(text)
    }
    #expect(
      problems?.first.map { "\($0.line) \($0.column) \($0.code.rawValue)" } == expected,
      sourceLocation: sourceLocation)
  }
}
