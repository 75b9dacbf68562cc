// SPDX-License-Identifier: EUPL-1.2

extension Correct {
  func correctUser(_ id: UserID, in situation: Situation) throws(Undecided) -> [Decided] {
    _ = try situation.existingUser(id)
    guard field == .name else { throw .rejected(.notCorrectable(field, .user(id))) }
    try TextRules.check(name: to, "to")
    if Folding.gives(away: to, in: id.rawValue) { throw .rejected(.nameInID(field: "user")) }
    return try sealed(id, in: .user(id))
  }

  func correctParty(_ id: PartyID, in situation: Situation) throws(Undecided) -> [Decided] {
    let party = try situation.existingParty(id)
    let stream = Stream.party(id)
    switch field {
    case .name where party.kind.isNaturalPerson:
      try TextRules.check(name: to, "to")
      for (field, text) in [("party", id.rawValue), ("shortName", party.shortName ?? "")]
      where Folding.gives(away: to, in: text) {
        throw .rejected(.nameInID(field: field))
      }
      return try sealed(id, in: stream)
    case .name: return clear(try requiredText(), was: party.name, id, in: stream)
    case .shortName: return try correctShortName(of: party, in: situation)
    case .municipality:
      return clear(try optionalText(), was: party.municipality, id, in: stream)
    case .group: return clear(try optionalText(), was: party.group, id, in: stream)
    default: throw .rejected(.notCorrectable(field, .party(id)))
    }
  }

  /// The short names that a party had stay its own.
  ///
  /// A body always has one, and what a natural
  /// person is called cannot be compared: it is sealed.
  private func correctShortName(
    of party: Party, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    if to.isEmpty, party.kind.isNaturalPerson {
      return clear(to, was: party.shortName, party.id, in: .party(party.id))
    }
    try TextRules.check(name: to, "to")
    let corrected = clear(to, was: party.shortName, party.id, in: .party(party.id))
    guard !corrected.isEmpty else { return [] }
    return corrected + (try to.takenAsShortName(by: party.id, in: situation))
  }

  func correctDossier(_ id: DossierID, in situation: Situation) throws(Undecided) -> [Decided] {
    let dossier = try situation.existingDossier(id)
    guard field == .title else { throw .rejected(.notCorrectable(field, .dossier(id))) }
    return clear(try requiredText(), was: dossier.title, id, in: .dossier(id))
  }

  func correctTextChange(
    _ number: TextChangeNumber, of id: DossierID, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    let dossier = try situation.existingDossier(id)
    guard var changed = dossier.textChanges[number]?.recorded else {
      throw .rejected(.unknownTextChange(number))
    }
    guard dossier.stands(number) else { throw .rejected(.textChangeWithdrawn(number)) }
    let old: String?
    switch field {
    case .section:
      old = changed.section
      changed.section = try requiredText()
    case .before:
      old = changed.before
      changed.before = to
    case .after:
      old = changed.after
      changed.after = to
    case .reason:
      old = changed.reason
      changed.reason = try optionalText()
    default: throw .rejected(.notCorrectable(field, .textChange(number)))
    }
    try TextRules.check(passage: to, "to")
    guard changed.before != changed.after else { throw .rejected(.emptyChange) }
    if let same = dossier.numberOfChange[ChangedWords(changed)], same != number {
      throw .rejected(.alreadyExists(.textChange(same)))
    }
    return clear(to, was: old, number, in: .dossier(id))
  }
}
