// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The lines of a letter, with page furniture told apart.
struct LetterLines {
  let scalars: [Unicode.Scalar]
  private(set) var lines: [LetterLine] = []
  /// How long the longer lines are: what a full line is.
  private(set) var width = 0
  /// How long the longest lines are.
  private(set) var widest = 0
  /// Whether lines of one paragraph stand apart, as programs that extract text may leave them.
  private(set) var isDoubleSpaced = false

  /// Splits a text at its line feeds.
  ///
  /// - Parameters:
  ///   - scalars: The text.
  ///   - blocks: The blocks of a format that has structure of its own; none for plain text.
  /// - Complexity: O(length).
  init(_ scalars: [Unicode.Scalar], blocks: [ReadBlock]) {
    self.scalars = scalars
    var start = 0
    for place in 0...scalars.count where place == scalars.count || scalars[place] == "\n" {
      lines.append(LetterLine(start..<place, of: scalars))
      start = place + 1
    }
    let lengths = lines.filter { $0.look == .text }.map(\.content.count).sorted()
    width = lengths.isEmpty ? 80 : max(40, lengths[lengths.count * 9 / 10])
    widest = lengths.isEmpty ? 80 : lengths[lengths.count * 98 / 100]
    place(blocks)
    markFurniture()
    isDoubleSpaced = hasLinesApart()
  }

  /// Whether the first word of a line would have fitted on the line before it, so that the break
  /// between them is meant.
  func fits(_ line: LetterLine, behind before: LetterLine) -> Bool {
    let word = line.words.first.map { $0.range.upperBound - line.content.lowerBound } ?? 0
    return before.content.count + 1 + word <= widest
  }

  private mutating func place(_ blocks: [ReadBlock]) {
    var line = 0
    for block in blocks {
      while line < lines.count, lines[line].range.upperBound <= block.offset { line += 1 }
      guard line < lines.count else { return }
      if lines[line].block == nil { lines[line].block = block }
      switch block.kind {
      case .listItem: lines[line].marker = ItemMarker(ofBlock: block)
      case .paragraph, .heading, .itemParagraph, .tableCell: lines[line].marker = nil
      default: break
      }
      var next = line
      while next < lines.count, lines[next].range.lowerBound < block.range.upperBound {
        if block.kind == .furniture { lines[next].look = .furniture }
        lines[next].isInsideBlock = next > line
        next += 1
      }
    }
  }

  private mutating func markFurniture() {
    joinLoneBullets()
    for index in lines.indices where lines[index].look == .text {
      guard stands(apart: index) else { continue }
      if isPageNumber(lines[index]) || endsInPageNumber(lines[index]) {
        lines[index].look = .furniture
      }
    }
  }

  /// A bullet on a line of its own belongs to the next line of text.
  private mutating func joinLoneBullets() {
    for index in lines.indices {
      guard let marker = ItemMarker(alone: scalars[lines[index].content]) else { continue }
      var next = index + 1
      while next < min(index + 3, lines.count), lines[next].look == .blank { next += 1 }
      guard next < lines.count, lines[next].look == .text, lines[next].marker == nil,
        ItemMarker(alone: scalars[lines[next].content]) == nil
      else { continue }
      lines[index].look = .furniture
      lines[next].marker = marker
    }
  }

  /// Whether no line of text adjoins it.
  private func stands(apart index: Int) -> Bool {
    let before = index == 0 || lines[index - 1].look != .text
    let after = index + 1 == lines.count || lines[index + 1].look != .text
    return before && after
  }

  /// `25`, `- 2 -`, `2 / 7`, `pagina 2 van 7`.
  private func isPageNumber(_ line: LetterLine) -> Bool {
    let words = scalars[line.content].foldedWords.map(\.text)
    let rest = words.filter { !["pagina", "page", "blz", "blad", "van", "of", "p"].contains($0) }
    return words.count <= 4 && !rest.isEmpty && rest.count <= 2
      && rest.allSatisfy { $0.utf8.count <= 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// A running header: some words, a wide gap, and a page number or address at the end.
  private func endsInPageNumber(_ line: LetterLine) -> Bool {
    guard line.content.count > 12, let last = line.words.last, let gap = wideGap(in: line) else {
      return false
    }
    let behind = line.words.filter { $0.range.lowerBound >= gap }
    guard last.text.allSatisfy(\.isNumber) else { return false }
    return behind.count == 1
      || ["pagina", "page", "blz"].contains(behind.first?.text ?? "") && behind.count <= 4
  }

  /// Where the last gap of five or more spaces ends.
  private func wideGap(in line: LetterLine) -> Int? {
    var run = 0
    var found: Int?
    for place in line.content {
      if scalars[place].isBlank {
        run += 1
      } else {
        if run >= 5 { found = place }
        run = 0
      }
    }
    return found
  }

  /// Whether sentences go on behind one blank line, more than once.
  private func hasLinesApart() -> Bool {
    var joins = 0
    for index in lines.indices.dropFirst(2)
    where lines[index].look == .text && lines[index - 1].look == .blank {
      let before = lines[index - 2]
      guard before.look == .text, !before.endsSentence, lines[index].marker == nil,
        before.content.count * 2 > width
      else { continue }
      if lines[index].first?.isSmall ?? false { joins += 1 }
    }
    return joins >= 2
  }
}
