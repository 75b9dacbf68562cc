// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog
internal import Projections

/// Fills in what an edition freezes: the position on which it was decided, its rows and its file.
///
/// The rows are of the log up to the ledger's position. All streams of the round are conditions of
/// the append, so nothing that they show can have changed before the edition itself.
struct EditionFreezing {
  let ledger: Ledger
  /// Writes the matrix that is kept; `nil` where none is.
  let file: (@Sendable (ResponseMatrix) -> [UInt8])?

  /// An edition with its rows; any other event as it is.
  ///
  /// In a rehearsal there are no lines to prove the texts by, and nothing is frozen but a position.
  ///
  /// - Complexity: O(events).
  func freeze(_ decided: Decided) throws(RegisterError) -> Decided {
    guard case .editionIssued(var issued) = decided.event, case .round(let round) = decided.stream
    else { return decided }
    issued.position = ledger.end
    if ledger.rehearsed.isEmpty { try fill(&issued, of: round) }
    return Decided(decided.stream, .editionIssued(issued))
  }

  private func fill(_ issued: inout EditionIssued, of round: RoundID) throws(RegisterError) {
    let records = ledger.records
    let matrix = try records.matrix(of: round, as: issued)
    let rows = try records.rows(of: matrix)
    issued.rows = rows.rows.count
    issued.rowsRoot = rows.root
    issued.file = file.map { .incoming($0(matrix)) }
  }
}

extension Records {
  /// The matrix of a round as an edition shows it.
  fileprivate func matrix(
    of round: RoundID, as issued: EditionIssued
  ) throws(RegisterError) -> ResponseMatrix {
    let matrix = ResponseMatrix(
      of: try books(through: issued.position), round: round, texts: SealedTexts(self),
      options: ResponseMatrix.Options(edition: issued))
    guard let matrix else { fatalError("an edition is of a round that there is") }
    return matrix
  }
}
