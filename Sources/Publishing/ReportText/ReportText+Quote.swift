// SPDX-License-Identifier: EUPL-1.2

public import Consultation
import Projections

extension ReportText {
  /// Where a quote stands in the text of a submission; else what is nearest to it, with the words
  /// that only the quote has behind `-` and those that only the text has behind `+`.
  public static func quote(
    _ found: QuoteSearch, of submission: SubmissionNumber, text: ShownText?, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(
      title: prose("Het citaat in \(submission)", "The quote in \(submission)"))
    guard found.places.isEmpty else {
      for place in found.places { report.paragraph(prose.stands(at: place)) }
      return report.bytes
    }
    guard let nearest = found.nearest else {
      report.paragraph(
        prose("Het staat er niet, en niets lijkt erop.", "It is not there, and nothing is like it.")
      )
      return report.bytes
    }
    let shared = prose.number(nearest.shared)
    let place = "\(nearest.range.lowerBound), \(nearest.range.count)"
    report.paragraph(
      prose(
        "Het staat er niet zo. Het meest lijkt erop (\(shared) van de 1.000 woorden gelijk; plaats en "
          + "lengte \(place)):",
        "It does not stand there so. Most like it (\(shared) of 1000 words the same; offset and "
          + "length \(place)):"))
    for part in nearest.difference {
      switch part {
      case .same(let words): report.paragraph("  \(words)")
      case .quoted(let words): report.paragraph("- \(words)")
      case .written(let words): report.paragraph("+ \(words)")
      }
    }
    return report.bytes
  }
}

extension Prose {
  fileprivate func stands(at place: Range<Int>) -> String {
    self(
      "Het staat er: plaats \(place.lowerBound), lengte \(place.count).",
      "It stands there: offset \(place.lowerBound), length \(place.count).")
  }
}
