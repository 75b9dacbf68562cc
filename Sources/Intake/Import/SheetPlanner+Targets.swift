// SPDX-License-Identifier: EUPL-1.2

import Consultation

// What an answer names, held against the dossier: the rules themselves are those of the domain, and
// are asked here first so that each refusal has its cell.

extension SheetPlanner {
  /// A point comes back in a later phase, another dossier, or at an organisation.
  mutating func checkTarget(_ row: Int) {
    guard let target = rows[row].target else { return }
    if let phase = dossier.phases.firstIndex(where: { $0.phase.rawValue == target })
      ?? dossier.phases.firstIndex(where: { $0.title == target })
    {
      let own = dossier.phases.firstIndex { $0.phase == round.phase } ?? 0
      guard phase <= own else { return }
      note(
        .targetEarlier, .target, row: row, "is a phase that is not later than that of the round",
        hint: "name a later phase")
    } else if !isOtherDossier(target), !isOrganisation(target), !isNamed(target) {
      note(
        .unknownTarget, .target, row: row, "is no phase, dossier or organisation of the register",
        hint: "name a later phase, another dossier or an organisation by its id or exact name")
    }
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
