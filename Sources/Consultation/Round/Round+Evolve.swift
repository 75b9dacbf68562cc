// SPDX-License-Identifier: EUPL-1.2

extension Round {
  /// The round as it was opened.
  init(_ opened: RoundOpened) {
    self.init(
      id: opened.round, dossier: opened.dossier, phase: opened.phase, kind: opened.kind,
      title: opened.title, opensOn: opened.opensOn, closesOn: opened.closesOn)
  }

  /// Takes an event of the round's stream.
  mutating func evolve(by recorded: Recorded) {
    switch recorded.event {
    case .questionAdded(let added): questions.append(added)
    case .baselineAdded(let added): baseline.append(added)
    case .partyInvited(let invitation): invite(invitation)
    case .submissionEntered(let entered): enter(entered)
    case .entryWithdrawn(let withdrawn): change(withdrawn.submission) { $0.isWithdrawn = true }
    case .entryExcluded(let excluded): change(excluded.submission) { $0.isExcluded = true }
    case .silenceEstablished(let established):
      if let index = invited[established.party] {
        invitations[index].silence = Silence(
          on: recorded.time.day, by: recorded.actor, texts: established.texts)
      }
    case .roundEnded: stage = .ended
    case .roundClosed:
      stage = editions.isEmpty ? .closed : .settled
      closedOn = recorded.time.day
    case .roundCancelled:
      stage = .cancelled
      closedOn = recorded.time.day
    case .draftsMarked(let marked): draftsWeededOn = marked.weedOn
    case .corrected(let corrected): correct(corrected)
    case .entryReplaced(let replaced):
      change(replaced.submission) { $0.replacedBy = replaced.by }
    case .tenderModeSet(let set): isInTenderMode = set.on
    case .hintSilenced(let silenced): silence(silenced, recorded)
    case .hintHeeded(let heeded): heed(heeded)
    default: evolveInvitation(by: recorded)
    }
  }

  private mutating func evolveInvitation(by recorded: Recorded) {
    switch recorded.event {
    case .invitationExtended(let extended):
      change(extended.party) { $0.extensions.append(extended) }
    case .invitationReminded(let reminded):
      change(reminded.party) { $0.reminders.append(reminded.on) }
    case .invitationDeclined(let declined): change(declined.party) { $0.declined = declined }
    case .groupInvited(let group): groups.append(group)
    case .sessionHeld(let held): hold(held)
    case .letterSent(let sent): letters.append(sent)
    case .sessionToldBack(let told):
      if let index = sessions.firstIndex(where: { $0.held.session == told.session }) {
        sessions[index].toldBackOn = told.on
      }
    default: evolveEditions(by: recorded)
    }
  }

  /// A second invitation of a party says what the first left open.
  private mutating func invite(_ invitation: PartyInvited) {
    if let index = invited[invitation.party] {
      invitations[index].sentOn = invitation.sentOn
      invitations[index].wantedBy = invitation.wantedBy
      invitations[index].documents = invitation.documents
    } else {
      invited[invitation.party] = invitations.count
      invitations.append(
        Invitation(
          party: invitation.party, sentOn: invitation.sentOn, wantedBy: invitation.wantedBy,
          documents: invitation.documents))
    }
  }

  /// What is said again of a session takes the place of what was said before.
  private mutating func hold(_ held: SessionHeld) {
    if let index = sessions.firstIndex(where: { $0.held.session == held.session }) {
      let former = sessions[index].held
      for party in former.present + former.inPlaceOf {
        sessionsOfParty[party]?.removeAll { $0 == index }
        if sessionsOfParty[party]?.isEmpty == true { sessionsOfParty[party] = nil }
      }
      for party in held.present + held.inPlaceOf {
        sessionsOfParty[party, default: []].append(index)
      }
      sessions[index].held = held
      return
    }
    for party in held.present + held.inPlaceOf {
      sessionsOfParty[party, default: []].append(sessions.count)
    }
    sessions.append(HeldSession(held: held))
  }

  private mutating func change(_ party: PartyID, _ change: (inout Invitation) -> Void) {
    if let index = invited[party] { change(&invitations[index]) }
  }

  private mutating func enter(_ entry: SubmissionEntered) {
    entered[entry.submission] = entries.count
    for party in [entry.party].compactMap(\.self) + entry.inPlaceOf + entry.coSubmitters {
      entriesOfParty[party, default: []].append(entries.count)
    }
    entries.append(Entry(entered: entry))
  }

  private mutating func change(_ submission: SubmissionNumber, _ change: (inout Entry) -> Void) {
    if let index = entered[submission] { change(&entries[index]) }
  }

  private mutating func correct(_ corrected: Corrected) {
    guard let to = corrected.to else { return }
    if let submission = SubmissionNumber(parsing: corrected.thing) {
      guard corrected.field == .receivedOn, let day = Day(parsing: to) else { return }
      change(submission) { $0.entered.receivedOn = day }
      return
    }
    switch corrected.field {
    case .title: title = to
    case .opensOn: opensOn = Day(parsing: to) ?? opensOn
    case .closesOn: closesOn = Day(parsing: to) ?? closesOn
    default: break
    }
  }
}
