// SPDX-License-Identifier: EUPL-1.2

import ConsultationTesting
import Projections
import Testing

@Suite struct `Texts compared` {
  private func score(_ left: String, _ right: String) -> Int {
    TextLikeness(of: [left, right]).score(0, 1)
  }

  @Test(arguments: [
    ("Meet de wachttijd.", "meet de  WACHTTIJD"),
    ("Coördinatie – ook ’s avonds", "Coordinatie, ook 's avonds"),
    ("De wacht-\ntijd.", "De wachttijd"), ("Wat is het?", "wat is het"),
  ])
  func `are equal where only case, marks and signs differ`(left: String, right: String) {
    #expect(score(left, right) == 1000)
    #expect(TextLikeness(of: [left, right]).sets == [[0, 1]])
  }

  @Test(arguments: [
    ("Meet de wachttijd elke maand.", "Elke maand de wachttijd meten."),
    ("Meet de wachttijden elke maand.", "Wij adviseren om de wachttijd elke maand te meten."),
    ("Betrek ouders en jongeren vroeg.", "Betrek vroeg de jongeren en de ouders!"),
    ("Overleg graag.", "Graag overleg!"),
  ])
  func `are alike where the order, inflection or words around differ, but not equal`(
    left: String, right: String
  ) {
    #expect((800...999).contains(score(left, right)))
  }

  @Test(arguments: [
    ("Meet de wachttijd elke maand.", "Vergoed het vervoer naar de dagbesteding."),
    ("Wij vragen u om aandacht voor ouders.", "Wij vragen u om indexering van de tarieven."),
    ("Meer overleg.", "Minder overleg met aanbieders."), ("", ""), ("…", "…"), ("Ja.", ""),
  ])
  func `are not alike where at most one word that tells is the same`(left: String, right: String) {
    #expect(score(left, right) == 0)
  }

  @Test func `are the more alike the rarer the words are that they share`() {
    let others = (0..<40).map { "Neem in de regio punt \($0) over van lijst \($0 + 100)." }
    let texts =
      [
        "Neem de snoezelruimte in de regio over.", "Bouw de snoezelruimte in de stad niet over.",
        "Neem de lijst in de regio over.", "Neem de kachel in de regio mee.",
      ] + others
    let likeness = TextLikeness(of: texts)
    #expect(likeness.shared(0, 1) == ["snoezelruimte"])
    #expect(likeness.shared(0, 3) == ["Neem", "regio"])
    let rare = TextLikeness(
      of: ["De snoezelruimte verhuist.", "Verhuist de snoezelruimte?"] + others)
    #expect(rare.shared(0, 1).sorted() == ["snoezelruimte", "verhuist"])
    #expect(likeness.score(0, 2) > likeness.score(0, 3))
  }

  @Test func `tell what they share as it is written in the left one`() {
    let likeness = TextLikeness(of: [
      "De Wachttijden: meet ze per WIJK-\nteam.", "meet per wijkteam de wachttijd",
    ])
    #expect(Set(likeness.shared(0, 1)) == ["Wachttijden", "meet", "WIJKteam"])
    #expect(Set(likeness.shared(1, 0)) == ["meet", "wijkteam", "wachttijd"])
  }

  @Test(arguments: 0..<20)
  func `have the same score both ways, and in whatever order they are given`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let points = DutchPoints(count: 120, seed: seed)
    let order = points.texts.indices.shuffled(using: &random)
    let (likeness, shuffled) = (
      TextLikeness(of: points.texts), TextLikeness(of: order.map { points.texts[$0] })
    )
    for left in order.indices {
      for right in order.indices {
        let score = likeness.score(order[left], order[right])
        #expect(score == likeness.score(order[right], order[left]))
        #expect(score == shuffled.score(left, right))
        #expect((score == 1000) == (left == right || likeness.areEqual(order[left], order[right])))
      }
    }
    #expect(
      likeness.sets == shuffled.sets.map { $0.map { order[$0] }.sorted() },
      "the sets stand in the order of their words")
    #expect(likeness.pairs == shuffled.pairs)
  }

  @Test(arguments: 0..<20)
  func `are found as alike just where every two of them were scored`(seed: Int) {
    let points = DutchPoints(count: 250, seed: seed)
    for threshold in [400, 550, 800] {
      var options = TextLikeness.Options()
      options.threshold = threshold
      options.kept = 250
      let likeness = TextLikeness(of: points.texts, options)
      var expected: Set<[Int]> = []
      for right in likeness.sets.indices {
        for left in 0..<right {
          let score = likeness.score(likeness.sets[left][0], likeness.sets[right][0])
          if score >= threshold { expected.insert([left, right, score]) }
        }
      }
      #expect(Set(likeness.pairs.map { [$0.first, $0.second, $0.score] }) == expected)
    }
  }

  /// Paraphrases of 2,000 points; what is measured stands in the article *Points that are alike*.
  @Test(arguments: 1...3)
  func `find nearly all that say the same, and little else`(seed: Int) {
    let points = DutchPoints(count: 2000, seed: seed)
    let likeness = TextLikeness(of: points.texts)
    var same = 0
    for meaning in Dictionary(grouping: points.meanings, by: \.self).values {
      same += meaning.count * (meaning.count - 1) / 2
    }
    var (right, wrong, nearlyWrong) = (0, 0, 0)
    for set in likeness.sets { right += set.count * (set.count - 1) / 2 }
    for pair in likeness.pairs {
      for left in likeness.sets[pair.first] {
        for other in likeness.sets[pair.second] {
          if points.isSame(left, other) {
            right += 1
          } else {
            wrong += 1
            if pair.score >= Likeness.nearlyEqual { nearlyWrong += 1 }
          }
        }
      }
    }
    #expect(right * 1000 / same >= 960, "found of what says the same: \(right) of \(same)")
    #expect(right * 1000 / (right + wrong) >= 840, "says the same: all but \(wrong)")
    #expect(nearlyWrong == 0)
  }

  @Test func `are compared with few others, however many there are`() {
    var options = TextLikeness.Options()
    options.window = 16
    let counts = [1000, 2000, 4000].map { count in
      let likeness = TextLikeness(of: DutchPoints(count: count, seed: 7).texts, options)
      return (texts: count, likeness.comparisons, likeness.encounters)
    }
    for (texts, comparisons, encounters) in counts {
      #expect(encounters <= texts * options.window * 16, "\(encounters) of \(texts)")
      #expect(comparisons <= encounters)
    }
    #expect(counts[2].1 <= counts[1].1 * 5 / 2, "twice the texts, hardly more than twice the work")
    #expect(counts[2].2 <= counts[1].2 * 5 / 2)
  }

  @Test func `are compared with few others where all are nearly equal`() {
    let texts = (0..<3000).map {
      "Meet de wachttijd per wijk en vergoed het vervoer, nummer \($0)."
    }
    let likeness = TextLikeness(of: texts)
    #expect(likeness.encounters <= texts.count * 256 * 8)
    #expect(likeness.pairs.count <= texts.count * 32)
    #expect(Set(likeness.pairs.flatMap { [$0.first, $0.second] }).count == texts.count)
  }

  @Test func `take no time for what is equal`() {
    let likeness = TextLikeness(of: Array(repeating: "Meet de wachttijd.", count: 5000))
    #expect(likeness.sets.map(\.count) == [5000])
    #expect((likeness.comparisons, likeness.encounters) == (0, 0))
  }
}

extension TextLikeness {
  fileprivate func areEqual(_ left: Int, _ right: Int) -> Bool {
    sets.contains { $0.contains(left) && $0.contains(right) }
  }
}
