// SPDX-License-Identifier: EUPL-1.2

import Publishing

/// What stands in every cell of every table of a document, in the order of reading: its letters,
/// for every format has its own ways with spaces.
struct DocumentCells: Hashable {
  /// Tables, of rows, of cells.
  private(set) var tables: [[[String]]] = []

  init(of document: Document) {
    tables.append(Self.rows(of: document.facts))
    for case .table(let table) in document.sections.flatMap(\.blocks) {
      tables.append(Self.rows(of: table))
    }
    tables.append(Self.rows(of: document.colophon))
  }

  private static func rows(of facts: [Document.Fact]) -> [[String]] {
    facts.map { [letters($0.label), letters($0.lines.joined())] }
  }

  private static func rows(of table: Table) -> [[String]] {
    var rows = [table.columns.map { letters($0.title) }]
    for group in table.groups {
      if !group.heading.isEmpty {
        rows.append([letters((group.heading + group.notes.flatMap(\.self)).map(text).joined())])
      }
      rows += group.rows.map { row in row.cells.map { letters($0.map(text).joined()) } }
    }
    return rows
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines): inlines.map(text).joined()
    case .words(let text), .quotation(let text), .heading(let text, _, _): text
    case .labelled(let label, let text): label + text
    case .list(let items), .numbered(let items): items.flatMap(\.self).map(text).joined()
    case .table: ""
    }
  }

  private static func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .strong(let text), .aside(let text), .absent(let text): text
    case .link(let text, _), .outcome(let text, _): text
    case .removed(let text): "[-\(text)-]"
    case .added(let text): "{+\(text)+}"
    }
  }

  /// A text without what formats have their own ways with: white space, and what cannot be printed.
  static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          let properties = scalar.properties
          return !properties.isWhitespace && properties.generalCategory != .control
            && !properties.isNoncharacterCodePoint && scalar != "\u{FFFD}"
            && scalar != "\u{AD}" && scalar != "\u{200B}" && scalar != "\u{FEFF}"
        }))
  }
}
