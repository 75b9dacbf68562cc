// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How many points of a round there are, by any two of what is known of a point.
///
/// Only the points that are answered in the round are counted, each once, so that its sums are
/// those of the ``ResponseMatrix`` of the same round and municipality.
public struct Counts: Hashable, Sendable {
  /// By what points are counted.
  public enum Axis: String, Hashable, Sendable, CaseIterable {
    case part, theme, section, question, kind, partyKind, municipality, disposition, timeliness
  }

  /// What the points of a row or column have in common.
  public enum Value: Hashable, Sendable {
    /// A part, theme, section, question or municipality, with its title where it has one.
    case titled(id: String, title: String?)
    /// A kind of point.
    case kind(PointKind)
    /// The kind of their party.
    case partyKind(PartyKind)
    /// What became of them.
    case outcome(PointOutcome)
    /// Whether their submission was in time.
    case timeliness(Timeliness)
    /// That they have none of these.
    case none

    /// How machines call it; `nil` where points have none.
    public var id: String? {
      switch self {
      case .titled(let id, _): id
      case .kind(let kind): kind.rawValue
      case .partyKind(let kind): kind.rawValue
      case .outcome(let outcome): outcome.id
      case .timeliness(let timeliness): timeliness.rawValue
      case .none: nil
      }
    }
  }

  /// The rows or the columns.
  public struct Line: Hashable, Sendable {
    /// By what they count.
    public let axis: Axis
    /// What each is about.
    ///
    /// The parts, themes and questions that there are stand in the order of the dossier and
    /// round, and words in that of the vocabulary, in a whole table also where no point has them;
    /// sections stand in the order of the baseline and municipalities by name, where a point has
    /// them. Last comes ``Value/none``, where points have none.
    public let values: [Value]
    /// The sum of each.
    public let totals: [Int]
  }

  /// The round.
  public let round: RoundID
  /// The municipality to which it is limited; `nil` where it is not.
  public let municipality: String?
  /// The rows.
  public let rows: Line
  /// The columns.
  public let columns: Line
  /// How many points stand in each row and column, row by row.
  public let cells: [[Int]]
  /// All points.
  public let total: Int
}
