// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Whether everything that came into a round was dealt with, level by level.
///
/// Each item has one outcome or stands open; a total is always what is closed and what is open.
public struct Accounts: Hashable, Sendable {
  /// What is counted.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// Invitations.
    case invitations
    /// Submissions that count in the round.
    case submissions
    /// Characters of their letters, white space aside.
    case passages
    /// Points that are answered in the round.
    case points
  }

  /// How many there are, and how many of those are open.
  public struct Count: Hashable, Sendable {
    /// All of them.
    public internal(set) var total = 0
    /// Those not dealt with.
    public internal(set) var open = 0
    /// Those dealt with.
    public var closed: Int { total - open }
  }

  /// What an open item is about.
  public enum Item: Hashable, Sendable {
    /// An invitation, by its party.
    case party(Parties.Listed)
    /// A submission, or passages of it.
    case submission(SubmissionNumber)
    /// A point.
    case point(PointNumber)
  }

  /// Why an item is open.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// No response came in, and nobody established that none will come.
    case awaited
    /// A submission of which the file still has to come.
    case fileFollows
    /// A submission without a single point.
    case withoutPoints
    /// Passages that are in no point and not marked.
    case notAccountedFor
    /// A point without a draft or recommendation.
    case unanswered
    /// A point with a draft of which no recommendation was made.
    case drafted
    /// A point with a recommendation that waits for approval.
    case notApproved
    /// A point whose recommendation went back.
    case returned
  }

  /// Something that is not dealt with.
  public struct Open: Hashable, Sendable {
    /// Where it counts.
    public let level: Level
    /// What it is.
    public let item: Item
    /// Why it is open.
    public let reason: Reason
    /// How many characters are open, on the level of passages; else 1.
    public let count: Int
  }

  /// The round.
  public let round: RoundID
  /// The numbers of each level.
  public let levels: [Level: Count]
  /// Submissions that have content but no text; their passages cannot be counted.
  public let withoutText: Int
  /// All that is open: by level, parties in the order of ``Parties``, the rest by number.
  public let open: [Open]
  /// Whether nothing is open.
  public var isBalanced: Bool { open.isEmpty }

  /// The numbers of a level.
  public subscript(level: Level) -> Count { levels[level] ?? Count() }
}
