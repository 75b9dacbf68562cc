// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Projections

@Suite struct `Two texts word by word` {
  /// What is kept, removed (−) and added (+), word by word.
  private func difference(_ old: String, _ new: String) -> String {
    var vocabulary = ComparedVocabulary()
    let (left, right) = (ComparedWord.all(in: old), ComparedWord.all(in: new))
    let numbers = (
      left.map { vocabulary.number(of: $0) }, right.map { vocabulary.number(of: $0) }
    )
    var difference = WordDifference(numbers.0, numbers.1)
    difference.compare(0..<left.count, 0..<right.count)
    var (i, j) = (0, 0)
    var told: [String] = []
    while i < left.count || j < right.count {
      if i < left.count, difference.isRemoved[i] {
        told.append("-" + left[i].text)
        i += 1
      } else if j < right.count, difference.isAdded[j] {
        told.append("+" + right[j].text)
        j += 1
      } else {
        told.append(right[j].text)
        (i, j) = (i + 1, j + 1)
      }
    }
    return told.joined(separator: " ")
  }

  @Test(arguments: [
    ("Hulp begint snel.", "Hulp begint snel.", "Hulp begint snel ."),
    (
      "Hulp begint snel.", "Hulp begint binnen zes weken.",
      "Hulp begint -snel +binnen +zes +weken ."
    ),
    ("", "Een zin.", "+Een +zin +."),
    ("Een zin.", "", "-Een -zin -."),
    ("a b c", "c a b", "+c a b -c"),
    ("het gezin", "Het gezin", "-het +Het gezin"),
    ("Tarief € 12,50 per uur", "Tarief € 12,75 per uur", "Tarief € -12,50 +12,75 per uur"),
  ])
  func `show what goes and what comes`(_ old: String, _ new: String, _ told: String) {
    #expect(difference(old, new) == told)
  }

  @Test func `do not differ by line ends, broken words, quotation marks and hidden signs`() {
    #expect(
      difference("De ‘aan-\nbieder’ – foto’s\n\nklaar", "De 'aanbieder' - foto's klaar")
        == "De ' aanbieder ' - foto's klaar")
    #expect(difference("wacht\u{AD}tijd\u{A0}nu", "wachttijd nu") == "wachttijd nu")
  }

  /// Numbers that a seed makes: much repetition, so that nothing stands still by being single.
  private func numbers(_ seed: UInt64, _ count: Int, _ kinds: UInt64) -> [Int32] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int32(state % kinds)
    }
  }

  /// The length of the longest row that both have, counted the slow way.
  private func common(_ a: [Int32], _ b: [Int32]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `keep the longest row of words that both have, and are both again`(seed: UInt64) {
    let old = numbers(seed + 1, Int(seed) * 2 % 90, 2 + seed % 9)
    let new = numbers(seed + 500, Int(seed) * 3 % 90, 2 + seed % 9)
    var difference = WordDifference(old, new)
    difference.compare(0..<old.count, 0..<new.count)
    let kept = old.indices.filter { !difference.isRemoved[$0] }.map { old[$0] }
    #expect(kept == new.indices.filter { !difference.isAdded[$0] }.map { new[$0] })
    #expect(kept.count == common(old, new))
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `are both again where too much differs to look at each word`(seed: UInt64) {
    let old = numbers(seed + 1, 4_000, 3 + seed * 400)
    let new = numbers(seed + 700, 3_000, 3 + seed * 400)
    var difference = WordDifference(old, new)
    difference.compare(0..<old.count, 0..<new.count)
    let kept = old.indices.filter { !difference.isRemoved[$0] }.map { old[$0] }
    #expect(kept == new.indices.filter { !difference.isAdded[$0] }.map { new[$0] })
  }

  @Test func `have a longest row that grows`() {
    #expect(LongestRow.indices(of: [3, 1, 2, 5, 4]) == [1, 2, 4])
    #expect(LongestRow.indices(of: []).isEmpty)
  }
}
