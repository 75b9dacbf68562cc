// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A sheet of points: one row a point, or one a submission without points.
///
/// <doc:TheSheet> describes it column by column.
public struct Sheet: Hashable, Sendable {
  /// Its rows, in order.
  public let rows: [SheetRow]
  /// What was assumed of the file, in one line.
  public let assumption: String

  /// Reads a file.
  ///
  /// - Throws: ``TableProblems`` with every heading and cell that cannot be read.
  /// - Complexity: O(bytes).
  public init(reading bytes: [UInt8]) throws(TableProblems) {
    try self.init(TableReader.read(bytes))
  }

  /// Reads a table.
  ///
  /// - Throws: ``TableProblems`` with every heading and cell that cannot be read.
  public init(_ table: Table) throws(TableProblems) {
    var reader = SheetReader(table)
    rows = table.rows.map { reader.read($0) }
    guard reader.problems.isEmpty else { throw TableProblems(reader.problems) }
    assumption = table.assumption
  }

  /// An empty sheet: every heading that is read, and no row, for an example would be read as one.
  ///
  /// - Parameter language: Its headings; Dutch ones are separated by semicolons and marked as
  ///   UTF-8, as a Dutch spreadsheet expects it.
  /// - Returns: The text of the file, with CR LF at its end.
  public static func template(in language: Language) -> String {
    let columns = SheetColumn.allCases.filter { $0 != .status }
    let headings = columns.map { $0.heading(in: language) }
    return language.headingLine(headings)
  }
}

extension Language {
  /// The only line of an empty sheet: its headings, as a spreadsheet of this language expects them.
  func headingLine(_ headings: [String]) -> String {
    switch self {
    case .nl: "\u{FEFF}" + headings.joined(separator: ";") + "\r\n"
    case .en: headings.joined(separator: ",") + "\r\n"
    }
  }
}
