// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// A submission from its first word to its last, with what became of each part beside it.
  public static func coverage(
    _ letter: LetterCoverage, text: ShownText?, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(
      title: prose(
        "Wat er met \(letter.submission) gebeurde", "What became of \(letter.submission)"))
    guard let coverage = letter.coverage else {
      report.paragraph(prose("Er is geen brontekst.", "There is no source text."))
      return report.bytes
    }
    report.paragraph(prose.summary(of: coverage))
    if let proposals = prose.proposals(of: letter) { report.paragraph(proposals) }
    guard let shown = text?.text else {
      if let text { report.paragraph(prose.text(text)) }
      return report.bytes
    }
    let scalars = SubmissionText(shown).scalars
    let table = Table(
      caption: "",
      columns: [
        Table.Column(prose("Hoort bij", "Belongs to")), Table.Column(prose("Tekst", "Text")),
      ],
      rows: letter.stretches(shownIn: text).map { stretch in
        Table.Row([prose.fate(of: stretch), Self.line(of: scalars[stretch.range])])
      })
    report.table(table, orElse: prose("De tekst is leeg.", "The text is empty."))
    return report.bytes
  }

  /// A stretch of text on one line.
  private static func line(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Prose {
  fileprivate func summary(of coverage: Coverage) -> String {
    let total = number(coverage.total)
    guard coverage.open > 0 else {
      return self(
        "Alle \(total) tekens staan in een punt of zijn gemarkeerd als geen punt.",
        "All \(total) characters are in a point, or marked as no point.")
    }
    let open = number(coverage.open)
    return self(
      "Van \(total) tekens zijn er nog \(open) open: in geen punt, en niet gemarkeerd als geen punt.",
      "Of \(total) characters \(open) are open: in no point, and not marked as no point.")
  }

  fileprivate func fate(of stretch: LetterCoverage.Stretch) -> String {
    if !stretch.points.isEmpty { return points(stretch.points) }
    return stretch.mark?.word(in: language) ?? self("OPEN", "OPEN")
  }
}
