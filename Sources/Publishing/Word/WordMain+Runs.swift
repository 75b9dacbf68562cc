// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

/// How a run of text looks, by a style of its own or none.
enum WordRunLook {
  case plain, strong, aside, absent, link
  /// What became of a point.
  case outcome(Inline.Tone)
  /// Words that went from a text, and words that came into it.
  case removed, added

  /// The id of its style.
  var style: StaticString? {
    switch self {
    case .plain, .removed: nil
    case .strong, .added: "Strong"
    case .aside: "Aside"
    case .absent: "Absent"
    case .link: "Hyperlink"
    case .outcome(.taken): "OutcomeTaken"
    case .outcome(.partly): "OutcomePartly"
    case .outcome(.refused): "OutcomeRefused"
    case .outcome(.later): "OutcomeLater"
    case .outcome(.neutral): "OutcomeNeutral"
    case .outcome(.open): "OutcomeOpen"
    }
  }

  /// What is drawn through or under it, whatever the styles of a template say.
  var mark: StaticString? {
    switch self {
    case .removed: "<w:strike/>"
    case .added: "<w:u w:val=\"single\"/>"
    default: nil
    }
  }
}

extension WordMain {
  /// Begins a paragraph.
  mutating func open(
    _ style: StaticString, keepsWithNext: Bool = false, breaksPage: Bool = false, list: Int? = nil,
    indent: Int = 0
  ) {
    out.markup("<w:p><w:pPr><w:pStyle w:val=\"")
    out.markup(style)
    out.markup("\"/>")
    if keepsWithNext { out.markup("<w:keepNext/>") }
    if breaksPage { out.markup("<w:pageBreakBefore/>") }
    if let list {
      out.markup("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"")
      out.number(list)
      out.markup("\"/></w:numPr>")
    }
    if indent > 0 {
      out.markup("<w:ind w:left=\"")
      out.number(indent)
      out.markup("\"/>")
    }
    out.markup("</w:pPr>")
  }

  /// Ends a paragraph.
  mutating func close() {
    out.markup("</w:p>\n")
    pack()
  }

  /// Writes a paragraph of one run.
  mutating func paragraph(_ style: StaticString, _ text: String) {
    open(style)
    run(text)
    close()
  }

  /// Writes a link to a place in the document.
  mutating func link(_ text: String, to anchor: String) {
    out.element("<w:hyperlink w:anchor=\"", Self.bookmark(anchor), "\" w:history=\"1\">")
    run(text, .link)
    out.markup("</w:hyperlink>")
  }

  /// Writes runs of text.
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): run(text)
      case .strong(let text): run(text, .strong)
      case .aside(let text): run(text, .aside)
      case .absent(let text): run(text, .absent)
      case .link(let text, let anchor): link(text, to: anchor)
      case .outcome(let text, let tone): run(text, .outcome(tone))
      case .removed: run(inline.plain, .removed)
      case .added: run(inline.plain, .added)
      }
    }
  }

  /// Writes text, with its line ends and tabs as Word has them.
  ///
  /// - Parameters:
  ///   - text: The text; nothing is written of an empty one.
  ///   - look: How it looks.
  ///   - isOfRecord: Whether somebody wrote it for the record, which is kept in Dutch.
  /// - Complexity: O(length).
  mutating func run(_ text: String, _ look: WordRunLook = .plain, isOfRecord: Bool = false) {
    guard !text.isEmpty else { return }
    out.markup("<w:r>")
    let isForeign = isOfRecord && document.language != .nl
    if look.style != nil || look.mark != nil || isForeign {
      out.markup("<w:rPr>")
      if let style = look.style {
        out.markup("<w:rStyle w:val=\"")
        out.markup(style)
        out.markup("\"/>")
      }
      if let mark = look.mark { out.markup(mark) }
      if isForeign { out.markup("<w:lang w:val=\"nl-NL\"/>") }
      out.markup("</w:rPr>")
    }
    var text = text
    text.withUTF8 { out.wordText($0) }
    out.markup("</w:r>")
  }
}

extension XMLWriter {
  /// Writes the text of a run: a line end breaks the line, a soft hyphen divides a word.
  mutating func wordText(_ buffer: UnsafeBufferPointer<UInt8>) {
    var start = buffer.startIndex
    for index in buffer.indices {
      let byte = buffer[index]
      if byte == 0xC2, index + 1 < buffer.endIndex, buffer[index + 1] == 0xAD {
        wordPiece(buffer[start..<index])
        markup("<w:softHyphen/>")
        start = index + 2
      }
      guard byte == 0x09 || byte == 0x0A || byte == 0x0D else { continue }
      wordPiece(buffer[start..<index])
      start = index + 1
      // A return before a line end is part of that.
      if byte == 0x0D, start < buffer.endIndex, buffer[start] == 0x0A { continue }
      markup(byte == 0x09 ? "<w:tab/>" : "<w:br/>")
    }
    wordPiece(buffer[start...])
  }

  private mutating func wordPiece(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    guard !piece.isEmpty else { return }
    markup("<w:t xml:space=\"preserve\">")
    text(piece)
    markup("</w:t>")
  }
}
