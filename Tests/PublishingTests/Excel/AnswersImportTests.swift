// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Container
import Intake
import Projections
import Publishing
import Testing

/// A matrix that goes out as a sheet, is changed, and comes back.
private struct Correspondence {
  private static let all = ResponseMatrix.Options(showsUnapproved: true)

  /// What there was when the sheet was made.
  let sent: Story
  private var cells: [[String]]
  private let headings: [SheetHeading]

  init(_ story: Story, _ language: Language = .nl) throws {
    sent = story
    let table = try TableReader.read(Self.bytes(of: story, language))
    headings = try table.headings.map { try #require(SheetHeading(reading: $0.text)) }
    cells = [table.headings.map(\.text)] + table.rows.map { $0.map(\.text) }
  }

  private static func bytes(of story: Story, _ language: Language = .nl) throws -> [UInt8] {
    try MatrixSheet.bytes(of: story.matrix(all), language: language)
  }

  /// Writes into a cell of a point.
  mutating func write(_ text: String, _ column: SheetColumn, of point: PointNumber) throws {
    let column = try #require(headings.firstIndex(of: SheetHeading(column)))
    let row = try #require(cells.firstIndex { $0[0] == point.description })
    cells[row][column] = text
  }

  /// Takes a column out.
  mutating func remove(_ column: SheetColumn) throws {
    let place = try #require(headings.firstIndex(of: SheetHeading(column)))
    for row in cells.indices { cells[row][place] = "" }
    cells[0][place] = "opmerking \(place)"
  }

  /// What comes of it in a register that may have gone on.
  func back(
    to story: Story, knowsBase: Bool = true
  ) throws -> (changes: AnswerChanges, plan: ImportPlan) {
    let lines = cells.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }
    let file = try AnswersSheet(reading: Array((lines.joined(separator: "\r\n") + "\r\n").utf8))
    return try AnswersImport(round: "jeugd-koers").plan(
      file, base: knowsBase ? AnswersSheet(reading: Self.bytes(of: sent, file.language)) : nil,
      now: AnswersSheet(reading: Self.bytes(of: story, file.language)), given: story.state,
      texts: story.texts)
  }
}

@Suite struct `A matrix in which people wrote answers` {
  private func code(_ body: () throws -> Void) -> [TableProblem.Code] {
    do { try body() } catch let problems as TableProblems {
      return problems.first.map(\.code)
    } catch {}
    return []
  }

  @Test(arguments: Language.allCases)
  func `changes nothing where nobody wrote in it`(language: Language) throws {
    let back = try Correspondence(.withAnswers, language).back(to: .withAnswers)
    #expect(back.changes == AnswerChanges())
    #expect(back.plan.steps.isEmpty)
  }

  @Test func `gives a draft for an answer, and changes nothing when it comes again`() throws {
    var sheet = try Correspondence(.withLetters)
    try sheet.write("Wij nemen dit mee.", .answer, of: "R-003.1")
    let (changes, plan) = try sheet.back(to: .withLetters)
    #expect(changes.points.map(\.number) == ["R-003.1"])
    #expect(changes.points.first?.cells.map(\.to) == ["Wij nemen dit mee."])
    #expect(
      plan.commands == [
        .draftAnswer(
          DraftAnswer(points: ["R-003.1"], round: "jeugd-koers", text: "Wij nemen dit mee."))
      ])
    let later = Story.withLetters.after(plan.commands[0])
    #expect(try sheet.back(to: later).plan.steps.isEmpty)
    #expect(try sheet.back(to: later).changes.points.isEmpty)
  }

  @Test func `gives a recommendation for an outcome, with what stood there already`() throws {
    var sheet = try Correspondence(.withAnswers)
    try sheet.write("niet overgenomen", .disposition, of: "R-002.1")
    try sheet.write("Dat past niet bij de wet.", .rationale, of: "R-002.1")
    let plan = try sheet.back(to: .withAnswers).plan
    guard case .recommend(let recommend)? = plan.commands.first else {
      Issue.record("no recommendation: \(plan.commands)")
      return
    }
    #expect(recommend.points == ["R-002.1"])
    #expect(recommend.disposition == .notAccepted)
    #expect(recommend.answer == "Dat lijkt ons goed.")
    #expect(recommend.rationale == "Dat past niet bij de wet.")
  }

  @Test func `is in conflict where somebody else answered the point meanwhile`() throws {
    var sheet = try Correspondence(.withLetters)
    try sheet.write("Wij nemen dit mee.", .answer, of: "R-003.1")
    try sheet.write("Wij nemen dat mee.", .answer, of: "R-002.1")
    let later = Story.withLetters.after(
      .draftAnswer(
        DraftAnswer(points: ["R-003.1"], round: "jeugd-koers", text: "Iets anders.")))
    let (changes, plan) = try sheet.back(to: later)
    #expect(plan.steps.isEmpty)
    #expect(changes.points.count == 2)
    #expect(changes.conflicts.map(\.number) == ["R-003.1"])
    let conflict = try #require(changes.conflicts.first?.conflicts.first)
    #expect(conflict.reason == .changed)
    #expect(conflict.heading == SheetHeading(.answer))
    #expect(conflict.from == nil && conflict.now == "Iets anders.")
  }

  @Test func `takes what one wrote beside what others wrote on other points`() throws {
    var sheet = try Correspondence(.withLetters)
    try sheet.write("Wij nemen dat mee.", .answer, of: "R-002.1")
    let later = Story.withLetters.after(
      .draftAnswer(
        DraftAnswer(points: ["R-003.1"], round: "jeugd-koers", text: "Iets anders.")))
    let (changes, plan) = try sheet.back(to: later)
    #expect(changes.conflicts.isEmpty)
    #expect(changes.points.map(\.number) == ["R-002.1"])
    #expect(plan.commands.count == 1)
  }

  @Test func `is in conflict where the point itself says something else by now`() throws {
    var sheet = try Correspondence(.withLetters)
    try sheet.write("Wij nemen dit mee.", .answer, of: "R-003.1")
    let later = Story.withLetters.after(
      .correct(
        Correct(thing: .point("R-003.1"), field: .summary, to: "Iets anders", reason: "Fout")))
    let conflicts = try sheet.back(to: later).changes.conflicts
    #expect(conflicts.first?.conflicts.map(\.heading) == [SheetHeading(.summary)])
  }

  @Test func `is in conflict where the point was taken back, though not for other points`() throws {
    var sheet = try Correspondence(.withLetters)
    try sheet.write("Wij nemen dit mee.", .answer, of: "R-003.1")
    let later = Story.withLetters.after(
      .withdrawPoint(WithdrawPoint(point: "R-003.1", reason: "Op verzoek")))
    let conflicts = try sheet.back(to: later).changes.conflicts
    #expect(conflicts.first?.conflicts.contains { $0.reason == .status } == true)
  }

  @Test func `without its position, counts a point with another status as changed`() throws {
    var sheet = try Correspondence(.withLetters)
    try sheet.write("Wij nemen dit mee.", .answer, of: "R-003.1")
    #expect(try sheet.back(to: .withLetters, knowsBase: false).plan.commands.count == 1)
    let later = Story.withLetters.after(
      .draftAnswer(
        DraftAnswer(points: ["R-003.1"], round: "jeugd-koers", text: "Iets anders.")))
    let back = try sheet.back(to: later, knowsBase: false)
    #expect(back.changes.conflicts.first?.conflicts.map(\.reason) == [.status])
    #expect(back.plan.steps.isEmpty)
  }

  @Test func `leaves cells that are none of an answer, and says so`() throws {
    var sheet = try Correspondence(.withLetters)
    try sheet.write("Een betere samenvatting", .summary, of: "R-003.1")
    let (changes, plan) = try sheet.back(to: .withLetters)
    #expect(plan.steps.isEmpty)
    #expect(changes.points.isEmpty)
    #expect(changes.left.map(\.cell.heading) == [SheetHeading(.summary)])
  }

  @Test func `reads a column that was taken out as not changed`() throws {
    var sheet = try Correspondence(.withAnswers)
    try sheet.remove(.answer)
    try sheet.remove(.rationale)
    #expect(try sheet.back(to: .withAnswers).plan.steps.isEmpty)
  }

  @Test func `is refused where an answer is emptied, or a number was changed`() throws {
    var emptied = try Correspondence(.withAnswers)
    try emptied.write("", .answer, of: "R-002.1")
    #expect(code { _ = try emptied.back(to: .withAnswers) } == [.answerNeeded])
    var renumbered = try Correspondence(.withAnswers)
    try renumbered.write("R-999.1", .number, of: "R-002.1")
    #expect(code { _ = try renumbered.back(to: .withAnswers) } == [.unknownPoint])
    var doubled = try Correspondence(.withAnswers)
    try doubled.write("R-003.1", .number, of: "R-002.1")
    #expect(code { _ = try doubled.back(to: .withAnswers) } == [.contradiction])
  }

  @Test func `is refused, all of it, where one outcome lacks what it asks for`() throws {
    var sheet = try Correspondence(.withAnswers)
    try sheet.write("Dank.", .answer, of: "R-003.1")
    try sheet.write("niet overgenomen", .disposition, of: "R-002.1")
    #expect(code { _ = try sheet.back(to: .withAnswers) } == [.reasonNeeded])
    try sheet.write("misschien", .disposition, of: "R-002.1")
    #expect(code { _ = try sheet.back(to: .withAnswers) } == [.badValue])
  }

  @Test func `gives the point to the handler that was filled in, and leaves its answer`() throws {
    var sheet = try Correspondence(.withLetters)
    try sheet.write("u-1", .handler, of: "R-003.1")
    let plan = try sheet.back(to: .withLetters).plan
    #expect(plan.commands == [.assign(Assign(points: ["R-003.1"], handler: "u-1"))])
  }

  @Test(arguments: 0..<40)
  func `changes nothing in any history where nobody wrote in it`(seed: Int) throws {
    let story = RandomHistory(seed: seed).story
    for round in story.state.rounds.keys {
      let matrix = try story.matrix(of: round, ResponseMatrix.Options(showsUnapproved: true))
      let file = try AnswersSheet(
        reading: MatrixWorkbook.bytes(
          of: matrix, as: MatrixPresentation(language: .en, hash: "ab")))
      #expect(file.origin?.round == round)
      #expect(file.origin?.sequence == matrix.position.sequence)
      let sheet = try AnswersSheet(reading: MatrixSheet.bytes(of: matrix, language: .en))
      let back = try AnswersImport(round: round).plan(
        file, base: sheet, now: sheet, given: story.state, texts: story.texts)
      #expect(back.changes.points.isEmpty && back.plan.steps.isEmpty)
      #expect(back.changes.left.isEmpty)
    }
  }

  /// A workbook as a program saves it that drops the properties of others.
  private func withoutProperties(_ bytes: [UInt8]) throws -> [UInt8] {
    var archive = try Archive(reading: bytes, limits: `The workbook of a matrix`.limits)
    var writer = ArchiveWriter()
    for entry in archive.entries where entry.name != "docProps/custom.xml" {
      var contents = try archive.contents(of: entry)
      if entry.name == "_rels/.rels" {
        contents = Array(text(contents).replacing("/docProps/custom.xml", with: "/weg").utf8)
      }
      writer.add(entry.name, contents)
    }
    return writer.bytes
  }

  @Test func `says where it comes from on its last sheet, too`() throws {
    let matrix = try Story.withAnswers.matrix(ResponseMatrix.Options(showsUnapproved: true))
    let bytes = try MatrixWorkbook.bytes(
      of: matrix, as: MatrixPresentation(language: .nl, hash: "00ff"))
    let origin = DocumentOrigin(
      round: "jeugd-koers", sequence: matrix.position.sequence, hash: "00ff")
    #expect(DocumentOrigin(ofFile: bytes) == origin)
    #expect(try DocumentOrigin(ofFile: withoutProperties(bytes)) == origin)
    #expect(DocumentOrigin(ofFile: MatrixSheet.bytes(of: matrix, language: .nl)) == nil)
  }

  @Test func `does not say so where it leaves something out`() throws {
    for options in [
      ResponseMatrix.Options(), ResponseMatrix.Options(showsUnapproved: true, audience: .public),
    ] {
      let bytes = try MatrixWorkbook.bytes(
        of: Story.withAnswers.matrix(options), as: MatrixPresentation(hash: "00ff"))
      #expect(DocumentOrigin(ofFile: bytes) == nil)
    }
  }

  @Test(arguments: [
    "", "weerklank", "weerklank:ronde", "weerklank:ronde:0", "weerklank:ronde:x",
    "weerklank:Ronde:1", "weerklank:ronde:1:xyz", "weerklank:ronde:1:ab:cd", "ander:ronde:1",
  ])
  func `has a mark that is read whole or not at all`(mark: String) {
    #expect(DocumentOrigin(mark: mark) == nil)
    let origin = DocumentOrigin(round: "ronde", sequence: 12, hash: nil)
    #expect(DocumentOrigin(mark: origin.mark) == origin)
  }
}
