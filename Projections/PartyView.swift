// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What one party sent in, in whatever round, and how much of it is accounted for.
public struct PartyView: Hashable, Sendable {
  /// What it thinks of the answer to one of its points.
  public struct Reply: Hashable, Sendable {
    /// The point.
    public let point: PointNumber
    /// The round in which it was answered.
    public let round: RoundID
    /// The edition in which it read the answer.
    public let edition: Int
    /// What it thinks.
    public let verdict: ReplyVerdict
  }

  /// One of its submissions.
  public struct Entry: Hashable, Sendable {
    /// Its number.
    public let number: SubmissionNumber
    /// The day on which it was received.
    public let receivedOn: Day
    /// The rounds in which it counts.
    public let rounds: [RoundID]
    /// Characters of its letter, white space aside, all of them closed where it counts in none of
    /// its rounds; `nil` where it has no text.
    public let coverage: Coverage?
    /// Its points, those taken back among them, not those that were split or merged.
    public let points: [PointNumber]
  }

  /// The party.
  public let party: Parties.Listed
  /// Its submissions, by number.
  public let submissions: [Entry]
  /// Its replies, by point, round and edition.
  public let replies: [Reply]

  /// Reads what a party sent in; `nil` where there is no such party.
  ///
  /// - Complexity: O(n log n) in the number of parties, plus O(rounds and the party's own points).
  public init?(of books: Books, party id: PartyID) {
    guard books.state.parties[id] != nil else { return nil }
    party = Parties(of: books)[id]
    let numbers = books.state.rounds.values.reduce(into: Set<SubmissionNumber>()) { found, round in
      found.formUnion(round.entries(of: id).map(\.entered.submission))
    }
    submissions = numbers.sorted().compactMap { number in
      books.state.submissions[number].map { Entry($0) }
    }
    replies = numbers.sorted().flatMap { number in
      (books.state.submissions[number]?.currentPoints ?? []).flatMap { point in
        point.treatments.sorted { $0.key < $1.key }.flatMap(\.value.replies).map {
          Reply(point: $0.point, round: $0.round, edition: $0.edition, verdict: $0.verdict)
        }
      }
    }
  }
}

extension PartyView.Entry {
  fileprivate init(_ submission: Submission) {
    number = submission.received.submission
    receivedOn = submission.received.receivedOn
    rounds = submission.received.rounds
    coverage = submission.coverageInBooks
    points = submission.currentPoints.map(\.recorded.point)
  }
}
