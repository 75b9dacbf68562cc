// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// A line of a letter, and what can be seen of it without its neighbours.
struct LetterLine {
  /// What stands on it.
  enum Look: Hashable {
    /// Nothing, or white space only.
    case blank
    /// A page number, a running header, a rule of signs.
    case furniture
    /// Anything else.
    case text
  }

  /// The line without its line feed.
  let range: Range<Int>
  /// The line without white space around it; empty for a blank one.
  let content: Range<Int>
  /// How far it is indented, tabs counted to the next multiple of eight.
  let indentation: Int
  /// The bullet or number that it begins with.
  var marker: ItemMarker?
  /// Its words.
  let words: [FoldedWord]
  /// What stands on it.
  var look: Look
  /// The block of a format with structure that begins on it.
  var block: ReadBlock?
  /// Whether it goes on with a block that began on a line before.
  var isInsideBlock = false
  /// How the content ends: the last scalar that is no closing quotation mark or bracket.
  let last: Unicode.Scalar?
  /// The first scalar behind the marker.
  let first: Unicode.Scalar?

  init(_ range: Range<Int>, of scalars: [Unicode.Scalar]) {
    self.range = range
    var start = range.lowerBound
    var end = range.upperBound
    var column = 0
    while start < end, scalars[start].isBlank {
      column = scalars[start] == "\t" ? (column / 8 + 1) * 8 : column + 1
      start += 1
    }
    while end > start, scalars[end - 1].isBlank { end -= 1 }
    content = start..<end
    indentation = column
    marker = ItemMarker(at: start..<end, of: scalars)
    words = scalars[(start + (marker?.length ?? 0))..<end].foldedWords
    look = start == end ? .blank : words.isEmpty && marker == nil ? .furniture : .text
    let begin = start + (marker?.length ?? 0)
    let bare = scalars[start..<end].last { !"\"'”’»)]*_ ".unicodeScalars.contains($0) }
    last = bare
    first = scalars[min(begin, end)..<end].first { !"*_#\"“„'‘(".unicodeScalars.contains($0) }
  }

  /// What stands behind the marker.
  var body: Range<Int> { content.lowerBound + (marker?.length ?? 0)..<content.upperBound }

  /// Whether it is marked as a heading, as Markdown does.
  func isMarkedHeading(in scalars: [Unicode.Scalar]) -> Bool {
    scalars[content].first == "#" && !words.isEmpty
  }

  /// Whether a sentence ends with it.
  var endsSentence: Bool { last.map { ".?!;:".unicodeScalars.contains($0) } ?? false }

  /// Whether it ends with a hyphen.
  var endsHyphenated: Bool { last == "-" || last == "\u{AD}" }
}

/// The bullet or number at the start of an item.
struct ItemMarker: Hashable {
  let style: ListMarker.Style
  /// How many scalars it has, with the white space behind it.
  let length: Int
  /// Whether it is a letter that is a Roman number as well.
  let mayBeRoman: Bool

  /// The marker of an item whose format says that it is one, whatever stands before it.
  init(ofBlock block: ReadBlock) {
    style = .bullet("•")
    length = block.markerLength
    mayBeRoman = false
  }

  init?(at range: Range<Int>, of scalars: [Unicode.Scalar]) {
    guard !range.isEmpty else { return nil }
    let line = scalars[range]
    if let marker = ListMarker(startOf: line) {
      // `§ 4.2` is a place, no item.
      if marker.text == "§" { return nil }
      style = marker.style
      length = marker.length
      mayBeRoman = marker.text.contains { "ivx".contains($0) }
      return
    }
    guard let loose = Self.loose(line) else { return nil }
    (style, length) = loose
    mayBeRoman = false
  }

  /// Signs that are bullets also without a space behind them.
  private static let glued: Set<Unicode.Scalar> = [
    "•", "▪", "■", "❑", "➢", "➤", "✓", "✔", "‣", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}",
  ]

  /// A bullet on a line of its own, over its item.
  init?(alone content: ArraySlice<Unicode.Scalar>) {
    guard content.count == 1, let sign = content.first,
      Self.glued.contains(sign) || ["o", "-", "–"].contains(sign)
    else { return nil }
    style = .bullet(sign)
    length = 0
    mayBeRoman = false
  }

  /// A marker as bad print has it: `1 .`, `~`.
  private static func loose(
    _ line: ArraySlice<Unicode.Scalar>
  ) -> (ListMarker.Style, Int)? {
    var rest = line
    var style = ListMarker.Style.number
    if let sign = rest.first, glued.contains(sign), rest.count > 2,
      rest.dropFirst().first?.isBlank == false
    {
      return (.bullet(sign), 1)
    }
    if rest.first == "~" {
      style = .bullet("~")
      rest = rest.dropFirst()
    } else {
      let digits = rest.prefix { $0.isDigit }
      rest = rest.dropFirst(digits.count)
      guard (1...2).contains(digits.count), rest.first == " " else { return nil }
      rest = rest.drop { $0 == " " }
      guard rest.first == "." || rest.first == ")" else { return nil }
      rest = rest.dropFirst()
    }
    let content = rest.drop { $0.isBlank }
    guard content.count < rest.count, !content.isEmpty else { return nil }
    return (style, line.count - content.count)
  }

  /// Whether it is a sign, not a number or letter.
  var isBullet: Bool {
    if case .bullet = style { return true }
    return false
  }
}
