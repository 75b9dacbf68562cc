// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Container
import Intake
import Projections
import Publishing
import Testing

/// The matrix as a Word document in which people write answers, as it goes out and comes back.
@Suite struct `A Word document in which people wrote answers` {
  private static let all = ResponseMatrix.Options(showsUnapproved: true)
  private static let limits = ArchiveLimits(
    entries: 99, bytesOfEntry: 1 << 22, bytes: 1 << 23, ratio: 500)

  private func form(_ story: Story, _ language: Language = .nl) throws -> [UInt8] {
    AnswersForm.bytes(
      of: try story.matrix(Self.all),
      as: MatrixPresentation(language: language, madeOn: "2026-05-01", hash: "5d41ab"))
  }

  /// The document with something typed into the cells of a point, by their columns from 0.
  private func typed(_ bytes: [UInt8], _ point: PointNumber, _ cells: [Int: String]) throws
    -> [UInt8]
  {
    try changed(bytes) { text in
      var rows = text.split(separator: "<w:tr>", omittingEmptySubsequences: false).map(String.init)
      let row = try #require(rows.firstIndex { $0.contains(">\(point)</w:t>") })
      var columns = rows[row].split(separator: "<w:tc>", omittingEmptySubsequences: false).map(
        String.init)
      for (column, words) in cells {
        let end = try #require(columns[column + 1].firstRange(of: "</w:p>"))
        columns[column + 1].insert(
          contentsOf: "<w:r><w:t>\(words)</w:t></w:r>", at: end.lowerBound)
      }
      rows[row] = columns.joined(separator: "<w:tc>")
      return rows.joined(separator: "<w:tr>")
    }
  }

  private func changed(_ bytes: [UInt8], _ change: (String) throws -> String) throws -> [UInt8] {
    var archive = try Archive(reading: bytes, limits: Self.limits)
    var writer = ArchiveWriter()
    for entry in archive.entries {
      var contents = try archive.contents(of: entry)
      if entry.name == "word/document.xml" {
        contents = Array(try change(String(decoding: contents, as: UTF8.self)).utf8)
      }
      writer.add(entry.name, contents)
    }
    return writer.bytes
  }

  private func back(
    _ bytes: [UInt8], from sent: Story, to story: Story
  ) throws -> (changes: AnswerChanges, plan: ImportPlan) {
    let file = try AnswersSheet(reading: bytes)
    func sheet(_ story: Story) throws -> AnswersSheet {
      try AnswersSheet(
        reading: MatrixSheet.bytes(of: story.matrix(Self.all), language: file.language),
        isReflowed: true)
    }
    return try AnswersImport(round: "jeugd-koers").plan(
      file, base: sheet(sent), now: sheet(story), given: story.state, texts: story.texts)
  }

  @Test(arguments: Language.allCases)
  func `says from which position it was made, and changes nothing unwritten`(language: Language)
    throws
  {
    for story in [Story.withAnswers, .campaign] {
      let bytes = try form(story, language)
      let origin = try #require(AnswersSheet(reading: bytes).origin)
      #expect(origin.round == "jeugd-koers" && origin.hash == "5d41ab")
      #expect(origin.sequence == story.books.sequence)
      let back = try back(bytes, from: story, to: story)
      #expect(back.changes.points.isEmpty && back.plan.steps.isEmpty)
    }
  }

  @Test func `gives a draft for an answer, and nothing when it comes again`() throws {
    let bytes = try typed(form(.withLetters), "R-003.1", [3: "Wij nemen dit mee."])
    let (changes, plan) = try back(bytes, from: .withLetters, to: .withLetters)
    #expect(changes.points.map(\.number) == ["R-003.1"])
    #expect(changes.points.first?.cells.map(\.to) == ["Wij nemen dit mee."])
    let after = Story.withLetters.after(try #require(plan.commands.first))
    let again = try back(bytes, from: .withLetters, to: after)
    #expect(again.changes.points.isEmpty && again.plan.steps.isEmpty)
  }

  @Test func `shows what others changed meanwhile as a conflict, and records nothing`() throws {
    let bytes = try typed(form(.withLetters), "R-003.1", [3: "Wij nemen dit mee."])
    let now = Story.withLetters.after(
      .draftAnswer(DraftAnswer(points: ["R-003.1"], round: "jeugd-koers", text: "Iets anders.")),
      by: "u-5")
    let (changes, plan) = try back(bytes, from: .withLetters, to: now)
    #expect(changes.conflicts.map(\.number) == ["R-003.1"])
    #expect(plan.steps.isEmpty)
  }

  @Test func `is refused without a table of points, or with a number that is none`() throws {
    func code(_ bytes: [UInt8]) -> [TableProblem.Code] {
      do { _ = try AnswersSheet(reading: bytes) } catch { return error.first.map(\.code) }
      return []
    }
    let annex = MatrixWord.bytes(
      of: try Story.withAnswers.matrix(), as: MatrixPresentation(madeOn: "2026-05-01"))
    #expect(code(annex) == [.missingColumn])
    let form = try form(.withLetters)
    let wrong = try changed(form) { $0.replacing(">R-003.1<", with: ">R-drie<") }
    #expect(code(wrong) == [.badValue])
    let double = try changed(form) { $0.replacing(">R-003.1<", with: ">R-001.1<") }
    #expect(code(double) == [.contradiction])
  }
}
