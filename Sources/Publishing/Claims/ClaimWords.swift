// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import Projections

/// The words and numbers by which texts say how many, in Dutch and English.
enum ClaimWords {
  /// How a quantity is said; the first is what is written where the text has no words of its own.
  static func words(for quantifier: Quantifier, in language: Language) -> [String] {
    switch (quantifier, language) {
    case (.all, .nl): ["alle", "allemaal", "ieder", "iedere", "elk", "elke", "unaniem"]
    case (.all, .en): ["all", "every", "each", "unanimously"]
    case (.nearlyAll, .nl): ["nagenoeg alle", "vrijwel alle", "bijna alle", "nagenoeg", "vrijwel"]
    case (.nearlyAll, .en): ["nearly all", "almost all", "virtually all"]
    case (.most, .nl): ["de meeste", "het merendeel", "een meerderheid", "meer dan de helft"]
    case (.most, .en): ["most", "a majority", "more than half"]
    case (.some, .nl): ["enkele", "een aantal", "sommige", "een of meer"]
    case (.some, .en): ["some", "a number of", "one or more"]
    case (.no, .nl): ["geen", "geen enkel", "geen enkele", "niemand"]
    case (.no, .en): ["no", "none", "not one", "nobody"]
    }
  }

  /// The quantity that words begin with; `nil` where they begin with none.
  ///
  /// The longest that fits counts: *nagenoeg alle* is not *nagenoeg*, and not *alle*.
  static func quantifier(in words: String) -> Quantifier? {
    let said = words.lowercased()
    return Quantifier.allCases
      .flatMap { quantifier in
        Language.allCases.flatMap { Self.words(for: quantifier, in: $0) }.map { (quantifier, $0) }
      }
      .filter { said == $0.1 || said.hasPrefix($0.1 + " ") }
      .max { $0.1.count < $1.1.count }?.0
  }

  /// The number that words begin with: `14`, `1.234`, `37%`, *twaalf*; `nil` where there is none.
  static func number(in words: String) -> Int? {
    let first = words.split(separator: " ").first.map(String.init) ?? ""
    let digits = first.hasSuffix("%") ? String(first.dropLast()) : first
    if let number = groupedNumber(digits) { return number }
    let said = digits.lowercased()
    return Self.numbers.firstIndex { $0.contains(said) }
  }

  /// Digits, in groups of three with a full stop or comma between them, or in none.
  private static func groupedNumber(_ text: String) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    return Int(groups.joined())
  }

  /// The numbers up to twenty as words, each in Dutch and English.
  static let numbers: [[String]] = [
    ["nul", "zero"], ["één", "een", "one"], ["twee", "two"], ["drie", "three"], ["vier", "four"],
    ["vijf", "five"], ["zes", "six"], ["zeven", "seven"], ["acht", "eight"], ["negen", "nine"],
    ["tien", "ten"], ["elf", "eleven"], ["twaalf", "twelve"], ["dertien", "thirteen"],
    ["veertien", "fourteen"], ["vijftien", "fifteen"], ["zestien", "sixteen"],
    ["zeventien", "seventeen"], ["achttien", "eighteen"], ["negentien", "nineteen"],
    ["twintig", "twenty"],
  ]
}
