// SPDX-License-Identifier: EUPL-1.2

/// Words with which an answer promises to do something with a point, and does not say what.
///
/// *Dit nemen wij mee*, *uw opmerking wordt meegenomen*, *dat betrekken we bij de uitwerking*,
/// *uw advies nemen wij ter harte*, *daar houden we rekening mee*, *wij geven dit mee aan …*,
/// *wij brengen uw zorg onder de aandacht*. What is taken along must be the point, or a word for it:
/// *wij nemen ouders mee* promises something else.
enum OpenPromise {
  /// Whether a text makes such a promise.
  ///
  /// - Complexity: O(length).
  static func stands(in text: String) -> Bool { Sentence.all(in: text).contains(where: isMade) }

  private static func isMade(in sentence: Sentence) -> Bool {
    takesAlong(sentence) || involves(sentence) || takesToHeart(sentence)
      || keepsInMind(sentence) || passesOn(sentence)
  }

  private static let take: Set = ["neem", "neemt", "nemen", "nam", "namen"]
  private static let takenAlong: Set = ["meenemen", "meegenomen", "meeneemt", "meeneem"]
  private static let involve: Set = ["betrek", "betrekt", "betrekken", "betrokken"]
  private static let keep: Set = ["houd", "hou", "houdt", "houden"]
  private static let give: Set = ["geef", "geeft", "geven", "gaven", "gaf"]
  private static let givenAlong: Set = ["meegeven", "meegegeven"]
  private static let bring: Set = ["breng", "brengt", "brengen", "brachten", "gebracht"]

  /// Words for a point.
  private static let nouns: Set = [
    "punt", "punten", "advies", "adviezen", "opmerking", "opmerkingen", "suggestie", "suggesties",
    "aandachtspunt", "aandachtspunten", "signaal", "signalen", "wens", "wensen", "aanbeveling",
    "aanbevelingen", "zorg", "zorgen", "reactie", "reacties", "inbreng", "voorstel", "voorstellen",
    "idee", "ideeen", "oproep", "verzoek", "bezwaar", "kanttekening", "kanttekeningen", "tip",
    "tips",
  ]
  private static let pronouns: Set = ["dit", "dat", "het", "deze", "die", "hier", "daar"]
  /// What may stand after a pronoun that is not that of a noun.
  private static let afterPronoun: Set =
    take.union(takenAlong).union(involve).union(keep).union(give).union(givenAlong).union(bring)
    .union([
      "wij", "we", "ik", "wordt", "worden", "is", "zal", "zullen", "willen", "gaan", "graag", "ook",
      "mee", "bij", "zeker", "uiteraard", "natuurlijk", "verder", "straks", "dan", "punt",
      "dienen", "moeten", "kunnen", "onder", "ter", "meteen", "later", "hebben",
    ])

  /// Whether the point, or a word for it, stands among the first words.
  private static func names(_ sentence: Sentence, before end: Int) -> Bool {
    sentence.words[..<end].indices.contains { place in
      let word = sentence.words[place]
      if nouns.contains(word) { return true }
      guard pronouns.contains(word) else { return false }
      return place + 1 == sentence.words.count || afterPronoun.contains(sentence.words[place + 1])
    }
  }

  private static func takesAlong(_ sentence: Sentence) -> Bool {
    let count = sentence.words.count
    if !sentence.places(of: takenAlong).isEmpty { return names(sentence, before: count) }
    return isParted(sentence, take, "mee") && !sentence.holds("rekening", "mee")
  }

  private static func passesOn(_ sentence: Sentence) -> Bool {
    if !sentence.places(of: givenAlong).isEmpty {
      return names(sentence, before: sentence.words.count)
    }
    if sentence.holds("de", "aandacht"), !sentence.places(of: bring).isEmpty {
      return names(sentence, before: sentence.words.count)
    }
    return isParted(sentence, give, "mee")
  }

  /// Whether a verb is followed by its other part, and the point stands before that.
  private static func isParted(_ sentence: Sentence, _ verb: Set<String>, _ part: String) -> Bool {
    guard let first = sentence.places(of: verb).first,
      let last = sentence.words.lastIndex(of: part), last > first, last - first <= 12
    else { return false }
    return names(sentence, before: last)
  }

  private static func involves(_ sentence: Sentence) -> Bool {
    guard let verb = sentence.places(of: involve).first else { return false }
    let bys = sentence.places(of: ["bij", "hierbij", "daarbij", "erbij"])
    guard let by = bys.first(where: { $0 > verb }) ?? bys.first else { return false }
    return names(sentence, before: max(verb, by))
  }

  private static func takesToHeart(_ sentence: Sentence) -> Bool { sentence.holds("ter", "harte") }

  private static func keepsInMind(_ sentence: Sentence) -> Bool {
    guard !sentence.places(of: keep).isEmpty, sentence.words.contains("rekening") else {
      return false
    }
    return sentence.holds("rekening", "mee") || names(sentence, before: sentence.words.count)
  }
}
