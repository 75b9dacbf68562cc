// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// A table of counts as a sheet: a row a value, the totals last, in the words of a language.
public enum CountsSheet {
  /// Writes the sheet, in UTF-8, as the spreadsheets of the language read it.
  ///
  /// - Complexity: O(size of the table).
  public static func bytes(of counts: Counts, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let total = prose("Totaal", "Total")
    var csv = CSVWriter(language)
    func write(_ cells: [String]) {
      for cell in cells { csv.cell(cell) }
      csv.endRow()
    }
    write(
      [prose.capitalised(counts.rows.axis.words[language])]
        + counts.columns.titles(in: language) + [total])
    let rows = zip(counts.rows.titles(in: language), zip(counts.cells, counts.rows.totals))
    for (title, (cells, sum)) in rows { write([title] + (cells + [sum]).map(String.init)) }
    write([total] + (counts.columns.totals + [counts.total]).map(String.init))
    return csv.bytes
  }
}
