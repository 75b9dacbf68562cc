// SPDX-License-Identifier: EUPL-1.2

/// Names as they are compared: in lower case, without diacritics, in `a-z` and `0-9`.
package enum Folding {
  /// The words of a name: runs of letters and digits, folded.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      let folded = fold(scalar)
      if let folded {
        word += folded
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// What a scalar becomes: letters and digits, nothing for a mark on the letter before it, and
  /// `nil` for what parts words.
  fileprivate static func fold(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      let lower = scalar.properties.lowercaseMapping
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? lower : nil
    }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    return latin[scalar.properties.lowercaseMapping]
  }

  /// The letters of Latin-1 Supplement and Latin Extended-A, in lower case.
  private static let latin: [String: String] = {
    let rows = [
      ("a", "àáâãäåāăąª"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
      ("o", "òóôõöøōŏőº"), ("r", "ŕŗř"), ("s", "śŝşšſș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
      ("ij", "ĳ"),
    ]
    var table: [String: String] = [:]
    for (plain, letters) in rows {
      for letter in letters { table[String(letter)] = plain }
    }
    // Its lower case is a letter and a combining dot.
    table["i\u{307}"] = "i"
    return table
  }()

  /// Whether an id or short name gives away a word of a natural person's name.
  ///
  /// A word of three letters gives it away as a word of the id, a longer one wherever it stands in
  /// one: `pjansen`. Dutch particles and numbers do not count, and neither do words for what somebody
  /// is or does: *Inwoner 100* may well be `inwoner-100`.
  static func gives(away name: String, in text: String) -> Bool {
    let names = words(of: name).filter {
      $0.utf8.count >= 3 && !particles.contains($0) && !functions.contains($0)
        && !$0.allSatisfy(\.isNumber)
    }
    return words(of: text).contains { part in
      !functions.contains(part)
        && names.contains { part == $0 || ($0.utf8.count > 3 && part.contains($0)) }
    }
  }

  private static let particles: Set<String> = ["van", "der", "den", "het", "ten", "ter"]

  /// What somebody is or does, in both languages: no word of a name.
  private static let functions: Set<String> = {
    let other = """
      beleid beleidsmedewerker medewerker gebruiker akkoord adviseur projectleider jurist
      griffie griffier inkoop inkoper bestuurder wethouder user staff officer policy
      secretaris secretary voorzitter chair directeur director manager reviewer editor
      bewoner burger citizen patiënt patient naaste respondent anoniem anonymous
      ervaringsdeskundige expert experience person persoon mantelzorger client cliënt ouder
      """
    let roles = Role.allCases.flatMap { [$0.rawValue, $0.words.dutch, $0.words.english] }
    let kinds = PartyKind.allCases.flatMap { [$0.rawValue, $0.words.dutch, $0.words.english] }
    return Set((roles + kinds + [other]).flatMap(words))
  }()
}

extension Stream {
  /// A short name as it is compared: lower case, without diacritics, words of `a-z` and `0-9`
  /// joined by `-`, at most 100 bytes; empty where it has no letter or digit to compare by.
  public static func foldedShortName(_ shortName: String) -> String {
    String(Folding.words(of: shortName).joined(separator: "-").prefix(100))
  }
}

/// A word of a text as it is compared, and where it stands.
package struct PlacedWord: Hashable, Sendable {
  /// The word in lower case, without diacritics.
  package let word: String
  /// Its scalars in the text.
  package let range: Range<Int>

  /// The words of a text: runs of letters and digits, folded.
  ///
  /// - Complexity: O(scalars).
  package static func words(of scalars: some Sequence<Unicode.Scalar>) -> [PlacedWord] {
    var words: [PlacedWord] = []
    var (word, start, end) = ("", 0, 0)
    for (index, scalar) in scalars.enumerated() {
      if let folded = Folding.foldAnyLetter(scalar) {
        if word.isEmpty { start = index }
        word += folded
        end = index + 1
      } else if !word.isEmpty {
        words.append(PlacedWord(word: word, range: start..<end))
        word = ""
      }
    }
    if !word.isEmpty { words.append(PlacedWord(word: word, range: start..<end)) }
    return words
  }
}

extension Folding {
  /// What a scalar becomes; a letter that is not Latin stays one, in lower case.
  package static func foldAnyLetter(_ scalar: Unicode.Scalar) -> String? {
    if let folded = fold(scalar) { return folded }
    let properties = scalar.properties
    let isPart = properties.isAlphabetic || properties.numericType != nil
    return isPart ? properties.lowercaseMapping : nil
  }
}
