// SPDX-License-Identifier: EUPL-1.2

extension DeferralInput {
  /// The terms, checked: in what the points come back, who sees to it, and when.
  func terms(
    from round: Round, of dossier: Dossier, in situation: Situation, isMeasure: Bool = false
  ) throws(Undecided) -> DeferralTerms {
    guard owner.contains(where: { !$0.isWhitespace }) else { throw .rejected(.ownerNeeded) }
    try TextRules.check(clear: owner, "deferral.owner")
    try TextRules.check(clear: document, "deferral.document")
    try TextRules.check(clear: milestone, "deferral.milestone")
    guard due != nil || milestone != nil else { throw .rejected(.dateNeeded) }
    guard target.contains(where: { !$0.isWhitespace }) else { throw .rejected(.targetNeeded) }
    let (target, later) = try resolvedTarget(from: round, of: dossier, in: situation)
    let terms = DeferralTerms(
      target: target, round: later, document: document, owner: owner, due: due,
      milestone: try planned(in: dossier))
    if target == .phase(round.phase), later == nil, !isMeasure {
      try checkIsLater(terms, than: round, in: dossier)
    }
    return terms
  }

  /// In the phase of the round itself a point comes back in a document or session after the last
  /// day of the round.
  private func checkIsLater(
    _ terms: DeferralTerms, than round: Round, in dossier: Dossier
  ) throws(Undecided) {
    let isAfter = dossier.day(of: terms).map { $0 > round.closesOn } ?? true
    guard document != nil, isAfter else { throw .rejected(.targetEarlier(round.phase)) }
  }

  /// The id of the milestone of the dossier's planning; a dossier without planning takes any label
  /// as it is.
  private func planned(in dossier: Dossier) throws(Undecided) -> String? {
    guard let milestone, !dossier.milestones.isEmpty else { return milestone }
    let named = try dossier.milestone(named: milestone, "deferral.milestone")
    guard !named.isDropped else { throw .rejected(.milestoneDropped(named.id)) }
    return named.id.rawValue
  }

  /// A phase of the dossier by id or title, else one of its rounds by id, another dossier by id, an
  /// organisation by id or short name, what was found by its name, or a round by its title.
  private func resolvedTarget(
    from round: Round, of dossier: Dossier, in situation: Situation
  ) throws(Undecided) -> (DeferralTarget, round: RoundID?) {
    if let phase = try laterPhase(from: round, of: dossier) { return (phase, nil) }
    if let id = RoundID(target), let later = try situation.round(id), later.dossier == dossier.id {
      return try self.later(later, than: round, in: dossier)
    }
    if let elsewhere = try elsewhere(than: dossier, in: situation) { return (elsewhere, nil) }
    for id in try situation.rounds(of: dossier.id) {
      let titled = try situation.existingRound(id)
      if titled.title == target { return try later(titled, than: round, in: dossier) }
    }
    throw .rejected(.unknownTarget(dossier.id))
  }

  /// The phase of that name, which is the round's own or a later one; `nil` where none has it.
  private func laterPhase(
    from round: Round, of dossier: Dossier
  ) throws(Undecided) -> DeferralTarget? {
    guard let phase = try dossier.phases.named(target, "deferral.target")?.phase else {
      return nil
    }
    let order = dossier.phases.map(\.phase)
    guard let from = order.firstIndex(of: round.phase), let to = order.firstIndex(of: phase),
      to >= from
    else { throw .rejected(.targetEarlier(phase)) }
    try dossier.checkOpen(.phase(phase))
    return .phase(phase)
  }

  /// A round that opens later, with its phase.
  private func later(
    _ later: Round, than round: Round, in dossier: Dossier
  ) throws(Undecided) -> (DeferralTarget, round: RoundID?) {
    guard later.id != round.id, later.opensOn > round.opensOn, later.stage != .cancelled else {
      throw .rejected(.roundEarlier(later.id))
    }
    try dossier.checkOpen(.phase(later.phase))
    return (.phase(later.phase), later.id)
  }

  /// Another dossier or an organisation; `nil` where there is none of that name.
  private func elsewhere(
    than dossier: Dossier, in situation: Situation
  ) throws(Undecided) -> DeferralTarget? {
    if let id = DossierID(target), id != dossier.id, try situation.dossier(id) != nil {
      return .dossier(id)
    }
    if let party = try organisation(in: situation) { return .organisation(party.id) }
    switch named {
    case .dossier(let id) where id != dossier.id:
      return .dossier(try situation.existingDossier(id).id)
    case .organisation(let id):
      let party = try situation.existingParty(id)
      if !party.kind.isNaturalPerson { return .organisation(id) }
    case .phase, .dossier, nil: break
    }
    return nil
  }

  private func organisation(in situation: Situation) throws(Undecided) -> Party? {
    var party: Party?
    if let id = PartyID(target) { party = try situation.party(id) }
    let folded = Stream.foldedShortName(target)
    if party == nil, !folded.isEmpty, let id = try situation.party(withShortName: folded) {
      party = try situation.party(id)
    }
    return party?.kind.isNaturalPerson == false ? party : nil
  }
}
