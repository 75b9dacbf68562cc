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
  private(set) var points: [ProposedPoint] = []
  private(set) var accounting = Accounting()
  fileprivate(set) var nothingToAdd = false
  /// Whether it is said that nothing came in of the party.
  fileprivate(set) var hasNotReacted = false

  var theme: String?
  /// The theme of the last heading, while an item names another for those under it.
  private var headingTheme: String?
  private var hasItemTheme = false
  var question: QuestionID?
  /// What paragraphs under the heading are, where it says so: *Opening*, *Sluiting*.
  var role: NoPointKind?
  /// The points that are open for points under them, by depth of the item.
  private var parents: [(depth: Int, index: Int)] = []
  private var isOpening = true
  /// The first heading, item or row.
  private var firstStructure: Int?
  private var hasSalutation = false
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

  private mutating func read(_ body: [Int]) {
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

  private mutating func add(_ lines: some Sequence<Int>) {
    let units = UnitBuilder.units(of: lines, in: letter, asking: round.questions)
    self.units += UnitTree(units, in: letter, asking: round.questions).units
  }

  /// The first line of a text without salutation is its title, and no theme; so is a second one in
  /// capitals.
  private mutating func markLeadingTitle() {
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
  private func isTheme(_ first: LetterUnit) -> Bool {
    guard units.count > 1, units[1].isItem, !isShouted(first) else { return false }
    return first.words.count <= 5 && !HeadingMeaning.isTitle(first.words)
  }

  private func isShouted(_ unit: LetterUnit) -> Bool {
    !scalars[unit.range].contains { $0.isSmall }
  }

  // MARK: Nothing to add

  private var saysNothing: Bool {
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

  private var saysNotReacted: Bool {
    let words = units.flatMap(\.words)
    return words.count <= 40 && Phrases.notReacted.stand(in: words)
  }

  private mutating func markNothing() {
    nothingToAdd = true
    for unit in units {
      mark(unit, unit.form == .heading ? .heading : .context)
    }
  }

  // MARK: One unit

  private mutating func take(_ index: Int) {
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

  private mutating func markMarker(of unit: LetterUnit) {
    guard unit.marker != nil, let line = unit.lines.first else { return }
    let content = letter.lines[line].content
    accounting.mark(content.lowerBound..<letter.lines[line].body.lowerBound, .furniture)
  }

  private mutating func takeHeading(_ unit: LetterUnit) {
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

  private mutating func takeItem(_ unit: LetterUnit, _ index: Int, _ depth: Int) {
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
  private func isLeadIn(_ unit: LetterUnit) -> Bool {
    let sentences = unit.content.flatMap { Sentences.ranges(of: $0, in: scalars) }
    guard sentences.count == 1 else { return false }
    return unit.last == ":" || !unit.endsSentence && unit.words.count <= 5
  }

  private mutating func takeCell(_ unit: LetterUnit) {
    if let heading = unit.theme {
      accounting.mark(heading, .heading)
      theme = normalisation.text(of: [heading])
    }
    propose(unit.content + unit.extra, under: nil, kindBy: unit.content)
    if let cell = unit.extra.last, !points.isEmpty {
      points[points.count - 1].wording = normalisation.text(of: [cell])
    }
    parents = []
  }

  // MARK: Paragraphs

  private mutating func takeParagraph(_ unit: LetterUnit, _ index: Int) {
    parents = []
    if let asked = questionAsked(in: unit) {
      question = asked.id
      theme = nil
      isOpening = false
      return mark(unit, .context)
    }
    if isQuestionOverList(unit, index) {
      theme = normalisation.text(of: unit.content)
      isOpening = false
      return mark(unit, .heading)
    }
    if let label = AnswerLabel.range(in: unit, of: scalars) {
      accounting.mark(label, .furniture)
      guard label.upperBound < unit.range.upperBound else { return }
      return takeAnswer(unit, behind: label)
    }
    if HeadingMeaning.saysNothing(unit.words) { return mark(unit, .other) }
    if let role, !unit.words.isEmpty, !PointKindFinder.isStance(unit.words) {
      return mark(unit, role)
    }
    var parts: [Range<Int>] = []
    let sentences = unit.content.flatMap { Sentences.ranges(of: $0, in: scalars) }
    let announces = isFollowedByList(index)
    let roles = sentenceRoles(sentences, announces: announces, isPreamble: isPreamble(index))
    for (sentence, role) in zip(sentences, roles) {
      guard let role else {
        parts.append(sentence)
        continue
      }
      flush(&parts, of: unit)
      accounting.mark(sentence, role)
    }
    flush(&parts, of: unit)
  }

  /// Whether it is one short question over a list of answers.
  private func isQuestionOverList(_ unit: LetterUnit, _ index: Int) -> Bool {
    unit.last == "?" && unit.words.count <= 12 && index + 1 < units.count
      && units[index + 1].isItem
      && unit.content.flatMap { Sentences.ranges(of: $0, in: scalars) }.count == 1
  }

  private mutating func takeAnswer(_ unit: LetterUnit, behind label: Range<Int>) {
    var start = label.upperBound
    while start < unit.range.upperBound, scalars[start].isBlank { start += 1 }
    let rest = start..<unit.range.upperBound
    isOpening = false
    if HeadingMeaning.saysNothing(scalars[rest].foldedWords) {
      accounting.mark(rest, .other)
    } else if !rest.isEmpty {
      propose([rest], under: nil)
    }
  }

  private func isFollowedByList(_ index: Int) -> Bool {
    index + 1 < units.count && (units[index + 1].isItem || units[index].last == ":")
  }

  /// Whether it stands before the first heading or item of a text that is no letter.
  private func isPreamble(_ index: Int) -> Bool {
    !isPart && !hasSalutation && points.isEmpty && index < (firstStructure ?? 0)
  }

  /// What each sentence of a paragraph is; `nil` for what is said.
  private mutating func sentenceRoles(
    _ sentences: [Range<Int>], announces: Bool, isPreamble: Bool
  ) -> [NoPointKind?] {
    var roles: [NoPointKind?] = []
    for (index, sentence) in sentences.enumerated() {
      let words = scalars[sentence].foldedWords
      let last = scalars[sentence.upperBound - 1]
      let isLast = index == sentences.count - 1
      let hasOpened = roles.contains(.opening)
      roles.append(
        role(of: words, last: last, isLast: isLast, announces, isPreamble, hasOpened))
      if roles[index] == nil { isOpening = false }
    }
    if announces, roles.last == .some(.context), sentences.count > 1 {
      // What is said on the way to a list is part of what announces it.
      for (index, sentence) in sentences.enumerated() where roles[index] == nil {
        if !PointKindFinder.isStance(scalars[sentence].foldedWords) { roles[index] = .context }
      }
    }
    return roles
  }

  private func role(
    of words: [FoldedWord], last: Unicode.Scalar, isLast: Bool, _ announces: Bool,
    _ isPreamble: Bool, _ hasOpened: Bool
  ) -> NoPointKind? {
    let isAsked = last == "?"
    if isLast, announces, last == ":" || Phrases.leadIn.stand(in: words) { return .context }
    if isLast, last == ":" { return .context }
    if Phrases.leadIn.stand(in: words), !PointKindFinder.isAdvice(words), !isAsked, words.count < 20
    {
      return isOpening ? .opening : .context
    }
    if isOpening, Phrases.opening.stand(in: words), !isAsked { return .opening }
    if Phrases.thanks.stand(in: words), words.count <= 30 { return .thanks }
    if Phrases.closing.stand(in: words), words.count <= 40, !isAsked { return .closing }
    if isPreamble, !isFirstPersonStance(words) { return .context }
    if isOpening, hasOpened, !PointKindFinder.isStance(words), !isAsked { return .opening }
    return nil
  }

  private func isFirstPersonStance(_ words: [FoldedWord]) -> Bool {
    words.contains { ["wij", "we", "ik", "ons", "onze", "our"].contains($0.text) }
      && PointKindFinder.isStance(words)
  }

  // MARK: Points

  /// Proposes a point for each argument of a run of sentences.
  private mutating func flush(_ sentences: inout [Range<Int>], of unit: LetterUnit) {
    guard let first = sentences.first else { return }
    var start = first.lowerBound
    var end = first.upperBound
    for sentence in sentences.dropFirst() {
      if Phrases.nextArgument.stand(in: scalars[sentence].foldedWords) {
        proposeProse(start..<end, of: unit)
        start = sentence.lowerBound
      }
      end = sentence.upperBound
    }
    proposeProse(start..<end, of: unit)
    sentences = []
  }

  /// A point of running text, without the page furniture within its paragraph.
  private mutating func proposeProse(_ range: Range<Int>, of unit: LetterUnit) {
    let passages = unit.content.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    propose(passages, under: nil)
  }

  private mutating func propose(
    _ passages: [Range<Int>], under parent: Int?, kindBy said: [Range<Int>]? = nil
  ) {
    let text = normalisation.text(of: passages)
    guard passages.contains(where: { !scalars[$0].foldedWords.isEmpty }), !text.isEmpty else {
      for passage in passages { accounting.mark(passage, .furniture) }
      return
    }
    let kind = PointKindFinder.kind(of: said ?? passages, in: scalars)
    var point = ProposedPoint(
      text: text, theme: theme, kind: kind,
      level: parent.map { points[$0].level + 1 } ?? 1, parent: parent, passages: passages)
    point.question = question
    point.references = ReferenceFinder.references(in: passages, of: scalars, to: round.sections)
    if kind == .textProposal {
      point.wording = WordingFinder.wording(in: passages, of: scalars, by: normalisation)
    }
    points.append(point)
    accounting.take(point: passages)
    isOpening = false
  }

  /// The question of the round, or of the form, that a unit repeats.
  private func questionAsked(in unit: LetterUnit) -> QuestionFinder.Asked? {
    QuestionFinder.asked(in: unit, of: round.questions)
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
