// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Projections
import Publishing
import Testing

@Suite struct `The sheet of a matrix` {
  private static let all = ResponseMatrix.Options(showsUnapproved: true)

  private func rows(_ story: Story, _ language: Language) throws -> [SheetRow] {
    let matrix = try story.matrix(Self.all)
    return try Sheet(reading: MatrixSheet.bytes(of: matrix, language: language)).rows
  }

  @Test func `begins with a byte order mark and has semicolons in Dutch, commas in English`() throws
  {
    let matrix = try Story.withAnswers.matrix(Self.all)
    let dutch = MatrixSheet.bytes(of: matrix, language: .nl)
    #expect(dutch.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text(dutch).contains("nummer;rij;reactie;rondes"))
    let english = MatrixSheet.bytes(of: matrix, language: .en)
    #expect(text(english).hasPrefix("number,row,submission,rounds"))
  }

  @Test func `has one row a point and one a submission without points`() throws {
    let rows = try rows(.withAnswers, .nl)
    #expect(
      rows.map { $0.number?.description ?? "\($0.submission)" } == [
        "R-002.1", "R-001.1", "R-001.4", "R-001.2", "R-001.3", "R-003.1",
        "\(SheetRow.SubmissionKey.number("R-004"))", "\(SheetRow.SubmissionKey.number("R-005"))",
      ])
  }

  @Test func `says of each point what was answered, approved or not`() throws {
    let rows = try rows(.withAnswers, .en)
    func row(_ number: PointNumber) throws -> SheetRow {
      try #require(rows.first { $0.number == number })
    }
    #expect(try row("R-001.1").disposition == .recommended(.partlyAccepted))
    #expect(try row("R-001.1").textChanges.map(\.after) == ["Hulp begint binnen acht weken."])
    #expect(try row("R-001.2").target == "Toelatingsdocumenten")
    #expect(try row("R-001.3").answer == "We nodigen u uit voor de volgende fase.")
    #expect(try row("R-001.4").disposition == .withdrawn)
    #expect(try row("R-002.1").answer == "Dat lijkt ons goed.")
    #expect(try row("R-002.1").disposition == nil)
    #expect(try row("R-003.1").party == "resident 1")
  }

  @Test(arguments: ["=1+1", "+31 6", "-5%", "@naam", "'s Avonds", "\tin", "\rterug"])
  func `guards a cell that a spreadsheet would compute, and reads it back`(cell: String) throws {
    var story = Story.consultation
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .letter,
          receivedOn: "2026-03-30", content: .withoutText)),
      .recordPoint(RecordPoint(submission: "R-001", summary: cell, kind: .advice)),
    ])
    let bytes = MatrixSheet.bytes(of: try story.matrix(Self.all), language: .nl)
    #expect(text(bytes).contains("'" + cell))
    #expect(try Sheet(reading: bytes).rows.map(\.summary) == [cell.withLineFeeds])
  }

  @Test(arguments: ["a;b", "a,b", "a\"b", "\"", "a\nb", " a ", "é – 𝄞", "a\r\nb"])
  func `quotes what would part cells, and reads it back`(cell: String) throws {
    for language in Language.allCases {
      var story = Story.consultation
      story.carryOut([
        .receiveSubmission(
          ReceiveSubmission(
            rounds: ["jeugd-koers"], party: "wilgenkade", channel: .letter,
            receivedOn: "2026-03-30", content: .withoutText)),
        .recordPoint(RecordPoint(submission: "R-001", summary: cell, kind: .advice)),
      ])
      let bytes = MatrixSheet.bytes(of: try story.matrix(Self.all), language: language)
      let kept = try story.matrix(Self.all).groups.flatMap(\.points).first?.summary?.text
      #expect(try Sheet(reading: bytes).rows.first?.summary == kept?.withLineFeeds)
    }
  }

  @Test func `leaves the cells of erased texts empty, and all of an answer that was erased`() throws
  {
    let story = Story.withAnswers
    var texts = story.texts
    for recorded in story.recorded {
      switch recorded.event {
      case .pointRecorded(let event) where event.point == "R-001.2":
        texts.erase(at: recorded.sequence, on: "2026-06-01")
      case .answerRecommended(let event) where event.point == "R-001.1":
        texts.loseKey(at: recorded.sequence)
      default: break
      }
    }
    let matrix = try story.matrix(Self.all, texts: texts)
    let bytes = MatrixSheet.bytes(of: matrix, language: .nl)
    let rows = try Sheet(reading: bytes).rows
    #expect(rows.first { $0.number == "R-001.2" }?.quotes == [])
    #expect(rows.first { $0.number == "R-001.1" }?.disposition == nil)
    #expect(rows.first { $0.number == "R-001.1" }?.textChanges == [])
    #expect(try plan(bytes, story, "jeugd-koers", texts).isEmpty)
  }

  @Test(arguments: 0..<60)
  func `goes back in and changes nothing`(seed: Int) throws {
    let story = RandomHistory(seed: seed).story
    for round in story.state.rounds.keys {
      for language in Language.allCases {
        let matrix = try story.matrix(of: round, Self.all)
        let bytes = MatrixSheet.bytes(of: matrix, language: language)
        #expect(try plan(bytes, story, round, story.texts) == [], "\(round) \(language)")
      }
    }
  }

  private func plan(
    _ bytes: [UInt8], _ story: Story, _ round: RoundID, _ texts: any TextSource
  ) throws -> [Command] {
    try SheetImport(round: round).plan(
      Sheet(reading: bytes).rows, given: story.state, texts: texts
    ) { story.submissionTexts[$0] }.commands
  }
}
