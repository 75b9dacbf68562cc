// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Joins the lines of pages into the paragraphs, items and headings that they were.
///
/// A line goes on with the one above where that one is full: the first word of the line would not
/// have fitted on it. A gap, another size of letters or the marker of an item begins something new.
struct LineJoining {
  /// A paragraph with the block that it will be.
  struct Paragraph {
    var text: InlineText
    var block: ReadBlock
  }

  /// How many divided words were joined.
  private(set) var hyphens = 0

  private let lines: [PageLine]
  /// For each page, where lines that begin at a place end at the most.
  private let edges: [[Int: Double]]
  /// The height of most letters.
  private let bodyHeight: Double
  /// Heights of headings, the largest first.
  private let headingHeights: [Int]
  /// Words with a hyphen in the middle of a line: they keep it when they are divided.
  private let hyphenated: Set<String>
  /// The places at which markers of the open lists stand, outermost first.
  private var lists: [(left: Double, style: ListMarker.Style)] = []

  private static let gridInPoints = 40.0

  init(_ pages: [PageLayout.Page]) {
    lines = pages.flatMap(\.lines)
    var edges: [[Int: Double]] = []
    for page in pages {
      var edge: [Int: Double] = [:]
      for line in page.lines {
        for column in Self.columns(of: line) {
          edge[column] = max(edge[column] ?? 0, line.right)
        }
      }
      edges.append(edge)
    }
    self.edges = edges
    var letters: [Int: Int] = [:]
    for line in lines { letters[Self.size(line), default: 0] += line.text.utf8.count }
    let body = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    bodyHeight = Double(body) / 2
    headingHeights = letters.keys.filter { Double($0) > Double(body) * 1.12 }.sorted(by: >)
    hyphenated = Set(
      lines.flatMap { line in
        line.text.lowercased().split(separator: " ").filter { $0.dropLast().contains("-") }
          .map(Self.letters)
      })
  }

  /// The size of the letters of a line, in half points.
  private static func size(_ line: PageLine) -> Int { Int((line.height * 2).rounded()) }

  private static func columns(of line: PageLine) -> ClosedRange<Int> {
    let column = Int(line.left / gridInPoints)
    return column - 1...column + 1
  }

  private static func letters(_ word: some StringProtocol) -> String {
    let start = word.drop { !$0.isLetter && !$0.isNumber }
    return String(start.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  /// Of the lines that go on with the sentence above, the share whose first word would have fitted
  /// there: near 0 where a word processor broke the lines.
  var raggedness: Double {
    var going = 0
    var fitting = 0
    for (above, line) in zip(lines, lines.dropFirst())
    where above.page == line.page && line.top > above.top
      && line.text.unicodeScalars.first?.properties.isLowercase == true
      && ListMarker(startOf: line.text.unicodeScalars) == nil
    {
      going += 1
      if !isFull(above, before: line) { fitting += 1 }
    }
    return going < 5 ? 0 : Double(fitting) / Double(going)
  }

  /// All paragraphs, in order.
  mutating func paragraphs() -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var last: PageLine?
    for line in lines {
      let marker = ListMarker(startOf: line.text.unicodeScalars)
      if let above = last, var paragraph = paragraphs.popLast() {
        if marker == nil || isSentenceGoingOn(from: above, to: line, marker),
          continues(paragraph, above, line)
        {
          join(line.text, to: &paragraph.text)
          paragraphs.append(paragraph)
          last = line
          continue
        }
        paragraphs.append(paragraph)
      }
      paragraphs.append(begin(line, marker))
      last = line
    }
    return paragraphs
  }

  /// Whether what looks like a bullet is a dash between two parts of a sentence.
  private func isSentenceGoingOn(
    from above: PageLine, to line: PageLine, _ marker: ListMarker?
  ) -> Bool {
    guard let marker, case .bullet(let sign) = marker.style, sign == "-" || sign == "–" else {
      return false
    }
    return isFull(above, before: line) && abs(line.left - above.left) < 2
      && above.text.unicodeScalars.last.map { $0.properties.isLowercase } ?? false
      && lists.isEmpty
  }

  private func continues(_ paragraph: Paragraph, _ above: PageLine, _ line: PageLine) -> Bool {
    guard abs(above.height - line.height) <= max(above.height, 1) * 0.12 else { return false }
    guard above.page == line.page else { return continuesOnNextPage(paragraph, above, line) }
    // A line beside another, or above it, is in another column.
    guard line.top > above.top + above.height * 0.5 else {
      return line.top < above.top - above.height * 2 && goesOn(above.text, line.text)
        && isFull(above, before: line)
    }
    guard line.top - above.bottom < above.height * 0.45 else { return false }
    return isFull(above, before: line)
  }

  private func continuesOnNextPage(
    _ paragraph: Paragraph, _ above: PageLine, _ line: PageLine
  ) -> Bool {
    paragraph.block.kind != .heading && goesOn(above.text, line.text)
      && isFull(above, before: line)
  }

  /// Whether a sentence goes on from one line to the next, as far as their ends tell.
  private func goesOn(_ above: String, _ line: String) -> Bool {
    guard let end = above.unicodeScalars.last, let start = line.unicodeScalars.first else {
      return false
    }
    if start.properties.isLowercase { return true }
    return !".:;?!".unicodeScalars.contains(end)
  }

  /// Whether the first word of the next line would not have fitted on this one.
  private func isFull(_ above: PageLine, before line: PageLine) -> Bool {
    let edge = edges[above.page - 1][Int(above.left / Self.gridInPoints)] ?? above.right
    let space = above.height * 0.2
    return above.right + space + line.widthOfFirstWord > edge - 1
  }

  /// Adds a line to a paragraph, and joins a word that is divided over both.
  private mutating func join(_ line: String, to text: inout InlineText) {
    guard let last = text.scalars.last, last == "-" || last == "\u{2010}",
      let first = line.unicodeScalars.first, first.properties.isLowercase,
      text.scalars.dropLast().last?.properties.isAlphabetic == true
    else {
      text.append(" ")
      text.append(line)
      return
    }
    let nextWord = String(line.prefix { $0 != " " })
    if ["en", "of", "tot", "and", "or"].contains(nextWord) {
      // "in- en uitstroom": the hyphen stands for what is left out.
      text.append(" ")
      text.append(line)
      return
    }
    let start = text.scalars.lastIndex(where: \.isBlank).map { $0 + 1 } ?? 0
    let word = text.scalars[start...]
    let whole = String(String.UnicodeScalarView(word)).lowercased() + nextWord.lowercased()
    if !hyphenated.contains(Self.letters(whole)) {
      text.removeLast()
      hyphens += 1
    }
    text.append(line)
  }

  private mutating func begin(_ line: PageLine, _ marker: ListMarker?) -> Paragraph {
    var block = ReadBlock(.paragraph, offset: 0, length: 0, page: line.page)
    let look = LineLook(Substring(line.text).unicodeScalars, marker: marker)
    let isLarge = line.height > bodyHeight * 1.12 && look.isShort
    if isLarge || (look.headingLevel != nil && marker?.isOfLevels == true) {
      block.kind = .heading
      let rank = headingHeights.firstIndex(of: Self.size(line)).map { $0 + 1 }
      block.level = min(isLarge ? rank ?? 1 : look.headingLevel ?? 1, 9)
      lists = []
    } else if let marker {
      block.kind = .listItem
      block.level = level(of: marker.style, at: line.left)
    } else if let inner = lists.last, line.left > inner.left + 4 {
      block.kind = .itemParagraph
      block.level = lists.count
    } else {
      lists = []
    }
    guard let marker, block.kind == .listItem || block.kind == .heading else {
      return Paragraph(text: InlineText(line.text), block: block)
    }
    block.marker = marker.text
    let content = line.text.unicodeScalars.dropFirst(marker.length)
    return Paragraph(text: InlineText(String(content)), block: block)
  }

  private mutating func level(of style: ListMarker.Style, at left: Double) -> Int {
    while let last = lists.last, last.left > left + 4 { lists.removeLast() }
    if let last = lists.last, abs(last.left - left) <= 4 {
      // Another sign at the same place is another list, no deeper one.
      lists[lists.count - 1].style = style
    } else if lists.count < 20 {
      lists.append((left, style))
    }
    return max(lists.count, 1)
  }
}
