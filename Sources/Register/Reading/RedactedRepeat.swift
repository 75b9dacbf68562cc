// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

/// A text beside the redacted one in which a redaction hides something too.
public struct RedactedRepeat: Hashable, Sendable {
  /// The sequence of the event in which it is sealed.
  public let sequence: Int
  /// The point that it is about; `nil` where it is about the whole submission or several points.
  public let point: PointNumber?
  /// Which text of the event.
  public let field: TextField
}

extension Register {
  /// Where a redaction hides something beside its own text: in quotes, summaries and answers.
  ///
  /// - Parameter sequence: The sequence of the redaction.
  /// - Returns: The texts, in the order of the log.
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(repeats).
  public func repeats(ofRedactionAt sequence: Int) throws(RegisterError) -> [RedactedRepeat] {
    try refresh()
    return try RegisterError.wrapping {
      let stored = try records.store.event(at: sequence)
      guard case .spanRedacted(let redacted) = EventCodec.decode(stored)?.event else { return [] }
      let places = Set(redacted.repeats.map(\.place)).sorted {
        ($0.sequence, $0.field.rawValue) < ($1.sequence, $1.field.rawValue)
      }
      return try places.map { place in
        let event = EventCodec.decode(try records.store.event(at: place.sequence))?.event
        return RedactedRepeat(sequence: place.sequence, point: event?.point, field: place.field)
      }
    }
  }
}

extension Event {
  /// The one point that the event is about.
  var point: PointNumber? {
    switch self {
    case .pointRecorded(let event): event.point
    case .pointWithdrawn(let event): event.point
    case .answerDrafted(let event): event.point
    case .answerRecommended(let event): event.point
    case .recommendationReturned(let event): event.point
    case .answerAdditionGiven(let event): event.point
    case .decisionExcepted(let event): event.point
    case .replyGiven(let event): event.point
    case .pointCheckAnswered(let event): event.point
    case .corrected(let event): PointNumber(parsing: event.thing)
    default: nil
    }
  }
}
