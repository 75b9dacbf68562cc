// SPDX-License-Identifier: EUPL-1.2

extension PassOnObligation {
  /// What is open comes back elsewhere or later from now on; it is counted how often.
  ///
  /// The terms are checked like those of a deferral, from the phase in which the points were made; the
  /// document stays where no other is named. Those that it has already are no passing on.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    let dossier = try situation.dossier(of: obligation)
    guard let known = dossier.obligations[obligation],
      let proposed = dossier.deferral(of: known)?.proposed
    else { throw .rejected(.unknownObligation(obligation)) }
    let round = try situation.existingRound(proposed.round)
    guard try situation.isOpen(known, in: dossier) else {
      throw .rejected(.alreadySettled(obligation))
    }
    var next = to
    next.document = to.document ?? dossier.terms(of: known)?.document
    let terms = try next.terms(
      from: round, of: dossier, in: situation, isMeasure: proposed.isMeasure)
    guard terms != dossier.terms(of: known) else { return [] }
    let passed = ObligationPassedOn(
      number: obligation, terms: terms, texts: Texts([.reason: reason]))
    return [Decided(.dossier(dossier.id), .obligationPassedOn(passed))]
  }
}
