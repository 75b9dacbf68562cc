// SPDX-License-Identifier: EUPL-1.2

/// Writes a document as plain text of at most 78 characters a line, for a terminal or a mail.
struct TextDocument: DocumentWriter {
  /// The longest line outside tables of words and numbers, which are as wide as in reports.
  static let width = 78

  let document: Document
  private(set) var bytes: [UInt8] = []

  init(document: Document) { self.document = document }

  mutating func write() {
    wrap(document.kicker.joined(separator: " · "))
    let title = [document.title, document.subtitle].filter { !$0.isEmpty }.joined(separator: ": ")
    wrap(title)
    line(String(repeating: "=", count: min(Self.width, title.count)))
    line("")
    write(document.facts)
    if let notice = document.notice {
      wrap(notice.title.uppercased())
      for block in notice.blocks { write(block) }
      line("")
    }
    for (index, section) in document.sections.enumerated() {
      if !section.title.isEmpty {
        let heading = (document.isNumbered ? "\(index + 1) " : "") + section.title
        line(heading)
        line(String(repeating: "-", count: heading.count))
        line("")
      }
      for block in section.blocks {
        write(block)
        line("")
      }
    }
    guard !document.colophon.isEmpty else { return }
    line(prose("Colofon", "Colophon"))
    write(document.colophon)
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes text, broken at spaces; lines after the first hang under `indent`.
  private mutating func wrap(_ text: String, first: String = "", indent: String = "") {
    var wrapper = LineWrapper(first: first, indent: indent, width: Self.width)
    wrapper.write(text, to: &bytes)
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
    case .heading(let title, _, let level):
      wrap(title)
      if level == 2 { line(String(repeating: "~", count: min(Self.width, title.count))) }
    case .list(let items):
      for item in items { wrap(item.plain, first: "- ", indent: "  ") }
    case .numbered(let items):
      for (index, item) in items.enumerated() {
        let number = "\(index + 1). "
        let indent = String(repeating: " ", count: number.count)
        wrap(item.plain, first: number, indent: indent)
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
      for line in TextGrid.lines(of: table, width: ReportText.width) { self.line(line) }
    }
  }
}

extension TextDocument {
  /// Writes each row as a paragraph with a label before each cell.
  private mutating func writeRecords(of group: Table.Group, in table: Table) {
    if !group.heading.isEmpty {
      wrap(group.heading.plain, first: "## ", indent: "   ")
    }
    for note in group.notes { wrap(note.plain, first: "   ", indent: "   ") }
    if !group.heading.isEmpty || !group.notes.isEmpty { line("") }
    let column = (table.columns.map(\.title.count).max() ?? 0) + 4
    let indent = String(repeating: " ", count: column)
    let labels = table.columns.map { ("  " + $0.title).padded(to: column) }
    for row in group.rows {
      for (index, cell) in row.cells.enumerated() {
        let text = Self.record(cell)
        if index == 0 {
          wrap(text)
        } else if !text.isEmpty {
          wrap(text, first: labels[index], indent: indent)
        }
      }
      line("")
    }
  }

  private static func record(_ cell: [Block]) -> String {
    cell.count == 1 ? record(cell[0]) : cell.map(record).joined(separator: "\n")
  }

  private static func record(_ block: Block) -> String {
    if case .quotation(let text) = block { "“\(text)”" } else { block.plain }
  }
}

extension String {
  /// The text with spaces behind it, up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
