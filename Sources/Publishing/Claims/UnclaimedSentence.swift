// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import Projections

/// A sentence that says how many, how much or how strongly, and carries no claim.
public struct UnclaimedSentence: Hashable, Sendable {
  /// Why it is told of.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It has a number that is no day, section or reference.
    case number
    /// It has a word such as *alle* or *nagenoeg*.
    case quantifier
    /// It has a word such as *draagvlak* or *onderschrijven*.
    case support
  }

  /// The sentence, white space single.
  public let text: String
  /// The line on which it begins, from 1.
  public let line: Int
  /// Why it is told of.
  public let reasons: [Reason]

  /// All of them in a text, in order.
  ///
  /// - Complexity: O(*length*).
  static func all(in text: ClaimText) -> [UnclaimedSentence] {
    // A claim becomes a mark without breaks in it, so that a sentence keeps its lines.
    let marked = text.filled(
      with: text.places.map {
        mark + String(repeating: "\n", count: $0.source.utf8.count { $0 == 0x0A })
      })
    return Sentence.all(in: marked).compactMap { sentence in
      guard !sentence.text.contains(mark) else { return nil }
      let reasons = reasons(of: sentence.text)
      guard !reasons.isEmpty else { return nil }
      return UnclaimedSentence(text: sentence.text, line: sentence.line, reasons: reasons)
    }
  }

  /// What stands for a claim: a scalar that no text has of its own.
  private static let mark = "\u{E000}"

  private static func reasons(of sentence: String) -> [Reason] {
    let words = sentence.split { !($0.isLetter || $0.isNumber || ".,%-/§'’".contains($0)) }
      .map { String($0).trimmingPunctuation.lowercased() }
    var reasons: [Reason] = []
    if words.indices.contains(where: { isCount(words, at: $0) }) { reasons.append(.number) }
    if words.contains(where: quantifiers.contains) { reasons.append(.quantifier) }
    if words.contains(where: { word in support.contains { word.hasPrefix($0) } }) {
      reasons.append(.support)
    }
    return reasons
  }

  /// Whether a word is a number that counts something.
  private static func isCount(_ words: [String], at index: Int) -> Bool {
    let word = words[index]
    if index > 0, places.contains(words[index - 1]) { return false }
    let digits = word.hasSuffix("%") ? String(word.dropLast()) : word
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
      // *Een* is mostly an article.
      return numbers.contains(word)
    }
    if word.hasSuffix("%") { return true }
    // 4.2 is a section; 1.234 a number.
    let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count > 1, groups.dropFirst().contains(where: { $0.count != 3 }) { return false }
    // 12 maart, 2026
    if let next = words.dropFirst(index + 1).first, months.contains(next) { return false }
    if let value = Int(digits), groups.count == 1, (1900...2100).contains(value) { return false }
    return true
  }

  private static let places: Set<String> = [
    "artikel", "art", "paragraaf", "par", "§", "hoofdstuk", "bijlage", "blz", "pagina", "bladzijde",
    "vraag", "punt", "uitgangspunt", "fase", "versie", "uitgave", "nr", "nummer", "zaaknummer",
    "zaak", "article", "section", "chapter", "annex", "page", "question", "version", "edition",
    "no",
  ]

  private static let months: Set<String> = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december", "january", "february", "march", "may", "june", "july",
    "august", "october",
  ]

  private static let numbers = Set(
    ClaimWords.numbers.dropFirst(2).flatMap(\.self) + ["beide", "helft", "dozijn", "half", "both"])

  private static let quantifiers: Set<String> = [
    "alle", "allemaal", "allen", "iedere", "ieder", "iedereen", "elke", "elk", "nagenoeg",
    "vrijwel", "bijna", "meeste", "merendeel", "meerderheid", "minderheid", "sommige", "enkele",
    "veel", "weinig", "geen", "niemand", "unaniem", "all", "every", "everyone", "each", "nearly",
    "almost", "most", "majority", "minority", "some", "few", "many", "none", "nobody",
    "unanimously",
  ]

  /// With what words of support begin.
  private static let support = [
    "draagvlak", "gedragen", "steun", "ondersteun", "onderschrij", "onderschreven", "instem",
    "ingestemd", "akkoord", "positief", "enthousiast", "tevreden", "support", "endors", "agree",
    "approv", "positive",
  ]
}

extension String {
  /// The word without stops and commas at its ends.
  fileprivate var trimmingPunctuation: String {
    var word = Substring(self)
    while let last = word.last, ".,-/'’".contains(last) { word.removeLast() }
    while let first = word.first, ".,-/'’".contains(first) { word.removeFirst() }
    return String(word)
  }
}
