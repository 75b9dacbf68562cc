// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Everything that happened to one point, from the letter in which it was made.
///
/// It takes events of any streams and keeps those about its point: those of the submission, and of
/// the dossier the text changes and obligations to which the point was tied.
public struct History: Projection, Hashable, Sendable {
  /// The point.
  public let point: PointNumber
  /// What happened, in the order of the log.
  public private(set) var events: [Recorded] = []
  /// The obligations by which the point comes back.
  private var obligations: Set<ObligationNumber> = []
  /// The rounds in which it is answered.
  private var rounds: Set<RoundID> = []

  /// The history of a point before its first event.
  public init(of point: PointNumber) {
    self.point = point
  }

  /// Takes the next event, and keeps it where it is about the point.
  public mutating func apply(_ recorded: Recorded) {
    if case .obligationPointAdded(let added) = recorded.event, added.point == point {
      obligations.insert(added.number)
    }
    if case .pointRecorded(let recorded) = recorded.event, recorded.point == point {
      rounds = Set(recorded.rounds)
    }
    let isAbout =
      switch recorded.stream {
      case .submission(point.submission): isAboutPoint(recorded.event)
      case .dossier: isAboutTie(recorded.event)
      case .round(let round): rounds.contains(round) && isAboutRound(recorded.event)
      default: false
      }
    if isAbout { events.append(recorded) }
  }

  /// Whether an event of the submission's stream is about the point or the whole submission.
  private func isAboutPoint(_ event: Event) -> Bool {
    switch event {
    case .submissionReceived, .submissionWithdrawn, .submissionExcluded: true
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
    case .decisionExcepted(let event): event.point == point
    case .corrected(let event): event.thing == point.description
    default: false
    }
  }

  /// Whether an event of a round's stream issues, releases or decides on all that it answers.
  private func isAboutRound(_ event: Event) -> Bool {
    switch event {
    case .editionIssued, .editionReleased, .agreementRecorded, .secrecyRecorded,
      .decisionRecorded:
      true
    default: false
    }
  }

  /// Whether an event of the dossier's stream ties something to the point, or settles it.
  private func isAboutTie(_ event: Event) -> Bool {
    switch event {
    case .textChangeLinked(let event): event.point == point
    case .obligationPointAdded(let event): event.point == point
    case .obligationSettled(let event):
      obligations.contains(event.number) && (event.point ?? point) == point
    default: false
    }
  }
}
