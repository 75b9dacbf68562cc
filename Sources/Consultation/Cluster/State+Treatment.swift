// SPDX-License-Identifier: EUPL-1.2

// How a point is answered is read through these alone: a point of a cluster is answered there.

extension Point {
  /// The cluster by which the point is answered in a round; `nil` where it is answered by itself.
  public func cluster(in round: RoundID) -> ClusterNumber? {
    guard let membership, membership.rounds.contains(round) else { return nil }
    return membership.cluster
  }
}

extension State {
  /// How a point is answered in a round: as its cluster, else by itself; `nil` where nothing was
  /// written.
  ///
  /// - Complexity: O(1).
  public func treatment(of point: Point, in round: RoundID) -> Treatment? {
    guard let cluster = point.cluster(in: round) else { return point.treatments[round] }
    return clusters[cluster]?.treatments[round]
  }

  /// How far a point of a submission is in a round.
  ///
  /// - Complexity: O(1).
  public func status(
    of point: Point, of submission: Submission, in round: RoundID
  ) -> PointStatus {
    if !submission.stands || point.withdrawal != nil { return .withdrawn }
    return treatment(of: point, in: round)?.status ?? .open
  }

  /// Whether a point is closed in the books of a round: withdrawn, split or merged, with an
  /// approved recommendation, not answered in that round, or of a submission that is left out
  /// there.
  public func isClosed(_ point: Point, of submission: Submission, in round: RoundID) -> Bool {
    switch status(of: point, of: submission, in: round) {
    case .withdrawn, .approved: true
    case .open, .drafted, .recommended:
      !point.isAnswered(in: round) || submission.isLeftOut(of: round)
    }
  }

  /// The deferral that was approved last for a point, by itself or in its cluster; it holds until
  /// another answer is approved, be it that this one went back.
  ///
  /// - Complexity: O(1).
  public func approvedDeferral(of point: Point, in round: RoundID) -> Int? {
    lastApproved(of: point, in: round)?.approvedDeferral
  }

  /// What was approved of a point at an event of the log, by itself or in the cluster in which it
  /// was then; `nil` where nothing was.
  ///
  /// - Complexity: O(approvals and clusters of the point).
  public func disposition(
    of point: Point, in round: RoundID, asOf sequence: Int
  ) -> Disposition? {
    let memberships = point.formerMemberships + [point.membership].compactMap(\.self)
    let then = memberships.last { membership in
      membership.rounds.contains(round) && membership.since <= sequence
        && (membership.until.map { $0 > sequence } ?? true)
    }
    guard let then else { return point.treatments[round]?.disposition(asOf: sequence) }
    return clusters[then.cluster]?.treatments[round]?.disposition(asOf: sequence)
  }

  /// Who wrote any version of the answer to a point since its last approval.
  ///
  /// What was written for the point before it joined its cluster counts until the cluster's answer
  /// is approved.
  ///
  /// - Complexity: O(writers).
  public func writers(of point: Point, in round: RoundID) -> Set<UserID> {
    guard let cluster = point.cluster(in: round) else {
      return point.treatments[round]?.writers ?? []
    }
    let before = lastApproved(of: point, in: round)?.writers ?? []
    return before.union(clusters[cluster]?.treatments[round]?.writers ?? [])
  }

  /// The treatment with the last approval: the cluster's, once that was given with the point in it.
  private func lastApproved(of point: Point, in round: RoundID) -> Treatment? {
    guard let membership = point.membership, let cluster = point.cluster(in: round),
      let shared = clusters[cluster]?.treatments[round], shared.approvedAt > membership.since
    else { return point.treatments[round] }
    return shared
  }
}
