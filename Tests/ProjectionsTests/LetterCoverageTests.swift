// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The coverage of a letter` {
  private func read(_ letter: LetterCoverage, _ texts: TypedTexts) -> SubmissionText? {
    letter.version.flatMap { $0.texts.opened(by: texts)[.text]?.text }.map { SubmissionText($0) }
  }

  @Test func `names the point, the mark, or nothing for each stretch`() throws {
    let story = Story.withLetters.after(
      .markNoPoint(
        MarkNoPoint(
          submission: "R-001", passages: [PassageInput(quote: "Geachte colleges,")],
          kind: .salutation)))
    let letter = try #require(LetterCoverage(of: story.books, submission: "R-001"))
    let text = try #require(read(letter, story.texts))
    let found = letter.stretches(in: text).map { stretch in
      let words = String(String.UnicodeScalarView(text.scalars[stretch.range]))
      return "\(stretch.points.map(\.description)) \(stretch.mark?.rawValue ?? "-") \(words)"
    }
    #expect(
      found == [
        #"[] salutation Geachte colleges,"#,
        #"["R-001.1"] - Noem een termijn; wij adviseren zes weken."#,
        #"["R-001.2"] - Volg bij de tarieven de lonen."#,
        #"["R-001.3"] - Wij blijven graag betrokken."#,
        "[] - Met vriendelijke groet,\nde adviesraad",
      ])
  }

  @Test func `shows a stretch that several points quote with all of them`() throws {
    let story = Story.withLetters.after(
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "wij adviseren zes weken.\nVolg")],
          kind: .advice)))
    let letter = try #require(LetterCoverage(of: story.books, submission: "R-001"))
    #expect(
      letter.stretches.filter { !$0.points.isEmpty }.map { $0.points.map(\.index) }
        == [[1], [1, 4], [4], [2, 4], [2], [3]])
  }

  @Test func `of a submission without text has no stretch`() throws {
    let letter = try #require(LetterCoverage(of: Story.withLetters.books, submission: "R-003"))
    #expect(letter.version == nil)
    #expect(letter.coverage == nil)
    #expect(letter.stretches.isEmpty)
    #expect(LetterCoverage(of: Story.withLetters.books, submission: "R-099") == nil)
  }

  /// A second way to count what the books count.
  @Test(arguments: 0..<100)
  func `accounts for every character once, and agrees with the books`(seed: Int) throws {
    let history = RandomHistory(seed: seed)
    for number in history.story.state.submissions.keys {
      let letter = try #require(LetterCoverage(of: history.story.books, submission: number))
      guard let text = read(letter, history.texts) else { continue }
      #expect(letter.stretches.first?.range.lowerBound ?? 0 == 0)
      #expect(letter.stretches.last?.range.upperBound ?? 0 == text.scalars.count)
      for (one, next) in zip(letter.stretches, letter.stretches.dropFirst()) {
        #expect(one.range.upperBound == next.range.lowerBound)
      }
      let open = letter.stretches(in: text).filter(\.isOpen)
      #expect(
        open.reduce(0) { $0 + text.characters(in: $1.range) } == letter.coverage?.open,
        "\(number)")
    }
  }
}
