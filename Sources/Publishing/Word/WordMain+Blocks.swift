// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// In which styles the blocks of a cell or chapter are written.
struct WordCellLook {
  var text: StaticString
  var quotation: StaticString
  /// How far they stand from the left, in twentieths of a point.
  var indent = 0
  /// Whether they stay on the page of what follows.
  var keepsWithNext = false

  /// Running text between headings.
  static let body = WordCellLook(text: "BodyText", quotation: "Quote")
}

extension WordMain {
  /// Writes a block.
  mutating func write(_ block: Block, _ look: WordCellLook) {
    switch block {
    case .heading(let title, let id, let level):
      isUnderHeading = true
      open(level < 3 ? "Heading2" : level == 3 ? "Heading3" : "Heading4")
      if id.isEmpty { run(title) } else { bookmarked(id) { $0.run(title) } }
      close()
    case .paragraph(let inlines):
      open(look.text, keepsWithNext: look.keepsWithNext, indent: look.indent)
      write(inlines)
      close()
    case .words(let text): writeParagraphs(text, look.text, look)
    case .quotation(let text): writeParagraphs(text, look.quotation, look)
    case .labelled(let label, let text):
      open(look.text, keepsWithNext: look.keepsWithNext, indent: look.indent)
      run(label, .strong)
      run(" ")
      run(text, isOfRecord: true)
      close()
    case .list(let items):
      for item in items { write(item, "ListBullet", list: WordNumbering.bullets) }
    case .numbered(let items):
      let list = WordNumbering.first + lists
      lists += 1
      for item in items { write(item, "ListNumber", list: list) }
    case .table(let table): write(table)
    }
  }

  private mutating func write(_ item: [Inline], _ style: StaticString, list: Int) {
    open(style, list: list)
    write(item)
    close()
  }

  /// Writes somebody's own words; an empty line parts paragraphs.
  private mutating func writeParagraphs(
    _ text: String, _ style: StaticString, _ look: WordCellLook
  ) {
    for paragraph in Paragraphs.of(text) {
      open(style, keepsWithNext: look.keepsWithNext, indent: look.indent)
      run(paragraph, isOfRecord: true)
      close()
    }
  }
}
