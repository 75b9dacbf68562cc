// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Hints about the answers of a round: what may be a mistake.
///
/// None is a rule, and none stands in the way of anything.
public struct Lints: Hashable, Sendable {
  /// The round.
  public let round: RoundID
  /// How many points were looked at: those of the round that stand.
  public let points: Int
  /// How many of them have a text, or an answer, that is erased and so was not looked at.
  public let erased: Int
  /// How many of them have a text, or an answer, of which the key is missing.
  public let keyMissing: Int
  /// All hints with those that were silenced, by kind and then by number.
  public let all: [Hint]

  /// The hints that were not silenced, or of which something changed since.
  public var given: [Hint] { all.filter { $0.silence == nil } }
  /// How many were silenced.
  public var silenced: Int { all.count { $0.silence != nil } }
}
