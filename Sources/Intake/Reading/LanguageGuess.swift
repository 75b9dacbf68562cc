// SPDX-License-Identifier: EUPL-1.2

/// Guesses the language of a text by the small words in it.
enum LanguageGuess {
  /// How many words at the start of a text are looked at.
  private static let sample = 5_000
  /// Fewer known words than this tell nothing.
  private static let fewest = 3

  /// The language whose small words are the most frequent; `nil` where there are hardly any, or two
  /// languages have as many.
  ///
  /// - Complexity: O(the first 5,000 words).
  static func language(of text: String) -> String? {
    var counts: [String: Int] = [:]
    var seen = 0
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        // A word longer than any of the list is none of it.
        if word.utf8.count < 24 { word.unicodeScalars.append(scalar) }
        continue
      }
      guard !word.isEmpty else { continue }
      for language in languages[word.lowercased()] ?? [] { counts[language, default: 0] += 1 }
      word = ""
      seen += 1
      if seen == sample { break }
    }
    for language in languages[word.lowercased()] ?? [] { counts[language, default: 0] += 1 }
    let ranked = counts.sorted { $0.value > $1.value }
    guard let first = ranked.first, first.value >= fewest,
      first.value > (ranked.dropFirst().first?.value ?? 0)
    else { return nil }
    return first.key
  }

  private static let words: [String: String] = [
    "nl": """
    de het een en van in is dat op te zijn voor met niet aan er om ook als dan maar bij door wij
    we naar uit deze dit worden wordt kan of over geen meer
    """,
    "en": """
    the a and of in is that to for with not on are this be as at by we from or it have will an
    our was their which has more
    """,
    "de": """
    der die das und ist nicht ein eine zu den von mit für auf dem sich auch werden wir es im als
    wird sind oder bei aus
    """,
    "fr": """
    le la les des et est une un pour dans que qui ne pas sur au avec nous par plus du sont ce
    cette aux
    """,
    "fy": "de it in en fan is dat op te foar mei net oan ek by troch wy nei út dizze dit wurde fol",
  ]

  private static let languages: [String: [String]] = {
    var languages: [String: [String]] = [:]
    for (language, list) in words {
      for word in list.split(whereSeparator: \.isWhitespace) {
        languages[String(word), default: []].append(language)
      }
    }
    return languages
  }()
}
