// SPDX-License-Identifier: EUPL-1.2

extension ClosePhase {
  /// A phase closes with no debt open: no obligation that comes back in it, and no round of it that
  /// goes on.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingDossier(dossier)
    guard let phase = try known.phases.named(phase, "phase")?.phase else {
      throw .rejected(.unknownPhase(dossier))
    }
    guard !known.closedPhases.contains(phase) else { return [] }
    for id in try situation.rounds(of: dossier) {
      let round = try situation.existingRound(id)
      if round.phase == phase, round.goesOn {
        throw .rejected(.phaseHasDebt(phase, .round(id)))
      }
    }
    for obligation in known.obligations.values.sorted(by: { $0.number < $1.number })
    where known.terms(of: obligation)?.target == .phase(phase) {
      if try situation.isOpen(obligation, in: known) {
        throw .rejected(.phaseHasDebt(phase, .obligation(obligation.number)))
      }
    }
    return [Decided(.dossier(dossier), .phaseClosed(PhaseClosed(phase: phase)))]
  }
}

extension Round {
  /// Whether the round still is to be closed or cancelled.
  fileprivate var goesOn: Bool { stage == .open || stage == .ended }
}

extension Dossier {
  /// Refuses terms by which something comes back in a phase that is closed.
  func checkOpen(_ target: DeferralTarget) throws(Undecided) {
    if case .phase(let phase) = target, closedPhases.contains(phase) {
      throw .rejected(.targetClosed(phase))
    }
  }
}
