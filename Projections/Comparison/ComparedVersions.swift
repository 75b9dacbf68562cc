// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Two versions of a document, word by word: which words changed, and to what they belong.
struct ComparedVersions {
  /// A stretch of the former version with what came in its place.
  struct Edit {
    var old: Range<Int>
    var new: Range<Int>
  }

  let old: ComparedText
  let new: ComparedText
  let matching: SectionMatching
  private(set) var vocabulary = ComparedVocabulary()
  private(set) var difference: WordDifference
  /// The edits in the heading and the text of each section of the latter version that has a former.
  private(set) var edits: [(title: [Edit], text: [Edit])]
  /// The recorded text changes to which words of either version belong, by the place of the word.
  private var marksOld: [Int: [TextChangeNumber]] = [:]
  private var marksNew: [Int: [TextChangeNumber]] = [:]

  /// Compares two versions.
  ///
  /// - Complexity: That of ``SectionMatching`` and of ``WordDifference`` for each section.
  init(_ former: DocumentVersion, _ latter: DocumentVersion) {
    old = ComparedText(former, &vocabulary)
    new = ComparedText(latter, &vocabulary)
    matching = SectionMatching(old.sections.map(\.added), new.sections.map(\.added))
    difference = WordDifference(old.numbers, new.numbers)
    edits = []
    for (index, section) in new.sections.enumerated() {
      guard let former = matching.former[index].map({ [old] in old.sections[$0] }) else {
        edits.append(([], []))
        continue
      }
      difference.compare(former.title, section.title)
      let hasTexts = former.added.text != nil && section.added.text != nil
      if hasTexts { difference.compare(former.text, section.text) }
      edits.append(
        (
          title: edits(former.title, section.title),
          text: hasTexts ? edits(former.text, section.text) : []
        ))
    }
  }

  /// The stretches that differ in two that were compared.
  private func edits(_ old: Range<Int>, _ new: Range<Int>) -> [Edit] {
    var edits: [Edit] = []
    var (left, right) = (old.lowerBound, new.lowerBound)
    while left < old.upperBound || right < new.upperBound {
      let (from, to) = (left, right)
      while left < old.upperBound, difference.isRemoved[left] { left += 1 }
      while right < new.upperBound, difference.isAdded[right] { right += 1 }
      if from < left || to < right {
        edits.append(Edit(old: from..<left, new: to..<right))
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    for index in edits.indices {
      let next = index + 1 < edits.count ? edits[index + 1].new.lowerBound : new.upperBound
      slide(&edits[index], before: next)
    }
    return edits
  }

  /// Lets a sentence that came or went begin at its first word, and end with its own full stop: not
  /// the full stop before it came with it, but the one behind it.
  private func slide(_ edit: inout Edit, before next: Int) {
    guard edit.new.upperBound < next, let first = edit.new.first ?? edit.old.first,
      edit.old.isEmpty || edit.new.isEmpty
    else { return }
    let (words, other) = edit.new.isEmpty ? (old, edit.old) : (new, edit.new)
    guard words.words[first].endsSentence,
      words.numbers[first] == words.numbers[other.upperBound]
    else { return }
    edit.old = edit.old.lowerBound + 1..<edit.old.upperBound + 1
    edit.new = edit.new.lowerBound + 1..<edit.new.upperBound + 1
  }

  /// The numbers of the words of a text.
  mutating func phrase(_ text: String) -> [Int32] {
    ComparedWord.all(in: text).map { vocabulary.number(of: $0) }
  }

  /// The numbers that are signs, and no words.
  var signs: Set<Int32> { vocabulary.signs }

  /// What stands in the latter version at the place of words of the former; `nil` where their section
  /// is gone.
  ///
  /// - Complexity: O(log n) in the edits of the section.
  func latter(of range: Range<Int>) -> Range<Int>? {
    guard let section = old.section(at: range.lowerBound), let index = matching.latter[section]
    else { return nil }
    let isInTitle = old.sections[section].title.contains(range.lowerBound)
    let (from, to) =
      isInTitle
      ? (old.sections[section].title, new.sections[index].title)
      : (old.sections[section].text, new.sections[index].text)
    let known = isInTitle ? edits[index].title : edits[index].text
    func place(of word: Int, isEnd: Bool) -> Int {
      var (low, high) = (0, known.count)
      while low < high {
        let middle = (low + high) / 2
        if known[middle].old.lowerBound <= word { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return to.lowerBound + word - from.lowerBound + (isEnd ? 1 : 0) }
      let last = known[low - 1]
      if last.old.contains(word) { return isEnd ? last.new.upperBound : last.new.lowerBound }
      return last.new.upperBound + word - last.old.upperBound + (isEnd ? 1 : 0)
    }
    let start = place(of: range.lowerBound, isEnd: false)
    return start..<max(start, place(of: range.upperBound - 1, isEnd: true))
  }

  /// Says that words belong to a recorded text change.
  mutating func mark(_ number: TextChangeNumber, old: [Range<Int>], new: [Range<Int>]) {
    for place in old.joined() { marksOld[place, default: []].append(number) }
    for place in new.joined() { marksNew[place, default: []].append(number) }
  }

  /// The recorded text changes to which words that changed belong, and whether all of them do.
  func marks(of edits: some Sequence<Edit>) -> (numbers: [TextChangeNumber], isWhole: Bool) {
    var numbers: Set<TextChangeNumber> = []
    var isWhole = true
    func look(_ place: Int, _ word: ComparedWord, _ marks: [TextChangeNumber]?) {
      numbers.formUnion(marks ?? [])
      if marks == nil, word.isWord { isWhole = false }
    }
    for edit in edits {
      for place in edit.old { look(place, old.words[place], marksOld[place]) }
      for place in edit.new { look(place, new.words[place], marksNew[place]) }
    }
    return (numbers.sorted(), isWhole && !numbers.isEmpty)
  }
}
