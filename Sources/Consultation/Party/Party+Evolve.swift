// SPDX-License-Identifier: EUPL-1.2

extension Party {
  /// The party as it was added at a sequence.
  init(_ added: PartyAdded, at sequence: Int) {
    self.init(
      id: added.party, kind: added.kind, addedAt: sequence, name: added.name,
      shortName: added.shortName, municipality: added.municipality, group: added.group,
      adviceDuty: added.adviceDuty, texts: added.texts)
  }

  /// Takes an event of the party's stream.
  mutating func evolve(by event: Event) {
    switch event {
    case .partyRenamed(let renamed): rename(renamed)
    case .partySucceeded(let succeeded): succeed(succeeded)
    case .contactAdded(let added): contacts.append(added)
    case .corrected(let corrected): correct(corrected)
    default: break
    }
  }

  private mutating func rename(_ renamed: PartyRenamed) {
    formerNames.append(
      FormerName(
        name: name, shortName: shortName, until: renamed.from, texts: correctedName ?? texts))
    shortName = renamed.shortName ?? shortName
    if let name = renamed.name { self.name = name }
    if kind.isNaturalPerson { (texts, correctedName) = (renamed.texts, nil) }
  }

  /// A succession stands in the streams of both parties.
  private mutating func succeed(_ succeeded: PartySucceeded) {
    if succeeded.party == id {
      successor = succeeded
    } else {
      predecessors.append(succeeded.party)
    }
  }

  private mutating func correct(_ corrected: Corrected) {
    switch corrected.field {
    case .name:
      if let to = corrected.to { name = to } else { correctedName = corrected.texts }
    case .shortName: shortName = corrected.clearValue
    case .municipality: municipality = corrected.clearValue
    case .group: group = corrected.clearValue
    default: break
    }
  }
}

extension Corrected {
  /// What an optional clear field holds from now on: `nil` where it was emptied.
  var clearValue: String? { to == "" ? nil : to }
}
