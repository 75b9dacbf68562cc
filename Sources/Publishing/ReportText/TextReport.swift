// SPDX-License-Identifier: EUPL-1.2

/// A report for a terminal while it is written: a title, and below it sentences and tables.
struct TextReport {
  /// What was written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// A report with nothing but its title.
  init(title: String) {
    let lines = TextLines.wrapped(title, width: ReportText.width)
    write(lines)
    write([String(repeating: "=", count: lines.map(\.count).max() ?? 0)])
  }

  /// Writes a paragraph.
  mutating func paragraph(_ text: String) {
    write([""] + TextLines.wrapped(text, width: ReportText.width))
  }

  /// Writes what follows a heading: a table, or a sentence where there is nothing to list.
  mutating func section(_ heading: String, _ table: Table, orElse nothing: String) {
    write(["", heading, String(repeating: "-", count: heading.count)])
    self.table(table, orElse: nothing)
  }

  /// Writes a table, or a sentence where there is nothing to list.
  mutating func table(_ table: Table, orElse nothing: String) {
    if table.groups.allSatisfy(\.rows.isEmpty) {
      paragraph(nothing)
    } else {
      write([""] + TextGrid.lines(of: table, width: ReportText.width))
    }
  }

  private mutating func write(_ lines: [String]) {
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
