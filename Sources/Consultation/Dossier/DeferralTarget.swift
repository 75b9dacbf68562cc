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
