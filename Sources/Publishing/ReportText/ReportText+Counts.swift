// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// How many points there are by two of what is known of them.
  ///
  /// The sums are of all points.
  public static func counts(_ counts: Counts, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let (rows, columns) = (counts.rows.axis.words[language], counts.columns.axis.words[language])
    var report = TextReport(
      title: prose("Punten naar \(rows) en \(columns)", "Points by \(rows) and \(columns)")
        + ": \(counts.round)")
    if let municipality = counts.municipality {
      report.paragraph(
        prose(
          "Alleen partijen uit \(municipality), en punten die aan die gemeente zijn gericht.",
          "Only parties of \(municipality), and points addressed to that municipality."))
    }
    let nothing = prose("Er zijn nog geen punten.", "There are no points yet.")
    if counts.total == 0 {
      report.paragraph(nothing)
    } else {
      report.table(prose.table(of: counts), orElse: nothing)
    }
    return report.bytes
  }
}

extension Prose {
  fileprivate func table(of counts: Counts) -> Table {
    let total = self("Totaal", "Total")
    let (rows, columns) = (counts.rows.values.indices, counts.columns.values.indices)
    let (rowTitles, columnTitles) = (
      counts.rows.titles(in: language), counts.columns.titles(in: language)
    )
    let body = rows.map { row in
      Table.Row(
        [rowTitles[row]] + columns.map { number(counts.cells[row][$0]) }
          + [number(counts.rows.totals[row])])
    }
    let sums = columns.map { number(counts.columns.totals[$0]) } + [number(counts.total)]
    return Table(
      caption: "",
      columns: [Table.Column(capitalised(counts.rows.axis.words[language]))]
        + (columns.map { columnTitles[$0] } + [total]).map { Table.Column($0, isNumeric: true) },
      rows: body + [Table.Row([total] + sums, isTotal: true)])
  }
}
