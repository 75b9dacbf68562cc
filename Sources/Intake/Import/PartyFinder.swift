// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds parties by what stands in a cell: id, short name, name, or the outside name of a natural
/// person such as *inwoner 7*.
struct PartyFinder {
  /// What a cell names.
  enum Found: Hashable {
    case one(PartyID)
    case none
    case several
  }

  private let state: State
  private var byName: [String: [PartyID]] = [:]
  private var outsideNames: [String: PartyID] = [:]
  private let opening: TextOpener
  private var hasOpenedNames = false

  init(_ state: State, opening: TextOpener) {
    self.state = state
    self.opening = opening
    for party in state.parties.values {
      if let name = party.name { byName[name, default: []].append(party.id) }
    }
    addOutsideNames()
  }

  /// The seventh resident to be added is *inwoner 7* outside.
  private mutating func addOutsideNames() {
    for kind in PartyKind.allCases where kind.isNaturalPerson {
      let persons = state.parties.values.filter { $0.kind == kind }
        .sorted { $0.addedAt < $1.addedAt }
      for (index, person) in persons.enumerated() {
        for language in Language.allCases {
          outsideNames["\(kind.word(in: language)) \(index + 1)"] = person.id
        }
      }
    }
  }

  /// The party that a cell names.
  mutating func find(_ name: String) -> Found {
    if let id = PartyID(name), state.parties[id] != nil { return .one(id) }
    let folded = Stream.foldedShortName(name)
    if let id = state.shortNames[folded], state.parties[id]?.shortName != nil { return .one(id) }
    if let id = outsideNames[name.lowercased()] { return .one(id) }
    if byName[name] == nil { openNames() }
    switch Set(byName[name] ?? []).count {
    case 0: return .none
    case 1: return byName[name]?.first.map(Found.one) ?? .none
    default: return .several
    }
  }

  /// The names of natural persons are sealed, and opened only where nothing else fits.
  private mutating func openNames() {
    guard !hasOpenedNames else { return }
    hasOpenedNames = true
    for party in state.parties.values where party.kind.isNaturalPerson {
      if let name = opening.name(of: party) { byName[name, default: []].append(party.id) }
    }
  }
}
