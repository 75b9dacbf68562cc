// SPDX-License-Identifier: EUPL-1.2

package import Consultation

/// What stands in a cell, with its type.
///
/// There are no formulas, so nothing that somebody typed is ever computed.
package enum WorkbookCell: Hashable, Sendable {
  case empty
  /// Text, which stays text whatever it looks like.
  case text(String)
  case number(Int)
  case day(Day)

  /// Text, or nothing.
  static func text(_ text: String?) -> WorkbookCell { text.map { .text($0) } ?? .empty }

  /// A day, or nothing.
  static func day(_ day: Day?) -> WorkbookCell { day.map { .day($0) } ?? .empty }
}

/// A row of a sheet.
package struct WorkbookRow: Hashable, Sendable {
  package var cells: [WorkbookCell]
  /// Whether it is a total of the rows above it.
  package var isTotal: Bool

  package init(_ cells: [WorkbookCell], isTotal: Bool = false) {
    self.cells = cells
    self.isTotal = isTotal
  }
}

/// A sheet of a workbook: headings, and rows that are made while they are written.
package struct WorkbookSheet {
  /// What its tab is called: at most 31 characters, none of `[]:*?/\`.
  package var name: String
  package var columns: [Column]
  /// How many columns stay in view beside the headings.
  package var frozenColumns = 0
  /// Whether it holds only what other sheets refer to.
  package var isHidden = false
  /// Whether it is printed on one page's width.
  package var fitsPage = true
  /// Gives its rows, in order.
  package var rows: (_ take: (WorkbookRow) throws -> Void) throws -> Void

  package init(
    _ name: String, _ columns: [Column],
    rows: @escaping (_ take: (WorkbookRow) throws -> Void) throws -> Void
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    package var title: String
    /// In characters.
    package var width: Int
    package var kind: Kind
    /// Whether its cells are there to be filled in.
    package var isAsked = false
    /// Whether it is folded away.
    package var isHidden = false
    /// What may stand in its cells.
    package var choice: Choice?

    package init(_ title: String, _ width: Int, _ kind: Kind = .text) {
      self.title = title
      self.width = width
      self.kind = kind
    }
  }

  /// What the cells of a column hold.
  package enum Kind: Hashable, Sendable {
    /// Running text.
    case text
    /// Numbers and names of ours, which a program must not take for a day or a number.
    case code
    case number
    case day
  }

  /// The values from which a cell is chosen, which stand in a column of the hidden sheet.
  package struct Choice: Hashable, Sendable {
    /// The range that holds them: `Lijsten!$A$2:$A$9`.
    package var range: String
    /// Whether nothing else may stand there.
    package var isStrict: Bool
    /// What who writes something else there is told.
    package var message: String
  }

  /// A sheet of rows that are there already.
  static func of(
    _ name: String, _ columns: [Column], _ rows: [WorkbookRow]
  ) -> WorkbookSheet {
    WorkbookSheet(name, columns) { take in
      for row in rows { try take(row) }
    }
  }
}

/// A workbook before it is written.
package struct Workbook {
  /// The language of its headings and words.
  package var language: Language
  /// The title among its properties.
  package var title: String
  /// When it was made, among its properties.
  package var madeAt: Instant?
  /// Properties of our own, by name.
  package var properties: [(name: String, value: String)] = []
  package var sheets: [WorkbookSheet]

  package init(language: Language, title: String, sheets: [WorkbookSheet]) {
    self.language = language
    self.title = title
    self.sheets = sheets
  }
}
