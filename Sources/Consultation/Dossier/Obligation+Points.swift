// SPDX-License-Identifier: EUPL-1.2

extension State {
  /// The points that an obligation has, in the order of approval.
  ///
  /// A point leaves it when a recommendation without its deferral is approved, until then the one
  /// approved before holds; or when the point is split or merged. Nothing is recorded of that but
  /// the approval, split or merge. What was settled stays.
  ///
  /// - Complexity: O(points of the obligation).
  public func points(of obligation: Obligation, in dossier: Dossier) -> [PointNumber] {
    guard dossier.deferrals.indices.contains(obligation.deferral - 1) else { return [] }
    let round = dossier.deferrals[obligation.deferral - 1].proposed.round
    return obligation.points.filter { number in
      if obligation.settled[number] != nil { return true }
      guard let point = submissions[number.submission]?.point(number), point.superseded == nil
      else {
        return false
      }
      return point.treatments[round]?.approvedDeferral == obligation.deferral
    }
  }
}

extension Situation {
  /// The points that an obligation has, in the order of approval.
  ///
  /// The round is asked for first, so that whoever loads can load its submissions together.
  func points(of obligation: Obligation, in dossier: Dossier) throws(Undecided) -> [PointNumber] {
    if dossier.deferrals.indices.contains(obligation.deferral - 1) {
      try require(.round(dossier.deferrals[obligation.deferral - 1].proposed.round))
    }
    for point in obligation.points where obligation.settled[point] == nil {
      try require(.submission(point.submission))
    }
    return state.points(of: obligation, in: dossier)
  }
}
