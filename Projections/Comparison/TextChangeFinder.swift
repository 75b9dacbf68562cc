// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Looks up recorded text changes in the later of two versions.
struct TextChangeFinder {
  /// What was found of one.
  struct Found {
    var outcome: VersionComparison.Finding.Outcome
    var section: String?
    var nearest: String?
  }

  private(set) var versions: ComparedVersions
  /// A change of fewer words is looked for in its own section alone.
  private static let leastWordsElsewhere = 4
  /// Other wording is shown from so many thousandths of shared words on.
  private static let leastShared = 500
  /// A word that stands more often does not tell where to look.
  private static let greatestFrequency = 64

  /// Looks in these versions.
  init(in versions: ComparedVersions) { self.versions = versions }

  private var old: ComparedText { versions.old }
  private var new: ComparedText { versions.new }

  /// What is looked for, and where.
  fileprivate struct Search {
    let number: TextChangeNumber
    let before: [Int32]
    let after: [Int32]
    /// The section that it names in either version.
    let formerSection: ComparedText.Section?
    let latterSection: ComparedText.Section?
    /// Where the words of before stand in the former version.
    var beforeInOld: [Range<Int>] = []
  }

  /// Looks one up, and marks the words that belong to it.
  ///
  /// - Complexity: O(places of its rarest word) where it stands as recorded, else O(its length).
  mutating func find(_ change: TextChangeRecorded) -> Found {
    let former = old.section(named: change.section)
    let latter =
      former.map { versions.matching.latter[$0] } ?? new.section(named: change.section)
    var search = Search(
      number: change.number, before: versions.phrase(change.before),
      after: versions.phrase(change.after), formerSection: former.map { old.sections[$0] },
      latterSection: latter.map { new.sections[$0] })
    search.beforeInOld = old.places(of: search.before, in: search.formerSection?.words)
    if search.beforeInOld.isEmpty, search.before.count >= Self.leastWordsElsewhere {
      search.beforeInOld = old.places(of: search.before)
    }
    return search.after.isEmpty ? findDeletion(search) : findWording(search)
  }

  /// New wording: it stands there, and that in the place of which it came stands there less.
  private mutating func findWording(_ search: Search) -> Found {
    var places = new.places(of: search.after, in: search.latterSection?.words ?? 0..<0)
    if places.isEmpty, search.after.count >= Self.leastWordsElsewhere || search.hasNoPlace {
      places = new.places(of: search.after)
    }
    guard let first = places.first else { return findOther(search) }
    let section = new.section(at: first.lowerBound).map { new.sections[$0] }
    let afterInOld = old.places(of: search.after, in: search.formerSection?.words)
    let left = Self.count(new.places(of: search.before, in: section?.words), outside: places)
    let were = Self.count(
      old.places(of: search.before, in: search.formerSection?.words), outside: afterInOld)
    guard left == 0 || left < were || places.count > afterInOld.count else {
      return findOther(search)
    }
    versions.mark(search.number, old: search.beforeInOld, new: places)
    return Found(outcome: .found, section: section?.added.section)
  }

  /// Words that are to go: they stand there less, or not at all.
  private mutating func findDeletion(_ search: Search) -> Found {
    let section = search.latterSection
    let isGone = section == nil && search.formerSection != nil
    let left = isGone ? 0 : new.places(of: search.before, in: section?.words).count
    let were = search.beforeInOld.count
    if left < were {
      versions.mark(search.number, old: search.beforeInOld, new: [])
      return Found(outcome: .found, section: section?.added.section)
    }
    // Where the former version has not got them either, they went before, or never stood there.
    if left == 0, let section, let near = nearest(search.before, in: section.words) {
      return Found(
        outcome: .foundDifferently, section: section.added.section,
        nearest: new.words[near].joined)
    }
    return Found(
      outcome: left == 0 && section != nil ? .found : .notFound, section: section?.added.section)
  }

  /// Wording that is not there: what came in the place of the old, else what is most like it.
  private mutating func findOther(_ search: Search) -> Found {
    if let first = search.beforeInOld.first {
      guard let now = versions.latter(of: first) else {
        versions.mark(search.number, old: search.beforeInOld, new: [])
        return Found(outcome: .foundDifferently, section: nil, nearest: "")
      }
      let section = section(of: now, orElse: search)
      guard !new.numbers[now].elementsEqual(search.before) else {
        return Found(outcome: .notFound, section: section)
      }
      versions.mark(search.number, old: [first], new: [now])
      return Found(
        outcome: .foundDifferently, section: section, nearest: new.words[now].joined)
    }
    guard let section = search.latterSection,
      let near = nearest(search.after, in: section.words),
      !search.before.isEmpty || near.contains(where: { versions.difference.isAdded[$0] })
    else { return Found(outcome: .notFound, section: search.latterSection?.added.section) }
    versions.mark(search.number, old: [], new: [near])
    return Found(
      outcome: .foundDifferently, section: section.added.section, nearest: new.words[near].joined)
  }

  private func section(of words: Range<Int>, orElse search: Search) -> String? {
    new.section(at: words.lowerBound).map { new.sections[$0].added.section }
      ?? search.latterSection?.added.section
  }

  /// The stretch of a section that has most words of a phrase; `nil` where none has half of them.
  private func nearest(_ phrase: [Int32], in section: Range<Int>) -> Range<Int>? {
    var votes: [Int: Int] = [:]
    for (offset, number) in phrase.enumerated() {
      for place in new.places(of: number, in: section, limit: Self.greatestFrequency) {
        votes[place - offset, default: 0] += 1
      }
    }
    let best = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let best else { return nil }
    let slack = phrase.count / 4 + 2
    let window = (best.key - slack..<best.key + phrase.count + slack).clamped(to: section)
    var wanted: [Int32: Int] = [:]
    for number in phrase { wanted[number, default: 0] += 1 }
    var shared: [Int] = []
    for place in window where new.words[place].isWord {
      guard let left = wanted[new.numbers[place]], left > 0 else { continue }
      wanted[new.numbers[place]] = left - 1
      shared.append(place)
    }
    guard let first = shared.first, let last = shared.last else { return nil }
    let words = (first...last).count { new.words[$0].isWord }
    let sought = phrase.count { !versions.signs.contains($0) }
    guard 2_000 * shared.count >= Self.leastShared * (sought + words) else { return nil }
    // The sign that ends it belongs to it.
    let isEnded = last + 1 < section.upperBound && phrase.last == new.numbers[last + 1]
    return first..<last + (isEnded ? 2 : 1)
  }

  /// How many of some places lie in none of others; both are in order.
  private static func count(_ places: [Range<Int>], outside others: [Range<Int>]) -> Int {
    var next = others.startIndex
    return places.count { place in
      while next < others.endIndex, others[next].upperBound < place.upperBound { next += 1 }
      return next == others.endIndex || others[next].lowerBound > place.lowerBound
    }
  }
}

extension TextChangeFinder.Search {
  /// Whether neither version has the section that it names.
  fileprivate var hasNoPlace: Bool { formerSection == nil && latterSection == nil }
}
