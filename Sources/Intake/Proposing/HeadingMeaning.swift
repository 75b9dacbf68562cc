// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// What headings say, and very short paragraphs.
enum HeadingMeaning {
  /// The theme that a heading names, as it stands but without marks and a colon around it; `nil` for
  /// a heading that names none, such as *Aandachtspunten*.
  static func theme(of text: String, words: [FoldedWord]) -> String? {
    guard words.contains(where: { !general.contains($0.text) }) else { return nil }
    if let first = words.first, UnitTree.parts.contains(first.text) { return nil }
    let marks: Set<Character> = ["#", "*", "_", " ", ":"]
    var theme = text[...].drop { marks.contains($0) }
    while let last = theme.last, marks.contains(last) { theme.removeLast() }
    return String(theme)
  }

  /// Whether a heading says what kind of text stands under it.
  static func isTitle(_ words: [FoldedWord]) -> Bool {
    words.contains {
      [
        "reactie", "reacties", "advies", "samenvatting", "verslag", "bijlage",
        "overzicht", "opmerkingen", "brief", "notitie",
      ].contains($0.text)
    }
  }

  /// Words that say nothing of what a text is about.
  private static let general: Set<String> = [
    "aandachtspunten", "aandachtspunt", "reactie", "reacties", "advies", "adviezen", "opmerkingen",
    "opmerking", "tot", "slot", "inleiding", "conclusie", "opening", "sluiting", "rondvraag",
    "afsluiting", "mededelingen", "gemeenteraden", "gemeenteraad", "adviesraden", "adviesraad",
    "zorgaanbieders", "aanbieders", "inwoners", "de", "het", "van", "en", "onze", "ons", "overige",
    "nederlands", "english", "engels", "dutch", "toelichting", "vragen", "vraag", "punten",
    "samenvatting", "vervolg", "notulen", "verslag", "bijlage", "bijlagen", "comments",
    "introduction", "conclusion", "summary", "questions", "onderwerp", "betreft", "asd", "raad",
    "clientenraad", "participatieraad", "gemeente", "aan",
  ]

  /// What paragraphs under a heading are, where nothing is said in them that is a point.
  static func role(of words: [FoldedWord]) -> NoPointKind? {
    let meaning = words.map(\.text).filter { !$0.allSatisfy(\.isNumber) }
    guard let first = meaning.first, meaning.count <= 4 else { return nil }
    return roles[first]
  }

  private static let roles: [String: NoPointKind] = [
    "opening": .opening, "inleiding": .opening, "introduction": .opening, "aanleiding": .opening,
    "sluiting": .closing, "afsluiting": .closing, "vervolg": .closing,
    "toelichting": .context, "achtergrond": .context, "proces": .context, "mededelingen": .context,
    "werkwijze": .context, "leeswijzer": .context,
  ]

  /// Whether a paragraph says no more than `nee` or `geen`.
  static func saysNothing(_ words: [FoldedWord]) -> Bool {
    nothing.contains(words.map(\.text).joined(separator: " "))
  }

  private static let nothing: Set<String> = [
    "nee", "neen", "geen", "nvt", "n v t", "niets", "no", "none", "geen opmerkingen", "nee hoor",
    "nee dank u", "geen idee",
  ]
}

/// Labels before what somebody answers.
enum AnswerLabel {
  /// `Antwoord:` at the start of a paragraph, or a paragraph that is `Respondent 3` only.
  static func range(in unit: LetterUnit, of scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard let first = unit.words.first, let content = unit.content.first else { return nil }
    if ["respondent", "deelnemer", "inzender"].contains(first.text), unit.words.count <= 3,
      unit.words.dropFirst().contains(where: { $0.text.contains(where: \.isNumber) })
    {
      return unit.range
    }
    guard ["antwoord", "answer", "reactie", "opmerking"].contains(first.text),
      first.range.upperBound < content.upperBound, scalars[first.range.upperBound] == ":"
    else { return nil }
    return content.lowerBound..<first.range.upperBound + 1
  }
}
