// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// The matrix as a sheet: one row a point, or one a submission without points.
///
/// What it writes can be imported into the same round and changes nothing: the cells hold what the
/// register knows, in the words of a language. A text that was erased, or is too long for a cell,
/// leaves its cell empty, and an empty cell says nothing; so the answer cells of a point whose
/// answer cannot be written in full are all empty. Points of another round are not in it.
public enum MatrixSheet {
  /// Writes the sheet, in UTF-8, with Dutch or English headings and words.
  ///
  /// The matrix should show answers that were not approved
  /// (`ResponseMatrix.Options.showsUnapproved`), else their cells are empty.
  ///
  /// - Complexity: O(size of the matrix).
  public static func bytes(of matrix: ResponseMatrix, language: Language) -> [UInt8] {
    let rows = SheetRows(matrix: matrix, language: language)
    let headings = rows.headings
    var csv = CSVWriter(language)
    for heading in headings { csv.cell(heading.text(in: language)) }
    csv.endRow()
    rows.forEach { row in
      for heading in headings { csv.cell(row[heading] ?? "") }
      csv.endRow()
    }
    return csv.bytes
  }
}

/// Makes the rows of a sheet.
struct SheetRows {
  let matrix: ResponseMatrix
  let language: Language
  private let names: SheetNames

  init(matrix: ResponseMatrix, language: Language) {
    self.matrix = matrix
    self.language = language
    names = SheetNames(of: matrix)
  }

  /// The headings: each column once, quotes and text changes as often as a point has them.
  var headings: [SheetHeading] {
    var quotes = 1
    var changes = 1
    for point in matrix.groups.lazy.flatMap(\.points) where point.status != nil {
      quotes = max(quotes, point.quotes.count)
      changes = max(changes, point.answer?.named.count ?? 0)
    }
    let change: [SheetColumn] = [.textDocument, .textSection, .textBefore, .textAfter]
    return SheetColumn.allCases.flatMap { column -> [SheetHeading] in
      switch column {
      case .quote: return (1...quotes).map { SheetHeading(.quote, $0) }
      case .textDocument:
        return (1...min(changes, column.highestOrdinal)).flatMap { ordinal in
          change.map { SheetHeading($0, ordinal) }
        }
      case .textSection, .textBefore, .textAfter: return []
      default: return [SheetHeading(column)]
      }
    }
  }

  /// Gives every row, in the order of the matrix.
  func forEach(_ take: (SheetRow) throws -> Void) rethrows {
    var written: Set<SubmissionNumber> = []
    // The points of a submission follow each other, so its cells are made once for them all.
    var row: SheetRow?
    for group in matrix.groups {
      for point in group.points where point.status != nil {
        let number = point.number.submission
        if row?.submission?.number != number {
          written.insert(number)
          row = SheetRow(
            submission: matrix.submissions[number].map { submission($0, by: point.party) },
            dossier: matrix.dossier, names: names, language: language)
        }
        row?.set(point)
        if let row { try take(row) }
      }
    }
    for line in matrix.rollCall.lines {
      for number in line.submissions where written.insert(number).inserted {
        guard let submission = matrix.submissions[number] else { continue }
        let sender = (line.successors + line.jointWith).first {
          $0.id == submission.received.party
        }
        try take(
          SheetRow(
            submission: self.submission(submission, by: sender ?? line.party),
            dossier: matrix.dossier,
            names: names, language: language))
      }
    }
  }

  private func submission(
    _ submission: MatrixSubmission, by party: Parties.Listed
  ) -> SheetSubmission {
    SheetSubmission(submission, by: party, in: matrix.round.id, language)
  }
}
