// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Tells headings from items and paragraphs, and how deep items are.
///
/// What a unit is, is told from its neighbours: a heading is short, ends no sentence and stands over
/// something; the depth of an item follows from its indentation and from which markers are open.
struct UnitTree {
  private(set) var units: [LetterUnit]
  private let letter: LetterLines
  private let questions: [ProposingQuestion]
  /// The last unit before each, and the first behind it, that is no running text.
  private var itemAbove: [Int?] = []
  private var itemBelow: [Int?] = []

  /// Reads the units of one part of a letter.
  ///
  /// - Complexity: O(units).
  init(_ units: [LetterUnit], in letter: LetterLines, asking questions: [ProposingQuestion]) {
    self.units = units
    self.letter = letter
    self.questions = questions
    for index in units.indices where isHeading(index) { self.units[index].form = .heading }
    markNumberedTitles()
    findItems()
    setLevels()
    joinProse()
  }

  private mutating func findItems() {
    var last: Int?
    for index in units.indices {
      itemAbove.append(last)
      if !isProse(index) { last = index }
    }
    itemBelow = Array(repeating: nil, count: units.count)
    var next: Int?
    for index in units.indices.reversed() {
      itemBelow[index] = next
      if !isProse(index) { next = index }
    }
  }

  private func isProse(_ index: Int) -> Bool {
    units[index].marker == nil && units[index].form == .paragraph
  }

  // MARK: Headings

  private func isHeading(_ index: Int) -> Bool {
    let unit = units[index]
    if unit.isHeadingByFormat { return true }
    guard unit.marker == nil || isSectionNumber(index), !unit.words.isEmpty else { return false }
    guard index + 1 < units.count, isShort(unit), !endsOpen(unit) else { return false }
    if unit.lines.count > 1, !isShouted(unit) {
      guard unit.lines.count == 2, units[index + 1].marker != nil, unit.gap > 0 else {
        return false
      }
    }
    let first = letter.lines[unit.lines[0]].first
    guard first.map({ $0.isCapital || $0.isDigit }) ?? false else { return false }
    return true
  }

  /// Short, and no sentence.
  private func isShort(_ unit: LetterUnit) -> Bool {
    unit.words.count <= 14 && unit.range.count <= 100
  }

  /// Whether more must come, or a sentence ends.
  private func endsOpen(_ unit: LetterUnit) -> Bool {
    guard let last = unit.last else { return true }
    if last == ":" { return unit.words.count > 5 || Phrases.leadIn.stand(in: unit.words) }
    return ".?!;,".unicodeScalars.contains(last)
  }

  private func isShouted(_ unit: LetterUnit) -> Bool {
    let letters = letter.scalars[unit.range].filter { $0.isCapital || $0.isSmall }
    return letters.count >= 4 && !letters.contains { $0.isSmall }
      || Self.parts.contains(unit.words[0].text)
  }

  /// Words with which the large parts of a document begin.
  static let parts: Set<String> = ["bijlage", "annex", "hoofdstuk", "deel", "appendix"]

  /// `2.1 Uitvoering`: the number of a section, not of an item.
  private func isSectionNumber(_ index: Int) -> Bool {
    guard case .levels = units[index].marker?.style else { return false }
    return true
  }

  /// Numbered lines that are short and end no sentence are headings where one of them stands over
  /// more than one unit; else each is the title of an item.
  private mutating func markNumberedTitles() {
    let titles = units.indices.filter { isNumberedTitle($0) }
    guard let first = titles.first else { return }
    let style = units[first].marker?.style
    let list = titles.filter { units[$0].marker?.style == style }
    let others = units.indices.contains {
      units[$0].marker?.style == style && units[$0].form != .heading && !list.contains($0)
        && units[$0].indentation == units[first].indentation
    }
    let under = list.map { title in
      units[(title + 1)...].prefix { $0.marker?.style != style && $0.form != .heading }.count
    }
    guard under.contains(where: { $0 > 1 }) || others && under.contains(where: { $0 > 0 }) else {
      return
    }
    for (title, count) in zip(list, under) where count > 0 { units[title].form = .heading }
  }

  private func isNumberedTitle(_ index: Int) -> Bool {
    let unit = units[index]
    guard case .number = unit.marker?.style, unit.lines.count == 1, index + 1 < units.count else {
      return false
    }
    return isShort(unit) && !endsOpen(unit) && unit.last != ":"
      && letter.lines[unit.lines[0]].first?.isCapital ?? false
  }

  // MARK: Depth

  private mutating func setLevels() {
    var open: [(indentation: Int, marker: ItemMarker)] = []
    for index in units.indices {
      let unit = units[index]
      guard unit.form != .heading else {
        open = []
        continue
      }
      guard let marker = unit.marker else {
        if let last = open.last, unit.indentation > last.indentation + 1 { continue }
        if !isUnderItem(index) { open = [] }
        continue
      }
      if let level = unit.levelByFormat {
        units[index].form = .item(level)
        continue
      }
      while let last = open.last, last.indentation > unit.indentation + 1 { open.removeLast() }
      if let same = open.lastIndex(where: {
        Self.alike($0.marker, marker) && abs($0.indentation - unit.indentation) <= 1
      }) {
        open.removeSubrange((same + 1)...)
      } else {
        open.append((unit.indentation, marker))
      }
      units[index].form = .item(open.count)
    }
  }

  /// Whether two markers are of one list; `i.` is a letter until `ii.` follows.
  private static func alike(_ one: ItemMarker, _ other: ItemMarker) -> Bool {
    one.style == other.style || one.style == .letter && one.mayBeRoman && other.style == .roman
  }

  // MARK: Prose under items

  /// Prose under an item belongs to it: where it is indented, stands under a title, or between two
  /// items of a numbered list, or of a list whose items are titles.
  private func isUnderItem(_ index: Int) -> Bool {
    guard units[index].marker == nil, units[index].form == .paragraph else { return false }
    if units[index].isUnderItemByFormat { return true }
    guard let above = itemAbove[index], let marker = units[above].marker,
      units[above].form != .heading
    else { return false }
    let item = units[above]
    if item.last == "?", QuestionFinder.asked(in: item, of: questions) != nil { return false }
    if units[index].indentation > item.indentation + 1, units[index].indentation < 40 {
      return true
    }
    if !endsOpen(item), isShort(item) { return true }
    guard !endsOpen(units[index]) || units[index].last != ":" else { return false }
    guard let below = itemBelow[index], let next = units[below].marker,
      next.style == marker.style, units[below].form != .heading,
      below == index + 1 || above == index - 1
    else { return false }
    return !marker.isBullet
  }

  private mutating func joinProse() {
    var joined: [LetterUnit] = []
    for index in units.indices {
      let unit = units[index]
      guard isUnderItem(index), var item = joined.last, item.isItem,
        !Phrases.closing.stand(in: unit.words) || unit.words.count > 14
      else {
        joined.append(unit)
        continue
      }
      if unit.gap > 0, unit.lines.first.map({ hasFurniture(before: $0) }) ?? false {
        item.content += unit.content
      } else if let last = item.content.last, let first = unit.content.first {
        item.content[item.content.count - 1] = last.lowerBound..<first.upperBound
        item.content += unit.content.dropFirst()
      }
      item.lines += unit.lines
      item.words += unit.words
      item.last = unit.last
      joined[joined.count - 1] = item
    }
    units = joined
  }

  private func hasFurniture(before line: Int) -> Bool {
    var index = line - 1
    while index >= 0, letter.lines[index].look == .blank { index -= 1 }
    return index >= 0 && letter.lines[index].look == .furniture
  }
}
