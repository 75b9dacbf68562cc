// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// A row of a sheet: what stands under which heading.
struct SheetRow {
  let submission: SheetSubmission?
  let dossier: Dossier
  let names: SheetNames
  let language: Language
  private var point: MatrixPoint?
  private var quotes: [String?] = []
  /// The answer of the point, where it is written and all its texts can be.
  private var answer: MatrixAnswer?

  /// The row of a submission without points.
  init(
    submission: SheetSubmission?, dossier: Dossier, names: SheetNames, language: Language
  ) {
    self.submission = submission
    self.dossier = dossier
    self.names = names
    self.language = language
  }

  /// Makes it the row of a point of the submission.
  mutating func set(_ point: MatrixPoint) {
    self.point = point
    quotes = point.quotes.map(Self.writable)
    if quotes.contains(nil) { quotes = [] }
    answer = point.status == .withdrawn ? nil : point.answer.flatMap { Self.writable($0) }
  }

  /// What stands under a heading; `nil` where nothing does.
  subscript(heading: SheetHeading) -> String? {
    let index = heading.ordinal - 1
    switch heading.column {
    case .quote: return index < quotes.count ? quotes[index] : nil
    case .textDocument: return change(index)?.document
    case .textSection: return change(index)?.section
    case .textBefore: return change(index)?.before
    case .textAfter: return change(index)?.after
    case .status:
      guard let point else { return submission?.status }
      return point.status.map { SheetStatus.word(for: $0, in: language) }
    default:
      return submission?[heading.column]
        ?? point.flatMap { cell(heading.column, of: $0) }
        ?? answer.flatMap { cell(heading.column, of: $0) }
    }
  }

  private func cell(_ column: SheetColumn, of point: MatrixPoint) -> String? {
    let recorded = point.recorded
    return switch column {
    case .number: recorded.point.description
    case .row: recorded.row
    case .parent: recorded.parent?.description
    case .theme: recorded.theme.map(names.theme)
    case .part: recorded.part.map(names.part)
    case .section: recorded.section
    case .question: recorded.question?.rawValue
    case .pointKind: recorded.kind.word(in: language)
    case .addressee: recorded.addressee
    case .summary where !point.isShown:
      Self.writable(point.wording) ?? PartyName.hidden.text(in: language)
    case .summary: Self.writable(point.summary)
    case .proposedText: Self.writable(point.proposedText)
    case .handler: point.handler?.rawValue
    case .disposition where point.status == .withdrawn && submission?.stands != false:
      Response.withdrawn.word(in: language)
    default: nil
    }
  }

  private func cell(_ column: SheetColumn, of answer: MatrixAnswer) -> String? {
    switch column {
    case .answer: answer.text?.text
    case .disposition: answer.disposition?.word(in: language)
    case .rationale: answer.rationale?.text
    case .target: answer.deferral.map { names.target($0) }
    case .owner: answer.deferral?.owner ?? answer.measure?.recorded.owner
    case .due: (answer.deferral?.due ?? answer.measure?.recorded.due)?.description
    case .milestone: answer.deferral?.milestone
    case .passedTo: answer.passedTo
    case .coveredIn: answer.coveredIn
    case .measure: answer.measure?.text?.text
    case .doneOn: answer.measure?.recorded.doneOn?.description
    case .evidence: answer.measure?.recorded.evidence
    default: nil
    }
  }

  /// A text change that the answer names.
  private func change(_ index: Int) -> TextChangeRecorded? {
    guard let answer, index < answer.named.count else { return nil }
    return dossier.textChanges[answer.named[index]]?.recorded
  }
}

extension SheetRow {
  /// An answer of which every text can be written.
  private static func writable(_ answer: MatrixAnswer) -> MatrixAnswer? {
    let texts = [answer.text, answer.rationale, answer.measure?.text].compactMap(\.self)
    return texts.allSatisfy { writable($0) != nil } ? answer : nil
  }

  /// A text that a cell can hold: there to read, and no longer than a sheet reads back.
  private static func writable(_ shown: ShownText?) -> String? {
    guard case .text(let text)? = shown, !text.utf8.contains(0),
      text.utf8.count <= greatestCellLength || text.utf16.count <= greatestCellLength
    else { return nil }
    return text
  }

  /// The longest cell that every spreadsheet keeps whole, in UTF-16 units; a sheet reads one more.
  private static let greatestCellLength = 32_767
}
