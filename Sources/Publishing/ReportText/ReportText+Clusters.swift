// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// Which points of a round are answered together: who made them, and how far the answer is.
  public static func clusters(_ clusters: Clusters, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let titles = [
      prose("Nr.", "No."), prose("Titel", "Title"), prose("Punten", "Points"),
      prose("Genoemd door", "Mentioned by"), prose("Stand", "Status"),
      prose("Uitkomst", "Outcome"),
    ]
    let table = Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: clusters.lines.map { Table.Row(prose.cells(of: $0)) })
    var report = TextReport(title: prose("Gelijke punten", "Like points") + ": \(clusters.round)")
    report.table(
      table,
      orElse: prose("Er zijn geen punten samengevoegd.", "No points are answered together."))
    return report.bytes
  }
}

extension Prose {
  fileprivate func cells(of line: Clusters.Line) -> [String] {
    let mentions = self.mentions(of: line).dropFirst(self("genoemd door ", "mentioned by ").count)
    return [
      line.number.description,
      line.title,
      points(line.points),
      String(mentions),
      SheetStatus.word(for: line.status, in: language),
      line.disposition?.word(in: language) ?? "",
    ]
  }
}
