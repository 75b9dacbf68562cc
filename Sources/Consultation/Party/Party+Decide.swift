// SPDX-License-Identifier: EUPL-1.2

extension AddParty {
  /// A party that is there already, with all that is said here, stays as it is; what is left out
  /// here says nothing.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try checkTexts()
    if let known = try situation.party(party) {
      guard isSaid(of: known) else { throw .rejected(.alreadyExists(.party(party))) }
      return []
    }
    let added = PartyAdded(
      party: party, kind: kind, name: kind.isNaturalPerson ? nil : name,
      shortName: shortName ?? (kind.isNaturalPerson ? nil : name), municipality: municipality,
      group: group, adviceDuty: adviceDuty,
      texts: kind.isNaturalPerson ? Texts([.name: name]) : .none)
    var events = [Decided(.party(party), .partyAdded(added))]
    if let shortName = added.shortName {
      events += try shortName.takenAsShortName(by: party, in: situation)
    }
    return events
  }

  private func checkTexts() throws(Undecided) {
    try TextRules.check(name: name, "name")
    try TextRules.check(name: shortName, "shortName")
    try TextRules.check(clear: municipality, "municipality")
    try TextRules.check(clear: group, "group")
    try TextRules.check(clear: adviceDuty?.rule, "adviceDuty.rule")
    guard kind.isNaturalPerson else { return }
    for (field, text) in [("party", party.rawValue), ("shortName", shortName ?? "")]
    where Folding.gives(away: name, in: text) {
      throw .rejected(.nameInID(field: field))
    }
  }

  /// A sealed name cannot be compared, and counts as the same.
  private func isSaid(of known: Party) -> Bool {
    kind == known.kind && (kind.isNaturalPerson || name == known.name)
      && (shortName == nil || shortName == known.shortName)
      && (municipality == nil || municipality == known.municipality)
      && (group == nil || group == known.group)
      && (adviceDuty == nil || adviceDuty == known.adviceDuty)
  }
}

extension String {
  /// Takes a short name for a party; refused where another party has it, whatever its spelling.
  func takenAsShortName(
    by party: PartyID, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    let folded = Stream.foldedShortName(self)
    guard !folded.isEmpty else { throw .rejected(.badShortName) }
    if let owner = try situation.party(withShortName: folded) {
      guard owner == party else { throw .rejected(.shortNameTaken(by: owner)) }
      return []
    }
    let taken = ShortNameTaken(party: party, shortName: self)
    return [Decided(.shortName(folded), .shortNameTaken(taken))]
  }
}
