// SPDX-License-Identifier: EUPL-1.2

package import Consultation

/// Writes a document as Typst, of which a program makes pages.
///
/// How pages look stands in ``TypstStyle``; here is only what stands on them.
package struct TypstDocument: Sendable {
  /// What is written.
  let document: Document
  /// The day that the file says it was made on; the format wants one.
  let day: Day
  /// The anchors to which something refers, and that are there.
  let targets: Set<String>
  var out: TypstWriter
  /// The anchors that were written, for each may stand there once.
  private var written: Set<String> = []
  /// How deep the last heading was.
  private var lastLevel = 1
  /// How deep the headings of groups are: under a chapter, or under a heading in it.
  private var groupLevel = 2
  /// Whether pages lie across.
  private var isAcross = false

  private init(document: Document, on day: Day, letters: TypstLetters) {
    self.document = document
    self.day = day
    targets = document.referredAnchors
    out = TypstWriter(letters: letters)
  }

  /// The source of a document.
  ///
  /// - Complexity: O(size of the document).
  static func source(of document: Document, on day: Day, letters: TypstLetters) -> [UInt8] {
    var writer = TypstDocument(document: document, on: day, letters: letters)
    writer.write()
    return writer.out.bytes
  }

  /// The source of a document of which nobody asked yet what letters there are.
  package static func source(of document: Document, on day: Day) -> [UInt8] {
    source(of: document, on: day, letters: TypstLetters())
  }

  private var prose: Prose { Prose(document.language) }

  private mutating func write() {
    writeHead()
    writeCover()
    for (index, section) in document.sections.enumerated() {
      write(section, number: document.isNumbered ? index + 1 : nil)
    }
    guard !document.colophon.isEmpty else { return }
    out.code("#colophon(")
    out.string(prose("Colofon", "Colophon"))
    out.code(", ")
    write(document.colophon)
    out.code(")\n")
  }

  private mutating func writeHead() {
    out.code("#set document(title: ")
    out.string(document.longTitle)
    out.code(", date: datetime(year: ")
    let (year, month, dayOfMonth) = day.parts
    out.number(year)
    out.code(", month: ")
    out.number(month)
    out.code(", day: ")
    out.number(dayOfMonth)
    out.code("))\n")
    switch document.language {
    case .nl: out.code("#set text(lang: \"nl\", region: \"NL\")\n#let record(body) = body\n")
    case .en:
      out.code("#set text(lang: \"en\", region: \"GB\")\n")
      out.code("#let record(body) = text(lang: \"nl\", region: \"NL\", body)\n")
    }
    out.code(TypstStyle.source)
    out.code("#show: annex.with(")
    out.string(document.running.joined(separator: " · "))
    out.code(", ")
    out.string(prose("blz.", "page"))
    out.code(", ")
    out.string(prose("van", "of"))
    out.code(")\n")
  }

  private mutating func writeCover() {
    out.code("#cover(")
    out.string(document.kicker.joined(separator: " · "))
    out.code(", ")
    out.string(document.title)
    out.code(", ")
    out.string(document.subtitle)
    out.code(", ")
    write(document.facts)
    out.code(")\n")
    if document.form == .letter { out.code("#v(1.5em)\n") }
    if let notice = document.notice { write(notice) }
    guard document.listsContents else { return }
    out.code("#contents(")
    out.string(prose("Inhoud", "Contents"))
    out.code(")\n")
  }

  private mutating func write(_ notice: Document.Notice) {
    out.code("#notice(")
    switch notice.tone {
    case .concept: out.code("\"concept\", ")
    case .open: out.code("\"refused\", ")
    case .final: out.code("\"final\", ")
    }
    out.string(notice.title)
    out.code(", {\n")
    for block in notice.blocks { write(block) }
    out.code("})\n")
  }

  private mutating func write(_ facts: [Document.Fact]) {
    out.code("(")
    for fact in facts {
      out.code("(")
      out.string(fact.label)
      out.code(", ")
      out.strings(fact.lines)
      out.code("),\n")
    }
    out.code(")")
  }

  private mutating func write(_ section: Document.Section, number: Int?) {
    if section.isAcross != isAcross {
      isAcross = section.isAcross
      out.code(isAcross ? "#set page(flipped: true)\n" : "#set page(flipped: false)\n")
    } else if section.startsPage {
      out.code("#pagebreak(weak: true)\n")
    }
    groupLevel = 2
    lastLevel = 1
    if section.title.isEmpty {
      out.code("#v(1.4em)\n#{\n")
    } else {
      out.code("#chapter(")
      writeAnchor(section.id)
      out.code(", ")
      out.string(number.map { "\($0)  " } ?? "")
      out.code(", ")
      out.string(section.title)
      out.code(")\n#{\n")
    }
    let leads = section.leads
    for (index, block) in section.blocks.enumerated() {
      if case .paragraph(let inlines) = block, leads.contains(index) {
        out.code("lead(")
        write(inlines)
        out.code(")\n")
      } else {
        write(block)
      }
    }
    out.code("}\n")
  }

  /// The level of the next heading, which may skip none (PDF/UA-1, 7.4.2).
  mutating func headingLevel(_ level: Int) -> Int {
    lastLevel = min(level, lastLevel + 1)
    return lastLevel
  }

  /// Writes the name of an anchor where something refers to it, the first time that it comes.
  mutating func writeAnchor(_ id: String?) {
    guard let id, targets.contains(id), written.insert(id).inserted else {
      return out.code("none")
    }
    out.string(id)
  }
}

extension Document.Section {
  /// The paragraphs that lead to a table and stay with it: those right before it, up to three.
  fileprivate var leads: Set<Int> {
    var leads: Set<Int> = []
    for (index, block) in blocks.enumerated() {
      guard case .table = block else { continue }
      for lead in stride(from: index - 1, through: max(index - 3, 0), by: -1) {
        guard case .paragraph = blocks[lead] else { break }
        leads.insert(lead)
      }
    }
    return leads
  }
}

extension TypstDocument {
  /// Writes a block as a line of code.
  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let inlines):
      guard !writeVerdict(inlines) else { break }
      out.code("p(")
      write(inlines)
      out.code(")")
    case .words(let text):
      out.code("own")
      out.strings(Paragraphs.of(text))
    case .quotation(let text):
      out.code("said")
      out.strings(Paragraphs.of(text))
    case .labelled(let label, let text):
      out.code("labelled(")
      out.string(label)
      out.code(", ")
      out.string(text)
      out.code(")")
    case .list(let items):
      out.code("list")
      write(items)
    case .numbered(let items):
      out.code("enum")
      write(items)
    case .table(let table): write(table, groupLevel: groupLevel)
    case .heading(let title, let id, let level):
      let level = headingLevel(level)
      groupLevel = level + 1
      out.code("part(")
      writeAnchor(id)
      out.code(", ")
      out.number(level)
      out.code(", ")
      out.string(title)
      out.code(")")
    }
    out.code("\n")
  }

  private mutating func write(_ items: [[Inline]]) {
    out.code("(")
    for item in items {
      write(item)
      out.code(",")
    }
    out.code(")")
  }

  /// Writes an outcome that stands alone, as a paragraph of its own; `false` for other text.
  mutating func writeVerdict(_ inlines: [Inline]) -> Bool {
    guard inlines.count == 1, case .outcome(let text, let tone) = inlines[0] else { return false }
    call("verdict(", tone.rawValue, text)
    return true
  }

  /// Writes running text as one value.
  mutating func write(_ inlines: [Inline]) {
    guard inlines.count != 1 else { return write(inlines[0]) }
    out.code("{")
    for inline in inlines {
      write(inline)
      out.code(";")
    }
    out.code("}")
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): out.string(text)
    case .strong(let text): call("strong(", text)
    case .aside(let text), .absent(let text): call("aside(", text)
    case .link(let text, let anchor):
      guard targets.contains(anchor) else { return out.string(text) }
      call("to(", text, anchor)
    case .outcome(let text, let tone): call("outcome(", tone.rawValue, text)
    case .removed: call("strike(", inline.plain)
    case .added: call("strong(", inline.plain)
    }
  }

  private mutating func call(_ open: StaticString, _ texts: String...) {
    out.code(open)
    for (index, text) in texts.enumerated() {
      if index > 0 { out.code(", ") }
      out.string(text)
    }
    out.code(")")
  }
}
