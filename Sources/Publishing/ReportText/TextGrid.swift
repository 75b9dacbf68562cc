// SPDX-License-Identifier: EUPL-1.2

/// A table on a terminal: columns beside each other, cells broken into lines where they are long.
struct TextGrid {
  private static let gap = "  "

  private let columns: [Table.Column]
  private var widths: [Int]

  /// The lines of a table, of at most `width` characters where its words allow it.
  ///
  /// - Complexity: O(size of the table).
  static func lines(of table: Table, width: Int) -> [String] {
    let cells = table.groups.flatMap(\.rows).map { $0.cells.map(Self.text) }
    let grid = TextGrid(table.columns, cells: cells, width: width)
    var lines = grid.lines(of: table.columns.map(\.title))
    lines.append(grid.row(grid.widths.map { String(repeating: "-", count: $0) }))
    for (index, group) in table.groups.enumerated() {
      if !group.heading.isEmpty {
        if index > 0 { lines.append("") }
        lines += TextLines.wrapped(group.heading.map(\.plain).joined(), width: width)
      }
      for row in group.rows { lines += grid.lines(of: row.cells.map(Self.text)) }
    }
    return lines
  }

  private init(_ columns: [Table.Column], cells: [[String]], width: Int) {
    self.columns = columns
    widths = columns.map { Self.longest(of: $0.title, by: \.isNewline) }
    var least = columns.map { Self.longest(of: $0.title, by: TextLines.isBreak) }
    for row in cells {
      for (index, cell) in zip(columns.indices, row) {
        widths[index] = max(widths[index], Self.longest(of: cell, by: \.isNewline))
        least[index] = max(least[index], Self.longest(of: cell, by: TextLines.isBreak))
      }
    }
    fit(into: width - Self.gap.count * max(0, columns.count - 1), least: least)
  }

  /// Takes from the widest column that can still give, until all fit or none can.
  private mutating func fit(into width: Int, least: [Int]) {
    var excess = widths.reduce(0, +) - width
    while excess > 0 {
      let giving = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private func lines(of cells: [String]) -> [String] {
    let broken = zip(cells, widths).map { TextLines.wrapped($0, width: $1) }
    let height = broken.map(\.count).max() ?? 0
    return (0..<height).map { line in
      row(broken.map { $0.indices.contains(line) ? $0[line] : "" })
    }
  }

  private func row(_ cells: [String]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let spaces = String(repeating: " ", count: max(0, widths[index] - cell.count))
      line +=
        (index == 0 ? "" : Self.gap) + (columns[index].isNumeric ? spaces + cell : cell + spaces)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func text(of cell: [Block]) -> String {
    cell.map(\.plain).joined(separator: "\n")
  }

  private static func longest(of text: String, by isSeparator: (Character) -> Bool) -> Int {
    text.split(whereSeparator: isSeparator).map(\.count).max() ?? 0
  }
}
