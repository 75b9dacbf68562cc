// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LetterReading {
  mutating func takeParagraph(_ unit: LetterUnit, _ index: Int) {
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
  func isQuestionOverList(_ unit: LetterUnit, _ index: Int) -> Bool {
    unit.last == "?" && unit.words.count <= 12 && index + 1 < units.count
      && units[index + 1].isItem
      && unit.content.flatMap { Sentences.ranges(of: $0, in: scalars) }.count == 1
  }

  mutating func takeAnswer(_ unit: LetterUnit, behind label: Range<Int>) {
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

  func isFollowedByList(_ index: Int) -> Bool {
    index + 1 < units.count && (units[index + 1].isItem || units[index].last == ":")
  }

  /// Whether it stands before the first heading or item of a text that is no letter.
  func isPreamble(_ index: Int) -> Bool {
    !isPart && !hasSalutation && points.isEmpty && index < (firstStructure ?? 0)
  }

  /// What each sentence of a paragraph is; `nil` for what is said.
  mutating func sentenceRoles(
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

  func role(
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

  func isFirstPersonStance(_ words: [FoldedWord]) -> Bool {
    words.contains { ["wij", "we", "ik", "ons", "onze", "our"].contains($0.text) }
      && PointKindFinder.isStance(words)
  }

  // MARK: Points

  /// Proposes a point for each argument of a run of sentences.
  mutating func flush(_ sentences: inout [Range<Int>], of unit: LetterUnit) {
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
  mutating func proposeProse(_ range: Range<Int>, of unit: LetterUnit) {
    let passages = unit.content.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    propose(passages, under: nil)
  }

  mutating func propose(
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
      point.wordingRange = WordingFinder.wording(in: passages, of: scalars)
      point.wording = point.wordingRange.map { normalisation.text(of: [$0]) }
    }
    points.append(point)
    accounting.take(point: passages)
    isOpening = false
  }

  /// The question of the round, or of the form, that a unit repeats.
  func questionAsked(in unit: LetterUnit) -> QuestionFinder.Asked? {
    QuestionFinder.asked(in: unit, of: round.questions)
  }
}
