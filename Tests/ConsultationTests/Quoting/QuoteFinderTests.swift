// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Testing

@Suite struct `Finding quotes` {
  private static let letter = """
    Wij vinden dat de wacht-
    tijden   te lang zijn. Meld de instroom- en
    uitstroom, en de Wmo-
    tarieven, ieder jaar.
    """

  /// Quotes with the words that stand at the place where they are found.
  static let quotes = [
    ("de wachttijden te lang zijn.", "de wacht-\ntijden   te lang zijn."),
    ("de wacht-\ntijden te lang", "de wacht-\ntijden   te lang"),
    ("instroom- en uitstroom", "instroom- en\nuitstroom"),
    ("de Wmo-tarieven, ieder", "de Wmo-\ntarieven, ieder"),
  ]

  @Test(arguments: quotes)
  func `undoes white space and hyphenation, and nothing else`(quote: String, place: String) {
    let finder = QuoteFinder(Self.letter)
    let found = finder.places(of: quote)
    #expect(found.map(Self.text) == [place])
  }

  @Test(arguments: ["de Wachttijden te lang", "de wachttijden te kort", ""])
  func `finds no quote with another letter`(quote: String) {
    #expect(QuoteFinder(Self.letter).places(of: quote).isEmpty)
  }

  @Test func `finds a quote in every place where it stands, up to a limit`() {
    let finder = QuoteFinder("te laat, te laat en te\nlaat")
    #expect(finder.places(of: "te laat", limit: 9) == [0..<7, 9..<16, 20..<27])
    #expect(finder.places(of: "te laat").count == 2)
  }

  @Test func `offers the nearest span with the difference, and never as the quote`() throws {
    let finder = QuoteFinder(Self.letter)
    let quote = "Wij denken dat de wachttijden veel te lang zijn."
    #expect(finder.places(of: quote).isEmpty)
    let nearest = try #require(finder.nearest(to: quote))
    #expect(Self.text(nearest.range) == "Wij vinden dat de wacht-\ntijden   te lang zijn.")
    #expect(
      nearest.difference == [
        .same("Wij"), .quoted("denken"), .written("vinden"), .same("dat de wachttijden"),
        .quoted("veel"), .same("te lang zijn."),
      ])
  }

  @Test func `offers nothing where less than half of the words stand together`() {
    #expect(QuoteFinder(Self.letter).nearest(to: "Een geheel andere zin over vervoer") == nil)
    #expect(QuoteFinder("").nearest(to: "iets") == nil)
  }

  private static func text(_ range: Range<Int>) -> String {
    let scalars = Array(letter.unicodeScalars)[range]
    return String(String.UnicodeScalarView(scalars))
  }
}
