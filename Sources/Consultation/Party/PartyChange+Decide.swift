// SPDX-License-Identifier: EUPL-1.2

extension RenameParty {
  /// The names that a party had stay its own: nobody else gets its short names, and what it sent in
  /// keeps its number.
  ///
  /// A body whose short name was its name gets the new name as short name too. The name of a
  /// natural person is sealed, cannot be compared, and so is always a new one.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(name: name, "name")
    try TextRules.check(name: shortName, "shortName")
    let known = try situation.existingParty(party)
    let isPerson = known.kind.isNaturalPerson
    if isPerson { try checkPerson(known) }
    let followed = !isPerson && known.shortName == known.name ? name : nil
    let new = (shortName ?? followed).flatMap { $0 == known.shortName ? nil : $0 }
    guard isPerson || name != known.name || new != nil else { return [] }
    let renamed = PartyRenamed(
      party: party, name: isPerson ? nil : name, shortName: new, from: from,
      texts: isPerson ? Texts([.name: name]) : .none)
    let event = Decided(.party(party), .partyRenamed(renamed))
    return [event] + (try new?.takenAsShortName(by: party, in: situation) ?? [])
  }

  private func checkPerson(_ known: Party) throws(Undecided) {
    for (field, text) in [
      ("party", party.rawValue), ("shortName", shortName ?? known.shortName ?? ""),
    ]
    where Folding.gives(away: name, in: text) {
      throw .rejected(.nameInID(field: field))
    }
  }
}

extension SucceedParty {
  /// One party takes the place of another, once; who was succeeded itself takes no place.
  ///
  /// It is recorded in the streams of both, so that each is read without the other.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(sealed: reason, "reason")
    let known = try situation.existingParty(party)
    guard by != party else { throw .rejected(.ownSuccessor(party)) }
    if let successor = known.successor {
      guard successor.by == by, successor.on == on else {
        throw .rejected(.partySucceeded(party, by: successor.by))
      }
      return []
    }
    if let successor = try situation.existingParty(by).successor {
      throw .rejected(.partySucceeded(by, by: successor.by))
    }
    let succeeded = PartySucceeded(party: party, by: by, on: on)
    var reasoned = succeeded
    reasoned.texts = Texts([.reason: reason])
    return [
      Decided(.party(party), .partySucceeded(reasoned)),
      Decided(.party(by), .partySucceeded(succeeded)),
    ]
  }
}

extension AddContact {
  /// The name is sealed and cannot be compared: each is another contact.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(name: name, "name")
    try TextRules.check(name: function, "function")
    let known = try situation.existingParty(party)
    if Folding.gives(away: name, in: function) {
      throw .rejected(.nameInID(field: "function"))
    }
    if let until, until < from { throw .rejected(.untilBeforeFrom) }
    let added = ContactAdded(
      party: party, contact: known.contacts.count + 1, function: function, from: from,
      until: until, texts: Texts([.name: name]))
    return [Decided(.party(party), .contactAdded(added))]
  }
}

extension Situation {
  /// The parties whose place a party took, and those whose place they took, the nearest first.
  func predecessors(of party: PartyID) throws(Undecided) -> [PartyID] {
    var found = try existingParty(party).predecessors
    var next = 0
    while next < found.count {
      found += try existingParty(found[next]).predecessors.filter { !found.contains($0) }
      next += 1
    }
    return found
  }
}
