// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The recommendations of a round that wait for approval, as one user has to look at them: what
/// changed since he last did, and which of them he may approve.
public struct Waiting: Sendable {
  /// What is new of a recommendation to the one who asks.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    /// There was none when he last looked.
    case new
    /// There was another when he last looked.
    case changed
    /// It was the same when he last looked.
    case unchanged
  }

  /// What was recommended when the user last looked.
  public struct Former: Hashable, Sendable {
    /// The sequence at which he did: that of his approval or return, or the one that he names.
    public let at: Int
    /// What was to become of the point.
    public let disposition: Disposition
    /// The answer.
    public let answer: ShownText?
    /// Why.
    public let rationale: ShownText?
  }

  /// One recommendation that waits.
  public struct Line: Hashable, Sendable {
    /// The point with what is recommended.
    public let point: MatrixPoint
    /// Who wrote any version since the last approval, by id.
    public let writers: [UserID]
    /// What is new of it.
    public let change: Change
    /// What was recommended when the user last looked; `nil` where it is new.
    public let former: Former?
    /// Why the user may not approve it himself; `nil` where he may.
    public let refusal: Rejection?
  }

  /// The round.
  public let round: RoundID
  /// Who has to look.
  public let user: UserID
  /// Since when changes are told; `nil` for since the user's own last act on each point.
  public let since: Int?
  /// What waits, in the order of the ``ResponseMatrix`` by party.
  public let lines: [Line]

  /// How many of these are so.
  public subscript(change: Change) -> Int { lines.count { $0.change == change } }
}
