// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog
internal import Projections

/// Fills in what an edition freezes: the position on which it was decided, its rows and its file;
/// and the file of one that is issued anew.
///
/// The rows are of the log up to the ledger's position. All streams of the round are conditions of
/// the append, so nothing that they show can have changed before the edition itself.
struct EditionFreezing {
  let ledger: Ledger
  /// Writes the matrix that is kept; `nil` where none is.
  let file: (@Sendable (ResponseMatrix) -> [UInt8])?
  /// The subjects that are erased by the same decision.
  let erasing: Set<String>
  private let now: @Sendable () -> Instant

  init(_ ledger: Ledger, of decided: [Decided], in environment: Environment) {
    self.ledger = ledger
    file = environment.editionFile
    erasing = Set(decided.compactMap(\.event.erasing))
    now = environment.now
  }

  /// An edition with its rows and file; any other event as it is.
  ///
  /// In a rehearsal there are no lines to prove the texts by, and nothing is frozen but a position.
  ///
  /// - Complexity: O(events).
  func freeze(_ decided: Decided) throws(RegisterError) -> Decided {
    guard case .round(let round) = decided.stream else { return decided }
    switch decided.event {
    case .editionIssued(var issued):
      issued.position = ledger.end
      if ledger.rehearsed.isEmpty { try fill(&issued, of: round) }
      return Decided(decided.stream, .editionIssued(issued))
    case .editionReissued(var reissued):
      try fill(&reissued, of: round)
      return Decided(decided.stream, .editionReissued(reissued))
    default: return decided
    }
  }

  private func fill(_ issued: inout EditionIssued, of round: RoundID) throws(RegisterError) {
    let records = ledger.records
    let matrix = try records.matrix(of: round, as: issued, texts: SealedTexts(records))
    let rows = try records.rows(of: matrix)
    issued.rows = rows.rows.count
    issued.rowsRoot = rows.root
    issued.file = file.map { .incoming($0(matrix)) }
  }

  private func fill(_ reissued: inout EditionReissued, of round: RoundID) throws(RegisterError) {
    guard let issued = ledger.state.rounds[round]?.edition(reissued.edition)?.issued, let file,
      reissued.file != nil
    else { return reissued.file = nil }
    let texts = TextsWithout(erasing, on: now().day, in: ledger.records)
    reissued.file = .incoming(
      file(try ledger.records.matrix(of: round, as: issued, texts: texts)))
  }
}

extension Event {
  /// The subject of which it is the fence; `nil` for other events.
  var erasing: String? {
    if case .subjectErasing(let event) = self { event.subject } else { nil }
  }
}

extension Records {
  /// The matrix of a round as an edition shows it.
  func matrix(
    of round: RoundID, as issued: EditionIssued, texts: any TextSource
  ) throws(RegisterError) -> ResponseMatrix {
    let matrix = ResponseMatrix(
      of: try books(through: issued.position), round: round, texts: texts,
      options: ResponseMatrix.Options(edition: issued))
    guard let matrix else { fatalError("an edition is of a round that there is") }
    return matrix
  }
}
