// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// What the runs of a paragraph hold.
struct WordGathering {
  var text = InlineText()
  /// Whether all of its letters are bold.
  var isBold = true
  /// The page that its first letter stands on, where that is not the one before it.
  var page: Int?
  /// How many spaces stand before it.
  var indentation = 0
  /// Text boxes that are tied to it.
  var boxes: [XMLTree] = []
}

/// Where among tracked changes and fields a run stands.
private struct WordContext {
  var isDeleted = false
  var style: WordStyles.Style
}

extension WordReader {
  /// Gathers the text of a paragraph, and notes what belongs to it.
  mutating func gather(
    _ paragraph: XMLTree, style: WordStyles.Style = WordStyles.Style()
  ) throws(ReadError) -> WordGathering {
    var gathered = WordGathering()
    try gather(paragraph, WordContext(style: style), into: &gathered)
    gathered.isBold = gathered.isBold && !gathered.text.isEmpty
    return gathered
  }

  private mutating func gather(
    _ element: XMLTree, _ context: WordContext, into gathered: inout WordGathering
  ) throws(ReadError) {
    for child in element.elements {
      switch child.name {
      case "r": try run(child, context, into: &gathered)
      case "ins", "moveTo":
        let start = gathered.text.count
        try gather(child, context, into: &gathered)
        gathered.text.mark(.insertion, since: start)
        if gathered.text.count > start { tally.insertions += 1 }
      case "del", "moveFrom": try deletion(child, context, into: &gathered)
      case "hyperlink":
        let start = gathered.text.count
        try gather(child, context, into: &gathered)
        let link = child["id"].flatMap { links[$0] }
        if let link, link.isExternal {
          gathered.text.mark(.link, since: start, target: link.target)
        }
      case "AlternateContent": try gather(Self.chosen(child), context, into: &gathered)
      case "commentReference", "commentRangeStart": try comment(child, into: &gathered)
      case "pPr", "rPr", "instrText", "delText", "t": continue
      default: try gather(child, context, into: &gathered)
      }
    }
  }

  /// Text that somebody took out stands behind all other text, and knows its place.
  private mutating func deletion(
    _ element: XMLTree, _ context: WordContext, into gathered: inout WordGathering
  ) throws(ReadError) {
    var context = context
    context.isDeleted = true
    var deleted = WordGathering()
    try gather(element, context, into: &deleted)
    guard !deleted.text.isEmpty else { return }
    tally.deletions += 1
    deleted.text.anchors = []
    gathered.text.anchors.append(.init(offset: gathered.text.count, note: notes.count))
    notes.append(ReadNote(kind: .deletion, text: deleted.text))
  }

  private mutating func run(
    _ element: XMLTree, _ context: WordContext, into gathered: inout WordGathering
  ) throws(ReadError) {
    let properties = element.first("rPr")
    let style = styles.style(properties?.first("rStyle")?.value, ofParagraph: false)
    let isHidden =
      properties?.first("vanish")?.isOn ?? (style.isHidden || context.style.isHidden)
    let isBold = properties?.first("b")?.isOn ?? (style.isBold || context.style.isBold)
    let before = gathered.text.count
    for child in element.elements {
      if isHidden, ["t", "tab", "br", "sym"].contains(child.name) {
        if child.name == "t" { tally.hidden += 1 }
        continue
      }
      try piece(child, context, into: &gathered)
    }
    if gathered.text.count > before, !isBold { gathered.isBold = false }
  }

  private mutating func piece(
    _ element: XMLTree, _ context: WordContext, into gathered: inout WordGathering
  ) throws(ReadError) {
    switch element.name {
    case "t", "delText":
      if gathered.text.isEmpty {
        gathered.page = page.current
        indent(element, &gathered)
      }
      append(element, to: &gathered.text)
    case "tab", "ptab":
      if gathered.text.isEmpty { gathered.indentation += 8 }
      gathered.text.append(" ")
    case "cr": gathered.text.breakLine()
    case "br":
      if element["type"] == "page" { page.asked() } else { gathered.text.breakLine() }
    case "lastRenderedPageBreak": page.rendered()
    case "noBreakHyphen": gathered.text.append("-")
    case "sym":
      let code = element["char"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
      if let code { gathered.text.append(Symbols.character(code)) }
    case "footnoteReference": try note(element, in: \.footnotes, into: &gathered)
    case "endnoteReference": try note(element, in: \.endnotes, into: &gathered)
    case "commentReference": try comment(element, into: &gathered)
    case "drawing", "pict", "object", "AlternateContent", "txbxContent", "ruby":
      try drawing(element, context, into: &gathered)
    default: return
    }
  }

  private func append(_ element: XMLTree, to text: inout InlineText) {
    for case .text(let characters) in element.children { text.append(characters) }
  }

  /// Counts the spaces before the first letter.
  private func indent(_ element: XMLTree, _ gathered: inout WordGathering) {
    for case .text(let characters) in element.children {
      gathered.indentation += characters.unicodeScalars.prefix(while: \.isBlank).count
    }
  }

  /// Text boxes are kept for after the paragraph; of a picture only its being there.
  private mutating func drawing(
    _ element: XMLTree, _ context: WordContext, into gathered: inout WordGathering
  ) throws(ReadError) {
    switch element.name {
    case "txbxContent": gathered.boxes.append(element)
    case "blip", "imagedata": tally.pictures += 1
    case "AlternateContent": try drawing(Self.chosen(element), context, into: &gathered)
    case "rubyBase", "r": try gather(element, context, into: &gathered)
    case "t": append(element, to: &gathered.text)
    default:
      for child in element.elements { try drawing(child, context, into: &gathered) }
    }
  }

  private mutating func note(
    _ reference: XMLTree, in list: WritableKeyPath<WordReader, [String: XMLTree]>,
    into gathered: inout WordGathering
  ) throws(ReadError) {
    // Each note is told once, where it is first referred to.
    guard let id = reference["id"], let note = self[keyPath: list].removeValue(forKey: id) else {
      return
    }
    let number = notes.count { $0.kind == .footnote } + 1
    gathered.text.anchors.append(.init(offset: gathered.text.count, note: notes.count))
    notes.append(ReadNote(kind: .footnote, marker: "\(number)", text: InlineText()))
    let place = notes.count - 1
    notes[place].text = try text(ofNote: note)
  }

  private mutating func comment(
    _ reference: XMLTree, into gathered: inout WordGathering
  ) throws(ReadError) {
    guard let id = reference["id"], let comment = comments.removeValue(forKey: id) else { return }
    tally.comments += 1
    gathered.text.anchors.append(.init(offset: gathered.text.count, note: notes.count))
    notes.append(ReadNote(kind: .comment, text: InlineText()))
    let place = notes.count - 1
    notes[place].text = try text(ofNote: comment)
  }
}
