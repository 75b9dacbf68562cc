// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `A text with claims` {
  private func check(
    _ text: String, _ language: Language = .nl, of story: Story = .withAnswers
  ) throws -> ClaimCheck {
    let matrix = try story.matrix()
    return ClaimCheck(ClaimText(text), against: matrix, in: language)
  }

  @Test func `has each on its line, and leaves braces that are meant as such`() {
    let text = ClaimText("Een\n{{count points}} en \\{{geen}}\n\n{{count\nboards}} en {{ open")
    #expect(text.places.map(\.line) == [2, 4])
    #expect(text.places.map(\.source) == ["count points", "count\nboards"])
    #expect(text.unclosedLine == 5)
    #expect(
      text.filled(with: ["6", "2"]) == "Een\n6 en {{geen}}\n\n2 en {{ open")
  }

  @Test func `is filled in where every claim holds`() throws {
    let matrix = try Story.withAnswers.matrix()
    let points = try matrix.finding(of: Claim(parsing: "count points")).matching.count
    let filled = try check("Er zijn {{count points}} punten van {{boards reacted}}.").filled
    #expect(filled == "Er zijn \(points) punten van ASD Vossenrade.")
    let words = try check("Er zijn {{count points | \(points)}} punten.")
    #expect(words.filled == "Er zijn \(points) punten.")
    #expect(try check("{{some boards reacted}} raden").filled == "enkele raden")
    #expect(try check("{{some boards reacted}} boards", .en).filled == "some boards")
  }

  @Test func `is not filled in where one does not hold, and says what was found`() throws {
    let wrong = try check("Er zijn {{count points | 999}} punten.")
    #expect(!wrong.ok && wrong.filled == nil)
    let matrix = try Story.withAnswers.matrix()
    let points = try matrix.finding(of: Claim(parsing: "count points")).matching.count
    #expect(wrong.lines.map(\.found) == ["\(points)"])
    #expect(try !check("{{all points accepted | alle}} punten").ok)
    #expect(try !check("{{boards reacted | ASD Elders}}").ok)
    #expect(try check("{{boards reacted | asd  vossenrade}}").ok)
    #expect(try !check("{{count points").ok)
  }

  @Test(arguments: [
    ("some boards reacted | alle", "claim-words"), ("count points | veel", "claim-words"),
    ("all boards reacted | nagenoeg alle", "claim-words"),
    ("share parties reacted | de helft", "claim-words"), ("count things", "claim-things"),
  ]) func `whose words say something else is refused`(claim: String, code: String) throws {
    let check = try check("{{\(claim)}}")
    guard case .failure(let error) = try #require(check.lines.first).finding else {
      Issue.record("it was counted")
      return
    }
    #expect(error.code == code)
  }

  @Test func `reads numbers as digits, in groups, in hundredths and as words`() throws {
    let matrix = try Story.withAnswers.matrix()
    let points = try matrix.finding(of: Claim(parsing: "count points")).matching.count
    let words = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
    #expect(try check("{{count points | \(words[points]) punten}}").ok)
    #expect(try check("{{share points where accepted or not accepted | 100%}}").ok)
    #expect(try !check("{{share points where accepted or not accepted | 1.00%}}").ok)
  }

  @Test func `has its sentences told that say how many without a claim`() throws {
    let text = """
      # Voorstel

      Op 12 maart 2026 is artikel 4 van versie 2 besproken, zie § 4.2 en blz. 12. Dat was goed.
      Alle adviesraden hebben geadviseerd. {{some boards reacted | Enkele}} raden, 12 in getal,
      reageerden.

      Vijf raden noemen dit. Er is brede steun
      bij de raden. Wij namen 37% over.
      """
    let unclaimed = try check(text).unclaimed
    #expect(
      unclaimed.map(\.text) == [
        "Alle adviesraden hebben geadviseerd.", "Vijf raden noemen dit.",
        "Er is brede steun bij de raden.", "Wij namen 37% over.",
      ])
    #expect(unclaimed.map(\.line) == [4, 7, 7, 8])
    #expect(unclaimed.map(\.reasons) == [[.quantifier], [.number], [.support], [.number]])
  }

  /// What proposals say of advice, on data of our own.
  @Test func `says of boards and their advice only what can be counted`() throws {
    let text = """
      {{all boards reacted | Alle}} adviesraden van gemeenten hebben geadviseerd. We namen
      {{nearly all points accepted | nagenoeg alle}} geadviseerde wijzigingen over.
      """
    let check = try check(text)
    #expect(check.lines.map(\.holds) == [true, false])
    #expect(check.unclaimed.isEmpty)
  }
}
