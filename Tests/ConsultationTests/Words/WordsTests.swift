// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Testing

@Suite struct `Words` {
  @Test func `read back in both languages, whatever their case and spacing`() {
    readsBack(Role.self)
    readsBack(PartyKind.self)
    readsBack(RoundKind.self)
    readsBack(Stage.self)
    readsBack(VersionRole.self)
    readsBack(Response.self)
    readsBack(Timeliness.self)
    readsBack(Asked.self)
    readsBack(Channel.self)
    readsBack(Standing.self)
    readsBack(Tenor.self)
    readsBack(Stance.self)
    readsBack(PointKind.self)
    readsBack(NoPointKind.self)
    readsBack(Disposition.self)
    readsBack(Origin.self)
    readsBack(YesNo.self)
    readsBack(Audience.self)
    readsBack(PointCheckVerdict.self)
    readsBack(ReplyVerdict.self)
  }

  @Test func `that nobody uses are not read`() {
    #expect(Disposition(reading: "meegenomen in de uitwerking") == nil)
    #expect(PartyKind(reading: "") == nil)
    #expect(PartyKind(reading: "   ") == nil)
  }

  @Test func `for noted support are those of consent`() {
    #expect(Disposition.noted.words(for: .support).dutch == "instemming")
    #expect(Disposition.noted.words(for: .advice).dutch == "voor kennisgeving aangenomen")
    #expect(Disposition(reading: "Instemming") == .noted)
  }

  private func readsBack<Value: Worded & Equatable>(
    _ type: Value.Type, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var owners: [String: Value] = [:]
    for value in type.allCases {
      let names = [value.rawValue, value.words.dutch, value.words.english] + value.words.also
      for name in names {
        let shouted = "  " + name.uppercased().split(separator: " ").joined(separator: " \u{A0} ")
        #expect(Value(reading: name) == value, "\(name)", sourceLocation: sourceLocation)
        #expect(Value(reading: shouted) == value, "\(shouted)", sourceLocation: sourceLocation)
        let owner = owners.updateValue(value, forKey: name.lowercased())
        #expect(owner == nil || owner == value, "\(name) is used twice")
      }
    }
  }
}

@Suite struct `A heading of the sheet` {
  @Test(arguments: SheetColumn.allCases, Language.allCases)
  func `reads back as it is written`(column: SheetColumn, language: Language) {
    for ordinal in [1, 2, 9, 99] where ordinal <= column.highestOrdinal {
      let heading = SheetHeading(column, ordinal)
      #expect(SheetHeading(reading: heading.text(in: language)) == heading)
      #expect(SheetHeading(reading: " " + heading.text(in: language).uppercased()) == heading)
    }
  }

  @Test func `is one of those that were agreed`() {
    let dutch = """
      nummer, rij, reactie, rondes, onder punt, status, partij, soort, gemeente, ontvangen, \
      gedateerd, kanaal, status van de tekst, strekking, geen opmerkingen, thema, onderdeel, \
      vindplaats, vraag, soort punt, gericht aan, citaat, samenvatting, tekstvoorstel, antwoord, \
      uitkomst, motivering, komt terug in, eigenaar, uiterlijk, mijlpaal, doorgegeven aan, \
      staat in, maatregel, uitgevoerd op, te zien in, wijziging in, paragraaf, was, wordt, \
      behandelaar, kenmerk
      """
    #expect(SheetColumn.allCases.map { $0.heading(in: .nl) }.joined(separator: ", ") == dutch)
  }

  @Test(arguments: [
    ("quote2", SheetHeading(.quote, 2)), ("citaat2", SheetHeading(.quote, 2)),
    ("textBefore2", SheetHeading(.textBefore, 2)), ("was 2", SheetHeading(.textBefore, 2)),
    ("Party kind", SheetHeading(.partyKind)), ("Status van de tekst", SheetHeading(.standing)),
  ])
  func `may be numbered where a column can stand more than once`(
    text: String, heading: SheetHeading
  ) {
    #expect(SheetHeading(reading: text) == heading)
  }

  @Test(arguments: ["quote1", "quote0", "quote02", "quote10", "party2", "2", "", "opmerking"])
  func `is refused where there is no such column`(text: String) {
    #expect(SheetHeading(reading: text) == nil)
  }
}
