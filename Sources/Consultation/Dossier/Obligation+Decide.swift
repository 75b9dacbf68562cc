// SPDX-License-Identifier: EUPL-1.2

extension SettleObligation {
  /// An obligation is met, with evidence, or lapses, with a reason; for some points or for all.
  ///
  /// What is settled stays as it is.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: evidence, "evidence")
    try TextRules.check(clear: lapsed, "lapsed")
    guard (evidence == nil) != (lapsed == nil) else {
      throw .rejected(.evidenceOrLapsed(obligation))
    }
    try TextRules.check(plausible: on, "on", circumstances)
    let dossier = try situation.dossier(of: obligation)
    guard let known = dossier.obligations[obligation] else {
      throw .rejected(.unknownObligation(obligation))
    }
    let held = try situation.points(of: known, in: dossier)
    return try settlements(of: known, holding: held).map {
      Decided(.dossier(dossier.id), .obligationSettled($0))
    }
  }

  /// What is settled already must be settled so; where all are meant, only the open ones matter.
  private func settlements(
    of known: Obligation, holding held: [PointNumber]
  ) throws(Undecided) -> [ObligationSettled] {
    guard points?.isEmpty != true else { throw .rejected(.pointsNeeded) }
    let wanted = points?.withoutRepeats() ?? held
    let own = Set(held)
    if let stranger = wanted.first(where: { !own.contains($0) }) {
      throw .rejected(.notInObligation(stranger, obligation))
    }
    let open = wanted.filter { known.settled[$0] == nil }
    let otherwise = wanted.compactMap { known.settled[$0] }.contains {
      $0.on != on || $0.evidence != evidence || $0.lapsed != lapsed
    }
    if otherwise, points != nil || open.isEmpty { throw .rejected(.alreadySettled(obligation)) }
    // Without points the event is about all that the obligation ever had.
    if points != nil || held.count < known.points.count { return open.map(settlement) }
    return open.isEmpty ? [] : [settlement(of: nil)]
  }

  private func settlement(of point: PointNumber?) -> ObligationSettled {
    ObligationSettled(
      number: obligation, point: point, on: on, evidence: evidence, lapsed: lapsed)
  }
}

extension Situation {
  /// The dossier in which an obligation is.
  func dossier(of obligation: ObligationNumber) throws(Undecided) -> Dossier {
    try require(.obligationNumbers)
    guard let id = state.numbers.dossierOfObligation[obligation] else {
      throw .rejected(.unknownObligation(obligation))
    }
    return try existingDossier(id)
  }
}
