// SPDX-License-Identifier: EUPL-1.2

import Consultation

public import Projections

/// The matrix as a workbook of Excel: its points to work on, and a sheet for each other report.
///
/// The first sheet has the columns and rows of ``MatrixSheet``, so it can be imported again and
/// changes nothing; days are days and words are chosen from lists. Its properties say from which
/// position it was made, so that what changed meanwhile is seen when it comes back.
public enum MatrixWorkbook {
  /// Writes the workbook, piece by piece.
  ///
  /// The matrix should show answers that were not approved
  /// (`ResponseMatrix.Options.showsUnapproved`), else their cells are empty.
  ///
  /// - Parameters:
  ///   - matrix: The matrix.
  ///   - presentation: Language, claim, and the hash of the position.
  ///   - output: Takes the next bytes of the file.
  /// - Throws: What the output throws, or that the file gets larger than 4 GiB.
  /// - Complexity: O(size of the matrix), in the memory of a few rows.
  public static func write(
    _ matrix: ResponseMatrix, as presentation: MatrixPresentation,
    to output: ([UInt8]) throws -> Void
  ) throws {
    let workbook = MatrixSheets(matrix: matrix, presentation: presentation).workbook
    try WorkbookWriter.write(workbook, to: output)
  }

  /// The bytes of the workbook.
  ///
  /// - Throws: That the file gets larger than 4 GiB.
  public static func bytes(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(matrix, as: presentation) { bytes += $0 }
    return bytes
  }
}

/// The sheets of a matrix.
struct MatrixSheets {
  let matrix: ResponseMatrix
  let presentation: MatrixPresentation
  let prose: Prose

  init(matrix: ResponseMatrix, presentation: MatrixPresentation) {
    self.matrix = matrix
    self.presentation = presentation
    prose = Prose(presentation.language)
  }

  var workbook: Workbook {
    let choices = SheetChoices(of: matrix, language: prose.language)
    let origin = origin
    let reports =
      [prose.sheet(of: matrix.rollCall, asking: matrix.round)]
      + [textChanges, prose.sheet(of: matrix.obligations, today: nil), totals]
      + (matrix.accounts.open.isEmpty ? [] : [prose.sheet(of: matrix.accounts)])
    var workbook = Workbook(
      language: prose.language, title: "\(matrix.round.title), \(matrix.dossier.title)",
      sheets: [points(choices)] + reports + [about(origin), choices.sheet])
    workbook.madeAt = matrix.position.time
    workbook.properties = origin.map { [(DocumentOrigin.property, $0.mark)] } ?? []
    return workbook
  }

  /// From what it was made; `nil` where it leaves something out, so that nobody writes answers in it.
  private var origin: DocumentOrigin? {
    guard matrix.options.showsUnapproved, matrix.options.audience == .staff else { return nil }
    return DocumentOrigin(
      round: matrix.round.id, sequence: matrix.position.sequence, hash: presentation.hash)
  }

  /// The points, in the rows and columns of ``MatrixSheet``.
  private func points(_ choices: SheetChoices) -> WorkbookSheet {
    let rows = SheetRows(matrix: matrix, language: prose.language)
    let headings = rows.headings
    let filled = filled(headings, in: rows)
    var sheet = WorkbookSheet(
      prose("Punten", "Points"),
      headings.map { heading in
        var column = WorkbookSheet.Column(
          heading.text(in: prose.language), heading.column.width, heading.column.kind)
        column.isAsked = heading.column.isOfAnswer
        column.isHidden = !column.isAsked && !filled.contains(heading)
        column.choice = choices.choice(for: heading.column)
        return column
      }
    ) { take in
      try rows.forEach { row in
        try take(
          WorkbookRow(
            headings.map { heading in
              guard let text = row[heading] else { return .empty }
              if heading.column.kind == .day, let day = Day(parsing: text) { return .day(day) }
              return .text(text)
            }))
      }
    }
    sheet.frozenColumns = 1
    sheet.fitsPage = false
    return sheet
  }

  /// The headings under which anything stands; other columns are folded away, unless they are there
  /// to be filled in.
  private func filled(_ headings: [SheetHeading], in rows: SheetRows) -> Set<SheetHeading> {
    var empty = Set(headings.filter { !$0.column.isOfAnswer })
    var filled = Set(headings).subtracting(empty)
    rows.forEach { row in
      for heading in empty where row[heading] != nil {
        empty.remove(heading)
        filled.insert(heading)
      }
    }
    return filled
  }

  /// Every change to the text.
  private var textChanges: WorkbookSheet {
    WorkbookSheet.of(
      prose("Tekstwijzigingen", "Text changes"),
      [
        .init(prose("nummer", "number"), 9, .code), .init("document", 24),
        .init(prose("paragraaf", "section"), 12, .code), .init(prose("was", "before"), 55),
        .init(prose("wordt", "after"), 55), .init(prose("punten", "points"), 24, .code),
        .init(prose("herkomst", "origin"), 22), .init(prose("reden", "reason"), 30),
        .init(prose("verwerkt", "carried out"), 12),
      ],
      matrix.textChanges.map { change in
        let recorded = change.recorded
        return WorkbookRow([
          .text(recorded.number.description), .text(change.documentTitle),
          .text(recorded.section), .text(recorded.before), .text(recorded.after),
          .text(change.points.map(\.description).joined(separator: ", ")),
          .text(recorded.origin.word(in: prose.language)), .text(recorded.reason),
          .text(change.isExecuted.map { ($0 ? YesNo.yes : .no).word(in: prose.language) }),
        ])
      })
  }

  /// What became of the points, for each kind of party and together.
  private var totals: WorkbookSheet {
    let kinds = PartyKind.allCases.filter { matrix.totalsByKind[$0] != nil }
    let columns: [WorkbookSheet.Column] =
      [.init(prose("uitkomst", "disposition"), 30)]
      + (kinds.map { $0.plural[prose.language] } + [prose("totaal", "total")]).map {
        .init($0, 16, .number)
      }
    func row(_ title: String, isTotal: Bool = false, _ count: (Tally) -> Int) -> WorkbookRow {
      let tallies = kinds.map { matrix.totalsByKind[$0] ?? Tally() } + [matrix.totals]
      return WorkbookRow(
        [.text(title)] + tallies.map { .number(count($0)) }, isTotal: isTotal)
    }
    return WorkbookSheet.of(
      prose("Totalen", "Totals"), columns,
      Disposition.allCases.map { disposition in
        row(disposition.word(in: prose.language)) { $0[disposition] }
      } + [
        row(prose("ingetrokken", "withdrawn"), \.withdrawn), row(prose("open", "open"), \.open),
        row(prose("totaal", "total"), isTotal: true, \.points),
      ])
  }

  /// What the file is, how far, and how it comes back.
  private func about(_ origin: DocumentOrigin?) -> WorkbookSheet {
    let notice = MatrixDocument.notice(of: matrix, as: presentation)
    let text = notice.blocks.map(\.plain).joined(separator: "\n")
    let position = matrix.position
    let facts: [(String, String?)] = [
      (prose("Organisatie", "Organisation"), matrix.organisation),
      (prose("Dossier", "Dossier"), matrix.dossier.title),
      (prose("Ronde", "Round"), matrix.round.title),
      (prose("Status", "Status"), [notice.title, text].joined(separator: "\n").trimmedEnd),
      (
        prose("Stand van het register", "State of the register"),
        prose("regel ", "line ") + prose.number(position.sequence)
          + (position.time.map { ", \(prose.day($0.day))" } ?? "")
      ),
      (prose("Kenmerk van die stand", "Hash of that state"), presentation.hash),
      (prose("Gemaakt op", "Made on"), presentation.madeOn.map(prose.day)),
      (prose("Gemaakt met", "Made with"), "Weerklank"),
      (
        prose("Invullen", "Filling in"),
        origin.map { _ in
          prose(
            "De kolommen met een groene kop op het blad Punten zijn in te vullen. Laat de kolom "
              + "nummer staan. Wat terugkomt, wordt per punt vergeleken met deze stand.",
            "The columns with a green heading on the sheet Points are there to be filled in. Keep "
              + "the column number. What comes back is compared with this state, point by point.")
        }
      ),
      (prose("Herkomst", "Origin"), origin?.mark),
    ]
    return WorkbookSheet.of(
      prose("Colofon", "Colophon"),
      [.init(prose("Over dit bestand", "About this file"), 28), .init("", 90)],
      facts.compactMap { label, value in
        value.map { WorkbookRow([.text(label), .text($0)]) }
      })
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
