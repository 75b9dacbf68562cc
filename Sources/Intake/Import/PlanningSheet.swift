// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A planning: one row a milestone.
///
/// The columns are `activity`, which is required, and `milestone` (its id), `who`, `when` (a day, a
/// period in words, or *n.t.b.*), `optional` (yes) and `reason` (why its day moved); in Dutch
/// *activiteit, mijlpaal, wie, datum/periode, optioneel, reden*.
public struct PlanningSheet: Hashable, Sendable {
  /// Its rows, in order.
  public let rows: [PlanningRow]
  /// What was assumed of the file, in one line.
  public let assumption: String

  /// Reads a file, as ``TableReader`` reads tables.
  ///
  /// - Throws: ``TableProblems`` with every heading and cell that cannot be read.
  /// - Complexity: O(bytes).
  public init(reading bytes: [UInt8]) throws(TableProblems) {
    let table = try TableReader.read(bytes)
    var reader = PlanningReader(table)
    rows = table.rows.compactMap { reader.read($0) }
    guard reader.problems.isEmpty else { throw TableProblems(reader.problems) }
    assumption = table.assumption
  }

  /// An empty planning: every heading and no row.
  ///
  /// - Parameter language: Its headings; Dutch ones are separated by semicolons and marked as
  ///   UTF-8, as a Dutch spreadsheet expects it.
  /// - Returns: The text of the file, with CR LF at its end.
  public static func template(in language: Language) -> String {
    language.headingLine(
      PlanningColumn.allCases.map { language == .nl ? $0.dutch : $0.rawValue })
  }
}

/// A row of a planning.
public struct PlanningRow: Hashable, Sendable {
  /// The milestone's id, where the row says it.
  public var milestone: MilestoneID?
  /// What is to happen.
  public var activity: String
  /// Who sees to it.
  public var who: String?
  /// When; `nil` where the cell is empty or there is no such column.
  public var time: MilestoneTime?
  /// Whether it may be left out; `nil` where the cell is empty or there is no such column.
  public var isOptional: Bool?
  /// Why its day moved.
  public var reason: String?
  /// The line on which it begins, from 1.
  public var line: Int
  /// Where its cells stand.
  var places: [PlanningColumn: SheetRow.Place]
}

/// Reads the rows of a planning, noting each cell that cannot be read.
private struct PlanningReader {
  var problems: [TableProblem] { row.problems }

  private var row: RowCells<PlanningColumn>
  private var lines: [MilestoneID: Int] = [:]

  init(_ table: Table) {
    row = RowCells(
      HeadingReader(
        table, required: [(.activity, PlanningColumn.activity.dutch)],
        read: PlanningColumn.init(reading:)))
  }

  /// One row; `nil` where a cell of it is noted.
  mutating func read(_ cells: [Table.Cell]) -> PlanningRow? {
    let noted = problems.count
    let id = milestone(cells)
    let time = time(cells)
    let isOptional = isOptional(cells)
    guard let activity = row.text(.activity, cells) else {
      if row.cell(.activity, cells) != nil {
        row.note(.missingValue, .activity, cells, "is empty", "say what is to happen on every line")
      }
      return nil
    }
    guard problems.count == noted else { return nil }
    return PlanningRow(
      milestone: id, activity: activity, who: row.text(.who, cells), time: time,
      isOptional: isOptional, reason: row.text(.reason, cells), line: cells[0].line,
      places: row.places(cells))
  }

  private mutating func milestone(_ cells: [Table.Cell]) -> MilestoneID? {
    guard let text = row.text(.milestone, cells) else { return nil }
    guard let id = MilestoneID(text) else {
      row.note(.badValue, .milestone, cells, "is no id", "give 1 to 64 of a–z, 0–9 and hyphens")
      return nil
    }
    if let first = lines.updateValue(cells[0].line, forKey: id) {
      row.note(
        .contradiction, .milestone, cells, "is on line \(first) too",
        "give each milestone one line")
    }
    return id
  }

  /// A day, a period in words, or that nobody knows yet.
  private mutating func time(_ cells: [Table.Cell]) -> MilestoneTime? {
    guard let text = row.text(.when, cells) else { return nil }
    let folded = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    if ["ntb", "nogtebepalen", "open", "tbd", "tobeset"].contains(folded) { return .open }
    switch CellDay(text) {
    case .day(let day): return .day(day)
    case .twoDigitYear:
      row.note(
        .twoDigitYear, .when, cells, "has a year of two digits", "write the year with four digits")
      return nil
    case .none: return .period(text)
    }
  }

  private mutating func isOptional(_ cells: [Table.Cell]) -> Bool? {
    switch row.text(.optional, cells)?.lowercased() {
    case nil: return nil
    case "ja", "yes", "x": return true
    case "nee", "no": return false
    default:
      row.note(.badValue, .optional, cells, "is neither yes nor no", "write ja or nee")
      return nil
    }
  }
}
