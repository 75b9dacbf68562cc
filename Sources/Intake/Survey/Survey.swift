// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// What respondents answered to a survey: one submission each, with a point for every statement.
public struct Survey: Hashable, Sendable {
  /// What one respondent answered.
  struct Response: Hashable, Sendable {
    /// The line on which the row begins, from 1.
    let line: Int
    /// Its rows as in a sheet of points; one without a point where there are only stances.
    let rows: [SheetRow]
    /// Its stances.
    let stances: [StanceInput]
  }

  /// What each respondent answered who answered anything.
  let responses: [Response]
  /// How many answered nothing at all.
  public let withoutAnswer: Int
  /// What was assumed of the file, each in a sentence.
  public let assumptions: [String]

  /// Reads the answers of a table by a map.
  ///
  /// - Throws: ``TableProblems`` with every heading that is not there and every cell that cannot be
  ///   read.
  /// - Complexity: O(cells).
  public init(_ table: Table, by map: SurveyMap) throws(TableProblems) {
    var reader = SurveyReader(table, map)
    guard reader.problems.isEmpty else { throw TableProblems(reader.problems) }
    let responses = table.rows.compactMap { reader.read($0) }
    guard reader.problems.isEmpty else { throw TableProblems(reader.problems) }
    self.responses = responses
    withoutAnswer = table.rows.count - responses.count
    var assumptions = [table.assumption]
    if reader.unread > 0 {
      assumptions.append("columns that the map does not name: \(reader.unread)")
    }
    if withoutAnswer > 0 {
      assumptions.append("respondents without an answer, left out: \(withoutAnswer)")
    }
    self.assumptions = assumptions
  }
}

/// Reads the rows of a survey, noting each cell that cannot be read.
private struct SurveyReader {
  private let map: SurveyMap
  private var columns: [String: Int] = [:]
  private let nothing: Set<String>
  private let stances: [[String: Stance]]
  private var respondents: Set<String> = []
  private(set) var problems: [TableProblem] = []
  /// How many columns nothing is read from.
  let unread: Int

  init(_ table: Table, _ map: SurveyMap) {
    self.map = map
    nothing = Set(map.nothing.map(Self.folded))
    stances = map.questions.map { question in
      guard case .stances(let words) = question.kind else { return [:] }
      return Dictionary(
        words.map { (Self.folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    for (index, heading) in table.headings.enumerated() {
      let name = Self.folded(heading.text)
      if columns[name] != nil, map.headings.map(Self.folded).contains(name) {
        problems.append(
          TableProblem(
            .doubleHeading, line: heading.line, column: heading.column,
            "an earlier column has the same heading, and the map names it",
            hint: "give the two columns headings of their own"))
      }
      columns[name] = columns[name] ?? index
    }
    for heading in map.headings where columns[Self.folded(heading)] == nil {
      problems.append(
        TableProblem(
          .missingColumn, line: table.headings.first?.line ?? 0,
          "there is no column \(heading), which the map names",
          hint: "write the heading in the map as it stands in the file"))
    }
    unread = table.headings.count - Set(map.headings.map(Self.folded)).count
  }

  /// What one respondent answered; `nil` for nothing.
  mutating func read(_ cells: [Table.Cell]) -> Survey.Response? {
    var common = SheetRow()
    common.line = cells.first?.line ?? 0
    common.channel = map.channel
    readSender(cells, into: &common)
    var rows: [SheetRow] = []
    var given: [StanceInput] = []
    for (index, question) in map.questions.enumerated() {
      guard let cell = cell(question.column, cells), let text = answer(in: cell) else { continue }
      switch question.kind {
      case .points(let statement):
        rows.append(point(text, in: cell, to: question, statement, index, common))
      case .stances:
        guard let stance = stances[index][Self.folded(text)] else {
          note(.badValue, cell, question.column, "is no answer that the map knows")
          continue
        }
        if let asked = question.question {
          given.append(StanceInput(question: asked, stance: stance))
        }
      }
    }
    guard !rows.isEmpty || !given.isEmpty else { return nil }
    return Survey.Response(
      line: common.line, rows: rows.isEmpty ? [common] : rows, stances: given)
  }

  private func point(
    _ text: String, in cell: Table.Cell, to question: SurveyMap.Question,
    _ statement: SurveyMap.Statement, _ index: Int, _ common: SheetRow
  ) -> SheetRow {
    var row = common
    row.row = row.row.map { "\($0)/\(question.question?.rawValue ?? "\(index + 1)")" }
    row.quotes = [text]
    row.question = question.question?.rawValue
    row.pointKind = statement.kind
    row.theme = statement.theme
    row.part = statement.part
    row.section = statement.section
    let place = SheetRow.Place(line: cell.line, column: cell.column)
    for column in [SheetColumn.quote, .question, .pointKind, .theme, .part, .section] {
      row.places[SheetHeading(column)] = place
    }
    return row
  }

  /// Whose the answers are, and when they were received.
  private mutating func readSender(_ cells: [Table.Cell], into row: inout SheetRow) {
    row.submission = .label("line \(row.line)")
    if let cell = cell(map.party, cells) {
      row.party = cell.text.trimmed
      row.places[SheetHeading(.party)] = SheetRow.Place(line: cell.line, column: cell.column)
      if row.party.isEmpty { note(.missingValue, cell, map.party, "is empty") }
    }
    row.partyKind = map.partyKind
    if let heading = map.municipality, let cell = cell(heading, cells) {
      row.municipality = cell.text.trimmed.isEmpty ? nil : cell.text.trimmed
    }
    readRespondent(cells, into: &row)
    switch map.received {
    case .on(let day): row.received = day
    case .column(let heading):
      guard let cell = cell(heading, cells) else { return }
      row.places[SheetHeading(.received)] = SheetRow.Place(line: cell.line, column: cell.column)
      let day = cell.text.trimmed.prefix { $0 != " " && $0 != "T" }
      if case .day(let day) = CellDay(String(day)) {
        row.received = day
      } else {
        note(.badValue, cell, heading, "is no day such as 12-9-2024 or 2024-09-12")
      }
    }
  }

  private mutating func readRespondent(_ cells: [Table.Cell], into row: inout SheetRow) {
    guard let heading = map.respondent, let cell = cell(heading, cells) else { return }
    let code = cell.text.trimmed
    guard !code.isEmpty, code.utf8.count <= 40, code.utf8.allSatisfy(Self.isOfCode) else {
      note(.badValue, cell, heading, "is no number or code of letters, digits and hyphens")
      return
    }
    guard respondents.insert(code).inserted else {
      note(.contradiction, cell, heading, "is that of an earlier row too")
      return
    }
    row.row = "\(map.survey)/\(code)"
    row.submission = .label("\(map.survey)/\(code)")
  }

  /// The answer in a cell; `nil` for one that says nothing.
  private func answer(in cell: Table.Cell) -> String? {
    let text = cell.text.trimmed
    return text.isEmpty || nothing.contains(Self.folded(text)) ? nil : text
  }

  private func cell(_ heading: String, _ cells: [Table.Cell]) -> Table.Cell? {
    columns[Self.folded(heading)].map { cells[$0] }
  }

  private mutating func note(
    _ code: TableProblem.Code, _ cell: Table.Cell, _ heading: String, _ message: String
  ) {
    problems.append(
      TableProblem(
        code, line: cell.line, column: cell.column, "\(heading): \(message)",
        hint: "correct the cell, or the map"))
  }

  private static func isOfCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension SurveyMap {
  /// Every heading that it names, in order.
  fileprivate var headings: [String] {
    var named = [party, municipality, respondent].compactMap(\.self)
    if case .column(let heading) = received { named.append(heading) }
    return named + questions.map(\.column)
  }
}
