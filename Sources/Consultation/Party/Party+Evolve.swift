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
    guard case .corrected(let corrected) = event else { return }
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
