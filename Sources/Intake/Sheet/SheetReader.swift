// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Reads the rows of a sheet, noting each cell that cannot be read.
struct SheetReader {
  /// Everything that cannot be read, in the order in which it was met.
  private(set) var problems: [TableProblem]

  private let columns: [(heading: SheetHeading, index: Int)]
  private let highestOrdinal: Int

  /// Takes the headings of a table.
  init(
    _ table: Table,
    required: [(SheetHeading, String)] = [
      (SheetHeading(.party), "party"), (SheetHeading(.received), "received"),
    ]
  ) {
    let headings = HeadingReader(table, required: required, read: SheetHeading.init(reading:))
    columns = headings.columns
    highestOrdinal = columns.map(\.heading.ordinal).max() ?? 1
    problems = headings.problems
  }

  /// One row; cells that cannot be read are noted and taken for empty.
  mutating func read(_ cells: [Table.Cell]) -> SheetRow {
    var reader = RowReader(cells, columns: columns, highestOrdinal: highestOrdinal)
    let row = reader.row()
    problems += reader.problems
    return row
  }
}

/// Reads the cells of one row.
private struct RowReader {
  var problems: [TableProblem] = []

  private let line: Int
  private let cells: [SheetHeading: Table.Cell]
  private let highestOrdinal: Int

  init(
    _ cells: [Table.Cell], columns: [(heading: SheetHeading, index: Int)], highestOrdinal: Int
  ) {
    self.highestOrdinal = highestOrdinal
    line = cells.first?.line ?? 0
    self.cells = Dictionary(
      columns.map { ($0.heading, cells[$0.index]) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func row() -> SheetRow {
    var row = SheetRow()
    row.line = line
    row.places = cells.mapValues { SheetRow.Place(line: $0.line, column: $0.column) }
    readIdentity(into: &row)
    readSubmission(into: &row)
    readPoint(into: &row)
    readAnswer(into: &row)
    return row
  }

  private mutating func readIdentity(into row: inout SheetRow) {
    row.row = word(.row)
    row.parent = word(.parent)
    row.rounds = words(.rounds, separatedBy: [";", ","])
    let number = word(.number)
    row.number = number.flatMap { PointNumber(parsing: $0) }
    let ofNumber = number.flatMap { SubmissionNumber(parsing: $0) }
    if number != nil, row.number == nil, ofNumber == nil {
      note(.badValue, .number, "is no number of a point", hint: "give one such as R-014.3")
    }
    guard let key = word(.submission) else {
      if let own = row.number?.submission ?? ofNumber { row.submission = .number(own) }
      return
    }
    row.submission = SubmissionNumber(parsing: key).map { .number($0) } ?? .label(key)
    if let own = row.number?.submission ?? ofNumber, row.submission != .number(own) {
      note(
        .contradiction, .submission, "is not the submission of number",
        hint: "leave one of the two empty")
    }
  }

  private mutating func readSubmission(into row: inout SheetRow) {
    row.party = required(.party) ?? ""
    row.partyKind = choice(.partyKind)
    row.municipality = word(.municipality)
    if required(.received) != nil, let day = day(.received) { row.received = day }
    row.dated = day(.dated)
    row.channel = choice(.channel)
    row.standing = choice(.standing)
    row.tenor = choice(.tenor)
    let nothing: YesNo? = choice(.nothingToAdd)
    row.nothingToAdd = nothing == .yes
    row.references = words(.reference, separatedBy: [";"])
  }

  private mutating func readPoint(into row: inout SheetRow) {
    row.theme = word(.theme)
    row.part = word(.part)
    row.section = word(.section)
    row.question = word(.question)
    row.pointKind = choice(.pointKind)
    row.addressee = word(.addressee)
    row.quotes = (1...highestOrdinal).compactMap { text(.quote, $0) }
    row.summary = text(.summary)
    row.proposedText = text(.proposedText)
    row.handler = word(.handler)
  }

  private mutating func readAnswer(into row: inout SheetRow) {
    row.answer = text(.answer)
    row.disposition = disposition()
    row.rationale = text(.rationale)
    row.target = word(.target)
    row.owner = word(.owner)
    row.due = day(.due)
    row.milestone = word(.milestone)
    row.passedTo = word(.passedTo)
    row.coveredIn = word(.coveredIn)
    row.measure = text(.measure)
    row.doneOn = day(.doneOn)
    row.evidence = word(.evidence)
    for ordinal in 1...highestOrdinal {
      if let change = textChange(ordinal) { row.textChanges.append(change) }
    }
  }

  private mutating func disposition() -> SheetDisposition? {
    guard let word = word(.disposition) else { return nil }
    let read = SheetDisposition(reading: word)
    if read == nil { noteChoice(Disposition.self, .disposition) }
    return read
  }

  private mutating func textChange(_ ordinal: Int) -> TextChangeInput? {
    let document = word(.textDocument, ordinal)
    let section = word(.textSection, ordinal)
    let before = text(.textBefore, ordinal)
    let after = text(.textAfter, ordinal)
    guard document != nil || section != nil || before != nil || after != nil else { return nil }
    for (value, column) in [(document, SheetColumn.textDocument), (section, .textSection)]
    where value == nil {
      note(
        .missingValue, column, ordinal: ordinal, "is empty beside a text change",
        hint: "say of each text change in which document and where it stands")
    }
    if before == nil, after == nil {
      note(
        .missingValue, .textAfter, ordinal: ordinal,
        "is empty beside a text change, and so is textBefore",
        hint: "give what stood there, what it becomes, or both")
    }
    return TextChangeInput(
      document: document ?? "", section: section ?? "", before: before ?? "", after: after ?? "")
  }
}

// What one cell holds.
extension RowReader {
  /// A text as it stands; `nil` where there is only white space.
  private func text(_ column: SheetColumn, _ ordinal: Int = 1) -> String? {
    guard let cell = cells[SheetHeading(column, ordinal)], !cell.isBlank else { return nil }
    return cell.text
  }

  /// A word or name, without white space around it.
  private func word(_ column: SheetColumn, _ ordinal: Int = 1) -> String? {
    text(column, ordinal)?.trimmed
  }

  private func words(_ column: SheetColumn, separatedBy separators: Set<Character>) -> [String] {
    guard let cell = text(column) else { return [] }
    return cell.split { separators.contains($0) }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private mutating func required(_ column: SheetColumn) -> String? {
    guard cells[SheetHeading(column)] != nil else { return nil }
    let word = word(column)
    if word == nil {
      note(.missingValue, column, "is empty", hint: "fill it in on every row")
    }
    return word
  }

  private mutating func day(_ column: SheetColumn) -> Day? {
    guard let word = word(column) else { return nil }
    switch CellDay(word) {
    case .day(let day): return day
    case .twoDigitYear:
      note(
        .twoDigitYear, column, "has a year of two digits",
        hint: "write the year in full, such as 12-9-2024")
    case .none:
      note(.badValue, column, "is no day", hint: "write it as 12-9-2024 or 2024-09-12")
    }
    return nil
  }

  private mutating func choice<Word: Worded>(_ column: SheetColumn) -> Word? {
    guard let word = word(column) else { return nil }
    let value = Word(reading: word)
    if value == nil { noteChoice(Word.self, column) }
    return value
  }

  private mutating func noteChoice<Word: Worded>(_ words: Word.Type, _ column: SheetColumn) {
    note(
      .badValue, column, "is none of the words that can stand here",
      hint: "write one of: \(words.all(in: .nl).joined(separator: ", "))")
  }

  private mutating func note(
    _ code: TableProblem.Code, _ column: SheetColumn, ordinal: Int = 1, _ message: String,
    hint: String
  ) {
    let heading = SheetHeading(column, ordinal)
    let cell = cells[heading]
    problems.append(
      TableProblem(
        code, line: cell?.line ?? line, column: cell?.column ?? 0,
        "\(heading.text(in: .en)): \(message)", hint: hint))
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
