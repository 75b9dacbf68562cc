// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The parties of a register with the names they have outside and the order in which they stand.
///
/// Councils come first, then boards, providers, residents, experts by experience and partners;
/// within a kind by municipality, then by name, as a Dutch reader expects.
public struct Parties: Sendable {
  /// A party as reports show it.
  public struct Listed: Hashable, Sendable {
    /// Its id.
    public let id: PartyID
    /// What kind of party it is.
    public let kind: PartyKind
    /// How it is called outside.
    public let name: PartyName
    /// Its short name; `nil` for natural persons.
    public let shortName: String?
    /// By what a sheet or command finds it: its short name, where that is no other party's id,
    /// else its id.
    public let sheetName: String
    /// Its municipality.
    public let municipality: String?
    /// Its place among all parties, from 0.
    public let place: Int
    /// Whether it is not told who it is: it has only its kind.
    public let isHidden: Bool
  }

  /// All parties, in order.
  public let all: [Listed]
  private let places: [PartyID: Int]

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
        id: party.id,
        kind: party.kind,
        name: isPerson
          ? .person(party.kind, number: entry.number)
          : .body(party.name ?? party.shortName ?? party.id.rawValue),
        shortName: isPerson ? nil : party.shortName,
        sheetName: Self.sheetName(of: party, in: books.state),
        municipality: party.municipality,
        place: place,
        isHidden: false)
    }
    places = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.place) })
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
      id: id, kind: .partner, name: .body(id.rawValue), shortName: nil,
      sheetName: id.rawValue, municipality: nil,
      place: all.count,
      isHidden: false)
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
