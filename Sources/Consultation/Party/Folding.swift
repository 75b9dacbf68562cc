// SPDX-License-Identifier: EUPL-1.2

/// Names as they are compared: in lower case, without diacritics, in `a-z` and `0-9`.
enum Folding {
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
  private static func fold(_ scalar: Unicode.Scalar) -> String? {
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

  /// Whether an id or short name gives away a word of a natural person's name: three letters or
  /// more, and no Dutch particle.
  static func gives(away name: String, in text: String) -> Bool {
    let whole = words(of: text).joined(separator: "-")
    return words(of: name).contains { word in
      word.utf8.count >= 3 && !particles.contains(word) && whole.contains(word)
    }
  }

  private static let particles: Set<String> = ["van", "der", "den", "het", "ten", "ter"]
}

extension Stream {
  /// A short name as it is compared: lower case, without diacritics, words of `a-z` and `0-9`
  /// joined by `-`, at most 100 bytes; empty where it has no letter or digit to compare by.
  public static func foldedShortName(_ shortName: String) -> String {
    String(Folding.words(of: shortName).joined(separator: "-").prefix(100))
  }
}
