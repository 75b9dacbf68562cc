// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Holds a matrix that came back against the one that went out and the one that is there now.
struct AnswersComparison {
  /// A row of what is to be recorded: the answer as it is now, with what was changed in it.
  struct Changed {
    var number: PointNumber
    var cells: [Table.Cell]
  }

  private(set) var changes = AnswerChanges()
  /// The points to record, where there is no conflict.
  private(set) var changed: [Changed] = []
  private(set) var problems: [TableProblem] = []
  /// Every heading of an answer in any of the sheets, and that of the number first.
  let headings: [SheetHeading]

  private let file: AnswersSheet
  private let base: [PointNumber: AnswersSheet.Row]?
  private let now: [PointNumber: AnswersSheet.Row]
  private let round: RoundID
  private let state: State
  private let opening: TextOpener
  private let ofAnswer: [SheetHeading]

  init(
    file: AnswersSheet, base: AnswersSheet?, now: AnswersSheet, round: RoundID, state: State,
    opening: TextOpener
  ) {
    func byNumber(_ sheet: AnswersSheet) -> [PointNumber: AnswersSheet.Row] {
      Dictionary(sheet.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.file = file
    self.base = base.map(byNumber)
    self.now = byNumber(now)
    self.round = round
    self.state = state
    self.opening = opening
    let all = file.headings.union(now.headings).union(base?.headings ?? [])
    ofAnswer = all.filter(\.column.isOfAnswer).sortedByColumn
    headings = [SheetHeading(.number)] + ofAnswer
  }

  mutating func compare() {
    changes.linesWithoutPoint = file.linesWithoutPoint
    for row in file.rows { compare(row) }
  }

  private mutating func compare(_ row: AnswersSheet.Row) {
    guard let was = base == nil ? now[row.number] : base?[row.number] else {
      problems.append(
        TableProblem(
          .unknownPoint, line: row.line, column: row.cells[SheetHeading(.number)]?.column ?? 0,
          "number: is no point of the matrix from which the file was made",
          hint: "put back the number that stood there"))
      return
    }
    noteLeft(row, was)
    let mine = ofAnswer.filter {
      file.headings.contains($0) && row.value($0) != was.value($0)
    }
    guard !mine.isEmpty else { return }
    guard let current = now[row.number] else {
      return note(row, mine, was, [AnswerChanges.Conflict(.gone)])
    }
    let pending = mine.filter { row.value($0) != current.value($0) }
    guard !pending.isEmpty else { return }
    let conflicts = conflicts(row, was, current, pending)
    note(row, pending, was, conflicts)
    if conflicts.isEmpty { record(row, pending, current) }
  }

  private mutating func note(
    _ row: AnswersSheet.Row, _ headings: [SheetHeading], _ was: AnswersSheet.Row,
    _ conflicts: [AnswerChanges.Conflict]
  ) {
    changes.points.append(
      AnswerChanges.Point(
        number: row.number, line: row.line,
        cells: headings.map {
          AnswerChanges.Cell(heading: $0, from: was.shown($0), to: row.shown($0))
        }, conflicts: conflicts))
  }

  /// Cells that people changed and that are none of an answer.
  private mutating func noteLeft(_ row: AnswersSheet.Row, _ was: AnswersSheet.Row) {
    for heading in file.headings.sortedByColumn
    where !heading.column.isOfAnswer && heading.column != .number
      && row.value(heading) != was.value(heading)
      // Without the matrix that went out, what others changed is no change of who filled it in.
      && base != nil
    {
      changes.left.append(
        AnswerChanges.Left(
          number: row.number, line: row.line,
          cell: AnswerChanges.Cell(
            heading: heading, from: was.shown(heading), to: row.shown(heading))))
    }
  }

  // MARK: What changed meanwhile

  private func conflicts(
    _ row: AnswersSheet.Row, _ was: AnswersSheet.Row, _ current: AnswersSheet.Row,
    _ pending: [SheetHeading]
  ) -> [AnswerChanges.Conflict] {
    let handler = SheetHeading(.handler)
    var found: [AnswerChanges.Conflict] = []
    // What somebody else wrote, and the file does not say too.
    func isTheirs(_ heading: SheetHeading) -> Bool {
      guard current.value(heading) != was.value(heading) else { return false }
      return !file.headings.contains(heading) || current.value(heading) != row.value(heading)
    }
    func add(_ heading: SheetHeading, _ reason: AnswerChanges.Conflict.Reason = .changed) {
      found.append(
        AnswerChanges.Conflict(
          reason, heading, from: was.shown(heading), now: current.shown(heading)))
    }
    if pending.contains(handler), isTheirs(handler) { add(handler) }
    guard pending.contains(where: { $0 != handler }) else { return found }
    for heading in ofAnswer where heading != handler && isTheirs(heading) { add(heading) }
    for heading in current.cells.keys.sortedByColumn
    where heading.column.isOfPoint && current.value(heading) != was.value(heading) {
      add(heading)
    }
    if isStatusOther(row, was, current) { add(SheetHeading(.status), .status) }
    if isUnreadable(row.number) { found.append(AnswerChanges.Conflict(.unreadable)) }
    return found
  }

  /// Whether the answer was approved or the point taken back since; without the matrix that went
  /// out, whether the file says of it another status than it has.
  private func isStatusOther(
    _ row: AnswersSheet.Row, _ was: AnswersSheet.Row, _ current: AnswersSheet.Row
  ) -> Bool {
    let status = SheetHeading(.status)
    guard base != nil else {
      return file.headings.contains(status) && row.value(status) != current.value(status)
    }
    guard was.value(status) != current.value(status),
      let submission = state.submissions[row.number.submission],
      submission.points.indices.contains(row.number.index - 1)
    else { return false }
    let point = submission.points[row.number.index - 1]
    switch state.status(of: point, of: submission, in: round) {
    case .approved, .withdrawn: return true
    case .open, .drafted, .recommended: return false
    }
  }

  /// Whether the answer that is there was erased, or its key is missing.
  private func isUnreadable(_ number: PointNumber) -> Bool {
    guard let submission = state.submissions[number.submission],
      submission.points.indices.contains(number.index - 1),
      let treatment = state.treatment(of: submission.points[number.index - 1], in: round),
      let texts = treatment.draft?.texts ?? treatment.recommendation?.texts
    else { return false }
    if case .texts = opening.open(texts) { return false }
    return true
  }

  // MARK: What is recorded

  private mutating func record(
    _ row: AnswersSheet.Row, _ pending: [SheetHeading], _ current: AnswersSheet.Row
  ) {
    let cells = headings.map { heading in
      let isMine = heading.column == .number || pending.contains(heading)
      var cell = (isMine ? row : current).cells[heading]
      if !isMine { cell?.line = row.line }
      let place = row.cells[heading]
      return Table.Cell(
        text: cell?.text ?? "", line: place?.line ?? row.line, column: place?.column ?? 0)
    }
    let isEmptied = zip(headings, cells).allSatisfy { heading, cell in
      heading.column == .number || heading.column == .handler || cell.isBlank
    }
    if isEmptied, pending.contains(where: { $0.column != .handler }) {
      problems.append(
        TableProblem(
          .answerNeeded, line: row.line, column: row.cells[SheetHeading(.answer)]?.column ?? 0,
          "answer: was emptied, and an answer is not taken back by a sheet",
          hint: "put back what stood there, or write another answer"))
    } else if pending == [SheetHeading(.handler)] {
      // Nothing of the answer: it is left out, so that it is not held against anything.
      changed.append(
        Changed(
          number: row.number,
          cells: zip(headings, cells).map { heading, cell in
            var cell = cell
            if heading.column != .number, heading.column != .handler { cell.text = "" }
            return cell
          }))
    } else {
      changed.append(Changed(number: row.number, cells: cells))
    }
  }
}

extension Sequence<SheetHeading> {
  /// In the order in which a sheet has them.
  fileprivate var sortedByColumn: [SheetHeading] {
    let order = SheetColumn.allCases
    return sorted {
      (order.firstIndex(of: $0.column) ?? 0, $0.ordinal)
        < (order.firstIndex(of: $1.column) ?? 0, $1.ordinal)
    }
  }
}
