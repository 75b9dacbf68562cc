// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A matrix that was sent to people who write answers, as it comes back.
///
/// Only the column of the number must be there. Columns of people's own are left alone.
public struct AnswersSheet: Hashable, Sendable {
  /// The row of a point.
  struct Row: Hashable, Sendable {
    var number: PointNumber
    var line: Int
    var cells: [SheetHeading: Table.Cell]
  }

  /// From what the file was made; `nil` where it does not say so.
  public let origin: DocumentOrigin?
  /// The language of its headings.
  public let language: Language
  /// What was assumed of the file, in one line.
  public let assumption: String
  /// How many of its columns are no column of a matrix.
  public let unknownColumns: Int
  /// The points that it names, in order.
  public var points: [PointNumber] { rows.map(\.number) }

  let rows: [Row]
  let headings: Set<SheetHeading>
  /// The lines of rows that say something and name no point.
  let linesWithoutPoint: [Int]

  /// Reads a file: CSV or XLSX.
  ///
  /// - Throws: ``TableProblems``: the table cannot be read, it has no column of the number, or a
  ///   number that is none or stands there twice.
  /// - Complexity: O(bytes).
  public init(reading bytes: [UInt8]) throws(TableProblems) {
    try self.init(TableReader.read(bytes), origin: DocumentOrigin(ofFile: bytes))
  }

  init(_ table: Table, origin: DocumentOrigin?) throws(TableProblems) {
    self.origin = origin
    var places: [(heading: SheetHeading, index: Int)] = []
    var problems: [TableProblem] = []
    var headings: Set<SheetHeading> = []
    var unknown = 0
    for (index, cell) in table.headings.enumerated() {
      guard let heading = SheetHeading(reading: cell.text) else {
        unknown += 1
        continue
      }
      places.append((heading, index))
      if !headings.insert(heading).inserted {
        problems.append(
          TableProblem(
            .doubleHeading, line: cell.line, column: cell.column,
            "an earlier column has the same heading", hint: "remove one of the two"))
      }
    }
    let number = places.first { $0.heading == SheetHeading(.number) }
    if number == nil {
      problems.append(
        TableProblem(
          .missingColumn, line: table.headings.first?.line ?? 0, "there is no column number",
          hint: "put back the column with the numbers of the points"))
    }
    guard let number, problems.isEmpty else { throw TableProblems(problems) }
    let written = table.headings[number.index].text.trimmed.lowercased()
    language = written == SheetColumn.number.heading(in: .en) ? .en : .nl
    self.headings = headings
    unknownColumns = unknown
    assumption = table.assumption
    (rows, linesWithoutPoint) = try Self.rows(of: table, places, number.index)
  }

  private static func rows(
    of table: Table, _ places: [(heading: SheetHeading, index: Int)], _ numberIndex: Int
  ) throws(TableProblems) -> ([Row], [Int]) {
    var rows: [Row] = []
    var problems: [TableProblem] = []
    var without: [Int] = []
    var lines: [PointNumber: Int] = [:]
    for record in table.rows {
      let cells = Dictionary(
        places.map { ($0.heading, record[$0.index]) }, uniquingKeysWith: { first, _ in first })
      let cell = record[numberIndex]
      guard !cell.isBlank else {
        if cells.contains(where: { $0.key.column.isOfAnswer && !$0.value.isBlank }) {
          without.append(cell.line)
        }
        continue
      }
      guard let number = PointNumber(parsing: cell.text.trimmed) else {
        problems.append(
          TableProblem(
            .badValue, line: cell.line, column: cell.column, "number: is no number of a point",
            hint: "give one such as R-014.3"))
        continue
      }
      if let line = lines.updateValue(cell.line, forKey: number) {
        problems.append(
          TableProblem(
            .contradiction, line: cell.line, column: cell.column,
            "number: is the point of line \(line) too", hint: "give a point one row"))
        continue
      }
      rows.append(Row(number: number, line: cell.line, cells: cells))
    }
    guard problems.isEmpty else { throw TableProblems(problems) }
    return (rows, without)
  }
}

extension AnswersSheet.Row {
  /// What stands under a heading, comparable whatever the language and form in which it is written;
  /// empty where nothing does.
  func value(_ heading: SheetHeading) -> String {
    guard let cell = cells[heading], !cell.isBlank else { return "" }
    switch heading.column {
    case .received, .dated, .due, .doneOn:
      if case .day(let day) = CellDay(cell.text.trimmed) { return day.description }
    case .disposition:
      switch SheetDisposition(reading: cell.text.trimmed) {
      case .recommended(let disposition): return disposition.rawValue
      case .withdrawn: return Response.withdrawn.rawValue
      case nil: break
      }
    case .quote, .summary, .proposedText, .answer, .rationale, .measure, .textBefore, .textAfter:
      return cell.text
    default: break
    }
    return cell.text.trimmed
  }

  /// What stands under a heading as it is shown; `nil` where nothing does.
  func shown(_ heading: SheetHeading) -> String? {
    guard let cell = cells[heading], !cell.isBlank else { return nil }
    return cell.text
  }
}

extension SheetColumn {
  /// Whether it says what the point is about, so that an answer depends on it.
  var isOfPoint: Bool {
    switch self {
    case .quote, .summary, .proposedText, .pointKind: true
    default: false
    }
  }
}
