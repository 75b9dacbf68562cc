// SPDX-License-Identifier: EUPL-1.2

/// Where a deferred point comes back.
public enum DeferralTarget: Hashable, Sendable {
  /// A later phase of the same dossier.
  case phase(PhaseID)
  /// Another dossier.
  case dossier(DossierID)
  /// Another organisation: a party of the register.
  case organisation(PartyID)
}

extension DeferralTarget {
  /// The one dossier with this exact title, else the one body with this exact name; `nil` where
  /// none or several have it.
  ///
  /// - Complexity: O(dossiers + parties).
  public init?(named name: String, in state: State) {
    let dossiers = state.dossiers.values.filter { $0.title == name }
    let parties = state.parties.values.filter { $0.name == name }
    if let dossier = dossiers.first {
      guard dossiers.count == 1 else { return nil }
      self = .dossier(dossier.id)
    } else {
      guard let party = parties.first, parties.count == 1 else { return nil }
      self = .organisation(party.id)
    }
  }
}
