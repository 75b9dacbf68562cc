// SPDX-License-Identifier: EUPL-1.2

extension AddUser {
  /// A user who is there already only gets the roles that he has not.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    guard !roles.isEmpty else { throw .rejected(.roleNeeded(user)) }
    try checkName()
    try TextRules.check(clear: municipality, "municipality")
    if let dossier { _ = try situation.existingDossier(dossier) }
    let known = try situation.user(user)
    var events: [Event] = []
    if known == nil {
      events.append(.userAdded(UserAdded(user: user, texts: Texts([.name: name]))))
    }
    for role in roles.withoutRepeats() {
      let granted = RoleGranted(
        user: user, role: role, dossier: dossier, municipality: municipality)
      if known?.roles.contains(granted) != true { events.append(.roleGranted(granted)) }
    }
    return events.map { Decided(.user(user), $0) }
  }

  private func checkName() throws(Undecided) {
    try TextRules.check(name: name, "name")
    if Folding.gives(away: name, in: user.rawValue) {
      throw .rejected(.nameInID(field: "user"))
    }
  }
}

extension RegisterCreated {
  /// What happens when a register is made: it is there, with its first user, who has the roles
  /// administrator and secretariat.
  ///
  /// No role is asked for, because there is nobody yet who could have it.
  ///
  /// - Throws: ``Undecided/rejected(_:)`` where the organisation or name cannot be taken.
  public func decide(firstUser: UserID, named name: String) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: organisation, "organisation")
    let first = AddUser(user: firstUser, name: name, roles: [.administrator, .secretariat])
    return [Decided(.register, .registerCreated(self))] + (try first.decide(in: Situation()))
  }
}
