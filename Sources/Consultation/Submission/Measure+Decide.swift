// SPDX-License-Identifier: EUPL-1.2

extension MeasureInput {
  /// A measure is done, with the day, or has an owner and a last day; it shows what was accepted.
  func check(
    for disposition: Disposition, under circumstances: Circumstances
  ) throws(Undecided) {
    try TextRules.check(sealed: what, "measure.what")
    try TextRules.check(clear: owner, "measure.owner")
    try TextRules.check(clear: evidence, "measure.evidence")
    guard disposition.needsTextChange else { throw .rejected(.measureOutOfPlace(disposition)) }
    guard let doneOn else {
      guard owner != nil, due != nil, evidence == nil else {
        throw .rejected(.measureTermsNeeded)
      }
      return
    }
    guard due == nil else { throw .rejected(.measureTermsNeeded) }
    try TextRules.check(plausible: doneOn, "measure.doneOn", circumstances)
  }

  /// What is recorded of it in clear.
  var recorded: Measure {
    Measure(owner: owner, due: due, doneOn: doneOn, evidence: evidence)
  }
}

extension Recommend {
  /// The deferral by which points come back or a measure is still to be done, and the events by
  /// which it is new; `nil` where nothing is left to do.
  func comesBack(
    from round: Round, of dossier: Dossier, replacing former: [Treatment],
    of points: [PointNumber], in situation: Situation
  ) throws(Undecided) -> (number: Int, events: [Decided])? {
    if let deferral = try deferral(from: round, of: dossier, in: situation) { return deferral }
    return try measureToDo(from: round, of: dossier, replacing: former, of: points)
  }

  /// The deferral of a measure that is still to be done, and the event by which it is new; `nil`
  /// where there is none.
  ///
  /// What it is, is sealed, so two are never taken for the same; but who recommends anew for all
  /// points of an open one keeps its obligation, as long as owner and day stay.
  private func measureToDo(
    from round: Round, of dossier: Dossier, replacing former: [Treatment], of points: [PointNumber]
  ) throws(Undecided) -> (number: Int, events: [Decided])? {
    guard let measure, let due = measure.due, let owner = measure.owner else { return nil }
    let target = DeferralTarget.phase(round.phase)
    try dossier.checkOpen(target)
    let terms = DeferralTerms(target: target, owner: owner, due: due)
    if let known = dossier.openMeasure(with: terms, of: former, holding: points) {
      return (known, [])
    }
    let proposed = DeferralProposed(
      deferral: dossier.deferrals.count + 1, round: round.id, terms: terms, isMeasure: true)
    return (proposed.deferral, [Decided(.dossier(dossier.id), .deferralProposed(proposed))])
  }
}

extension Dossier {
  /// The deferral of the one approved measure of some answers, where it has these terms and no
  /// other points, and nothing of it was settled or handed on.
  fileprivate func openMeasure(
    with terms: DeferralTerms, of former: [Treatment], holding points: [PointNumber]
  ) -> Int? {
    let numbers = Set(former.map(\.approvedDeferral))
    guard numbers.count == 1, let number = numbers.first ?? nil,
      deferrals.indices.contains(number - 1)
    else { return nil }
    let deferral = deferrals[number - 1]
    guard deferral.proposed.isMeasure, deferral.proposed.terms == terms,
      let obligation = deferral.obligation.flatMap({ obligations[$0] }),
      obligation.settled.isEmpty, obligation.passedOn.isEmpty,
      Set(obligation.points).isSubset(of: points)
    else { return nil }
    return number
  }
}
