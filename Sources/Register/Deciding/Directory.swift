// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// Parties, rounds with their sessions, and dossiers with their names, folded from the few events that give them.
struct Directory {
  private var state = State()

  /// Finds things by what was taken so far.
  var names: StateNames { StateNames(state) }

  /// The dossiers there are, in no order.
  var dossiers: [DossierID] { Array(state.dossiers.keys) }

  /// The rounds of a dossier, by id.
  func rounds(of dossier: DossierID) -> [RoundID] {
    state.rounds.values.filter { $0.dossier == dossier }.map(\.id).sorted()
  }

  /// Takes an event of the log; those without a name are not even decoded.
  mutating func take(_ stored: StoredEvent) {
    guard
      stored.hasType("nl.weerklank.party-added.v1")
        || stored.hasType("nl.weerklank.dossier-opened.v1")
        || stored.hasType("nl.weerklank.round-opened.v1")
        || stored.hasType("nl.weerklank.party-renamed.v1")
        || stored.hasType("nl.weerklank.session-held.v1")
        || stored.hasType("nl.weerklank.corrected.v1"),
      let recorded = EventCodec.decode(stored)
    else { return }
    state.evolve(by: recorded)
  }

  /// Takes an event that is in no log.
  mutating func take(_ recorded: Recorded) {
    switch recorded.event {
    case .partyAdded, .partyRenamed, .dossierOpened, .roundOpened, .sessionHeld, .corrected:
      state.evolve(by: recorded)
    default: break
    }
  }
}
