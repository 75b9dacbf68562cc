// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The numbers of words: equal words have one number in all texts that are compared.
struct ComparedVocabulary {
  private var numbers: [String: Int32] = [:]
  /// The numbers of signs that are no words.
  private(set) var signs: Set<Int32> = []

  /// What parts headings and sections: it equals no word.
  static let edge: Int32 = -1

  /// The number of a word; a new one where it was not met before.
  mutating func number(of word: ComparedWord) -> Int32 {
    if let known = numbers[word.key] { return known }
    let number = Int32(numbers.count)
    numbers[word.key] = number
    if !word.isWord { signs.insert(number) }
    return number
  }
}

/// A version of a document as one row of words, section by section.
struct ComparedText {
  /// A section, and where its words stand.
  struct Section {
    /// As it was recorded; for one that was recorded in parts the first, with the text of all.
    let added: SectionAdded
    /// The words of its heading.
    let title: Range<Int>
    /// The words of its text.
    let text: Range<Int>

    /// All of its words, the edge between heading and text included.
    var words: Range<Int> { title.lowerBound..<text.upperBound }
  }

  private(set) var words: [ComparedWord] = []
  private(set) var numbers: [Int32] = []
  private(set) var sections: [Section] = []
  /// Where each word stands, in order.
  private var places: [Int32: [Int]] = [:]
  private var sectionsByName: [String: Int] = [:]

  /// Reads a version.
  ///
  /// - Complexity: O(length).
  init(_ version: DocumentVersion, _ vocabulary: inout ComparedVocabulary) {
    for section in version.sections.joiningParts() {
      let title = add(section.title, &vocabulary)
      let text = add(section.text ?? "", &vocabulary)
      for name in SectionName.all(of: section.section) where sectionsByName[name] == nil {
        sectionsByName[name] = sections.count
      }
      sections.append(Section(added: section, title: title, text: text))
    }
    for (place, number) in numbers.enumerated() where number != ComparedVocabulary.edge {
      places[number, default: []].append(place)
    }
  }

  private mutating func add(_ text: String, _ vocabulary: inout ComparedVocabulary) -> Range<Int> {
    let start = words.count
    for word in ComparedWord.all(in: text) {
      words.append(word)
      numbers.append(vocabulary.number(of: word))
    }
    let range = start..<words.count
    words.append(ComparedWord(key: "", text: "", isApart: true, isWord: false))
    numbers.append(ComparedVocabulary.edge)
    return range
  }

  /// The section with a number, however it is written: `4.2`, `§ 4.2`, `paragraaf 4.2`.
  func section(named name: String) -> Int? {
    SectionName.all(of: name).lazy.compactMap { sectionsByName[$0] }.first
  }

  /// The section in which a word stands.
  ///
  /// - Complexity: O(log n) in the number of sections.
  func section(at place: Int) -> Int? {
    var (low, high) = (0, sections.count)
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].text.upperBound < place { low = middle + 1 } else { high = middle }
    }
    return low < sections.count ? low : nil
  }

  /// Where a row of words stands, in order; nothing for no words.
  ///
  /// - Complexity: O(places of its rarest word · its length).
  func places(of phrase: [Int32], in range: Range<Int>? = nil) -> [Range<Int>] {
    var rarest: (offset: Int, places: [Int])?
    for (offset, number) in phrase.enumerated() {
      let found = places[number] ?? []
      if found.count < rarest?.places.count ?? .max { rarest = (offset, found) }
    }
    guard let rarest else { return [] }
    let range = range ?? 0..<numbers.count
    return rarest.places.compactMap { place in
      let start = place - rarest.offset
      guard start >= range.lowerBound, start + phrase.count <= range.upperBound,
        numbers[start..<start + phrase.count].elementsEqual(phrase)
      else { return nil }
      return start..<start + phrase.count
    }
  }

  /// Where a word stands in a range, at most `limit` times.
  func places(of number: Int32, in range: Range<Int>, limit: Int) -> [Int] {
    guard let all = places[number], all.count <= limit else { return [] }
    return all.filter(range.contains)
  }
}

/// How a section is named in different places.
enum SectionName {
  private static let kinds: Set<Substring> = [
    "par.", "paragraaf", "hoofdstuk", "artikel", "art.",
  ]

  /// The name as it is compared, and after it the number alone: without what kind of place it is.
  static func all(of name: String) -> [String] {
    let parts = DutchFolding.folded(name).split { $0.isWhitespace || $0 == "§" }
    let isOfKind = parts.count > 1 && kinds.contains(parts[0])
    return isOfKind ? [joined(parts), joined(parts.dropFirst())] : [joined(parts)]
  }

  /// The name as it is compared.
  static func folded(_ name: String) -> String { all(of: name)[0] }

  private static func joined(_ parts: some Sequence<Substring>) -> String {
    let name = parts.joined(separator: " ")
    return name.hasSuffix(".") ? String(name.dropLast()) : name
  }
}

extension [SectionAdded] {
  /// The sections, those that were recorded in parts as one.
  fileprivate func joiningParts() -> [SectionAdded] {
    var joined: [SectionAdded] = []
    for section in self {
      if let last = joined.last, section.continues(last.section), section.title == last.title {
        joined[joined.count - 1].text = [last.text, section.text].compactMap(\.self)
          .joined(separator: "\n\n")
      } else {
        joined.append(section)
      }
    }
    return joined
  }
}
