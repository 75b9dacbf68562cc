// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Writes a document as one self-contained HTML page: no scripts, nothing from elsewhere.
struct HTMLDocument: DocumentWriter {
  let document: Document
  private var out = HTMLWriter()
  /// How many tables were written, for their ids.
  private var tables = 0

  var bytes: [UInt8] { out.bytes }

  init(document: Document) { self.document = document }

  mutating func write() {
    writeHead()
    out.markup("<body>\n<a class=\"skip\" href=\"#main\">")
    out.text(prose("Naar de inhoud", "Skip to content"))
    out.markup("</a>\n")
    writeTitle()
    writeContents()
    out.markup("<main id=\"main\" tabindex=\"-1\">\n")
    for (index, section) in document.sections.enumerated() {
      write(section, number: document.isNumbered ? index + 1 : nil)
    }
    out.markup("</main>\n")
    writeColophon()
    out.markup("</body>\n</html>\n")
  }

  private mutating func writeHead() {
    out.markup("<!DOCTYPE html>\n<html lang=\"")
    out.text(document.language.rawValue)
    out.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.markup("<meta name=\"generator\" content=\"Weerklank\">\n")
    out.element("<title>", document.longTitle, "</title>\n")
    out.markup("<style>\n")
    out.markup(PageStyle.sheet)
    out.markup("@page { @bottom-left { content: \"")
    out.styleString(
      document.running.isEmpty
        ? document.longTitle
        : document.running.joined(separator: " · "))
    out.markup("\"; } @bottom-right { content: \"")
    out.styleString(prose("pagina ", "page "))
    out.markup("\" counter(page) \"")
    out.styleString(prose(" van ", " of "))
    out.markup("\" counter(pages); } }\n</style>\n</head>\n")
  }

  private mutating func writeTitle() {
    out.markup("<header>\n<p class=\"kicker\">")
    for (index, part) in document.kicker.enumerated() {
      if index > 0 { out.markup(" <span aria-hidden=\"true\">·</span> ") }
      out.element("<span>", part, "</span>")
    }
    out.markup("</p>\n<h1>")
    if document.subtitle.isEmpty {
      out.text(document.title)
    } else {
      out.element("<span>", document.title, "</span> ")
      out.text(document.subtitle)
    }
    out.markup("</h1>\n")
    write(document.facts)
    if let notice = document.notice { write(notice) }
    out.markup("</header>\n")
  }

  private mutating func write(_ notice: Document.Notice) {
    switch notice.tone {
    case .concept: out.markup("<div class=\"notice concept\">")
    case .open: out.markup("<div class=\"notice open\">")
    case .final: out.markup("<div class=\"notice final\">")
    }
    out.element("<p class=\"state\">", notice.title, "</p>\n")
    for block in notice.blocks { write(block) }
    out.markup("</div>\n")
  }

  private mutating func write(_ facts: [Document.Fact]) {
    guard !facts.isEmpty else { return }
    out.markup("<dl class=\"facts\">\n")
    for fact in facts {
      out.element("<div><dt>", fact.label, "</dt>")
      for line in fact.lines { out.element("<dd>", line, "</dd>") }
      out.markup("</div>\n")
    }
    out.markup("</dl>\n")
  }

  private mutating func writeContents() {
    guard document.listsContents else { return }
    out.element(
      "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">", prose("Inhoud", "Contents"),
      "</h2>\n<ol>\n")
    for section in document.sections {
      out.markup("<li><a href=\"#")
      out.text(section.id)
      out.element("\">", section.title, "</a></li>\n")
    }
    out.markup("</ol>\n</nav>\n")
  }

  private mutating func write(_ section: Document.Section, number: Int?) {
    guard !section.title.isEmpty else {
      for block in section.blocks { write(block) }
      return
    }
    out.element("<section aria-labelledby=\"", section.id, "\">\n<h2 id=\"")
    out.element("", section.id, "\">")
    if let number {
      out.markup("<span class=\"number\">")
      out.number(number)
      out.markup("</span> ")
    }
    out.element("", section.title, "</h2>\n")
    for block in section.blocks { write(block) }
    out.markup("</section>\n")
  }

  private mutating func writeColophon() {
    guard !document.colophon.isEmpty else { return }
    out.element("<footer>\n<h2>", prose("Colofon", "Colophon"), "</h2>\n")
    write(document.colophon)
    out.markup("</footer>\n")
  }
}

extension HTMLDocument {
  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let inlines):
      out.markup("<p>")
      write(inlines)
      out.markup("</p>\n")
    case .heading(let title, let id, let level):
      out.markup(level < 3 ? "<h3" : level == 3 ? "<h4" : "<h5")
      if !id.isEmpty { out.element(" id=\"", id, "\"") }
      out.markup(">")
      out.text(title)
      out.markup(level < 3 ? "</h3>\n" : level == 3 ? "</h4>\n" : "</h5>\n")
    case .words(let text): writeParagraphs(text, class: "<p class=\"words\"")
    case .quotation(let text):
      out.markup("<blockquote>")
      writeParagraphs(text, class: "<p")
      out.markup("</blockquote>")
    case .labelled(let label, let text):
      out.markup("<p class=\"words\"")
      writeLanguageOfRecord()
      out.element("><b>", label, "</b> ")
      out.text(text)
      out.markup("</p>\n")
    case .list(let items):
      out.markup("<ul>\n")
      write(items)
      out.markup("</ul>\n")
    case .numbered(let items):
      out.markup("<ol>\n")
      write(items)
      out.markup("</ol>\n")
    case .table(let table): write(table)
    }
  }

  /// Writes somebody's own words; an empty line parts paragraphs.
  private mutating func writeParagraphs(_ text: String, class open: StaticString) {
    for paragraph in Paragraphs.of(text) {
      out.markup(open)
      writeLanguageOfRecord()
      out.element(">", paragraph, "</p>")
    }
    out.markup("\n")
  }

  /// Marks words of the record as Dutch on a page that is not.
  private mutating func writeLanguageOfRecord() {
    if document.language != .nl { out.markup(" lang=\"nl\"") }
  }

  private mutating func write(_ items: [[Inline]]) {
    for item in items {
      out.markup("<li>")
      write(item)
      out.markup("</li>\n")
    }
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): out.text(text)
      case .strong(let text): out.element("<strong>", text, "</strong>")
      case .aside(let text): out.element("<em class=\"aside\">", text, "</em>")
      case .absent(let text): out.element("<em class=\"absent\">", text, "</em>")
      case .link(let text, let anchor):
        out.element("<a href=\"#", anchor, "\">")
        out.text(text)
        out.markup("</a>")
      case .outcome(let text, let tone):
        out.element("<span class=\"outcome ", tone.rawValue, "\">")
        out.text(text)
        out.markup("</span>")
      case .removed: out.element("<del>", inline.plain, "</del>")
      case .added: out.element("<ins>", inline.plain, "</ins>")
      }
    }
  }
}

extension HTMLDocument {
  private mutating func write(_ table: Table) {
    tables += 1
    out.markup(table.isWide ? "<div class=\"scroll\"" : "<div class=\"scroll small\"")
    out.markup(" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-")
    out.number(tables)
    out.markup(table.isWide ? "\">\n<table class=\"wide\">" : "\">\n<table>")
    out.markup("<caption id=\"table-")
    out.number(tables)
    out.element("\">", table.caption, "</caption>\n")
    writeColumns(of: table)
    for group in table.groups {
      out.markup("<tbody>\n")
      writeHeading(of: group, in: table)
      for row in group.rows { write(row, in: table) }
      out.markup("</tbody>\n")
    }
    out.markup("</table>\n</div>\n")
  }

  private mutating func writeColumns(of table: Table) {
    if table.columns.contains(where: { $0.share != nil }) {
      out.markup("<colgroup>")
      for column in table.columns {
        guard let share = column.share else {
          out.markup("<col>")
          continue
        }
        out.markup("<col style=\"width:")
        out.number(share)
        out.markup("%\">")
      }
      out.markup("</colgroup>\n")
    }
    out.markup("<thead><tr>")
    for column in table.columns {
      out.markup(column.isNumeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
      out.text(column.title)
      out.markup("</th>")
    }
    out.markup("</tr></thead>\n")
  }

  private mutating func writeHeading(of group: Table.Group, in table: Table) {
    guard !group.heading.isEmpty else { return }
    out.markup("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
    out.number(table.columns.count)
    out.markup("\"><span class=\"name\">")
    write(group.heading)
    out.markup("</span>")
    for note in group.notes {
      out.markup("<span class=\"note\">")
      write(note)
      out.markup("</span>")
    }
    out.markup("</th></tr>\n")
  }

  private mutating func write(_ row: Table.Row, in table: Table) {
    out.markup("<tr")
    if let id = row.id { out.element(" id=\"", id, "\"") }
    if row.isTotal {
      out.markup(" class=\"total\"")
    } else if row.level > 0 {
      out.markup(" class=\"under\" style=\"--level:")
      out.number(min(row.level, 4))
      out.markup("\"")
    }
    out.markup(">")
    for (index, cell) in row.cells.enumerated() {
      let isNumeric = index < table.columns.count && table.columns[index].isNumeric
      if index == 0 {
        out.markup("<th scope=\"row\">")
      } else {
        out.markup(isNumeric ? "<td class=\"n\">" : "<td>")
      }
      writeCell(cell)
      out.markup(index == 0 ? "</th>" : "</td>")
    }
    out.markup("</tr>\n")
  }

  /// Writes a cell; a single paragraph needs no element of its own.
  private mutating func writeCell(_ blocks: [Block]) {
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0] {
      write(inlines)
    } else {
      for block in blocks { write(block) }
    }
  }
}
