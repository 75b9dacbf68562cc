// SPDX-License-Identifier: EUPL-1.2

/// What stands at the place of a note, comment or deletion.
struct ReadNote {
  /// ``ReadBlock/Kind/footnote``, ``ReadBlock/Kind/comment`` or ``ReadBlock/Kind/deletion``.
  var kind: ReadBlock.Kind
  /// The number before it.
  var marker: String?
  var text: InlineText
  /// Where it belongs in the text, once that is known.
  var anchor: Int?
}

extension ReadBuilder {
  /// Adds a block of gathered text, with the white space that belongs between it and the last one.
  ///
  /// Items and cells follow on the next line, all else after an empty line; items are indented by
  /// two spaces a level; a tab stands between the cells of a row.
  ///
  /// - Returns: Where its content begins; `nil` where it is empty, and nothing was added.
  @discardableResult
  mutating func place(
    _ text: InlineText, as block: ReadBlock, notes: inout [ReadNote]
  ) throws(ReadError) -> Int? {
    guard !text.isEmpty else { return nil }
    try separate(by: separator(before: block))
    var block = block
    var scalars: [Unicode.Scalar] = []
    if let marker = block.marker {
      scalars = Array(marker.unicodeScalars) + [" "]
      block.markerLength = scalars.count
    }
    let start = count + scalars.count
    try add(scalars + text.scalars, as: block)
    marks += text.marks.map { mark in
      ReadMark(mark.kind, offset: mark.offset + start, length: mark.length, target: mark.target)
    }
    for anchor in text.anchors where notes.indices.contains(anchor.note) {
      notes[anchor.note].anchor = start + anchor.offset
    }
    return start
  }

  /// Adds notes behind all other text, in the order of what they belong to.
  mutating func place(_ notes: [ReadNote]) throws(ReadError) {
    var none: [ReadNote] = []
    for note in notes where !note.text.isEmpty {
      let block = ReadBlock(
        note.kind, offset: 0, length: 0, marker: note.marker, anchor: note.anchor)
      try place(note.text, as: block, notes: &none)
    }
  }

  private func separator(before block: ReadBlock) -> String {
    guard let last = blocks.last else { return "" }
    if let cell = block.cell, let other = last.cell, cell.table == other.table {
      if cell.row != other.row { return "\n" }
      if cell.column != other.column { return "\t" }
      return "\n" + Self.indentation(of: block)
    }
    let isItem = block.kind == .listItem || block.kind == .itemParagraph
    let followsItem = last.kind == .listItem || last.kind == .itemParagraph
    return (isItem && followsItem ? "\n" : "\n\n") + Self.indentation(of: block)
  }

  private static func indentation(of block: ReadBlock) -> String {
    switch block.kind {
    case .listItem: String(repeating: "  ", count: min(max((block.level ?? 1) - 1, 0), 20))
    case .itemParagraph: String(repeating: "  ", count: min(block.level ?? 1, 20))
    default: ""
    }
  }
}
