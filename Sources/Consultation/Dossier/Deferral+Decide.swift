// SPDX-License-Identifier: EUPL-1.2

extension DeferralInput {
  /// The terms, checked: in what the points come back, who sees to it, and when.
  func terms(
    from round: Round, of dossier: Dossier, in situation: Situation
  ) throws(Undecided) -> DeferralTerms {
    guard owner.contains(where: { !$0.isWhitespace }) else { throw .rejected(.ownerNeeded) }
    try TextRules.check(clear: owner, "deferral.owner")
    try TextRules.check(clear: document, "deferral.document")
    try TextRules.check(clear: milestone, "deferral.milestone")
    guard due != nil || milestone != nil else { throw .rejected(.dateNeeded) }
    guard target.contains(where: { !$0.isWhitespace }) else { throw .rejected(.targetNeeded) }
    return DeferralTerms(
      target: try resolvedTarget(from: round, of: dossier, in: situation), document: document,
      owner: owner, due: due, milestone: try planned(in: dossier))
  }

  /// The id of the milestone of the dossier's planning; a dossier without planning takes any label
  /// as it is.
  private func planned(in dossier: Dossier) throws(Undecided) -> String? {
    guard let milestone, !dossier.milestones.isEmpty else { return milestone }
    return try dossier.milestone(named: milestone, "deferral.milestone").id.rawValue
  }

  /// A phase of the dossier by id or title, else another dossier by id, else an organisation by
  /// id or short name, else what was found by its name.
  private func resolvedTarget(
    from round: Round, of dossier: Dossier, in situation: Situation
  ) throws(Undecided) -> DeferralTarget {
    if let phase = try dossier.phases.named(target, "deferral.target") {
      let order = dossier.phases.map(\.phase)
      guard let from = order.firstIndex(of: round.phase),
        let to = order.firstIndex(of: phase.phase),
        to > from
      else { throw .rejected(.targetEarlier(phase.phase)) }
      try dossier.checkOpen(.phase(phase.phase))
      return .phase(phase.phase)
    }
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
    throw .rejected(.unknownTarget(dossier.id))
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
