// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What one party sent in, in whatever round, with what those sent in whose place it took, and how
/// much of it is accounted for.
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
    /// Who sent it: the party, or one whose place it took.
    public let party: Parties.Listed
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
  /// The names that it had before, in order; their texts stay sealed.
  public let formerNames: [FormerName]
  /// The party that took its place.
  public let successor: Parties.Listed?
  /// The parties whose place it took, the nearest first.
  public let predecessors: [Parties.Listed]
  /// The day from which each party that ended was succeeded: this one, or one before it.
  public let succeededOn: [PartyID: Day]
  /// Who speaks for it, in the order of adding; their names stay sealed.
  public let contacts: [ContactAdded]
  /// Its submissions and those of the parties whose place it took, by number.
  public let submissions: [Entry]
  /// Its replies, by point, round and edition.
  public let replies: [Reply]

  /// Reads what a party sent in; `nil` where there is no such party.
  ///
  /// - Complexity: O(n log n) in the number of parties, plus O(rounds and the party's own points).
  public init?(of books: Books, party id: PartyID) {
    guard let known = books.state.parties[id] else { return nil }
    let parties = Parties(of: books)
    party = parties[id]
    formerNames = known.formerNames
    successor = known.successor.map { parties[$0.by] }
    contacts = known.contacts
    let before = books.state.predecessors(of: known)
    predecessors = before.map { parties[$0] }
    succeededOn = Dictionary(
      uniqueKeysWithValues: Set([id] + before).compactMap { ended in
        books.state.parties[ended]?.successor.map { (ended, $0.on) }
      })
    let owners = Set([id] + before)
    var numbers: Set<SubmissionNumber> = []
    for round in books.state.rounds.values {
      for entry in owners.flatMap(round.entries(of:))
      where owners.contains(where: entry.entered.isOf) {
        numbers.insert(entry.entered.submission)
      }
    }
    let own = parties[id]
    submissions = numbers.sorted().compactMap { number in
      books.state.submissions[number].map { submission in
        Entry(submission, by: submission.received.party.map { parties[$0] } ?? own)
      }
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
  fileprivate init(_ submission: Submission, by party: Parties.Listed) {
    self.party = party
    number = submission.received.submission
    receivedOn = submission.received.receivedOn
    rounds = submission.received.rounds
    coverage = submission.coverageInBooks
    points = submission.currentPoints.map(\.recorded.point)
  }
}

extension SubmissionEntered {
  /// Whether a party sent it, alone or with others.
  fileprivate func isOf(_ other: PartyID) -> Bool {
    party == other || coSubmitters.contains(other)
  }
}

extension State {
  /// The parties whose place a party took, and those whose place they took, the nearest first.
  fileprivate func predecessors(of party: Party) -> [PartyID] {
    var found = party.predecessors
    var next = 0
    while next < found.count {
      found += (parties[found[next]]?.predecessors ?? []).filter { !found.contains($0) }
      next += 1
    }
    return found
  }
}

extension ContactAdded {
  /// The name, where it can be read.
  public func name(from source: some TextSource) -> ShownText? {
    texts.opened(by: source)[.name]
  }
}
