// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Everything that happened to one point, from the letter in which it was made.
///
/// It takes events of any streams and keeps those about its point: those of the submission, and of
/// the dossier the text changes and obligations to which the point was tied, and of a cluster what
/// became of its answer, also before the point joined.
public struct History: Projection, Hashable, Sendable {
  /// The point.
  public let point: PointNumber
  /// What happened, in the order of the log.
  public private(set) var events: [Recorded] = []
  /// The obligations by which the point comes back.
  private var obligations: Set<ObligationNumber> = []
  /// The text changes to which the point was tied.
  private var changes: Set<TextChangeNumber> = []
  /// The cluster in which the point is by now, and its rounds there.
  private var membership: PointClustered?
  /// What became of the answers of clusters in which the point is not.
  private var elsewhere: [ClusterNumber: [Recorded]] = [:]
  /// The rounds in which it is answered.
  private var rounds: Set<RoundID> = []

  /// The history of a point before its first event.
  public init(of point: PointNumber) {
    self.point = point
  }

  /// Takes the next event, and keeps it where it is about the point.
  public mutating func apply(_ recorded: Recorded) {
    switch recorded.stream {
    case .submission(point.submission):
      if isAboutPoint(recorded.event) { take(recorded) }
    case .redactions:
      if isAboutPoint(recorded.event) { take(recorded) }
    case .dossier:
      if isAboutTie(recorded.event) { take(recorded) }
    case .round(let round):
      if rounds.contains(round), isAboutRound(recorded.event) { take(recorded) }
    case .cluster(let cluster):
      if case .corrected = recorded.event {
        if membership?.cluster == cluster { take(recorded) }
        return
      }
      guard let round = recorded.event.roundOfSharedAnswer else { return }
      if membership?.cluster == cluster {
        if membership?.rounds.contains(round) == true { take(recorded) }
      } else {
        elsewhere[cluster, default: []].append(recorded)
      }
    default: break
    }
  }

  private mutating func take(_ recorded: Recorded) {
    switch recorded.event {
    case .pointRecorded(let recorded): rounds = Set(recorded.rounds)
    case .obligationPointAdded(let added): obligations.insert(added.number)
    case .textChangeLinked(let linked): changes.insert(linked.number)
    case .pointClustered(let clustered): join(clustered)
    case .pointUnclustered: membership = nil
    default: break
    }
    events.append(recorded)
  }

  /// The answer that the cluster has by then is the point's too.
  private mutating func join(_ clustered: PointClustered) {
    membership = clustered
    let earlier = elsewhere.removeValue(forKey: clustered.cluster) ?? []
    events += earlier.filter { recorded in
      recorded.event.roundOfSharedAnswer.map(clustered.rounds.contains) == true
    }
    events.sort { $0.sequence < $1.sequence }
  }

  /// Whether an event of the submission's stream is about the point or the whole submission.
  private func isAboutPoint(_ event: Event) -> Bool {
    switch event {
    case .submissionReceived, .submissionWithdrawn, .submissionExcluded, .entryReplaced: true
    case .pointRecorded(let event): event.point == point
    case .pointWithdrawn(let event): event.point == point
    case .pointCheckAsked: true
    case .pointCheckAnswered(let event): event.point == nil || event.point == point
    case .pointCheckSettled(let event): event.point == nil || event.point == point
    case .audienceSet(let event):
      event.point.map { $0 == point } ?? event.spans.isEmpty
    case .answerConsulted(let event): event.point == point
    case .answerAdditionGiven(let event): event.point == point
    case .replyGiven(let event): event.point == point
    case .pointSuperseded(let event): event.point == point || event.into.contains(point)
    case .handlerAssigned(let event): event.point == point
    case .answerDrafted(let event): event.point == point
    case .answerRecommended(let event): event.point == point
    case .recommendationApproved(let event): event.point == point
    case .recommendationReturned(let event): event.point == point
    case .pointClustered(let event): event.point == point
    case .pointUnclustered(let event): event.point == point
    case .decisionExcepted(let event): event.point == point
    case .corrected(let event): event.thing == point.description
    case .spanRedacted(let event):
      event.submission == point.submission && (event.point ?? point) == point
    default: false
    }
  }

  /// Whether an event of a round's stream issues, releases or decides on all that it answers, or is
  /// about a hint on the point.
  private func isAboutRound(_ event: Event) -> Bool {
    switch event {
    case .editionIssued, .editionReleased, .agreementRecorded, .secrecyRecorded,
      .decisionRecorded:
      true
    case .hintSilenced(let event): event.points.contains(point)
    case .hintHeeded(let event): event.points.contains(point)
    default: false
    }
  }

  /// Whether an event of the dossier's stream ties something to the point, or settles it.
  private func isAboutTie(_ event: Event) -> Bool {
    switch event {
    case .textChangeLinked(let event): event.point == point
    case .textChangeWithdrawn(let event): changes.contains(event.number)
    case .obligationPointAdded(let event): event.point == point
    case .obligationPassedOn(let event): obligations.contains(event.number)
    case .obligationSettled(let event):
      obligations.contains(event.number) && (event.point ?? point) == point
    default: false
    }
  }
}

extension Event {
  /// The round of an event about the answer of a cluster; `nil` for other events.
  fileprivate var roundOfSharedAnswer: RoundID? {
    switch self {
    case .clusterAnswerDrafted(let event): event.round
    case .clusterAnswerRecommended(let event): event.round
    case .clusterRecommendationApproved(let event): event.round
    case .clusterRecommendationReturned(let event): event.round
    case .clusterAdditionGiven(let event): event.round
    case .answerConsulted(let event): event.round
    default: nil
    }
  }
}
