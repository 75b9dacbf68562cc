// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import Projections

extension ReportText {
  /// What counting the claims of a text again has shown, and the sentences that carry none.
  ///
  /// - Complexity: O(claims and sentences).
  public static func claims(
    _ check: ClaimCheck, round: RoundID, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(
      title: prose("Beweringen nageteld", "Claims counted again") + ": \(round)")
    report.paragraph(prose.verdict(check))
    report.section(
      prose("Beweringen", "Claims"), prose.claims(check),
      orElse: prose("Er staat geen bewering in de tekst.", "The text has no claim."))
    report.section(
      prose("Zinnen zonder bewering", "Sentences without a claim"), prose.unclaimed(check),
      orElse: prose(
        "Elke zin met een getal of een woord van hoeveelheid of steun is een bewering.",
        "Every sentence with a number or a word of quantity or support carries a claim."))
    return report.bytes
  }
}

extension Prose {
  fileprivate func verdict(_ check: ClaimCheck) -> String {
    if let line = check.text.unclosedLine {
      return self(
        "Regel \(line): {{ zonder }} erachter.", "Line \(line): {{ without }} after it.")
    }
    let wrong = check.lines.count { !$0.holds }
    return wrong == 0
      ? self("Alle beweringen kloppen.", "All claims hold.")
      : self("Klopt niet: ", "Not so: ")
        + count(wrong, Words("bewering", "claim"), Words("beweringen", "claims")) + "."
  }

  fileprivate func claims(_ check: ClaimCheck) -> Table {
    Table(
      caption: "",
      columns: [
        Table.Column(self("Regel", "Line"), isNumeric: true),
        Table.Column(self("Bewering", "Claim")), Table.Column(self("Geteld", "Counted")),
        Table.Column(self("Klopt", "Holds")),
      ],
      rows: check.lines.map { line in
        var found = line.found ?? ""
        if case .failure(let error) = line.finding {
          found = [line.found, error.description].compactMap(\.self).joined(separator: "; ")
        }
        return Table.Row([
          number(line.place.line),
          line.place.source.split(whereSeparator: \.isWhitespace).joined(separator: " "), found,
          line.holds ? self("ja", "yes") : self("NEE", "NO"),
        ])
      })
  }

  fileprivate func unclaimed(_ check: ClaimCheck) -> Table {
    Table(
      caption: "",
      columns: [
        Table.Column(self("Regel", "Line"), isNumeric: true),
        Table.Column(self("Zin", "Sentence")), Table.Column(self("Om", "For")),
      ],
      rows: check.unclaimed.map { sentence in
        Table.Row([
          number(sentence.line), sentence.text,
          sentence.reasons.map(word).joined(separator: ", "),
        ])
      })
  }

  private func word(_ reason: UnclaimedSentence.Reason) -> String {
    switch reason {
    case .number: self("getal", "number")
    case .quantifier: self("hoeveelheid", "quantity")
    case .support: self("steun", "support")
    }
  }
}
