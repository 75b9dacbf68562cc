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
    let writer = SheetRows(matrix: matrix, language: language)
    let headings = writer.headings
    var csv = CSVWriter(language)
    for heading in headings { csv.cell(heading.text(in: language)) }
    csv.endRow()
    writer.forEach { row in
      for heading in headings { csv.cell(row[heading] ?? "") }
      csv.endRow()
    }
    return csv.bytes
  }
}

/// A row of a sheet: what stands under which heading.
typealias SheetCells = [SheetHeading: String]

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
  func forEach(_ take: (SheetCells) -> Void) {
    var written: Set<SubmissionNumber> = []
    for group in matrix.groups {
      for point in group.points where point.status != nil {
        written.insert(point.number.submission)
        take(row(of: point))
      }
    }
    for line in matrix.rollCall.parties + matrix.rollCall.unasked {
      for number in line.submissions where !written.contains(number) {
        guard let submission = matrix.submissions[number] else { continue }
        take(row(of: submission, by: line.party))
      }
    }
  }

  private func row(of submission: MatrixSubmission, by party: Parties.Listed) -> SheetCells {
    var cells = self.cells(of: submission, by: party)
    cells[SheetHeading(.status)] = SheetStatus.word(for: submission, in: language)
    return cells
  }

  private func row(of point: MatrixPoint) -> SheetCells {
    let submission = matrix.submissions[point.number.submission]
    var cells = submission.map { self.cells(of: $0, by: point.party) } ?? [:]
    func set(_ column: SheetColumn, _ text: String?) { cells[SheetHeading(column)] = text }
    let recorded = point.recorded
    set(.number, recorded.point.description)
    set(.row, recorded.row)
    set(.parent, recorded.parent?.description)
    set(.status, point.status.map { SheetStatus.word(for: $0, in: language) })
    set(.theme, recorded.theme.map(names.theme))
    set(.part, recorded.part.map(names.part))
    set(.section, recorded.section)
    set(.question, recorded.question?.rawValue)
    set(.pointKind, recorded.kind.word(in: language))
    set(.addressee, recorded.addressee)
    let quotes = point.quotes.map(writable)
    if !quotes.contains(nil) {
      for (index, quote) in quotes.enumerated() {
        cells[SheetHeading(.quote, index + 1)] = quote
      }
    }
    set(.summary, writable(point.summary))
    set(.proposedText, writable(point.proposedText))
    set(.handler, point.handler?.rawValue)
    if point.status == .withdrawn {
      if submission?.isWithdrawn != true {
        set(.disposition, Response.withdrawn.word(in: language))
      }
    } else if let answer = point.answer {
      cells.merge(self.cells(of: answer)) { _, new in new }
    }
    return cells
  }

  private func cells(of submission: MatrixSubmission, by party: Parties.Listed) -> SheetCells {
    let received = submission.received
    var cells: SheetCells = [:]
    func set(_ column: SheetColumn, _ text: String?) { cells[SheetHeading(column)] = text }
    set(.submission, received.submission.description)
    let others = received.rounds.filter { $0 != matrix.round.id }
    if !others.isEmpty {
      set(.rounds, others.map(\.rawValue).joined(separator: SheetColumn.valueSeparator))
    }
    set(.party, party.kind.isNaturalPerson ? party.name.text(in: language) : party.sheetName)
    set(.partyKind, party.kind.word(in: language))
    set(.municipality, party.municipality)
    set(.received, received.receivedOn.description)
    set(.dated, received.datedOn?.description)
    set(.channel, received.channel.word(in: language))
    set(.standing, received.standing?.word(in: language))
    set(.tenor, received.tenor?.word(in: language))
    if received.form == .nothingToAdd, submission.points == 0 {
      set(.nothingToAdd, YesNo.yes.word(in: language))
    }
    if !submission.references.isEmpty {
      set(.reference, submission.references.joined(separator: SheetColumn.valueSeparator))
    }
    return cells
  }

  /// The cells of an answer; none where a text of it cannot be written.
  private func cells(of answer: MatrixAnswer) -> SheetCells {
    let text = writable(answer.text)
    let rationale = writable(answer.rationale)
    guard (text != nil) == (answer.text != nil), (rationale != nil) == (answer.rationale != nil)
    else { return [:] }
    var cells: SheetCells = [:]
    func set(_ column: SheetColumn, _ text: String?, _ ordinal: Int = 1) {
      cells[SheetHeading(column, ordinal)] = text
    }
    set(.answer, text)
    set(.disposition, answer.disposition?.word(in: language))
    set(.rationale, rationale)
    set(.target, answer.deferral.map { names.target($0.target) })
    set(.owner, answer.deferral?.owner)
    set(.due, answer.deferral?.due?.description)
    set(.milestone, answer.deferral?.milestone)
    set(.passedTo, answer.passedTo)
    set(.coveredIn, answer.coveredIn)
    for (index, number) in answer.named.enumerated() {
      guard let change = matrix.dossier.textChanges[number]?.recorded else { continue }
      set(.textDocument, change.document, index + 1)
      set(.textSection, change.section, index + 1)
      set(.textBefore, change.before, index + 1)
      set(.textAfter, change.after, index + 1)
    }
    return cells
  }

  /// A text that a cell can hold: there to read, and no longer than a sheet reads back.
  private func writable(_ shown: ShownText?) -> String? {
    guard case .text(let text)? = shown, !text.utf8.contains(0),
      text.utf8.count <= Self.greatestCellLength
        || text.unicodeScalars.count <= Self.greatestCellLength
    else { return nil }
    return text
  }

  /// The longest cell that a sheet reads, in Unicode scalars.
  private static let greatestCellLength = 32_768
}
