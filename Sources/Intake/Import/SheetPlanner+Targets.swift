// SPDX-License-Identifier: EUPL-1.2

import Consultation

// What an answer names, held against the dossier: the rules themselves are those of the domain, and
// are asked here first so that each refusal has its cell.

extension SheetPlanner {
  /// A point comes back in a later phase or round, another dossier, or at an organisation; in the
  /// round's own phase where it is said in what.
  mutating func checkTarget(_ row: Int, in document: String?) {
    guard let target = rows[row].target else { return }
    if let phase = dossier.phases.firstIndex(where: { $0.phase.rawValue == target })
      ?? dossier.phases.firstIndex(where: { $0.title == target })
    {
      let own = dossier.phases.firstIndex { $0.phase == round.phase } ?? 0
      guard phase < own || phase == own && document == nil else { return }
      note(
        .targetEarlier, .target, row: row, "is a phase that is not later than that of the round",
        hint: "name a later phase")
    } else if let later = laterRound(named: target) {
      guard later.opensOn <= round.opensOn else { return }
      note(
        .targetEarlier, .target, row: row, "is a round that does not open later",
        hint: "name a later round or phase")
    } else if !isOtherDossier(target), !isOrganisation(target), !isNamed(target) {
      note(
        .unknownTarget, .target, row: row, "is no phase, dossier or organisation of the register",
        hint: "name a later phase, another dossier or an organisation by its id or exact name")
    }
  }

  /// What is new comes back in a phase that is not closed.
  mutating func checkIsOpen(_ row: Int) {
    guard let target = rows[row].target,
      dossier.phases.contains(where: {
        dossier.closedPhases.contains($0.phase)
          && ($0.phase.rawValue == target || $0.title == target)
      })
    else { return }
    note(
      .targetClosed, .target, row: row, "is a phase that is closed",
      hint: "name a later phase that is open")
  }

  /// A milestone that is new is one of the planning, where the dossier has one.
  mutating func checkMilestone(_ row: Int) {
    guard let name = rows[row].milestone, !dossier.milestones.isEmpty,
      milestone(named: name) == nil
    else { return }
    note(
      .unknownMilestone, .milestone, row: row, "is no milestone of the planning, or several",
      hint: "name one by its id or exact activity; weerklank planning lists them")
  }

  /// The id of the one milestone with this id or activity; the name itself where there is no
  /// planning.
  func milestone(named name: String) -> String? {
    if dossier.milestones.isEmpty { return name }
    if let id = MilestoneID(name), dossier.milestone(id) != nil { return name }
    let found = dossier.milestones.filter { $0.added.activity == name }
    return found.count == 1 ? found[0].id.rawValue : nil
  }

  /// The round of the dossier with this id or title.
  private func laterRound(named name: String) -> Round? {
    if let known = RoundID(name).flatMap({ state.rounds[$0] }), known.dossier == dossier.id {
      return known
    }
    return state.rounds.values.first { $0.dossier == dossier.id && $0.title == name }
  }

  private func isOtherDossier(_ name: String) -> Bool {
    guard let id = DossierID(name), id != dossier.id else { return false }
    return state.dossiers[id] != nil
  }

  private func isNamed(_ name: String) -> Bool {
    switch DeferralTarget(named: name, in: state) {
    case .dossier(let id): id != dossier.id
    case .organisation(let id): state.parties[id]?.kind.isNaturalPerson == false
    case .phase, nil: false
    }
  }

  private func isOrganisation(_ name: String) -> Bool {
    let named = PartyID(name).flatMap { state.parties[$0] }
    let shortNamed = state.shortNames[Stream.foldedShortName(name)].flatMap { state.parties[$0] }
    return (named ?? shortNamed)?.kind.isNaturalPerson == false
  }

  /// Text changes are in documents of the dossier, where it keeps any.
  mutating func checkDocuments(_ row: Int) {
    guard !dossier.versions.isEmpty else { return }
    for change in rows[row].textChanges
    where !dossier.versions.contains(where: {
      $0.added.document.rawValue == change.document || $0.added.title == change.document
    }) {
      note(
        .unknownDocument, .textDocument, row: row, "is no document of the dossier",
        hint: "name it by its id or title, or add a version with add-version")
    }
  }
}
