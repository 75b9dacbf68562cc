// SPDX-License-Identifier: EUPL-1.2

/// A table with a caption, header cells and rows in groups.
package struct Table: Hashable, Sendable {
  /// What it shows.
  package var caption: String
  /// Its columns.
  package var columns: [Column]
  /// Its rows; one group without a heading where they are not grouped.
  package var groups: [Group]
  /// Whether its cells hold running text rather than words and numbers; formats without wide
  /// pages write each row of such a table as a paragraph.
  package var isWide: Bool

  package init(caption: String, columns: [Column], groups: [Group], isWide: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.groups = groups
    self.isWide = isWide
  }

  /// A table of words and numbers without groups.
  package init(caption: String, columns: [Column], rows: [Row]) {
    self.init(caption: caption, columns: columns, groups: [Group(heading: [], rows: rows)])
  }

  /// The same without the columns that hold nothing in any row.
  package var withoutEmptyColumns: Table {
    let rows = groups.flatMap(\.rows)
    let kept = columns.indices.filter { index in
      rows.isEmpty
        || rows.contains { row in
          row.cells[index].contains { $0 != .paragraph([.text("")]) }
        }
    }
    var table = self
    table.columns = kept.map { columns[$0] }
    for group in table.groups.indices {
      for row in table.groups[group].rows.indices {
        let cells = table.groups[group].rows[row].cells
        table.groups[group].rows[row].cells = kept.map { cells[$0] }
      }
    }
    return table
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    package var title: String
    /// Its part of the width, in hundredths; `nil` where the cells decide.
    package var share: Int?
    /// Whether it holds numbers.
    package var isNumeric: Bool
    /// Whether it holds days, as ``Day/words(in:)`` writes them; a workbook keeps them as days.
    package var holdsDays: Bool

    package init(
      _ title: String, share: Int? = nil, isNumeric: Bool = false, holdsDays: Bool = false
    ) {
      self.title = title
      self.share = share
      self.isNumeric = isNumeric
      self.holdsDays = holdsDays
    }
  }

  /// Rows under a heading.
  package struct Group: Hashable, Sendable {
    /// The heading; empty where there is none.
    package var heading: [Inline]
    /// What is said under the heading, a line each.
    package var notes: [[Inline]]
    package var rows: [Row]

    package init(heading: [Inline], notes: [[Inline]] = [], rows: [Row]) {
      self.heading = heading
      self.notes = notes
      self.rows = rows
    }
  }

  /// A row; its first cell is its header.
  package struct Row: Hashable, Sendable {
    /// The name of its anchor.
    package var id: String?
    /// How deep it stands under the row above it, from 0.
    package var level: Int
    /// Whether it is a total of the rows above it.
    package var isTotal: Bool
    package var cells: [[Block]]

    package init(id: String? = nil, level: Int = 0, isTotal: Bool = false, cells: [[Block]]) {
      self.id = id
      self.level = level
      self.isTotal = isTotal
      self.cells = cells
    }

    /// A row of words and numbers.
    package init(_ cells: [String], isTotal: Bool = false) {
      self.init(isTotal: isTotal, cells: cells.map { [.paragraph([.text($0)])] })
    }
  }
}
