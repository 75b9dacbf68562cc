// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// What one party may see on a day, and nothing else.
  public static func party(_ seen: PartySeen, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let name = prose.capitalised(seen.party.name.text(in: language))
    var report = TextReport(
      title: prose(
        "Wat \(name) ziet op \(prose.day(seen.day))", "What \(name) sees on \(prose.day(seen.day))")
    )
    if seen.submissions.isEmpty {
      report.paragraph(prose("Er kwam niets binnen.", "Nothing came in."))
    }
    for entry in seen.submissions {
      report.paragraph(
        prose(
          "Reactie \(entry.number), ontvangen op \(prose.day(entry.receivedOn))",
          "Submission \(entry.number), received on \(prose.day(entry.receivedOn))"))
      if let text = entry.text { report.paragraph(prose.text(text)) }
      report.table(
        prose.table(of: entry), orElse: prose("Nog geen punten.", "No points yet."))
    }
    return report.bytes
  }
}

extension Prose {
  fileprivate func table(of entry: PartySeen.Entry) -> Table {
    let titles = [
      self("Punt", "Point"), self("Uw woorden", "Your words"), self("Uitkomst", "Outcome"),
      self("Antwoord", "Answer"), self("Besluit", "Decision"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: entry.points.map { point in
        let answer = point.outcome?.answer
        let measure = answer?.measure?.text.map { self("Maatregel: ", "Measure: ") + text($0) }
        let additions = (answer?.additions ?? []).compactMap { addition in
          addition.text.map {
            self("Aanvulling van ", "Addition of ") + addition.municipality + ": " + text($0)
          }
        }
        let texts =
          [answer?.text, answer?.rationale].compactMap(\.self).map(text)
          + [measure].compactMap(\.self) + additions
        let decisions = (point.outcome?.decisions ?? []).map {
          "\($0.body.title): \($0.disposition.word(in: language)), \(cell($0.on))"
        }
        return Table.Row([
          point.number.description, point.quotes.compactMap(\.text).joined(separator: "\n"),
          answer?.disposition?.word(in: language) ?? self("in behandeling", "in hand"),
          texts.joined(separator: "\n"), decisions.joined(separator: "\n"),
        ])
      })
  }
}
