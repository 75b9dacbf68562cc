// SPDX-License-Identifier: EUPL-1.2

extension Dossier {
  /// Takes an event of the dossier's stream.
  mutating func evolve(by recorded: Recorded) {
    switch recorded.event {
    case .referenceAdded(let added): references.append(added.reference)
    case .phaseAdded(let added): phases.append(added)
    case .partAdded(let added): parts.append(added)
    case .themeAdded(let added): themes.append(added)
    case .bodyAdded(let added): bodies.append(added)
    case .versionAdded(let added): versions.append(DocumentVersion(added: added))
    case .sectionAdded(let added): add(added)
    case .fourEyesSet(let set): fourEyes = set
    case .textChangeRecorded(let recorded): record(recorded)
    case .textChangeLinked(let linked): link(linked)
    case .textChangeWithdrawn(let withdrawn): withdraw(withdrawn)
    case .deferralProposed(let proposed): propose(proposed)
    case .obligationOpened(let opened): open(opened)
    case .obligationPointAdded(let added): obligations[added.number]?.points.append(added.point)
    case .obligationSettled(let settled): settle(settled)
    case .obligationPassedOn(let passed): passOn(passed)
    case .milestoneAdded(let added): add(added)
    case .milestoneMoved(let moved): move(moved)
    case .milestoneSettled(let settled): settle(settled)
    case .phaseClosed(let closed): closedPhases.insert(closed.phase)
    case .decisionRecorded(let decided):
      decisions.append(DecisionMade(decided, at: recorded.sequence))
    case .agreementRecorded(let agreed): agreements.append(agreed)
    case .corrected(let corrected): correct(corrected)
    default: retention.evolve(by: recorded.event)
    }
  }

  /// Sections follow their version, so it is looked for from the end.
  private mutating func add(_ section: SectionAdded) {
    let index = versions.lastIndex {
      $0.added.document == section.document && $0.added.version == section.version
    }
    if let index { versions[index].sections.append(section) }
  }

  private mutating func record(_ recorded: TextChangeRecorded) {
    textChanges[recorded.number] = TextChange(recorded: recorded)
    numberOfChange[ChangedWords(recorded)] = recorded.number
  }

  private mutating func link(_ linked: TextChangeLinked) {
    textChanges[linked.number]?.links.append(linked)
    textChangesOfPoint[PointInRound(linked.point, linked.round), default: []].append(linked.number)
  }

  /// The same words recorded again get another number.
  private mutating func withdraw(_ withdrawn: TextChangeWithdrawn) {
    guard let change = textChanges[withdrawn.number] else { return }
    textChanges[withdrawn.number]?.withdrawal = withdrawn
    let key = ChangedWords(change.recorded)
    if numberOfChange[key] == withdrawn.number { numberOfChange[key] = nil }
    for link in change.links {
      textChangesOfPoint[PointInRound(link.point, link.round)]?.removeAll { $0 == link.number }
    }
  }

  private mutating func propose(_ proposed: DeferralProposed) {
    deferrals.append(Deferral(proposed: proposed))
    guard !proposed.isMeasure else { return }
    deferralOfTerms[TermsInRound(round: proposed.round, terms: proposed.terms)] = proposed.deferral
  }

  private mutating func open(_ opened: ObligationOpened) {
    obligations[opened.number] = Obligation(number: opened.number, deferral: opened.deferral)
    let index = opened.deferral - 1
    if deferrals.indices.contains(index) { deferrals[index].obligation = opened.number }
  }

  private mutating func settle(_ settled: ObligationSettled) {
    guard let obligation = obligations[settled.number] else { return }
    for point in settled.point.map({ [$0] }) ?? obligation.points
    where obligations[settled.number]?.settled[point] == nil {
      obligations[settled.number]?.settled[point] = settled
    }
    closeDeferral(of: obligation)
  }

  private mutating func passOn(_ passed: ObligationPassedOn) {
    guard let obligation = obligations[passed.number] else { return }
    obligations[passed.number]?.passedOn.append(passed)
    closeDeferral(of: obligation)
  }

  /// New recommendations with the same terms are another deferral from now on.
  private mutating func closeDeferral(of obligation: Obligation) {
    guard let proposed = deferral(of: obligation)?.proposed else { return }
    let key = TermsInRound(round: proposed.round, terms: proposed.terms)
    if deferralOfTerms[key] == proposed.deferral { deferralOfTerms[key] = nil }
  }

  private mutating func add(_ added: MilestoneAdded) {
    placeOfMilestone[added.milestone] = milestones.count
    milestones.append(Milestone(added: added))
  }

  private mutating func move(_ moved: MilestoneMoved) {
    guard let place = placeOfMilestone[moved.milestone] else { return }
    milestones[place].settled = nil
    milestones[place].moves.append(
      Milestone.Move(from: milestones[place].time, to: moved.time, texts: moved.texts))
  }

  private mutating func settle(_ settled: MilestoneSettled) {
    guard let place = placeOfMilestone[settled.milestone] else { return }
    milestones[place].settled = settled
  }

  private mutating func correct(_ corrected: Corrected) {
    guard let to = corrected.to else { return }
    guard let number = TextChangeNumber(parsing: corrected.thing) else {
      if corrected.field == .title { title = to }
      return
    }
    guard var recorded = textChanges[number]?.recorded else { return }
    let key = ChangedWords(recorded)
    if numberOfChange[key] == number { numberOfChange[key] = nil }
    switch corrected.field {
    case .section: recorded.section = to
    case .before: recorded.before = to
    case .after: recorded.after = to
    case .reason: recorded.reason = corrected.clearValue
    default: break
    }
    textChanges[number]?.recorded = recorded
    numberOfChange[ChangedWords(recorded)] = number
  }
}
