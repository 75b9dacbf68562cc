// SPDX-License-Identifier: EUPL-1.2

/// The stem of a Dutch word, by the rules of Martin Porter as Snowball publishes them for Dutch
/// (`dutch_porter`; until Snowball 3 it was named `dutch`).
///
/// Plural, inflection and the common suffixes fall away: *wachttijden* and *wachttijd* have one
/// stem. It is a rule of thumb and no dictionary: *gaf* and *geven* are two words to it.
package struct DutchStemmer {
  private var word: [Unicode.Scalar]
  /// Where the two regions begin in which suffixes are looked for.
  private var first: Int
  private var second: Int
  /// Whether a final *e* was taken off.
  private var lostE = false

  /// The stem of a word in small letters.
  ///
  /// - Complexity: O(length).
  package static func stem(of word: String) -> String {
    var stemmer = DutchStemmer(word)
    stemmer.takeInflection()
    stemmer.takeE()
    stemmer.takeHeid()
    stemmer.takeDerivation()
    stemmer.takeDoubleVowel()
    return stemmer.stem
  }

  private init(_ text: String) {
    word = text.unicodeScalars.map { Self.plain[$0] ?? $0 }
    first = word.count
    second = word.count
    markConsonants()
    markRegions()
  }

  private var stem: String {
    var stem = String.UnicodeScalarView()
    for scalar in word { stem.append(scalar == "Y" ? "y" : scalar == "I" ? "i" : scalar) }
    return String(stem)
  }

  /// Writes *y* and *i* as capitals where they sound as a consonant.
  private mutating func markConsonants() {
    if word.first == "y" { word[0] = "Y" }
    var index = 0
    while let vowel = word[index...].firstIndex(where: Self.isVowel) {
      index = vowel + 1
      guard index < word.count else { return }
      if word[index] == "i" {
        if index + 1 < word.count, Self.isVowel(word[index + 1]) { word[index] = "I" }
        index += 1
      } else if word[index] == "y" {
        word[index] = "Y"
        index += 1
      }
    }
  }

  /// Finds the region after the first vowel with a consonant behind it, not before the third letter,
  /// and in what follows that the second such one.
  private mutating func markRegions() {
    guard word.count >= 3, let end = endOfSyllable(from: 0) else { return }
    first = max(end, 3)
    if let end = endOfSyllable(from: end) { second = end }
  }

  private func endOfSyllable(from index: Int) -> Int? {
    guard let vowel = word[index...].firstIndex(where: Self.isVowel),
      let consonant = word[(vowel + 1)...].firstIndex(where: { !Self.isVowel($0) })
    else { return nil }
    return consonant + 1
  }

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "y", "è": true
    default: false
    }
  }

  /// Letters that are read without their mark.
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "ä": "a", "á": "a", "ë": "e", "é": "e", "ï": "i", "í": "i", "ö": "o", "ó": "o", "ü": "u",
    "ú": "u",
  ]
}

extension DutchStemmer {
  /// Takes off *-heden*, *-en*, *-ene*, *-s* and *-se*.
  private mutating func takeInflection() {
    if ends(in: "heden") {
      guard isInFirst("heden") else { return }
      word.replaceSubrange((word.count - 5)..., with: "heid".unicodeScalars)
    } else if ends(in: "ene") {
      takeEn("ene")
    } else if ends(in: "en") {
      takeEn("en")
    } else if ends(in: "se") {
      takeS("se")
    } else if ends(in: "s") {
      takeS("s")
    }
  }

  private mutating func takeEn(_ suffix: String) {
    guard isInFirst(suffix), let before = before(suffix), !Self.isVowel(before),
      !ends(in: "gem" + suffix)
    else { return }
    take(suffix)
    undouble()
  }

  private mutating func takeS(_ suffix: String) {
    guard isInFirst(suffix), let before = before(suffix), !Self.isVowel(before), before != "j"
    else { return }
    take(suffix)
  }

  private mutating func takeE() {
    lostE = false
    guard ends(in: "e"), isInFirst("e"), let before = before("e"), !Self.isVowel(before) else {
      return
    }
    take("e")
    lostE = true
    undouble()
  }

  private mutating func takeHeid() {
    guard ends(in: "heid"), isInSecond("heid"), before("heid") != "c" else { return }
    take("heid")
    if ends(in: "en") { takeEn("en") }
  }

  /// Takes off *-end*, *-ing*, *-ig*, *-lijk*, *-baar* and *-bar*.
  private mutating func takeDerivation() {
    if let suffix = ["end", "ing"].first(where: ends) {
      guard isInSecond(suffix) else { return }
      take(suffix)
      if !takeIg() { undouble() }
    } else if ends(in: "ig") {
      _ = takeIg()
    } else if ends(in: "lijk") {
      guard isInSecond("lijk") else { return }
      take("lijk")
      takeE()
    } else if ends(in: "baar") {
      if isInSecond("baar") { take("baar") }
    } else if ends(in: "bar") {
      if isInSecond("bar"), lostE { take("bar") }
    }
  }

  private mutating func takeIg() -> Bool {
    guard ends(in: "ig"), isInSecond("ig"), before("ig") != "e" else { return false }
    take("ig")
    return true
  }

  /// Writes a long vowel before the last consonant once: *maan* and *manen* become *man*.
  private mutating func takeDoubleVowel() {
    guard let last = word.last, word.count >= 4, !Self.isVowel(last), last != "I" else { return }
    let vowel = word[word.count - 2]
    guard vowel == word[word.count - 3], ["a", "e", "o", "u"].contains(vowel),
      !Self.isVowel(word[word.count - 4])
    else { return }
    word.remove(at: word.count - 2)
  }

  private mutating func undouble() {
    if ["kk", "dd", "tt"].contains(where: ends) { word.removeLast() }
  }

  private func ends(in suffix: String) -> Bool {
    word.count >= suffix.unicodeScalars.count
      && word.suffix(suffix.unicodeScalars.count).elementsEqual(suffix.unicodeScalars)
  }

  private func isInFirst(_ suffix: String) -> Bool {
    word.count - suffix.unicodeScalars.count >= first
  }

  private func isInSecond(_ suffix: String) -> Bool {
    word.count - suffix.unicodeScalars.count >= second
  }

  private func before(_ suffix: String) -> Unicode.Scalar? {
    word.dropLast(suffix.unicodeScalars.count).last
  }

  private mutating func take(_ suffix: String) {
    word.removeLast(suffix.unicodeScalars.count)
  }
}
