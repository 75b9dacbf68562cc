// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Plans one sheet: parties first, then submissions, points, handlers and answers.
struct SheetPlanner {
  let sheet: SheetImport
  let rows: [SheetRow]
  let round: Round
  let dossier: Dossier
  let state: State
  let opening: TextOpener
  let today: Day?

  /// What was planned so far.
  var result = ImportPlan()
  /// What cannot be carried out.
  var problems: [TableProblem] = []

  /// Who speaks in each row, where that is known or will be: a party, or a session.
  var senderOfRow: [Sender?]
  /// The point of each row that was there before.
  var knownPoint: [PointNumber?]
  /// The point of each row, once its number is known.
  var pointOfRow: [PointNumber?]
  /// The first row with each key of its own.
  var rowOfKey: [String: Int] = [:]
  /// The points of the round that were recorded with a key.
  var pointOfKey: [String: PointNumber] = [:]
  /// The rounds of submissions that the sheet makes.
  var roundsOfNew: [SubmissionNumber: [RoundID]] = [:]
  /// Columns whose cell was empty where something had to be assumed.
  var assumed: Set<SheetColumn> = []

  init(
    sheet: SheetImport, rows: [SheetRow], round: Round, dossier: Dossier, state: State,
    opening: TextOpener, today: Day?
  ) {
    self.sheet = sheet
    self.rows = rows
    self.round = round
    self.dossier = dossier
    self.state = state
    self.opening = opening
    self.today = today
    senderOfRow = Array(repeating: nil, count: rows.count)
    knownPoint = senderOfRow.map { _ in nil }
    pointOfRow = knownPoint
  }

  mutating func plan(_ submissionText: (SubmissionNumber) -> SubmissionText?) {
    planParties()
    findKnownPoints()
    let groups = groupedSubmissions()
    for group in groups { planSubmission(group) }
    for group in groups { planPoints(group, submissionText) }
    planHandlers()
    planAnswers()
    tellAssumptions()
  }

  /// Adds a command that a row asks for.
  mutating func add(_ command: Command, row: Int) {
    result.steps.append(ImportPlan.Step(command, line: rows[row].line))
  }

  /// Adds the correction of a field.
  mutating func correct(
    _ thing: CorrectableThing, _ field: CorrectableField, to value: String, row: Int
  ) {
    add(
      .correct(Correct(thing: thing, field: field, to: value, reason: sheet.reason)), row: row)
  }

  /// Notes a problem with a cell of a row.
  mutating func note(
    _ code: TableProblem.Code, _ column: SheetColumn, row: Int, _ message: String, hint: String
  ) {
    problems.append(rows[row].problem(code, column, message, hint: hint))
  }

  func submission(_ number: SubmissionNumber) -> Submission? { state.submissions[number] }

  func point(_ number: PointNumber) -> Point? {
    let points = state.submissions[number.submission]?.points ?? []
    return points.indices.contains(number.index - 1) ? points[number.index - 1] : nil
  }

  private mutating func tellAssumptions() {
    if assumed.contains(.channel) {
      result.assumptions.append("submissions without channel: \(Channel.letter.rawValue)")
    }
    if assumed.contains(.pointKind) {
      result.assumptions.append("points without pointKind: \(PointKind.advice.rawValue)")
    }
  }
}
