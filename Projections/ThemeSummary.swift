// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What was said of each theme of a round: main points and points by themselves, and by how many
/// parties each was made.
public struct ThemeSummary: Hashable, Sendable {
  /// How many parties of one kind made something.
  public struct Voices: Hashable, Sendable {
    /// Parties that made it.
    public internal(set) var made = 0
    /// All parties of the kind that reacted in the round.
    public internal(set) var reacted = 0
  }

  /// Who made something, counted.
  public struct Count: Hashable, Sendable {
    /// Parties by kind; only of kinds that made it.
    public internal(set) var voices: [PartyKind: Voices] = [:]
    /// At how many sessions it was made, by all who were there.
    public internal(set) var sessions = 0
    /// How many parties and sessions made it.
    public var total: Int { voices.values.reduce(sessions) { $0 + $1.made } }
  }

  /// A main point of a theme.
  public struct MainPoint: Hashable, Sendable {
    /// The cluster.
    public let cluster: ClusterNumber
    /// Its points in the round that were not taken back, of whatever theme, by number.
    public let points: [PointNumber]
    /// Who made them.
    public let count: Count
  }

  /// One theme.
  public struct Theme: Hashable, Sendable {
    /// The theme; `nil` for points without one.
    public let theme: ThemeID?
    /// Its title; `nil` where the dossier keeps none of it.
    public let title: String?
    /// The clusters with more points of this theme than of another, the one that most parties made
    /// first.
    public let mainPoints: [MainPoint]
    /// The points that are answered by themselves and were not taken back, in the order of
    /// ``Parties``.
    public let points: [PointNumber]
    /// The clusters of another theme that have points of this one, by number.
    public let elsewhere: [ClusterNumber]
    /// What became of its points, those taken back among them.
    public let outcomes: Tally
    /// Who made its points, those taken back aside.
    public let count: Count
  }

  /// The round.
  public let round: RoundID
  /// The themes that have points, in the order of the dossier; points without one come last.
  public let themes: [Theme]

  /// Reads what was said of each theme; `nil` where there is no such round.
  ///
  /// - Complexity: O(n log n) in the number of parties and submissions, O(n) in that of points.
  public init?(of books: Books, round id: RoundID) {
    let state = books.state
    let parties = Parties(of: books)
    guard let round = state.rounds[id], let dossier = state.dossiers[round.dossier],
      let rollCall = RollCall(of: books, round: id, parties: parties)
    else { return nil }
    let seats = Seating(round: round, state: state, parties: parties, municipality: nil).seats()
    let grouper = Grouper(
      grouping: .theme, round: round, dossier: dossier, baseline: [], rollCall: rollCall,
      parties: parties, audience: .staff)
    let groups = grouper.groups(of: seats)
    let reader = ThemeReader(round: id, rollCall: rollCall, seats: seats, groups: groups)
    self.round = id
    themes = groups.indices.map(reader.theme)
  }
}

/// Reads the themes of one round.
private struct ThemeReader {
  let round: RoundID
  let groups: [(subject: ResponseMatrix.Subject, seats: [Seat])]
  /// The parties that reacted: of what kind each is, and how many of a kind there are.
  private var kinds: [PartyKind] = []
  private var reacted: [PartyKind: Int] = [:]
  /// For which of those parties a submission counts.
  private var parties: [SubmissionNumber: [Int]] = [:]
  /// The points of each cluster, and the group in which it stands.
  private var clustered: [ClusterNumber: [Seat]] = [:]
  private var homes: [ClusterNumber: Int] = [:]

  init(
    round: RoundID, rollCall: RollCall, seats: [Seat],
    groups: [(subject: ResponseMatrix.Subject, seats: [Seat])]
  ) {
    self.round = round
    self.groups = groups
    for line in rollCall.linesOfParties
    where line.response == .reacted || line.response == .nothingToAdd {
      for number in line.submissions { parties[number, default: []].append(kinds.count) }
      kinds.append(line.party.kind)
      reacted[line.party.kind, default: 0] += 1
    }
    var inGroups: [ClusterNumber: [Int: Int]] = [:]
    for (index, group) in groups.enumerated() {
      for seat in group.seats where seat.status != .withdrawn {
        guard let cluster = seat.point.cluster(in: round) else { continue }
        clustered[cluster, default: []].append(seat)
        inGroups[cluster, default: [:]][index, default: 0] += 1
      }
    }
    homes = inGroups.compactMapValues { counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  func theme(_ index: Int) -> ThemeSummary.Theme {
    let group = groups[index]
    let seats = group.seats.filter { $0.status != .withdrawn }
    let present = Set(seats.compactMap { $0.point.cluster(in: round) })
    let mainPoints = present.filter { homes[$0] == index }.map { cluster in
      let points = clustered[cluster] ?? []
      return ThemeSummary.MainPoint(
        cluster: cluster, points: points.map(\.number).sorted(), count: count(points))
    }
    var outcomes = Tally()
    for seat in group.seats {
      if let status = seat.status { outcomes.add(status, seat.disposition) }
    }
    let (id, title): (String?, String?) =
      if case .titled(let id, let title) = group.subject { (id, title) } else { (nil, nil) }
    return ThemeSummary.Theme(
      theme: id.flatMap { ThemeID($0) }, title: title,
      mainPoints: mainPoints.sorted {
        ($1.count.total, $0.cluster) < ($0.count.total, $1.cluster)
      },
      points: seats.filter { $0.point.cluster(in: round) == nil }.map(\.number),
      elsewhere: present.filter { homes[$0] != index }.sorted(), outcomes: outcomes,
      count: count(seats))
  }

  /// Who made points: each party once, and each session.
  private func count(_ seats: [Seat]) -> ThemeSummary.Count {
    var count = ThemeSummary.Count()
    for party in Set(seats.flatMap { parties[$0.number.submission] ?? [] }) {
      let kind = kinds[party]
      count.voices[kind, default: ThemeSummary.Voices(reacted: reacted[kind] ?? 0)].made += 1
    }
    count.sessions = Set(seats.lazy.map(\.sender).filter { $0.session != nil }).count
    return count
  }
}
