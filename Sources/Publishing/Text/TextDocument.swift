// SPDX-License-Identifier: EUPL-1.2

/// Writes a document as plain text of at most 78 characters a line, for a terminal or a mail.
struct TextDocument {
  /// The longest line, tables of words and numbers aside.
  static let width = 78

  private var out: [UInt8] = []
  private let document: Document
  private let prose: Prose

  /// The text of a document, in UTF-8.
  static func bytes(of document: Document) -> [UInt8] {
    var writer = TextDocument(document: document)
    writer.write()
    return writer.out
  }

  private init(document: Document) {
    self.document = document
    prose = Prose(document.language)
  }

  private mutating func write() {
    wrap(document.kicker.joined(separator: " · "))
    let title = "\(document.title): \(document.subtitle)"
    wrap(title)
    line(String(repeating: "=", count: min(Self.width, title.count)))
    line("")
    write(document.facts)
    wrap(document.notice.title.uppercased())
    for block in document.notice.blocks { write(block) }
    line("")
    for (index, section) in document.sections.enumerated() {
      let heading = "\(index + 1) \(section.title)"
      line(heading)
      line(String(repeating: "-", count: heading.count))
      line("")
      for block in section.blocks {
        write(block)
        line("")
      }
    }
    line(prose("Colofon", "Colophon"))
    write(document.colophon)
  }

  private mutating func line(_ text: String) {
    out.append(contentsOf: text.utf8)
    out.append(UInt8(ascii: "\n"))
  }

  /// Writes text, broken at spaces; lines after the first hang under `indent`.
  private mutating func wrap(_ text: String, first: String = "", indent: String = "") {
    var wrapper = LineWrapper(first: first, indent: indent, width: Self.width)
    wrapper.write(text, to: &out)
  }

  private mutating func write(_ facts: [Document.Fact]) {
    let column = (facts.map(\.label.count).max() ?? 0) + 2
    let indent = String(repeating: " ", count: column)
    for fact in facts {
      let label = fact.label.padded(to: column)
      wrap(fact.lines.joined(separator: "\n"), first: label, indent: indent)
    }
    line("")
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .table(let table): write(table)
    case .list(let items):
      for item in items { wrap(item.map(\.plain).joined(), first: "- ", indent: "  ") }
    case .numbered(let items):
      for (index, item) in items.enumerated() {
        let number = "\(index + 1). "
        let indent = String(repeating: " ", count: number.count)
        wrap(item.map(\.plain).joined(), first: number, indent: indent)
      }
    default: wrap(block.plain)
    }
  }

  private mutating func write(_ table: Table) {
    line(table.caption)
    line("")
    if table.isWide {
      for group in table.groups { writeRecords(of: group, in: table) }
    } else {
      writeGrid(table)
    }
  }
}

extension TextDocument {
  /// Writes each row as a paragraph with a label before each cell.
  private mutating func writeRecords(of group: Table.Group, in table: Table) {
    if !group.heading.isEmpty {
      wrap(group.heading.map(\.plain).joined(), first: "## ", indent: "   ")
    }
    for note in group.notes { wrap(note.map(\.plain).joined(), first: "   ", indent: "   ") }
    if !group.heading.isEmpty || !group.notes.isEmpty { line("") }
    let column = (table.columns.map(\.title.count).max() ?? 0) + 4
    let indent = String(repeating: " ", count: column)
    for row in group.rows {
      for (index, cell) in row.cells.enumerated() {
        let text = cell.map(Self.record).joined(separator: "\n")
        if index == 0 {
          wrap(text)
        } else if !text.isEmpty {
          wrap(text, first: ("  " + table.columns[index].title).padded(to: column), indent: indent)
        }
      }
      line("")
    }
  }

  private static func record(_ block: Block) -> String {
    if case .quotation(let text) = block { "“\(text)”" } else { block.plain }
  }

  /// Writes rows under each other, each column as wide as its widest cell.
  private mutating func writeGrid(_ table: Table) {
    let rows = table.groups.flatMap(\.rows).map(Self.texts)
    var widths = table.columns.map(\.title.count)
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], cell.count)
      }
    }
    func write(_ cells: [String]) {
      var text = ""
      for (index, cell) in cells.enumerated() where index < widths.count {
        let padded = cell.padded(to: widths[index], right: table.columns[index].isNumeric)
        text += (index == 0 ? "" : "  ") + padded
      }
      line(text.trimmingEnd())
    }
    write(table.columns.map(\.title))
    write(widths.map { String(repeating: "-", count: $0) })
    for group in table.groups {
      if !group.heading.isEmpty { line(group.heading.map(\.plain).joined()) }
      for row in group.rows { write(Self.texts(of: row)) }
    }
  }

  private static func texts(of row: Table.Row) -> [String] {
    row.cells.map { $0.map(\.plain).joined(separator: " ").replacingLineBreaks() }
  }
}

extension String {
  /// The text with spaces behind it, or before it, up to a width.
  fileprivate func padded(to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - count))
    return right ? spaces + self : self + spaces
  }

  /// The text without spaces at its end.
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text on one line.
  fileprivate func replacingLineBreaks() -> String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
