// SPDX-License-Identifier: EUPL-1.2

/// A rule that every recorded event keeps, whatever command made it and whichever version of the
/// program.
///
/// Rules about commands may change over the years, and what was recorded under an earlier one stays
/// as it is. These do not change: a record that breaks one was not written by this program.
public enum RecordRule: String, Hashable, Sendable, CaseIterable {
  /// An event is about something that an earlier event began.
  case isThere
  /// Nothing begins twice.
  case beginsOnce
  /// Points and proposals of a submission, and editions of a round, are numbered in a row from 1.
  case numberedInARow
  /// What is approved was recommended, and did not go back since.
  case recommended
  /// Nobody approves what he wrote since the last approval, unless that is off for the dossier.
  case secondPerson
  /// A point is in one cluster at most.
  case oneCluster
  /// Silence is established of an invited party of which nothing is known.
  case silenceOfAwaited
}

extension State {
  /// The rule that an event breaks, by the events before it; `nil` where it breaks none.
  ///
  /// The state must hold the events of all streams before it.
  ///
  /// - Complexity: O(1) on average; for the approval of a cluster O(its points), and for silence
  ///   O(entries of the party).
  public func ruleBroken(by recorded: Recorded) -> RecordRule? {
    ruleBrokenByBeginning(recorded) ?? ruleBrokenAboutPoint(by: recorded)
      ?? ruleBrokenAboutRound(by: recorded)
  }

  /// Whether the thing of the event's stream is there, and is not where the event begins it.
  private func ruleBrokenByBeginning(_ recorded: Recorded) -> RecordRule? {
    let isThere: Bool
    switch recorded.stream {
    case .user(let id): isThere = users[id] != nil
    case .party(let id): isThere = parties[id] != nil
    case .dossier(let id): isThere = dossiers[id] != nil
    case .round(let id): isThere = rounds[id] != nil
    case .submission(let number): isThere = submissions[number] != nil
    case .cluster(let number): isThere = clusters[number] != nil
    case .register, .intake, .textChangeNumbers, .obligationNumbers, .clusterNumbers, .shortName,
      .subject, .redactions:
      return nil
    }
    guard isThere == recorded.event.beginsItsStream else { return nil }
    return isThere ? .beginsOnce : .isThere
  }

  private func ruleBrokenAboutPoint(by recorded: Recorded) -> RecordRule? {
    switch recorded.event {
    case .pointRecorded(let point):
      let count = submissions[point.point.submission]?.points.count ?? 0
      return point.point.index == count + 1 ? nil : .numberedInARow
    case .pointProposed(let proposed):
      guard case .submission(let number) = recorded.stream else { return .isThere }
      let count = submissions[number]?.proposals.count ?? 0
      return proposed.proposal == count + 1 ? nil : .numberedInARow
    case .pointClustered(let clustered):
      return self[clustered.point]?.membership == nil ? nil : .oneCluster
    case .recommendationApproved(let approved):
      let treatment = self[approved.point]?.treatments[approved.round]
      return ruleBroken(
        byApproving: treatment, in: approved.round, writers: treatment?.writers ?? [], recorded)
    case .clusterRecommendationApproved(let approved):
      guard case .cluster(let number) = recorded.stream, let cluster = clusters[number] else {
        return .isThere
      }
      let points = cluster.points.filter(isStanding).compactMap { self[$0] }
        .filter { $0.cluster(in: approved.round) == number }
      return ruleBroken(
        byApproving: cluster.treatments[approved.round], in: approved.round,
        writers: points.reduce(into: []) { $0.formUnion(writers(of: $1, in: approved.round)) },
        recorded)
    default: return nil
    }
  }

  private func ruleBroken(
    byApproving treatment: Treatment?, in round: RoundID, writers: Set<UserID>,
    _ recorded: Recorded
  ) -> RecordRule? {
    guard let treatment, treatment.recommendation != nil, treatment.returned == nil,
      !treatment.isApproved
    else { return .recommended }
    let dossier = rounds[round].flatMap { dossiers[$0.dossier] }
    guard dossier?.needsSecondPerson != false, let actor = recorded.actor,
      writers.contains(actor)
    else { return nil }
    return .secondPerson
  }

  private func ruleBrokenAboutRound(by recorded: Recorded) -> RecordRule? {
    guard case .round(let id) = recorded.stream, let round = rounds[id] else { return nil }
    switch recorded.event {
    case .silenceEstablished(let silence):
      return round.invitation(of: silence.party) != nil
        && round.response(of: silence.party) == .awaited ? nil : .silenceOfAwaited
    case .editionIssued(let issued):
      return issued.edition == round.editions.count + 1 ? nil : .numberedInARow
    case .editionFileAdded(let added):
      return round.edition(added.edition)?.time == added.time ? nil : .isThere
    default: return nil
    }
  }

  /// Whether a point was not taken back, nor its submission, and not split or merged.
  private func isStanding(_ number: PointNumber) -> Bool {
    guard let submission = submissions[number.submission], let point = submission.point(number)
    else { return false }
    return point.superseded == nil && point.withdrawal == nil && !submission.isWithdrawn
      && submission.replacedBy == nil
  }

  private subscript(number: PointNumber) -> Point? {
    submissions[number.submission]?.point(number)
  }
}

extension Event {
  /// Whether it is the first event of a user, party, dossier, round, submission or cluster.
  fileprivate var beginsItsStream: Bool {
    switch self {
    case .userAdded, .partyAdded, .dossierOpened, .roundOpened, .submissionReceived, .clusterFormed:
      true
    default: false
    }
  }
}
