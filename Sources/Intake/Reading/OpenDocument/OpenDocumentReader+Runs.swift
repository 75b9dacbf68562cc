// SPDX-License-Identifier: EUPL-1.2

/// What stands in a paragraph.
struct OpenDocumentGathering {
  var text = InlineText()
  /// Whether all of its letters are bold.
  var isBold = true
  /// How many spaces stand before it.
  var indentation = 0
  /// Text boxes that are tied to it.
  var boxes: [XMLTree] = []
  /// Where each insertion that is open began.
  var insertionStarts: [String: Int] = [:]
}

extension OpenDocumentReader {
  /// Gathers the text of a paragraph, and notes what belongs to it.
  mutating func gather(
    _ element: XMLTree, isBold: Bool, into gathered: inout OpenDocumentGathering
  ) throws(ReadError) {
    for id in openInsertions { gathered.insertionStarts[id] = 0 }
    try pieces(of: element, isBold: isBold, into: &gathered)
    for (_, start) in gathered.insertionStarts {
      gathered.text.mark(.insertion, since: start)
    }
    gathered.isBold = gathered.isBold && !gathered.text.isEmpty
  }

  private mutating func pieces(
    of element: XMLTree, isBold: Bool, into gathered: inout OpenDocumentGathering
  ) throws(ReadError) {
    for child in element.children {
      switch child {
      case .text(let text):
        let before = gathered.text.count
        gathered.text.append(text)
        if gathered.text.count > before, !isBold { gathered.isBold = false }
      case .element(let child): try piece(child, isBold: isBold, into: &gathered)
      }
    }
  }

  private mutating func piece(
    _ element: XMLTree, isBold: Bool, into gathered: inout OpenDocumentGathering
  ) throws(ReadError) {
    switch element.name {
    case "span":
      let style = styles.style(element["style-name"])
      guard !style.isHidden else {
        tally.hidden += 1
        return
      }
      try pieces(of: element, isBold: isBold || style.isBold, into: &gathered)
    case "s":
      if gathered.text.isEmpty {
        gathered.indentation += min(max(Int(element["c"] ?? "") ?? 1, 0), 200)
      }
      gathered.text.append(" ")
    case "tab":
      if gathered.text.isEmpty { gathered.indentation += 8 }
      gathered.text.append(" ")
    case "line-break": gathered.text.breakLine()
    case "soft-page-break": turnPage()
    case "a":
      let start = gathered.text.count
      try pieces(of: element, isBold: isBold, into: &gathered)
      if let target = element["href"], target.hasPrefix("http") {
        gathered.text.mark(.link, since: start, target: target)
      }
    case "note": try note(element, into: &gathered)
    case "annotation": try comment(element, into: &gathered)
    case "change": try deletion(element, into: &gathered)
    case "change-start":
      if let id = element["change-id"], insertions.contains(id) {
        openInsertions.insert(id)
        gathered.insertionStarts[id] = gathered.text.count
        tally.insertions += 1
      }
    case "change-end":
      if let id = element["change-id"], openInsertions.remove(id) != nil,
        let start = gathered.insertionStarts.removeValue(forKey: id)
      {
        gathered.text.mark(.insertion, since: start)
      }
    case "frame", "custom-shape", "g", "rect", "text-box", "ellipse":
      drawing(element, into: &gathered)
    case "ruby":
      if let base = element.first("ruby-base") {
        try pieces(of: base, isBold: isBold, into: &gathered)
      }
    case "annotation-end", "tracked-changes", "hidden-text", "script": return
    default: try pieces(of: element, isBold: isBold, into: &gathered)
    }
  }

  private mutating func drawing(_ element: XMLTree, into gathered: inout OpenDocumentGathering) {
    switch element.name {
    case "text-box": gathered.boxes.append(element)
    case "image": tally.pictures += 1
    case "object", "object-ole": tally.embedded += 1
    case "custom-shape", "rect", "ellipse":
      if element.contains("p") { gathered.boxes.append(element) }
    default:
      // A picture has a form that older programs can show: it is the same picture.
      for child in element.elements {
        drawing(child, into: &gathered)
        if child.name == "image" || child.name == "object" { return }
      }
    }
  }

  private mutating func note(
    _ element: XMLTree, into gathered: inout OpenDocumentGathering
  ) throws(ReadError) {
    guard let body = element.first("note-body") else { return }
    let number = notes.count { $0.kind == .footnote } + 1
    gathered.text.anchors.append(.init(offset: gathered.text.count, note: notes.count))
    notes.append(ReadNote(kind: .footnote, marker: "\(number)", text: InlineText()))
    let place = notes.count - 1
    notes[place].text = try text(ofNote: body)
  }

  private mutating func comment(
    _ element: XMLTree, into gathered: inout OpenDocumentGathering
  ) throws(ReadError) {
    tally.comments += 1
    gathered.text.anchors.append(.init(offset: gathered.text.count, note: notes.count))
    notes.append(ReadNote(kind: .comment, text: InlineText()))
    let place = notes.count - 1
    notes[place].text = try text(ofNote: element)
  }

  private mutating func deletion(
    _ element: XMLTree, into gathered: inout OpenDocumentGathering
  ) throws(ReadError) {
    guard let id = element["change-id"], let deleted = deletions.removeValue(forKey: id) else {
      return
    }
    tally.deletions += 1
    gathered.text.anchors.append(.init(offset: gathered.text.count, note: notes.count))
    notes.append(ReadNote(kind: .deletion, text: InlineText()))
    let place = notes.count - 1
    notes[place].text = try text(ofNote: deleted)
  }
}
