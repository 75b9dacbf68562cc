// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The clusters of a round: which points are answered together, and how many made them.
public struct Clusters: Hashable, Sendable {
  /// How many parties of one kind mention what a cluster is about.
  public struct Mention: Hashable, Sendable {
    /// Parties that were asked and made a point of the cluster.
    public internal(set) var mentioned = 0
    /// All parties that were asked.
    public internal(set) var asked = 0
    /// Parties that were not asked and made a point of the cluster.
    public internal(set) var unasked = 0
  }

  /// One cluster.
  public struct Line: Hashable, Sendable {
    /// Its number.
    public let number: ClusterNumber
    /// Its title.
    public let title: String
    /// Its points in the round that were not taken back, by number.
    public let points: [PointNumber]
    /// The parties that made them, in the order of ``Parties``.
    public let parties: [PartyID]
    /// At how many sessions they were made, by all who were there.
    public let sessions: Int
    /// How many parties of each kind made them; only of kinds that did.
    public let mentions: [PartyKind: Mention]
    /// How far the shared answer is.
    public let status: PointStatus
    /// What becomes of the points; `nil` before a recommendation.
    public let disposition: Disposition?
  }

  /// The round.
  public let round: RoundID
  /// The clusters with a point in the round, by number.
  public let lines: [Line]

  /// Reads the clusters of a round; `nil` where there is no such round.
  ///
  /// - Complexity: O(n log n) in the number of parties and submissions, O(n) in that of points.
  public init?(of books: Books, round id: RoundID) {
    let parties = Parties(of: books)
    guard let round = books.state.rounds[id],
      let rollCall = RollCall(of: books, round: id, parties: parties)
    else { return nil }
    let seating = Seating(round: round, state: books.state, parties: parties, municipality: nil)
    self.init(of: seating.seats(), in: id, books.state, parties: parties, rollCall: rollCall)
  }

  /// The clusters of points that are listed, counted on a roll call; a party is named only where
  /// the audience may see whose submission it is.
  init(
    of seats: [Seat], in round: RoundID, _ state: State, parties: Parties, rollCall: RollCall,
    seenBy audience: Audience = .staff
  ) {
    self.round = round
    var seated: [ClusterNumber: [Seat]] = [:]
    for seat in seats where seat.status != .withdrawn {
      if let cluster = seat.point.cluster(in: round) { seated[cluster, default: []].append(seat) }
    }
    let asked = Set(rollCall.parties.lazy.compactMap(\.party.sender))
    var kinds: [PartyKind: Int] = [:]
    for line in rollCall.parties { kinds[line.party.kind, default: 0] += 1 }
    lines = seated.keys.sorted().compactMap { number in
      guard let cluster = state.clusters[number], let seats = seated[number] else { return nil }
      let own = Set(seats.flatMap(\.senders)).map { parties[$0] }.sorted { $0.place < $1.place }
      let seen = Set(
        seats.lazy.filter { $0.submissionAudience >= audience }.flatMap(\.senders)
          .compactMap(\.party))
      var mentions: [PartyKind: Mention] = [:]
      for party in own {
        guard let sender = party.sender, party.session == nil else { continue }
        let isAsked = asked.contains(sender)
        mentions[party.kind, default: Mention(asked: kinds[party.kind] ?? 0)]
          .count(isAsked: isAsked)
      }
      let treatment = cluster.treatments[round]
      return Line(
        number: number, title: cluster.title, points: seats.map(\.number).sorted(),
        parties: own.compactMap(\.id).filter(seen.contains),
        sessions: own.count { $0.session != nil }, mentions: mentions,
        status: treatment?.status ?? .open,
        disposition: treatment?.recommendation?.disposition)
    }
  }
}

extension Clusters.Mention {
  fileprivate mutating func count(isAsked: Bool) {
    if isAsked { mentioned += 1 } else { unasked += 1 }
  }
}
