// SPDX-License-Identifier: EUPL-1.2

extension Dossier {
  /// The deferral that an obligation carries out; `nil` in a log that never held it.
  ///
  /// - Complexity: O(1).
  public func deferral(of obligation: Obligation) -> Deferral? {
    let index = obligation.deferral - 1
    return deferrals.indices.contains(index) ? deferrals[index] : nil
  }

  /// In what an obligation comes back by now, who sees to it, and when: as it was handed on last,
  /// else as it was deferred.
  public func terms(of obligation: Obligation) -> DeferralTerms? {
    obligation.passedOn.last?.terms ?? deferral(of: obligation)?.proposed.terms
  }
}

extension Deferral {
  /// In what the points of the deferral come back by now.
  func target(in dossier: Dossier) -> DeferralTarget {
    obligation.flatMap { dossier.obligations[$0] }.flatMap { dossier.terms(of: $0) }?.target
      ?? proposed.terms.target
  }
}

extension State {
  /// The points that an obligation has, in the order of approval.
  ///
  /// A point leaves it when a recommendation without its deferral is approved, until then the one
  /// approved before holds; or when the point is split or merged. Nothing is recorded of that but
  /// the approval, split or merge. What was settled stays.
  ///
  /// - Complexity: O(points of the obligation).
  public func points(of obligation: Obligation, in dossier: Dossier) -> [PointNumber] {
    guard let round = dossier.deferral(of: obligation)?.proposed.round else { return [] }
    return obligation.points.filter { number in
      if obligation.settled[number] != nil { return true }
      guard let point = submissions[number.submission]?.point(number), point.superseded == nil
      else { return false }
      return approvedDeferral(of: point, in: round) == obligation.deferral
    }
  }
}

extension Situation {
  /// The points that an obligation has, in the order of approval.
  ///
  /// The round is asked for first, so that whoever loads can load its submissions together.
  func points(of obligation: Obligation, in dossier: Dossier) throws(Undecided) -> [PointNumber] {
    if let round = dossier.deferral(of: obligation)?.proposed.round {
      try require(.round(round))
    }
    for number in obligation.points where obligation.settled[number] == nil {
      if let cluster = try existingPoint(number).membership?.cluster {
        try require(.cluster(cluster))
      }
    }
    return state.points(of: obligation, in: dossier)
  }

  /// Whether an obligation still has to be met for at least one of its points.
  func isOpen(_ obligation: Obligation, in dossier: Dossier) throws(Undecided) -> Bool {
    try points(of: obligation, in: dossier).contains { obligation.settled[$0] == nil }
  }
}
