// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The parties of a register with the names they have outside and the order in which they stand.
///
/// Councils come first, then boards, providers, residents, experts by experience and partners;
/// within a kind by municipality, then by name, as a Dutch reader expects. After them come the
/// sessions, which may speak in a report for all who were there, by day.
public struct Parties: Sendable {
  /// A party as reports show it, or a session that speaks for all who were there.
  public struct Listed: Hashable, Sendable {
    /// Who it is; `nil` where that is not told.
    public let sender: Sender?
    /// What kind of party it is.
    public let kind: PartyKind
    /// How it is called outside; in a report on one letter, how it was called on its day.
    public internal(set) var name: PartyName
    /// Its short name; `nil` for natural persons.
    public internal(set) var shortName: String?
    /// The names of a body that it had before, in order.
    public internal(set) var formerNames: [String] = []
    /// The name that it has now, where ``name`` is that of an earlier day.
    public internal(set) var nameNow: String?
    /// By what a sheet or command finds it: its short name, where that is no other party's id,
    /// else its id.
    public let sheetName: String
    /// Its municipality.
    public let municipality: String?
    /// Its place among all parties, from 0.
    public let place: Int
    /// Whether it is not told who it is: it has only its kind.
    public var isHidden: Bool { sender == nil }
    /// The id of a party; `nil` for a session, and where it is not told who it is.
    public var id: PartyID? { sender?.party }
    /// Whether it is one natural person, and no session.
    public var isPerson: Bool { kind.isNaturalPerson && session == nil }
    /// The id of a session; `nil` for a party.
    public var session: SessionID? { sender?.session }
  }

  /// All parties, in order.
  public let all: [Listed]
  private let places: [PartyID: Int]
  private let sessions: [Sender: Listed]
  /// The parties that were renamed.
  private let former: [PartyID: Party]

  /// Reads the parties of the books.
  ///
  /// - Complexity: O(n log n) in the number of parties.
  public init(of books: Books) {
    var numbers: [PartyKind: Int] = [:]
    let named = books.state.parties.values
      .sorted { $0.addedAt < $1.addedAt }
      .map { party in
        let number = numbers[party.kind, default: 0] + 1
        numbers[party.kind] = number
        return (party: party, number: number, key: Key(party, number: number))
      }
      .sorted { $0.key < $1.key }
    all = named.enumerated().map { place, entry in
      let party = entry.party
      let isPerson = party.kind.isNaturalPerson
      return Listed(
        sender: .party(party.id),
        kind: party.kind,
        name: isPerson
          ? .person(party.kind, number: entry.number)
          : .body(party.name ?? party.shortName ?? party.id.rawValue),
        shortName: isPerson ? nil : party.shortName,
        formerNames: party.formerNames.compactMap(\.name).filter { $0 != party.name },
        sheetName: Self.sheetName(of: party, in: books.state),
        municipality: party.municipality,
        place: place)
    }
    former = books.state.parties.filter { !$0.value.formerNames.isEmpty }
    places = Dictionary(
      uniqueKeysWithValues: named.enumerated().map { ($0.element.party.id, $0.offset) })
    sessions = Self.sessions(of: books.state, after: all.count)
  }

  /// The sessions of all rounds, by day.
  private static func sessions(of state: State, after count: Int) -> [Sender: Listed] {
    let held = state.rounds.values.flatMap { round in
      round.sessions.map { (held: $0.held, round: round) }
    }
    .sorted {
      ($0.held.order, $0.round.id, $0.held.session)
        < ($1.held.order, $1.round.id, $1.held.session)
    }
    var listed: [Sender: Listed] = [:]
    for (index, session) in held.enumerated() {
      let sender = Sender.session(session.held.session, of: session.round.id)
      listed[sender] = Listed(
        sender: sender, kind: state.kind(of: session.held, in: session.round),
        name: .session(session.held), shortName: nil,
        sheetName: session.held.session.rawValue, municipality: nil, place: count + index)
    }
    return listed
  }

  private static func sheetName(of party: Party, in state: State) -> String {
    guard !party.kind.isNaturalPerson, let name = party.shortName,
      PartyID(name).map({ state.parties[$0] == nil || $0 == party.id }) ?? true
    else { return party.id.rawValue }
    return name
  }

  /// One party; one that was never added stands last, under its id.
  public subscript(id: PartyID) -> Listed {
    if let place = places[id] { return all[place] }
    return Listed(
      sender: .party(id), kind: .partner, name: .body(id.rawValue), shortName: nil,
      sheetName: id.rawValue, municipality: nil,
      place: all.count + sessions.count)
  }

  /// A party by the names that it had on a day.
  public subscript(id: PartyID, on day: Day) -> Listed {
    var listed = self[id]
    guard let former = former[id]?.formerName(on: day), let name = former.name else {
      return listed
    }
    if case .body(let now) = listed.name, now != name { listed.nameNow = now }
    listed.name = .body(name)
    listed.shortName = former.shortName
    return listed
  }

  /// A party by the names that it had on a day, or a session.
  public subscript(sender: Sender, on day: Day) -> Listed {
    if case .party(let party) = sender { self[party, on: day] } else { self[sender] }
  }

  /// A party or session; one that is not there stands last.
  public subscript(sender: Sender) -> Listed {
    switch sender {
    case .party(let party): self[party]
    case .session(let session, _):
      sessions[sender]
        ?? Listed(
          sender: sender, kind: .partner, name: .body(session.rawValue), shortName: nil,
          sheetName: session.rawValue, municipality: nil, place: all.count + sessions.count)
    }
  }

  /// What orders parties.
  private struct Key: Comparable {
    let kind: Int
    let municipality: SortKey
    let name: SortKey
    let id: PartyID

    init(_ party: Party, number: Int) {
      kind = PartyKind.allCases.firstIndex(of: party.kind) ?? PartyKind.allCases.count
      municipality = SortKey(party.municipality)
      name = party.kind.isNaturalPerson ? SortKey(number) : SortKey(party.name)
      id = party.id
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.kind, left.municipality, left.name, left.id)
        < (right.kind, right.municipality, right.name, right.id)
    }
  }
}
