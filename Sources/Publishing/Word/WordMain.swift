// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

/// Writes the main part of a Word document.
struct WordMain {
  let document: Document
  let pages: WordPages
  /// What was written and not packed yet.
  var out = XMLWriter()
  /// Where it is packed, while it is written.
  private(set) var archive: ArchiveWriter
  /// How many numbered lists were written: each counts by itself.
  var lists = 0
  /// How many bookmarks were written, for their ids.
  private var bookmarks = 0
  /// How the pages lie that are being written.
  private(set) var layout: WordLayout
  /// Whether a section was ended: the first one alone may have a first page of its own.
  private var hasTurned = false
  /// Whether a heading was written in the chapter: groups of rows stand under it.
  var isUnderHeading = false

  init(document: Document, pages: WordPages, archive: ArchiveWriter) {
    self.document = document
    self.pages = pages
    layout = pages.upright
    self.archive = archive
  }

  /// The words of the house in the document's language.
  var prose: Prose { Prose(document.language) }

  /// Writes all of it as an entry of the archive.
  mutating func write(to part: String) {
    archive.begin(part)
    out.markup("<w:document xmlns:w=\"")
    out.markup("http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    out.markup("\" xmlns:r=\"")
    out.markup("http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    out.markup("\">\n<w:body>\n")
    writeHead()
    for section in document.sections { write(section) }
    writeColophon()
    writeSectionProperties()
    out.markup("</w:body>\n</w:document>\n")
    archive.write(out.take())
    archive.end()
  }

  /// Packs what was written, once it is much.
  mutating func pack() {
    if out.bytes.count > 1 << 16 { archive.write(out.take()) }
  }

  private mutating func writeHead() {
    paragraph("Kicker", document.kicker.joined(separator: " · "))
    paragraph("Title", document.title)
    if !document.subtitle.isEmpty { paragraph("Subtitle", document.subtitle) }
    write(document.facts, caption: prose("Gegevens van dit stuk", "Particulars of this document"))
    if !document.facts.isEmpty { paragraph("AfterTable", "") }
    if let notice = document.notice { write(notice) }
    guard document.listsContents else { return }
    paragraph("ContentsHeading", prose("Inhoud", "Contents"))
    for (index, section) in document.sections.enumerated() {
      open("TOC1")
      run("\(index + 1)\t")
      link(section.title, to: section.id)
      close()
    }
  }

  private mutating func write(_ notice: Document.Notice) {
    let style: StaticString =
      switch notice.tone {
      case .concept: "NoticeConcept"
      case .open: "NoticeOpen"
      case .final: "NoticeFinal"
      }
    open(style, keepsWithNext: !notice.blocks.isEmpty)
    run(notice.title, .strong)
    close()
    for block in notice.blocks {
      write(block, WordCellLook(text: style, quotation: style))
    }
  }

  private mutating func write(_ section: Document.Section) {
    let turns = section.isAcross != layout.isAcross
    if turns { turn(to: section.isAcross ? pages.across : pages.upright) }
    isUnderHeading = false
    if !section.title.isEmpty {
      let breaksPage = section.startsPage && !turns
      if document.isNumbered {
        // Said here too, for a template may have headings without numbers.
        open("Heading1", breaksPage: breaksPage, list: WordNumbering.chapters)
      } else {
        open("PlainHeading", breaksPage: breaksPage)
      }
      bookmarked(section.id) { $0.run(section.title) }
      close()
    }
    for (index, block) in section.blocks.enumerated() {
      var look = WordCellLook.body
      // What is said of a table stays with it.
      if index + 1 < section.blocks.count, case .table = section.blocks[index + 1] {
        look.keepsWithNext = true
      }
      write(block, look)
    }
  }

  private mutating func writeColophon() {
    guard !document.colophon.isEmpty else { return }
    paragraph("PlainHeading", prose("Colofon", "Colophon"))
    write(document.colophon, caption: prose("Colofon", "Colophon"), staysTogether: true)
    paragraph("SectionEnd", "")
  }

  /// Ends the pages so far, so that others lie another way.
  private mutating func turn(to next: WordLayout) {
    out.markup("<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/>")
    writeSectionProperties()
    out.markup("</w:pPr></w:p>\n")
    layout = next
  }

  private mutating func writeSectionProperties() {
    out.markup("<w:sectPr>")
    for edge in layout.isAcross ? pages.edgesAcross : pages.edgesUpright {
      out.markup(edge.isHeader ? "<w:headerReference w:type=\"" : "<w:footerReference w:type=\"")
      out.element(edge.isFirst ? "first\" r:id=\"" : "default\" r:id=\"", edge.id, "\"/>")
    }
    out.markup("<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"")
    out.number(layout.width)
    out.markup("\" w:h=\"")
    out.number(layout.height)
    out.markup(layout.isAcross ? "\" w:orient=\"landscape\"/>" : "\"/>")
    let margins: [(StaticString, Int)] = [
      ("<w:pgMar w:top=\"", layout.top), ("\" w:right=\"", layout.right),
      ("\" w:bottom=\"", layout.bottom), ("\" w:left=\"", layout.left),
      ("\" w:header=\"", layout.header), ("\" w:footer=\"", layout.footer),
    ]
    for (name, value) in margins {
      out.markup(name)
      out.number(value)
    }
    out.markup("\" w:gutter=\"0\"/>")
    if pages.hasFirst, !hasTurned { out.markup("<w:titlePg/>") }
    out.markup("</w:sectPr>\n")
    hasTurned = true
  }

  /// Writes runs between the ends of a bookmark, to which links lead.
  mutating func bookmarked(_ anchor: String, _ body: (inout WordMain) -> Void) {
    out.markup("<w:bookmarkStart w:id=\"")
    out.number(bookmarks)
    out.element("\" w:name=\"", Self.bookmark(anchor), "\"/>")
    body(&self)
    out.markup("<w:bookmarkEnd w:id=\"")
    out.number(bookmarks)
    out.markup("\"/>")
    bookmarks += 1
  }

  /// The name of a bookmark: a letter, then letters, digits and low lines, at most 40 (17.13.6.2).
  static func bookmark(_ anchor: String) -> String {
    let name = anchor.unicodeScalars.prefix(39).map { scalar -> Character in
      let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9") ~= scalar
      return isPlain ? Character(scalar) : "_"
    }
    return (name.first?.isLetter ?? false ? "" : "a") + String(name)
  }
}
