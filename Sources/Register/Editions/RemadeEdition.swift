// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
public import Projections

/// An edition that was made anew from the log, with the keys of now.
public struct RemadeEdition: Sendable {
  /// Its matrix, read again from the log up to its position.
  public let matrix: ResponseMatrix
  /// What its files say beside it.
  public let imprint: EditionImprint
  /// Its rows.
  public let rows: FrozenRows

  /// Whether its rows are those that were issued: as many, with the same root.
  ///
  /// - Complexity: O(bytes of the rows).
  public func hasRows(of issued: EditionIssued) -> Bool {
    rows.rows.count == issued.rows && rows.root == issued.rowsRoot
  }

  /// The numbers of the points of which two matrices in JSON differ, in the order of the second,
  /// followed by those that only the first has; `nil` where one is no such matrix.
  ///
  /// - Complexity: O(bytes).
  public static func points(differingIn one: [UInt8], and other: [UInt8]) -> [String]? {
    guard let old = pointsByNumber(in: one), let new = pointsByNumber(in: other) else { return nil }
    let known = Dictionary(old) { first, _ in first }
    let differing = new.filter { known[$0.0] != $0.1 }.map(\.0)
    let there = Set(new.map(\.0))
    return differing + old.map(\.0).filter { !there.contains($0) }
  }

  private static func pointsByNumber(in bytes: [UInt8]) -> [(String, JSON)]? {
    guard let matrix = try? JSON(parsing: bytes), let groups = matrix["groups"]?.arrayValue else {
      return nil
    }
    return groups.flatMap { $0["points"]?.arrayValue ?? [] }.compactMap { point in
      point["number"]?.stringValue.map { ($0, point) }
    }
  }
}

extension Register {
  /// Makes an edition anew from the log up to its position.
  ///
  /// Its texts are those of now: what is erased or hidden since is shown as such. That changes no
  /// row.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(events up to its position).
  public func remake(
    _ edition: Edition, in round: RoundID, texts: any TextSource
  ) throws(RegisterError) -> RemadeEdition {
    try refresh()
    let matrix = try records.matrix(of: round, as: edition.issued, texts: texts)
    return RemadeEdition(
      matrix: matrix, imprint: try imprint(of: edition, texts: texts),
      rows: try records.rows(of: matrix))
  }
}
