// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A point as an edition freezes it: what is said of it in clear, and where its sealed texts stand.
///
/// It holds no text that can be erased, so erasing changes no row.
public struct EditionRow: Hashable, Sendable {
  /// A text that the row shows, by the event in which it is sealed.
  public struct SealedText: Hashable, Sendable {
    /// What the text is: `point`, `answer`, `addition`, the name of a corrected field, or `decision`.
    public let of: String
    /// The sequence of the event.
    public let sequence: Int
  }

  /// The point, after corrections.
  public let recorded: PointRecorded
  /// The party that made it; `nil` where it was made at a session by all who were there.
  public let party: PartyID?
  /// How far it was.
  public let status: PointStatus
  /// The cluster by which it was answered.
  public let cluster: ClusterNumber?
  /// The approved answer.
  public let answer: MatrixAnswer?
  /// On what bodies had decided otherwise.
  public let exceptions: [PointDecision]
  /// The sealed texts that it shows.
  public let texts: [SealedText]

  /// Its number.
  public var number: PointNumber { recorded.point }
}

extension ResponseMatrix {
  /// The rows of an edition of this matrix: every point of the round, in its order.
  ///
  /// - Complexity: O(points).
  public var rows: [EditionRow] {
    groups.lazy.flatMap(\.points).compactMap { point in
      guard let status = point.status else { return nil }
      return EditionRow(
        recorded: point.recorded, party: point.party.id, status: status,
        cluster: point.cluster,
        answer: status == .approved ? point.answer?.withoutTexts : nil,
        exceptions: point.decisions.filter { $0.exception != nil }, texts: point.sealedTexts)
    }
  }
}

extension EditionRow {
  /// The names of the fields in which another row of the same point differs, in the order of a row.
  public func fields(changedIn other: EditionRow) -> [String] {
    let (old, new) = (recorded, other.recorded)
    let clear: [(String, Bool)] = [
      ("party", party == other.party), ("kind", old.kind == new.kind),
      ("addressee", old.addressee == new.addressee), ("parent", old.parent == new.parent),
      ("rounds", old.rounds == new.rounds), ("theme", old.theme == new.theme),
      ("part", old.part == new.part), ("section", old.section == new.section),
      ("question", old.question == new.question), ("status", status == other.status),
      ("cluster", cluster == other.cluster),
      ("disposition", answer?.disposition == other.answer?.disposition),
      ("textChanges", answer?.textChanges ?? [] == other.answer?.textChanges ?? []),
      ("coveredIn", answer?.coveredIn == other.answer?.coveredIn),
      ("passedTo", answer?.passedTo == other.answer?.passedTo),
      ("measure", answer?.measure?.recorded == other.answer?.measure?.recorded),
      ("deferral", answer?.deferral == other.answer?.deferral),
      ("obligation", answer?.obligation == other.answer?.obligation),
      ("decisions", exceptions == other.exceptions),
    ]
    var fields = clear.filter { !$0.1 }.map(\.0)
    let texts = Set(self.texts).symmetricDifference(other.texts).map(\.of)
    fields += Set(texts).subtracting(fields + ["decision"]).sorted()
    return fields
  }
}
