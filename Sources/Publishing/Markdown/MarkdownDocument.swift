// SPDX-License-Identifier: EUPL-1.2

/// Writes a document as Markdown with tables, as GitHub and Pandoc read it.
struct MarkdownDocument: DocumentWriter {
  let document: Document
  private(set) var bytes: [UInt8] = []
  /// Whether a heading was written in the chapter: groups of rows stand under it.
  private var isUnderHeading = false

  init(document: Document) { self.document = document }

  mutating func write() {
    line(document.kicker.map(Self.escaped).joined(separator: " · "))
    let title = [document.title, document.subtitle].filter { !$0.isEmpty }
    line("# \(title.map(Self.escaped).joined(separator: ": "))")
    write(document.facts)
    if let notice = document.notice { write(notice) }
    for (index, section) in document.sections.enumerated() {
      if !section.title.isEmpty {
        line("## \(document.isNumbered ? "\(index + 1) " : "")\(Self.escaped(section.title))")
      }
      isUnderHeading = false
      for block in section.blocks { write(block) }
    }
    guard !document.colophon.isEmpty else { return }
    line("## \(prose("Colofon", "Colophon"))")
    write(document.colophon)
  }

  /// Writes a paragraph and the empty line after it.
  private mutating func line(_ text: String) {
    guard !text.isEmpty else { return }
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: "\n\n".utf8)
  }

  private mutating func write(_ facts: [Document.Fact]) {
    let lines = facts.map { fact in
      "- \(Self.escaped(fact.label)): \(fact.lines.map(Self.escaped).joined(separator: "; "))"
    }
    line(lines.joined(separator: "\n"))
  }

  /// Writes what is said of completeness as one quotation, so that it stands out.
  private mutating func write(_ notice: Document.Notice) {
    let paragraphs =
      ["**\(Self.escaped(notice.title))**"]
      + notice.blocks.map(Self.paragraph(of:))
    let lines = paragraphs.joined(separator: "\n\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    line(lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n"))
  }

  private mutating func write(_ block: Block) {
    if case .heading = block { isUnderHeading = true }
    if case .table(let table) = block { write(table) } else { line(Self.paragraph(of: block)) }
  }

  private mutating func write(_ table: Table) {
    line("*\(Self.escaped(table.caption))*")
    for group in table.groups {
      if !group.heading.isEmpty {
        line("\(isUnderHeading ? "####" : "###") \(Self.text(of: group.heading))")
      }
      line(group.notes.map(Self.text(of:)).joined(separator: "  \n"))
      if !group.rows.isEmpty { writeRows(of: group, in: table) }
    }
  }

  private mutating func writeRows(of group: Table.Group, in table: Table) {
    bytes.append(contentsOf: "|".utf8)
    for column in table.columns {
      bytes.append(contentsOf: " \(Self.escaped(column.title)) |".utf8)
    }
    bytes.append(contentsOf: "\n|".utf8)
    for column in table.columns {
      bytes.append(contentsOf: (column.isNumeric ? " ---: |" : " --- |").utf8)
    }
    bytes.append(contentsOf: "\n".utf8)
    for row in group.rows {
      bytes.append(contentsOf: "|".utf8)
      for cell in row.cells {
        let text = cell.map(Self.text(of:)).joined(separator: "<br>")
        bytes.append(
          contentsOf: (row.isTotal && !text.isEmpty ? " **\(text)** |" : " \(text) |").utf8)
      }
      bytes.append(contentsOf: "\n".utf8)
    }
    bytes.append(contentsOf: "\n".utf8)
  }
}

extension MarkdownDocument {
  /// A block that stands by itself, which may have several lines.
  private static func paragraph(of block: Block) -> String {
    switch block {
    case .list(let items): items.map { "- \(text(of: $0))" }.joined(separator: "\n")
    case .numbered(let items):
      items.enumerated().map { "\($0 + 1). \(text(of: $1))" }.joined(separator: "\n")
    case .heading(let title, _, let level):
      String(repeating: "#", count: level + 1) + " " + escaped(title)
    default: text(of: block)
    }
  }

  /// A block in a cell, on one line.
  private static func text(of block: Block) -> String {
    switch block {
    case .paragraph(let inlines): text(of: inlines)
    case .words(let words), .heading(let words, _, _): escaped(words)
    case .quotation(let words): "“\(escaped(words))”"
    case .labelled(let label, let words): "**\(escaped(label))** \(escaped(words))"
    case .list(let items), .numbered(let items):
      items.map(text(of:)).joined(separator: "<br>")
    case .table: ""
    }
  }

  private static func text(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .strong(let text), .outcome(let text, _): "**\(escaped(text))**"
      case .aside(let text), .absent(let text): "*\(escaped(text))*"
      case .removed: "~~\(escaped(inline.plain))~~"
      case .added: "**\(escaped(inline.plain))**"
      case .text(let text), .link(let text, _): escaped(text)
      }
    }.joined()
  }

  /// Text in which nothing means anything to Markdown or HTML; a line break becomes `<br>`.
  static func escaped(_ text: String) -> String {
    var text = text
    var escaped: [UInt8] = []
    text.withUTF8 { buffer in
      escaped.reserveCapacity(buffer.count + 16)
      for byte in buffer {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
          UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"),
          UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "$"):
          escaped.append(UInt8(ascii: "\\"))
          escaped.append(byte)
        case UInt8(ascii: "<"): escaped.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): escaped.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "&"): escaped.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "\n"): escaped.append(contentsOf: "<br>".utf8)
        case UInt8(ascii: "\t"): escaped.append(UInt8(ascii: " "))
        case 0x00..<0x20, 0x7F: escaped.append(contentsOf: "\u{FFFD}".utf8)
        default: escaped.append(byte)
        }
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
