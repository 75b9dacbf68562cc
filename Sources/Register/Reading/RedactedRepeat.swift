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
  /// - Complexity: O(events of the submission and of the clusters of its points).
  public func repeats(ofRedactionAt sequence: Int) throws(RegisterError) -> [RedactedRepeat] {
    try refresh()
    let all = try Covers(records)
    var found: [RedactedRepeat] = []
    for stream in all.streams(ofRedactionAt: sequence) {
      try RegisterError.wrapping {
        try records.store.forEach(in: Records.name(of: stream), afterRevision: 0) { stored in
          guard case .texts(let texts) = try records.texts(of: stored) else { return }
          let event = EventCodec.decode(stored)?.event
          for field in all.fields(of: texts, in: stored, hiddenBy: sequence) {
            found.append(
              RedactedRepeat(sequence: stored.sequence, point: event?.point, field: field))
          }
        }
      }
    }
    return found.sorted { ($0.sequence, $0.field.rawValue) < ($1.sequence, $1.field.rawValue) }
  }
}

extension Covers {
  /// The streams in which a redaction may hide something.
  fileprivate func streams(ofRedactionAt sequence: Int) -> [Stream] {
    guard let span = span(at: sequence) else { return [] }
    let number = span.redacted.submission
    return [.submission(number)]
      + clusters.filter { $0.value.contains(number) }.keys.sorted().map(Stream.cluster)
  }

  /// The fields in which it does, its own text aside.
  fileprivate func fields(
    of texts: [TextField: String], in stored: StoredEvent, hiddenBy sequence: Int
  ) -> [TextField] {
    guard let span = span(at: sequence) else { return [] }
    let event = EventCodec.decode(stored)?.event
    return texts.keys.filter { field in
      if span.isOwn(field, of: event, at: stored) { return false }
      let scalars = Array((texts[field] ?? "").unicodeScalars)
      return !span.stretches(in: scalars, field, of: event, at: stored).isEmpty
    }
  }

  private func span(at sequence: Int) -> HiddenSpan? {
    hidden.values.joined().first { $0.at == sequence }
  }
}

extension HiddenSpan {
  /// Whether a field is the text of which the span was taken.
  fileprivate func isOwn(_ field: TextField, of event: Event?, at stored: StoredEvent) -> Bool {
    if let source { return source.sequence == stored.sequence && source.field == field }
    if case .textAdded(let added) = event { return added.version == redacted.version }
    return false
  }
}

extension Event {
  /// The one point that the event is about.
  fileprivate var point: PointNumber? {
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
