// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Reads one party's part of a letter: which units are points, under which heading and point, and
/// what all the others are.
struct LetterReading {
  let letter: LetterLines
  let normalisation: TextNormalisation
  let round: ProposingRound
  /// Whether it is one party's part of a document, which has no letterhead and no preamble.
  let isPart: Bool

  var units: [LetterUnit] = []
  var points: [ProposedPoint] = []
  var accounting = Accounting()
  fileprivate(set) var nothingToAdd = false
  /// Whether it is said that nothing came in of the party.
  fileprivate(set) var hasNotReacted = false

  var theme: String?
  /// The theme of the last heading, while an item names another for those under it.
  var headingTheme: String?
  var hasItemTheme = false
  var question: QuestionID?
  /// What paragraphs under the heading are, where it says so: *Opening*, *Sluiting*.
  var role: NoPointKind?
  /// The points that are open for points under them, by depth of the item.
  var parents: [(depth: Int, index: Int)] = []
  var isOpening = true
  /// The first heading, item or row.
  var firstStructure: Int?
  var hasSalutation = false
  var scalars: [Unicode.Scalar] { letter.scalars }

  init(
    letter: LetterLines, normalisation: TextNormalisation, round: ProposingRound, isPart: Bool
  ) {
    self.letter = letter
    self.normalisation = normalisation
    self.round = round
    self.isPart = isPart
  }

  /// Reads some lines.
  mutating func read(_ lines: Range<Int>) {
    let zones = LetterZones(lines, of: letter, isPart: isPart)
    hasSalutation = zones.hasSalutation
    for (line, kind) in zones.kinds {
      let look = letter.lines[line]
      if look.look != .blank {
        accounting.mark(look.content, look.look == .furniture ? .furniture : kind)
      }
    }
    for line in zones.body where letter.lines[line].look == .furniture {
      accounting.mark(letter.lines[line].content, .furniture)
    }
    read(zones.body)
  }

  mutating func read(_ body: [Int]) {
    var rest = body[...]
    for table in LetterTables.find(in: body, of: letter) {
      let before = rest.prefix { $0 < table.lines.lowerBound }
      add(before)
      for range in table.furniture { accounting.mark(range, .furniture) }
      units += table.units
      rest = rest.drop { $0 < table.lines.upperBound }
    }
    add(rest)
    markLeadingTitle()
    firstStructure = units.firstIndex { $0.form != .paragraph }
    if saysNothing { return markNothing() }
    if isPart, saysNotReacted {
      hasNotReacted = true
      for unit in units { mark(unit, .context) }
      return
    }
    for index in units.indices { take(index) }
  }

  mutating func add(_ lines: some Sequence<Int>) {
    let units = UnitBuilder.units(of: lines, in: letter, asking: round.questions)
    self.units += UnitTree(units, in: letter, asking: round.questions).units
  }

  /// The first line of a text without salutation is its title, and no theme; so is a second one in
  /// capitals.
  mutating func markLeadingTitle() {
    guard !isPart, !hasSalutation, let first = units.first, first.form == .heading,
      first.marker == nil, !isTheme(first)
    else { return }
    accounting.mark(first.range, .heading)
    units.removeFirst()
    while let next = units.first, next.form == .heading, isShouted(first), isShouted(next) {
      accounting.mark(next.range, .heading)
      units.removeFirst()
    }
  }

  /// Whether the very first heading stands over items and says what these are about.
  func isTheme(_ first: LetterUnit) -> Bool {
    guard units.count > 1, units[1].isItem, !isShouted(first) else { return false }
    return first.words.count <= 5 && !HeadingMeaning.isTitle(first.words)
  }

  func isShouted(_ unit: LetterUnit) -> Bool {
    !scalars[unit.range].contains { $0.isSmall }
  }

  // MARK: Nothing to add

  var saysNothing: Bool {
    let texts = units.filter { $0.form != .heading }
    let words = texts.flatMap(\.words)
    guard !words.isEmpty, words.count <= 70, !texts.contains(where: { $0.last == "?" }) else {
      return false
    }
    let turns = ["maar", "echter", "wel", "behalve", "however", "but"]
    guard !texts.contains(where: { Phrases.notReacted.stand(in: $0.words) }) else { return false }
    return texts.contains { Phrases.nothingToAdd.stand(in: $0.words) }
      && !words.contains { turns.contains($0.text) }
      && texts.allSatisfy { !$0.isItem || texts.count == 1 }
  }

  var saysNotReacted: Bool {
    let words = units.flatMap(\.words)
    return words.count <= 40 && Phrases.notReacted.stand(in: words)
  }

  mutating func markNothing() {
    nothingToAdd = true
    for unit in units {
      mark(unit, unit.form == .heading ? .heading : .context)
    }
  }

  // MARK: One unit

  mutating func take(_ index: Int) {
    let unit = units[index]
    switch unit.form {
    case .heading: takeHeading(unit)
    case .item(let depth): takeItem(unit, index, depth)
    case .cell: takeCell(unit)
    case .paragraph: takeParagraph(unit, index)
    }
  }

  /// Marks a stretch as no point.
  mutating func mark(_ range: Range<Int>, _ kind: NoPointKind) { accounting.mark(range, kind) }

  mutating func mark(_ unit: LetterUnit, _ kind: NoPointKind) {
    markMarker(of: unit)
    for range in unit.content { accounting.mark(range, kind) }
  }

  mutating func markMarker(of unit: LetterUnit) {
    guard unit.marker != nil, let line = unit.lines.first else { return }
    let content = letter.lines[line].content
    accounting.mark(content.lowerBound..<letter.lines[line].body.lowerBound, .furniture)
  }

  mutating func takeHeading(_ unit: LetterUnit) {
    parents = []
    if let asked = questionAsked(in: unit) {
      question = asked.id
      theme = nil
      role = nil
      return mark(unit, .context)
    }
    let start = unit.lines.first.map { letter.lines[$0].content.lowerBound }
    let whole = (start ?? unit.range.lowerBound)..<unit.range.upperBound
    accounting.mark(whole, .heading)
    theme = HeadingMeaning.theme(of: normalisation.text(of: [whole]), words: unit.words)
    headingTheme = theme
    hasItemTheme = false
    role = HeadingMeaning.role(of: unit.words)
    question = nil
    isOpening = isOpening && role == .opening
  }

  mutating func takeItem(_ unit: LetterUnit, _ index: Int, _ depth: Int) {
    parents.removeAll { $0.depth >= depth }
    if hasItemTheme, depth == 1 {
      theme = headingTheme
      hasItemTheme = false
    }
    isOpening = false
    if let asked = questionAsked(in: unit) {
      question = asked.id
      return mark(unit, .context)
    }
    let isOver = index + 1 < units.count && (units[index + 1].level ?? 0) > depth
    if isOver, isLeadIn(unit) {
      if unit.words.count <= 3, parents.isEmpty, depth == 1 {
        hasItemTheme = true
        theme = HeadingMeaning.theme(of: normalisation.text(of: unit.content), words: unit.words)
        return mark(unit, .heading)
      }
      return mark(unit, .context)
    }
    markMarker(of: unit)
    let parent = parents.last?.index
    propose(unit.content, under: parent)
    if !points.isEmpty { parents.append((depth, points.count - 1)) }
  }

  /// Whether an item only announces those under it.
  func isLeadIn(_ unit: LetterUnit) -> Bool {
    let sentences = unit.content.flatMap { Sentences.ranges(of: $0, in: scalars) }
    guard sentences.count == 1 else { return false }
    return unit.last == ":" || !unit.endsSentence && unit.words.count <= 5
  }

  mutating func takeCell(_ unit: LetterUnit) {
    if let heading = unit.theme {
      accounting.mark(heading, .heading)
      theme = normalisation.text(of: [heading])
    }
    propose(unit.content + unit.extra, under: nil, kindBy: unit.content)
    if let cell = unit.extra.last, !points.isEmpty {
      points[points.count - 1].wording = normalisation.text(of: [cell])
      points[points.count - 1].wordingRange = cell
    }
    parents = []
  }
}

extension LetterReading {
  /// Marks the heading that names the party, and what is said on its line.
  mutating func markHeading(_ heading: PartyHeadings.Heading) {
    let line = letter.lines[heading.line].content
    guard let rest = heading.rest else { return mark(line, .heading) }
    mark(line.lowerBound..<rest.lowerBound, .heading)
    mark(rest, .context)
    let words = scalars[rest].foldedWords
    hasNotReacted = Phrases.notReacted.stand(in: words)
    nothingToAdd = !hasNotReacted
  }

  /// Marks what stands before the first party's part, or behind the last: it is of no party.
  mutating func markPreamble(_ lines: Range<Int>) {
    for line in lines where letter.lines[line].look == .furniture {
      mark(letter.lines[line].content, .furniture)
    }
    let units = UnitBuilder.units(of: lines, in: letter, asking: [])
    for unit in UnitTree(units, in: letter, asking: []).units {
      guard let line = unit.lines.first else { continue }
      var content = unit.content
      if let first = content.first {
        content[0] = letter.lines[line].content.lowerBound..<first.upperBound
      }
      let isHeading = unit.form == .heading || unit.isTitle(in: scalars)
      for range in content { mark(range, isHeading ? .heading : .context) }
    }
  }
}
