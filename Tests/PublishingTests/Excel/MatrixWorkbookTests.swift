// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Container
import Intake
import Projections
import Publishing
import Testing

@Suite struct `The workbook of a matrix` {
  static let all = ResponseMatrix.Options(showsUnapproved: true)
  static let limits = ArchiveLimits(
    entries: 100, bytesOfEntry: 1 << 28, bytes: 1 << 29, ratio: 2_000)

  /// A presentation with a hash, as the program gives it.
  static func presentation(_ language: Language = .nl) -> MatrixPresentation {
    MatrixPresentation(language: language, madeOn: "2026-06-01", hash: "00ff")
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var archive = try Archive(reading: bytes, limits: Self.limits)
    return text(try #require(try archive.contents(of: name), "\(name)"))
  }

  @Test(arguments: 0..<60)
  func `goes back in and changes nothing`(seed: Int) throws {
    let story = RandomHistory(seed: seed).story
    for round in story.state.rounds.keys {
      for language in Language.allCases {
        let matrix = try story.matrix(of: round, Self.all)
        let bytes = try MatrixWorkbook.bytes(of: matrix, as: Self.presentation(language))
        let plan = try SheetImport(round: round).plan(
          Sheet(reading: bytes).rows, given: story.state, texts: story.texts
        ) { story.submissionTexts[$0] }
        #expect(plan.commands == [], "\(round) \(language)")
      }
    }
  }

  @Test(arguments: 0..<60)
  func `holds the cells of the sheet as CSV, column for column`(seed: Int) throws {
    let story = RandomHistory(seed: seed).story
    for round in story.state.rounds.keys {
      let matrix = try story.matrix(of: round, Self.all)
      let workbook = try TableReader.read(
        MatrixWorkbook.bytes(of: matrix, as: Self.presentation()))
      let csv = try TableReader.read(MatrixSheet.bytes(of: matrix, language: .nl))
      #expect(workbook.headings.map(\.text) == csv.headings.map(\.text))
      #expect(workbook.rows.map { $0.map(\.text) } == csv.rows.map { $0.map(\.text) })
    }
  }

  @Test func `is the same to the last byte when it is made again`() throws {
    let matrix = try Story.withAnswers.matrix(Self.all)
    let bytes = try MatrixWorkbook.bytes(of: matrix, as: Self.presentation())
    #expect(try bytes == MatrixWorkbook.bytes(of: matrix, as: Self.presentation()))
    var pieces: [UInt8] = []
    try MatrixWorkbook.write(matrix, as: Self.presentation()) { pieces += $0 }
    #expect(pieces == bytes)
  }

  @Test(arguments: [
    "=1+1", "+31 6", "-5%", "@naam", "'=1", "'s Avonds", "''", "\tin", "a\r\nb", " a ", "é – 𝄞",
    "\u{7}bel", "_x0041_", "_x", "a_b", "_x000_x0041_", "<t>&amp;\"", "]]>", "\u{FFFE}x",
    "123", "1-2", "ja", "regel\n\n\nregel",
  ])
  func `keeps a text as it is, computes nothing, and reads it back`(cell: String) throws {
    var story = Story.consultation
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .letter,
          receivedOn: "2026-03-30", content: .withoutText)),
      .recordPoint(RecordPoint(submission: "R-001", summary: cell, kind: .advice)),
    ])
    let matrix = try story.matrix(Self.all)
    let bytes = try MatrixWorkbook.bytes(of: matrix, as: Self.presentation())
    let kept = try #require(matrix.groups.flatMap(\.points).first?.summary?.text)
    let expected = kept.withLineFeeds.replacing("\u{FFFE}", with: "\u{FFFD}")
    #expect(try Sheet(reading: bytes).rows.map(\.summary) == [expected])
    #expect(try !part("xl/worksheets/sheet1.xml", of: bytes).contains("<f>"))
  }

  @Test func `leaves out a text that no cell holds whole`() throws {
    var story = Story.consultation
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "wilgenkade", channel: .letter,
          receivedOn: "2026-03-30", content: .withoutText)),
      .recordPoint(
        RecordPoint(
          submission: "R-001", summary: String(repeating: "é", count: 32_767), kind: .advice)),
      .recordPoint(
        RecordPoint(
          submission: "R-001", summary: String(repeating: "𝄞", count: 16_384), kind: .advice)),
    ])
    let bytes = try MatrixWorkbook.bytes(of: story.matrix(Self.all), as: Self.presentation())
    let lengths = try Sheet(reading: bytes).rows.map { $0.summary?.unicodeScalars.count }
    #expect(lengths == [32_767, nil])
  }

  @Test func `says from which position it was made, and nothing of who made it`() throws {
    let matrix = try Story.withAnswers.matrix(Self.all)
    let bytes = try MatrixWorkbook.bytes(of: matrix, as: Self.presentation())
    let sequence = matrix.position.sequence
    #expect(
      try part("docProps/custom.xml", of: bytes).contains(
        "weerklank:jeugd-koers:\(sequence):00ff<"))
    let core = try part("docProps/core.xml", of: bytes)
    #expect(core.contains("<dc:language>nl-NL</dc:language>"))
    #expect(!core.contains("creator") && !core.contains("lastModifiedBy"))
  }

  @Test func `has its other sheets behind the points, a hidden one for the choices last`() throws {
    let matrix = try Story.withAnswers.matrix(Self.all)
    let book = try part(
      "xl/workbook.xml", of: MatrixWorkbook.bytes(of: matrix, as: Self.presentation(.en)))
    let names = book.split(separator: "<sheet name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(
      names == [
        "Points", "Asked and reacted", "Text changes", "Obligations", "Totals", "What is open",
        "Colophon", "Lists",
      ])
    #expect(book.contains("name=\"Lists\" sheetId=\"8\" state=\"hidden\""))
  }

  @Test func `offers the words of the language for what is chosen`() throws {
    let matrix = try Story.withAnswers.matrix(Self.all)
    for language in Language.allCases {
      let bytes = try MatrixWorkbook.bytes(of: matrix, as: Self.presentation(language))
      let lists = try part("xl/sharedStrings.xml", of: bytes)
      for disposition in Disposition.allCases {
        #expect(lists.contains(">\(disposition.word(in: language))<"))
      }
      let points = try part("xl/worksheets/sheet1.xml", of: bytes)
      #expect(points.contains("<dataValidation type=\"list\""))
      #expect(points.contains("state=\"frozen\""))
      #expect(points.contains("<autoFilter ref=\"A1:"))
    }
  }
}
