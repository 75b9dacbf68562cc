// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `Letters to the parties of a round` {
  private func letters(
    _ letter: Letter, of story: Story = .campaign, to party: PartyID? = nil,
    round: RoundID = "jeugd-koers", language: Language = .nl, again: Bool = false
  ) throws -> [Report] {
    try Report.letters(
      letter,
      asking: ReportRequest(
        of: story.books, round: round, texts: story.texts, party: party, language: language,
        madeOn: "2026-06-15"),
      again: again)
  }

  private func sent(
    _ kind: LetterKind, to parties: [PartyID], on day: Day = "2026-06-15"
  ) -> Command {
    .recordLetters(
      RecordLetters(round: "jeugd-koers", letter: kind, parties: parties, on: day))
  }

  @Test func `go to all that get one, once`() throws {
    let first = try letters(.acknowledgement).compactMap(\.party)
    #expect(first.count > 2 && Set(first).count == first.count)
    let story = Story.campaign.after(sent(.acknowledgement, to: Array(first.dropFirst())))
    #expect(try letters(.acknowledgement, of: story).compactMap(\.party) == [first[0]])
    #expect(try letters(.acknowledgement, of: story, again: true).compactMap(\.party) == first)
  }

  @Test func `remind only who is awaited`() throws {
    let story = Story.consultation
    let awaited = try #require(RollCall(of: story.books, round: "jeugd-koers")).lines
      .filter { $0.response == .awaited }.compactMap(\.party.id)
    #expect(!awaited.isEmpty)
    #expect(try letters(.reminder, of: story).compactMap(\.party) == awaited)
    #expect(try letters(.reminder).allSatisfy { $0.party != "asd-vossenrade" })
  }

  @Test func `answer a board in the name of its college, with all its points`() throws {
    let letter = try #require(
      try letters(.answer, again: true).first { $0.party == "asd-vossenrade" })
    let matrix = try #require(
      ResponseMatrix(of: Story.campaign.books, round: "jeugd-koers", texts: Story.campaign.texts))
    let words = text(letter.text)
    #expect(words.hasPrefix("College van Vossenrade\n"))
    let own = matrix.groups.flatMap(\.points).filter {
      $0.party.id == "asd-vossenrade" && $0.status != nil
    }
    #expect(!own.isEmpty)
    for point in own { #expect(words.contains("\(point.number)\n")) }
    #expect(words.contains("Met vriendelijke groet,"))
    #expect(!words.contains("Colofon"))
  }

  @Test func `answer nobody before a body decided`() throws {
    #expect(try letters(.answer, of: .withAnswers).isEmpty)
    #expect(throws: ReportError.self) {
      try letters(.answer, of: .withAnswers, to: "asd-vossenrade")
    }
  }

  @Test func `tell of settled obligations, and which`() throws {
    for letter in try letters(.settlement, again: true) {
      #expect(!letter.obligations.isEmpty)
      for number in letter.obligations { #expect(text(letter.text).contains(number.description)) }
    }
  }

  @Test(arguments: Letter.allCases, Language.allCases)
  func `say nothing empty, in either language`(letter: Letter, language: Language) throws {
    for made in try letters(letter, language: language, again: true) {
      let words = text(made.text)
      #expect(words.contains(language == .nl ? "Met vriendelijke groet" : "Yours sincerely"))
      #expect(!words.contains("‘’"))
      #expect(!made.html.isEmpty && !made.markdown.isEmpty)
      #expect(try made.word().starts(with: Array("PK".utf8)))
    }
  }

  @Test func `are named as reports`() {
    for letter in Letter.allCases { #expect(ReportName(letter).letter == letter) }
    #expect(ReportName.obligations.letter == nil)
  }

  @Test func `ask for a party where one report is made`() {
    #expect(throws: ReportError.needsParty) {
      try Report(
        .answerLetter,
        asking: ReportRequest(
          of: Story.campaign.books, round: "jeugd-koers", texts: Story.campaign.texts,
          madeOn: "2026-06-15"))
    }
  }
}
