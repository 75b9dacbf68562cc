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
    /// Whether white space in long texts does not count, for a program set it anew.
    var isReflowed: Bool
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

  /// Whether it was read in a Word document, which sets white space anew.
  public let isReflowed: Bool

  /// Reads a file: CSV, XLSX, or the tables of a DOCX that have a column of the number.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - isReflowed: Whether it is held against one that was read in a Word document.
  /// - Throws: ``TableProblems``: the table cannot be read, it has no column of the number, or a
  ///   number that is none or stands there twice.
  /// - Complexity: O(bytes).
  public init(reading bytes: [UInt8], isReflowed: Bool = false) throws(TableProblems) {
    guard let text = try Self.words(in: bytes) else {
      try self.init(
        TableReader.read(bytes), origin: DocumentOrigin(ofFile: bytes), isReflowed: isReflowed)
      return
    }
    let table = WordTable.table(in: text) {
      SheetHeading(reading: $0) == SheetHeading(.number)
    }
    guard let table else {
      throw TableProblems([
        TableProblem(
          .missingColumn, "no table of the document has a column number",
          hint: "send what weerklank matrix --format docx --form answers makes")
      ])
    }
    try self.init(table, origin: DocumentOrigin(markIn: text), isReflowed: true)
  }

  /// The text of a Word document; `nil` for any other file.
  private static func words(in bytes: [UInt8]) throws(TableProblems) -> ReadText? {
    guard case .archive = FileFamily(of: bytes) else { return nil }
    do throws(ReadError) {
      return try OfficeReader.word(bytes, limits: ReadLimits())
    } catch {
      throw TableProblems([
        TableProblem(.unreadableWorkbook, error.message, hint: error.hint)
      ])
    }
  }

  init(
    _ table: Table, origin: DocumentOrigin?, isReflowed: Bool = false
  ) throws(TableProblems) {
    self.origin = origin
    self.isReflowed = isReflowed
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
    assumption =
      isReflowed && table.separator == nil
      ? "read the tables of a Word document, \(table.headings.count) columns, "
        + "\(table.rows.count) rows" : table.assumption
    (rows, linesWithoutPoint) = try Self.rows(of: table, places, number.index, isReflowed)
  }

  private static func rows(
    of table: Table, _ places: [(heading: SheetHeading, index: Int)], _ numberIndex: Int,
    _ isReflowed: Bool
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
      rows.append(Row(number: number, line: cell.line, cells: cells, isReflowed: isReflowed))
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
      return isReflowed ? cell.text.reflowed : cell.text
    default: break
    }
    return isReflowed ? cell.text.reflowed : cell.text.trimmed
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

extension String {
  /// The text with single spaces, as a program that sets it anew may leave it.
  fileprivate var reflowed: String {
    var text = String.UnicodeScalarView()
    var isApart = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isApart = true
      } else if scalar.properties.generalCategory != .format {
        if isApart, !text.isEmpty { text.append(" ") }
        isApart = false
        text.append(scalar)
      }
    }
    return String(text)
  }
}
