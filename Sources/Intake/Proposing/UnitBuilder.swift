// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Joins the lines of a letter to headings, paragraphs and items.
///
/// An item begins with its marker. A paragraph begins behind a blank line, behind a line that ends
/// a sentence well before the right margin, and behind a heading. Where a sentence goes on behind a
/// blank line or a page end, it is one paragraph.
struct UnitBuilder {
  private let letter: LetterLines
  private let questions: [ProposingQuestion]
  private var units: [LetterUnit] = []
  private var current: LetterUnit?
  private var gap = 0
  private var hasFurniture = false

  /// Joins some lines.
  ///
  /// - Complexity: O(length of the lines).
  static func units(
    of lines: some Sequence<Int>, in letter: LetterLines, asking questions: [ProposingQuestion]
  ) -> [LetterUnit] {
    var builder = UnitBuilder(letter: letter, questions: questions)
    for line in lines { builder.take(line) }
    builder.close()
    return builder.units
  }

  private init(letter: LetterLines, questions: [ProposingQuestion]) {
    self.letter = letter
    self.questions = questions
  }

  private mutating func take(_ index: Int) {
    let line = letter.lines[index]
    switch line.look {
    case .blank: gap += 1
    case .furniture: hasFurniture = true
    case .text:
      if goesOn(line, at: index) { extend(by: line, index) } else { open(line, index) }
      gap = 0
      hasFurniture = false
    }
  }

  private mutating func open(_ line: LetterLine, _ index: Int) {
    close()
    var unit = LetterUnit(
      form: line.marker == nil ? .paragraph : .item(1), lines: [index], content: [line.body],
      marker: line.marker, indentation: line.indentation, gap: gap + (hasFurniture ? 1 : 0))
    if line.block?.kind == .heading || line.isMarkedHeading(in: letter.scalars) {
      unit.isHeadingByFormat = true
    }
    if line.block?.kind == .listItem { unit.levelByFormat = line.block?.level }
    unit.isUnderItemByFormat = line.block?.kind == .itemParagraph
    current = unit
  }

  private mutating func extend(by line: LetterLine, _ index: Int) {
    guard var unit = current, let end = unit.content.last else { return }
    if hasFurniture {
      unit.content.append(line.content)
    } else {
      unit.content[unit.content.count - 1] = end.lowerBound..<line.content.upperBound
    }
    unit.lines.append(index)
    current = unit
  }

  private mutating func close() {
    guard var unit = current else { return }
    let words = unit.content.flatMap { letter.scalars[$0].foldedWords }
    unit.words = words
    unit.last = unit.lines.last.flatMap { letter.lines[$0].last }
    units.append(unit)
    current = nil
  }

  /// Whether a line goes on with the unit before it.
  private func goesOn(_ line: LetterLine, at index: Int) -> Bool {
    guard let unit = current, let lastIndex = unit.lines.last else { return false }
    let before = letter.lines[lastIndex]
    if line.isInsideBlock { return true }
    if line.block != nil || line.isMarkedHeading(in: letter.scalars) { return false }
    if let marker = line.marker, !isWrapped(marker, of: line, behind: before) { return false }
    if unit.isHeadingByFormat { return false }
    if gap > 0 || hasFurniture { return continues(before, line, at: index, of: unit) }
    return !breaks(before, line, at: index, of: unit)
  }

  /// Whether what looks like a number is the middle of a sentence that wraps there.
  private func isWrapped(
    _ marker: ItemMarker, of line: LetterLine, behind before: LetterLine
  ) -> Bool {
    guard gap == 0, !hasFurniture, !marker.isBullet, !before.endsSentence else { return false }
    if case .levels = marker.style { return before.content.count * 2 > letter.width }
    return (line.first?.isSmall ?? false) && before.content.count * 5 > letter.width * 4
      && before.marker == nil
  }

  /// Whether a sentence goes on behind blank lines or a page end.
  private func continues(
    _ before: LetterLine, _ line: LetterLine, at index: Int, of unit: LetterUnit
  ) -> Bool {
    if before.endsHyphenated { return true }
    let isLong = before.content.count * 2 > letter.width
    if !before.endsSentence {
      if line.first?.isSmall ?? false {
        return isLong || letter.isDoubleSpaced && gap <= 1 && unit.lines.count > 1
      }
      return letter.isDoubleSpaced && gap <= 1 && before.content.count * 4 > letter.width * 3
        && !looksLikeHeading(line)
    }
    return letter.isDoubleSpaced && gap == 1 && !hasFurniture && before.last != ":"
      && !letter.fits(line, behind: before) && !looksLikeHeading(line)
  }

  /// Whether a line that follows at once begins something new.
  private func breaks(
    _ before: LetterLine, _ line: LetterLine, at index: Int, of unit: LetterUnit
  ) -> Bool {
    let isUpper = !(line.first?.isSmall ?? false)
    guard isUpper else { return false }
    if isShouted(before), isShouted(line), unit.marker == nil { return false }
    if letter.width > 160 { return true }
    if unit.marker != nil {
      // A title over prose is a unit of its own at first; the tree joins them again.
      let isTitle = unit.lines.count == 1 && isCutShort(before, behind: line)
      if isTitle, !before.endsSentence, before.last != ",", !before.endsHyphenated { return true }
      if repeatsQuestion(unit, endingWith: before) { return true }
      // Where the line had no room for the next word, a sentence wraps.
      let isWrapped = !before.endsSentence && !letter.fits(line, behind: before)
      return isHeadingBetween(line, at: index) && !isWrapped
        || before.endsSentence && before.last != ":" && before.content.count * 5 < letter.width * 3
          && line.indentation < unit.indentation
    }
    if repeatsQuestion(unit, endingWith: before) { return true }
    if before.endsSentence {
      return before.content.count * 10 < letter.width * 7 || isHeadingBetween(line, at: index)
    }
    if before.last == "," || before.endsHyphenated { return false }
    // A heading stands over longer text, or a line that is no sentence over another.
    return before.content.count * 10 < letter.width * 6
      || unit.lines.count == 1 && isCutShort(before, behind: line)
  }

  /// Whether a line ends though the next word had room on it.
  private func isCutShort(_ before: LetterLine, behind line: LetterLine) -> Bool {
    (line.first?.isCapital ?? false) && before.content.count * 10 < letter.width * 9
      && letter.fits(line, behind: before)
  }

  /// Whether what stands so far is a question that was asked; the answer follows.
  private func repeatsQuestion(_ unit: LetterUnit, endingWith before: LetterLine) -> Bool {
    guard before.last == "?" else { return false }
    var asked = unit
    asked.words = unit.content.flatMap { letter.scalars[$0].foldedWords }
    asked.last = before.last
    return QuestionFinder.asked(in: asked, of: questions) != nil
  }

  private func isShouted(_ line: LetterLine) -> Bool {
    line.words.count > 1 && !letter.scalars[line.content].contains { $0.isSmall }
  }

  /// Whether a line is short, ends no sentence, and has an item or longer text right under it.
  private func isHeadingBetween(_ line: LetterLine, at index: Int) -> Bool {
    guard looksLikeHeading(line), index + 1 < letter.lines.count else { return false }
    let next = letter.lines[index + 1]
    guard next.look == .text else { return next.look == .blank && line.words.count <= 5 }
    return next.marker != nil
      || !(next.first?.isSmall ?? true) && line.content.count * 2 < letter.width
  }

  private func looksLikeHeading(_ line: LetterLine) -> Bool {
    line.marker == nil && !line.endsSentence && line.last != "," && !line.endsHyphenated
      && line.content.count * 10 < letter.width * 8 && (line.first?.isCapital ?? false)
      && line.words.count <= 10
  }
}
