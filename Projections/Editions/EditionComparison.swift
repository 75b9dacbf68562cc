// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How the rows of one edition differ from those of another.
public struct EditionComparison: Hashable, Sendable {
  /// A point of which both have a row, and the rows differ.
  public struct Change: Hashable, Sendable {
    /// The point.
    public let point: PointNumber
    /// The fields in which they differ.
    public let fields: [String]
    /// What became of it in the one, and in the other.
    public let dispositions: [Disposition?]
  }

  /// The points that only the second has, in its order.
  public let added: [PointNumber]
  /// The points that only the first has, in its order.
  public let gone: [PointNumber]
  /// The points of which the rows differ, in the order of the second.
  public let changed: [Change]
  /// How many rows are the same.
  public let same: Int

  /// Compares the rows of an edition with those of a later one.
  ///
  /// - Complexity: O(rows).
  public init(of first: [EditionRow], with second: [EditionRow]) {
    let old = Dictionary(first.map { ($0.number, $0) }) { row, _ in row }
    let new = Set(second.map(\.number))
    added = second.map(\.number).filter { old[$0] == nil }
    gone = first.map(\.number).filter { !new.contains($0) }
    changed = second.compactMap { row in
      guard let known = old[row.number] else { return nil }
      let fields = known.fields(changedIn: row)
      guard !fields.isEmpty else { return nil }
      return Change(
        point: row.number, fields: fields,
        dispositions: [known.answer?.disposition, row.answer?.disposition])
    }
    same = second.count - added.count - changed.count
  }
}
