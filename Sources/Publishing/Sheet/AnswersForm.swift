// SPDX-License-Identifier: EUPL-1.2

import Consultation
public import Projections

/// The points of a round as a Word document to write answers in.
///
/// Its table has the headings of ``MatrixSheet``, so that what people write in it can be taken in
/// again; at its end stands from which position it was made.
public enum AnswersForm {
  /// Writes the document (DOCX).
  ///
  /// The matrix should show answers that were not approved.
  ///
  /// - Complexity: O(size of the matrix).
  public static func bytes(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> [UInt8] {
    document(of: matrix, as: presentation).word
  }

  private static func document(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> Document {
    let prose = Prose(presentation.language)
    let origin = DocumentOrigin(
      round: matrix.round.id, sequence: matrix.position.sequence, hash: presentation.hash)
    let outcomes = Disposition.allCases.map { $0.word(in: prose.language) }
    return Document(
      language: prose.language, kicker: [matrix.dossier.title],
      title: prose("Antwoordformulier", "Answer form"), subtitle: matrix.round.title,
      facts: [
        Document.Fact(
          prose("Invullen", "To fill in"),
          [
            prose(
              "Schrijf onder antwoord, uitkomst en motivering; laat de nummers staan.",
              "Write under answer, disposition and rationale; leave the numbers as they are.")
          ]),
        Document.Fact(prose("Uitkomst", "Disposition"), [outcomes.joined(separator: ", ")]),
      ], notice: nil,
      sections: [
        Document.Section(
          id: "answers", title: prose("Punten en antwoorden", "Points and answers"),
          blocks: [.table(table(of: matrix, prose))])
      ],
      colophon: [Document.Fact(prose("Gemaakt van", "Made from"), [origin.mark])],
      running: [prose("Antwoordformulier", "Answer form"), matrix.round.title])
  }

  private static let columns: [(column: SheetColumn, share: Int)] = [
    (.number, 9), (.party, 13), (.quote, 26), (.answer, 27), (.disposition, 11), (.rationale, 14),
  ]

  private static func table(of matrix: ResponseMatrix, _ prose: Prose) -> Table {
    let rows = SheetRows(matrix: matrix, language: prose.language)
    let quotes = rows.headings.filter { $0.column == .quote }
    var lines: [Table.Row] = []
    rows.forEach { row in
      guard let number = row[SheetHeading(.number)] else { return }
      lines.append(
        Table.Row(
          id: number,
          cells: columns.map { column, _ in
            guard column == .quote else {
              return (row[SheetHeading(column)]).map { [.words($0)] } ?? []
            }
            let words = quotes.compactMap { row[$0] }
            return words.isEmpty
              ? row[SheetHeading(.summary)].map { [.words($0)] } ?? []
              : words.map { .quotation($0) }
          }))
    }
    return Table(
      caption: prose("Om antwoorden in te schrijven", "To write answers in"),
      columns: columns.map { column, share in
        let title =
          column == .quote
          ? prose("punt", "point") : SheetHeading(column).text(in: prose.language)
        return Table.Column(title, share: share)
      },
      groups: [Table.Group(heading: [], rows: lines)], isWide: true)
  }
}
