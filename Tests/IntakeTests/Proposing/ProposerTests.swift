// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import FoundationEssentials
import Intake
import Testing

@Suite struct `Proposing points` {
  @Test(arguments: Corpus.all)
  func `puts every character of a letter in exactly one place`(_ letter: Corpus.Letter) {
    Self.expectBalance(letter.proposal)
  }

  @Test(arguments: 0..<200)
  func `puts every character of any text in exactly one place`(seed: Int) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "- ", "o ", "1. ", "a) ", "\n", "\n\n", "Geachte heer,\n", "Met vriendelijke groet,\n",
      "Gemeente Brinkveld\n", "Gemeente Duinrecht (reactie)\n", "geen opmerkingen", "Kwaliteit\n",
      "Wij vragen u: ", "> eerder", " | ", "\t", "zorg-\nverlening", "Waarom? ", "   ", "12\n",
      "| a | b |\n", "Van: x\nVerzonden: y\n", "\u{AD}", "é", "§ 4.2 ", "\"", "Vraag 1: wat?\n",
      "BIJLAGE 3 REST\n", "Het plan is goed. ", "Ook is het lang; ", "\u{C}", "ii. ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    Self.expectBalance(Proposer.propose(ReadText(text: text)))
  }

  @Test(arguments: Corpus.seen)
  func `finds the parties that reacted, those with nothing to add and those that are missing`(
    _ letter: Corpus.Letter
  ) {
    let proposal = letter.proposal
    let wanted = letter.answer.submissions
    #expect(proposal.submissions.map { $0.partyID?.rawValue } == wanted.map(\.partyID))
    #expect(proposal.submissions.map(\.nothingToAdd) == wanted.map(\.nothingToAdd))
    #expect(proposal.missing.map(\.id.rawValue) == letter.answer.missing)
    if wanted.count > 1 { #expect(proposal.submissions.map(\.party) == wanted.map(\.party)) }
  }

  @Test(arguments: Corpus.seen)
  func `keeps the wording of text proposals apart`(_ letter: Corpus.Letter) {
    let proposed = letter.proposal.submissions.flatMap(\.points)
    for point in letter.answer.submissions.flatMap(\.points) where point.kind == "textProposal" {
      let same = proposed.first { $0.text == point.text }
      #expect(same?.wording == point.wording, "\(point.text)")
    }
  }

  @Test func `does not fall below what it reached on the letters it was built with`() {
    let score = Score(Corpus.seen)
    #expect(score.precision >= 0.95)
    #expect(score.recall >= 0.95)
    #expect(score.exactness >= 0.95)
    #expect(Score.share(score.themes, score.exact) >= 0.93)
    #expect(Score.share(score.kinds, score.exact) >= 0.93)
  }

  @Test func `does not fall below what it reached on letters that nobody looked at`() {
    let score = Score(Corpus.heldOut)
    #expect(score.precision >= 0.80)
    #expect(score.recall >= 0.80)
    #expect(score.exactness >= 0.75)
  }

  @Test func `has its figures in the documentation`() throws {
    let article = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Intake/Intake.docc/Proposals.md")
    let text = String(decoding: try Data(contentsOf: article), as: UTF8.self)
    for row in Figures.rows {
      #expect(text.contains(row), "the row should be: \(row)")
    }
  }

  @Test func `links what a point names to the sections of the baseline`() {
    let round = ProposingRound(sections: ["4.2", "uitgangspunt 3", "5"])
    let text = "- Wijzig paragraaf 4.2 en § 5, zie blz. 12.\n- Met uitgangspunt 3 zijn wij blij."
    let points = Proposer.propose(ReadText(text: text), for: round).submissions[0].points
    #expect(points[0].references.map(\.label) == ["paragraaf 4.2", "§ 5", "blz. 12"])
    #expect(points[0].references.map(\.section) == ["4.2", "5", nil])
    #expect(points[1].references.map(\.section) == ["uitgangspunt 3"])
  }

  @Test func `tells which question of the round is answered`() {
    let id: QuestionID = "koers"
    let round = ProposingRound(
      questions: [ProposingQuestion(id: id, text: "Kunt u zich vinden in de koers van het plan?")])
    let text = """
      Kunt u zich vinden in de koers van het plan?
      Ja, dit past bij ons eigen beleid.
      """
    let submission = Proposer.propose(ReadText(text: text), for: round).submissions[0]
    #expect(submission.points.map(\.text) == ["Ja, dit past bij ons eigen beleid."])
    #expect(submission.points.map(\.question) == [id])
  }

  @Test func `takes headings, items and cells from a format that has them`() {
    let text = "Toegang\nDe balie moet open blijven\nverhaal\nThema\nOpmerking\nGeld\nTe krap."
    var at = 0
    let kinds: [ReadBlock.Kind] = [
      .heading, .listItem, .itemParagraph, .tableCell, .tableCell, .tableCell, .tableCell,
    ]
    var blocks: [ReadBlock] = []
    for (index, line) in text.split(separator: "\n").enumerated() {
      var block = ReadBlock(
        kinds[index], level: index < 3 ? 1 : nil, offset: at, length: line.unicodeScalars.count)
      if index > 2 {
        block.cell = .init(table: 1, row: (index - 1) / 2, column: (index - 1) % 2 + 1)
      }
      blocks.append(block)
      at += line.unicodeScalars.count + 1
    }
    let proposal = Proposer.propose(ReadText(text: text, blocks: blocks), hasStructure: true)
    let points = proposal.submissions[0].points
    #expect(points.map(\.text) == ["De balie moet open blijven verhaal", "Te krap."])
    #expect(points.map(\.theme) == ["Toegang", "Geld"])
    Self.expectBalance(proposal)
  }

  @Test func `reads a long letter in near-linear time`() {
    let paragraph = """
      Kwaliteit

      - Wij adviseren om per wijk een inloop te houden, ook voor wie geen indicatie
        heeft. Zie paragraaf 4.2.
      - Wie houdt in de gaten of er genoeg personeel is?


      """
    let clock = ContinuousClock()
    let once = String(repeating: paragraph, count: 100)
    let short = clock.measure { _ = Proposer.propose(ReadText(text: once)) }
    let long = clock.measure {
      let text = String(repeating: once, count: 8)
      #expect(Proposer.propose(ReadText(text: text)).submissions[0].points.count == 1600)
    }
    #expect(long < short * 40, "\(short) for one, \(long) for eight")
  }

  private static func expectBalance(_ proposal: Proposal) {
    let count = proposal.text.unicodeScalars.count
    var uses = [Int](repeating: 0, count: count)
    for submission in proposal.submissions {
      let ranges =
        submission.points.flatMap(\.passages) + submission.noPoint.map(\.range) + submission.open
      for range in ranges {
        #expect(range.lowerBound >= 0 && range.upperBound <= count && !range.isEmpty)
        for place in range { uses[place] += 1 }
      }
      for (index, point) in submission.points.enumerated() {
        #expect(point.parent.map { $0 < index } ?? true)
        #expect(!point.text.isEmpty)
      }
    }
    let wrong = uses.firstIndex { $0 != 1 }
    #expect(wrong == nil, "at \(wrong ?? 0) of \(proposal.text.debugDescription)")
  }
}
