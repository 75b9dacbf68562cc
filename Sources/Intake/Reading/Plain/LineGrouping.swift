// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Groups the lines of a plain text into blocks, one line after the other.
struct LineGrouping {
  private(set) var blocks: [ReadBlock] = []
  /// The block that the next line may go on with.
  var current: ReadBlock?
  /// Whether the current block has only one line so far, and how that line looks.
  private var firstLine: LineLook?
  /// The markers of the open lists, outermost first.
  private var lists: [(indentation: Int, style: ListMarker.Style)] = []
  private var page = 1
  private var hasPages = false
  private let limits: ReadLimits
  /// Whether the marks of Markdown mean something.
  private let isMarkdown: Bool
  /// Whether the lines are those of a block of code, up to its closing fence.
  var isFenced = false
  /// The table whose rows come now, and how many of them came.
  var table = (number: 0, rows: 0)

  init(limits: ReadLimits, isMarkdown: Bool = false) {
    self.limits = limits
    self.isMarkdown = isMarkdown
  }

  /// Takes the next line, which begins at an offset of the text.
  ///
  /// - Returns: How many scalars the line has.
  mutating func take(_ line: Substring.UnicodeScalarView, at offset: Int) throws(ReadError) -> Int {
    var length = 0
    for piece in line.split(separator: "\u{C}", omittingEmptySubsequences: false) {
      if length > 0 { turnPage() }
      length += try takePiece(piece, at: offset + length) + 1
    }
    return length - 1
  }

  /// Takes what stands on one line of one page.
  private mutating func takePiece(
    _ line: Substring.UnicodeScalarView, at offset: Int
  ) throws(ReadError) -> Int {
    var length = 0
    var start: Int?
    var end = 0
    var indentation = 0
    for scalar in line {
      if !scalar.isBlank {
        start = start ?? length
        end = length + 1
      } else if start == nil {
        indentation = scalar == "\t" ? (indentation / 8 + 1) * 8 : indentation + 1
      }
      length += 1
    }
    guard let start else {
      if !isFenced { close() }
      table.rows = 0
      return length
    }
    let content = line.dropFirst(start).prefix(end - start)
    if isMarkdown, try takeMarkdown(content, count: end - start, at: offset + start) {
      return length
    }
    table.rows = 0
    try take(content, count: end - start, at: offset + start, indentation: indentation)
    return length
  }

  /// All blocks, once there are no more lines.
  mutating func finish() -> [ReadBlock] {
    close()
    return hasPages
      ? blocks
      : blocks.map { block in
        var block = block
        block.page = nil
        return block
      }
  }

  private mutating func turnPage() {
    close()
    page += 1
    hasPages = true
  }

  /// Ends the current block.
  mutating func close() {
    guard var block = current else { return }
    if let look = firstLine, block.kind != .quote, let level = look.headingLevel {
      block.kind = .heading
      block.level = level
    }
    blocks.append(block)
    current = nil
    firstLine = nil
  }

  /// Lets the last block, which ended already, reach further: the rule under the head of a table.
  mutating func stretchLast(to end: Int) {
    guard let last = blocks.indices.last else { return }
    blocks[last].length = end - blocks[last].offset
  }

  private mutating func take(
    _ content: Substring.UnicodeScalarView, count: Int, at offset: Int, indentation: Int
  ) throws(ReadError) {
    if let block = current, let look = firstLine, look.isShort, block.kind == .paragraph,
      let level = LineLook.underline(content)
    {
      // A rule under one line makes that a heading, and is a part of it.
      current?.length = offset + count - block.offset
      current?.kind = .heading
      current?.level = level
      firstLine = nil
      close()
      return
    }
    if content.first == ">" {
      try takeQuote(content, count: count, at: offset)
    } else if let marker = ListMarker(startOf: content) {
      try takeItem(marker, content, count: count, at: offset, indentation: indentation)
    } else if let block = current, block.kind != .quote {
      current?.length = offset + count - block.offset
      firstLine = nil
    } else {
      try takeParagraph(content, count: count, at: offset, indentation: indentation)
    }
  }

  private mutating func takeQuote(
    _ content: Substring.UnicodeScalarView, count: Int, at offset: Int
  ) throws(ReadError) {
    let level = min(content.prefix { $0 == ">" || $0 == " " }.count { $0 == ">" }, limits.depth)
    if let block = current, block.kind == .quote, block.level == level {
      current?.length = offset + count - block.offset
      return
    }
    try open(ReadBlock(.quote, level: level, offset: offset, length: count))
  }

  private mutating func takeItem(
    _ marker: ListMarker, _ content: Substring.UnicodeScalarView, count: Int, at offset: Int,
    indentation: Int
  ) throws(ReadError) {
    var level = listLevel(of: marker.style, at: indentation)
    if case .levels(let numbers) = marker.style { level = numbers }
    try open(
      ReadBlock(
        .listItem, level: level, offset: offset, length: count, marker: marker.text,
        markerLength: marker.length))
    if case .bullet = marker.style { return }
    firstLine = LineLook(content, marker: marker)
  }

  /// The depth of an item: deeper than those it is indented from, else that of its siblings.
  private mutating func listLevel(of style: ListMarker.Style, at indentation: Int) -> Int {
    while let last = lists.last, last.indentation > indentation { lists.removeLast() }
    if let same = lists.lastIndex(where: { $0.indentation == indentation && $0.style == style }) {
      lists.removeSubrange((same + 1)...)
    } else if let last = lists.last, last.indentation == indentation, blocks.last?.kind != .listItem
    {
      // Another sign at the same place, after something else: a new list instead of a deeper one.
      lists[lists.count - 1].style = style
    } else if lists.count < limits.depth {
      lists.append((indentation, style))
    }
    return lists.count
  }

  private mutating func takeParagraph(
    _ content: Substring.UnicodeScalarView, count: Int, at offset: Int, indentation: Int
  ) throws(ReadError) {
    let isInItem = (lists.last?.indentation).map { indentation > $0 } ?? false
    if !isInItem { lists = [] }
    try open(
      ReadBlock(
        isInItem ? .itemParagraph : .paragraph, level: isInItem ? lists.count : nil,
        offset: offset, length: count))
    if !isInItem { firstLine = LineLook(content, marker: nil) }
  }

  /// Begins a block.
  mutating func open(_ block: ReadBlock) throws(ReadError) {
    close()
    guard blocks.count < limits.blocks else {
      throw ReadError(
        .textTooLong, "there are more than \(limits.blocks) paragraphs", hint: "Split the file.")
    }
    current = block
    current?.page = page
  }
}
