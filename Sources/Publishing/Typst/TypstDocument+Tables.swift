// SPDX-License-Identifier: EUPL-1.2

extension TypstDocument {
  /// The most letters of a cell whose row is kept on one page.
  private static let lettersOnOnePage = 900

  /// Writes a table as a call.
  mutating func write(_ table: Table, groupLevel: Int) {
    out.code("grid-of(")
    out.flag(table.isWide)
    out.code(", ")
    out.string(table.caption)
    out.code(", (")
    for column in table.columns { write(column) }
    out.code("), ")
    for group in table.groups {
      writeHeading(of: group, columns: table.columns.count, level: groupLevel)
      for row in group.rows { write(row) }
    }
    out.code(")")
  }

  private mutating func write(_ column: Table.Column) {
    out.code("(")
    out.string(column.title)
    out.code(", ")
    if let share = column.share {
      out.number(share)
      out.code("fr, ")
    } else {
      out.code("auto, ")
    }
    out.flag(column.isNumeric)
    out.code("),")
  }

  private mutating func writeHeading(of group: Table.Group, columns: Int, level: Int) {
    guard !group.heading.isEmpty else { return }
    out.code("\ngroup(")
    out.number(columns)
    out.code(", ")
    out.number(headingLevel(level))
    out.code(", ")
    write(group.heading)
    for note in group.notes {
      out.code(", ")
      write(note)
    }
    out.code("),")
  }

  private mutating func write(_ row: Table.Row) {
    let longest = row.cells.map { $0.reduce(0) { $0 + $1.plain.utf8.count } }.max() ?? 0
    out.code("\nrow(")
    out.number(row.level)
    out.code(", ")
    out.flag(row.isTotal)
    out.code(", ")
    out.flag(longest > Self.lettersOnOnePage)
    out.code(", ")
    writeAnchor(row.id)
    for cell in row.cells {
      out.code(", ")
      write(cell)
    }
    out.code("),")
  }

  /// Writes a cell; lines under each other are no paragraphs of their own, which would cost Typst
  /// half as much memory again.
  private mutating func write(_ cell: [Block]) {
    let areLines = cell.enumerated().allSatisfy { index, block in
      switch block {
      case .paragraph: true
      case .words(let text): index == 0 && !text.utf8.contains(UInt8(ascii: "\n"))
      default: false
      }
    }
    if areLines, cell.count == 1 {
      if case .paragraph(let inlines) = cell[0], writeVerdict(inlines) { return }
      return writeLine(cell[0])
    }
    out.code("{")
    for (index, block) in cell.enumerated() {
      guard areLines else {
        write(block)
        continue
      }
      if index > 0 { out.code("br;") }
      writeLine(block)
      out.code(";")
    }
    out.code("}")
  }

  private mutating func writeLine(_ block: Block) {
    switch block {
    case .paragraph(let inlines): write(inlines)
    case .words(let text):
      out.code("record(")
      out.string(text)
      out.code(")")
    default: write(block)
    }
  }
}

extension Document {
  /// The anchors to which something in the document refers, where there is something of that name.
  var referredAnchors: Set<String> {
    var there: Set<String> = []
    var referred: Set<String> = []
    for block in notice?.blocks ?? [] { block.collect(&referred, &there) }
    for section in sections {
      there.insert(section.id)
      for block in section.blocks { block.collect(&referred, &there) }
    }
    return referred.intersection(there)
  }
}

extension Block {
  fileprivate func collect(_ referred: inout Set<String>, _ there: inout Set<String>) {
    switch self {
    case .paragraph(let inlines): inlines.collect(&referred)
    case .list(let items), .numbered(let items): for item in items { item.collect(&referred) }
    case .words, .quotation, .labelled: break
    case .heading(_, let id, _): there.insert(id)
    case .table(let table):
      for group in table.groups {
        group.heading.collect(&referred)
        for note in group.notes { note.collect(&referred) }
        for row in group.rows {
          if let id = row.id { there.insert(id) }
          for block in row.cells.joined() { block.collect(&referred, &there) }
        }
      }
    }
  }
}

extension [Inline] {
  fileprivate func collect(_ referred: inout Set<String>) {
    for case .link(_, let anchor) in self { referred.insert(anchor) }
  }
}
