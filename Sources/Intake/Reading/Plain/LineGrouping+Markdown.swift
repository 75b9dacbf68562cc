// SPDX-License-Identifier: EUPL-1.2

import Consultation

// The marks of Markdown stay in the text, for a quote must stand in the file as it is; they only say
// what a block is.
extension LineGrouping {
  /// Takes a line that means something in Markdown and nothing in plain text.
  ///
  /// - Returns: Whether it is one: a heading with `#`, a line of fenced code, a row of a table.
  mutating func takeMarkdown(
    _ content: Substring.UnicodeScalarView, count: Int, at offset: Int
  ) throws(ReadError) -> Bool {
    if isFenced || Self.isFence(content) {
      try takeCode(content, count: count, at: offset)
      return true
    }
    if content.first == "#" { return try takeHeading(content, count: count, at: offset) }
    if content.first == "|", count > 1 {
      try takeRow(content, count: count, at: offset)
      return true
    }
    return false
  }

  private static func isFence(_ content: Substring.UnicodeScalarView) -> Bool {
    content.starts(with: "```".unicodeScalars) || content.starts(with: "~~~".unicodeScalars)
  }

  private mutating func takeCode(
    _ content: Substring.UnicodeScalarView, count: Int, at offset: Int
  ) throws(ReadError) {
    guard isFenced, let block = current else {
      try open(ReadBlock(.code, offset: offset, length: count))
      isFenced = true
      return
    }
    current?.length = offset + count - block.offset
    if Self.isFence(content) {
      isFenced = false
      close()
    }
  }

  private mutating func takeHeading(
    _ content: Substring.UnicodeScalarView, count: Int, at offset: Int
  ) throws(ReadError) -> Bool {
    let signs = content.prefix { $0 == "#" }.count
    let blanks = content.dropFirst(signs).prefix(while: \.isBlank).count
    guard signs <= 6, blanks > 0, signs + blanks < count else { return false }
    try open(
      ReadBlock(
        .heading, level: signs, offset: offset, length: count,
        marker: String(repeating: "#", count: signs), markerLength: signs + blanks))
    close()
    return true
  }

  /// The cells of a row, each with the `|` before it; the last one has the `|` behind it too.
  private mutating func takeRow(
    _ content: Substring.UnicodeScalarView, count: Int, at offset: Int
  ) throws(ReadError) {
    close()
    if table.rows > 0, content.allSatisfy({ "|-: \t".unicodeScalars.contains($0) }) {
      stretchLast(to: offset + count)
      return
    }
    if table.rows == 0 { table.number += 1 }
    table.rows += 1
    let scalars = Array(content)
    var starts = scalars.indices.filter {
      scalars[$0] == "|" && ($0 == 0 || scalars[$0 - 1] != "\\")
    }
    if starts.count > 1, starts.last == count - 1 { starts.removeLast() }
    for (index, start) in starts.enumerated() {
      var end = index + 1 < starts.count ? starts[index + 1] : count
      while end > start + 1, scalars[end - 1].isBlank { end -= 1 }
      let blanks = scalars[(start + 1)..<end].prefix(while: \.isBlank).count
      let cell = ReadBlock.Cell(table: table.number, row: table.rows, column: index + 1)
      try open(
        ReadBlock(
          .tableCell, offset: offset + start, length: end - start, marker: "|",
          markerLength: 1 + blanks, cell: cell))
      close()
    }
  }
}
