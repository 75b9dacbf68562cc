// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Which points of a round say the same or nearly so, to answer them together; and where answers to
/// points that are alike, or not alike, may be a mistake.
///
/// A point is compared by what stands in the letter, and by its summary where it has one; a point
/// with neither by its wording, else by the text that it proposes. Texts that cannot be opened are
/// left out and counted.
public struct Likeness: Hashable, Sendable {
  /// Two points of different submissions that say the same or nearly so, and are not answered
  /// together yet.
  public struct Pair: Hashable, Sendable {
    /// The one with the lower number.
    public let first: PointNumber
    /// The other one.
    public let second: PointNumber
    /// How much they are alike: 1000 where their texts are equal but for case, marks and signs.
    public let score: Int
    /// What they share, the rarest words first, as they are written in the first one.
    public let shared: [String]
    /// The cluster in which the first one is.
    public let firstCluster: ClusterNumber?
    /// The cluster in which the second one is.
    public let secondCluster: ClusterNumber?
    /// The one of the two that has an answer, drafted or further, where the other has none.
    public let answered: PointNumber?
  }

  /// What may be a mistake.
  public struct Warning: Hashable, Sendable {
    /// What of.
    public let code: WarningCode
    /// The points, by number.
    public let points: [PointNumber]
    /// The dispositions that differ, in their usual order; none where it is not about them.
    public let dispositions: [Disposition]
  }

  /// What may be a mistake in answers.
  public enum WarningCode: String, Hashable, Sendable, CaseIterable {
    /// Points that say the same, or nearly so, are recommended different dispositions.
    case differentDispositions = "different-dispositions"
    /// A body decided otherwise on some of the points of a cluster than on others.
    case differentDecisions = "different-decisions"
    /// Points that are not alike have one answer, word for word.
    case oneAnswer = "one-answer"
  }

  /// Which pairs are told.
  public struct Options: Hashable, Sendable {
    /// Only pairs and warnings with this point; `nil` for all.
    public var point: PointNumber?
    /// How many pairs are told at most, the likest ones.
    public var limit: Int
    /// From which score on points are a pair, from 1.
    public var least: Int

    /// All points, so many pairs at most, from a score on.
    public init(point: PointNumber? = nil, limit: Int = 1000, least: Int = Likeness.alike) {
      self.point = point
      self.limit = limit
      self.least = least
    }
  }

  /// The round.
  public let round: RoundID
  /// The point that was asked about; `nil` for all.
  public let point: PointNumber?
  /// How many points were compared.
  public let compared: Int
  /// How many points were left out because their texts are erased.
  public let erased: Int
  /// How many points were left out because the key of their texts is missing.
  public let keyMissing: Int
  /// The pairs, the likest first, then by number; of the points of more than ``mostOfOneText`` with
  /// one text each with the first.
  public let pairs: [Pair]
  /// How many pairs there are, with those beyond the limit.
  public let total: Int
  /// The points with equal texts, of pairs that are told: each set by number.
  public let equal: [[PointNumber]]
  /// What may be a mistake, by code and then by number.
  public let warnings: [Warning]

  /// Of how many points with one text every two are told as a pair.
  public static let mostOfOneText = 16
  /// From which score on points are a pair, where no other is asked.
  public static let alike = 550
  /// From which score on points should not be disposed of differently.
  public static let nearlyEqual = 800
}
