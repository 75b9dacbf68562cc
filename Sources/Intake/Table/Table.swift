// SPDX-License-Identifier: EUPL-1.2

/// A table as a sheet holds it: headings, and rows with as many cells.
public struct Table: Hashable, Sendable {
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// What stands in it; line endings are line feeds.
    public var text: String
    /// The line on which it begins, from 1.
    public var line: Int
    /// Its column, from 1.
    public var column: Int
  }

  /// The headings, as they are written.
  public var headings: [Cell]
  /// The rows below them, each with a cell for every heading; empty rows are left out.
  public var rows: [[Cell]]
  /// How its characters were written.
  public var encoding: TextEncoding
  /// What separates its columns; `nil` where there is only one.
  public var separator: Separator?

  /// Which sheet of a workbook it is; `nil` for a file of text.
  public var sheet: SheetOfWorkbook?

  /// A sheet of a workbook.
  public struct SheetOfWorkbook: Hashable, Sendable {
    /// Which one, from 1, of those that are not hidden.
    public var number: Int
    /// How many of these there are.
    public var count: Int
  }

  /// What separates the columns of a table.
  public enum Separator: String, Hashable, Sendable, CaseIterable {
    case semicolon = ";"
    case comma = ","
    case tab = "\t"

    /// Its name, for messages.
    public var name: String {
      switch self {
      case .semicolon: "semicolon"
      case .comma: "comma"
      case .tab: "tab"
      }
    }

    /// Its byte in every encoding that is read.
    var byte: UInt8 {
      switch self {
      case .semicolon: UInt8(ascii: ";")
      case .comma: UInt8(ascii: ",")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  /// What was assumed of the file, in one line.
  public var assumption: String {
    guard sheet == nil else {
      return "read sheet \(sheet?.number ?? 1) of \(sheet?.count ?? 1), "
        + "\(headings.count) columns, \(rows.count) rows"
    }
    return "read as \(encoding.rawValue), separated by \(separator?.name ?? "nothing"), "
      + "\(headings.count) columns, \(rows.count) rows"
  }
}
