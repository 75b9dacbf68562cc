// SPDX-License-Identifier: EUPL-1.2

extension Dossier {
  /// Whether a text change was not withdrawn.
  ///
  /// - Complexity: O(1).
  public func stands(_ change: TextChangeNumber) -> Bool {
    textChanges[change]?.withdrawal == nil
  }
}

extension State {
  /// The text changes that show the answer to a point in a round of the dossier: those that its
  /// last recommendation names, and those that were tied by themselves to the point, or to one
  /// whose place it took.
  ///
  /// Not those that only an earlier recommendation named, be it one of a cluster, nor those that
  /// were withdrawn.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - forebears: The points whose place it took by splitting and merging.
  ///   - round: The round.
  ///   - dossier: The dossier of the round.
  /// - Returns: The changes, each once: those that it names first.
  /// - Complexity: O(text changes of the point).
  public func textChanges(
    of point: Point, after forebears: [Point], in round: RoundID, of dossier: Dossier
  ) -> [TextChangeNumber] {
    var changes = treatment(of: point, in: round)?.recommendation?.textChanges ?? []
    let places = [point] + forebears
    let linked = places.flatMap {
      dossier.textChangesOfPoint[PointInRound($0.recorded.point, round)] ?? []
    }
    for change in linked where !changes.contains(change) {
      if !places.contains(where: { isNamed(change, of: $0, in: round) }) { changes.append(change) }
    }
    return changes.filter { dossier.stands($0) }
  }

  /// Whether any recommendation for the point named a text change, by itself or in a cluster.
  private func isNamed(
    _ change: TextChangeNumber, of point: Point, in round: RoundID
  ) -> Bool {
    point.treatments[round]?.textChangesNamed.contains(change) == true
      || point.clusters.contains {
        clusters[$0]?.treatments[round]?.textChangesNamed.contains(change) == true
      }
  }
}

extension Point {
  /// The clusters in which it was and is, in order.
  public var clusters: [ClusterNumber] {
    (formerMemberships + [membership].compactMap(\.self)).map(\.cluster)
  }
}
