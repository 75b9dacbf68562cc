// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// What was promised to come back: in what, by whom and when, and what came of it.
  public static func obligations(_ obligations: Obligations, language: Language) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(title: prose("Vervolgpunten", "Obligations"))
    if !obligations.lines.isEmpty { report.paragraph(prose.totals(of: obligations)) }
    report.table(
      prose.table(of: obligations),
      orElse: prose("Er komt geen punt later terug.", "No point comes back later."))
    return report.bytes
  }
}

extension Prose {
  /// How many there are, and how many of them stand how.
  fileprivate func totals(of obligations: Obligations) -> String {
    let total = count(
      obligations.lines.count, Words("vervolgpunt", "obligation"),
      Words("vervolgpunten", "obligations"))
    let parts = Obligations.Status.allCases.filter { obligations[$0] > 0 }.map {
      "\($0.words[language].lowercased()): \(number(obligations[$0]))"
    }
    return "\(total). \(capitalised(parts.joined(separator: ", ")))."
  }

  fileprivate func table(of obligations: Obligations) -> Table {
    let titles = [
      self("Nr.", "No."), self("Ronde", "Round"), self("Punten", "Points"),
      self("Waarin", "In what"), self("Wie (functie)", "Who (function)"),
      self("Wanneer", "When"), self("Stand", "Status"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: obligations.lines.map { Table.Row(cells(of: $0)) })
  }

  private func cells(of line: Obligations.Line) -> [String] {
    [
      line.number.description,
      line.round.description,
      points(line.points),
      ([line.target] + [line.terms.document].compactMap(\.self)).joined(separator: "\n"),
      line.terms.owner,
      line.terms.due.map(cell) ?? line.terms.milestone ?? "",
      ([line.status.words[language]] + line.evidence).joined(separator: "\n"),
    ]
  }
}
