// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// Where the texts of a submission stand of which something is hidden.
struct RedactedLetter {
  private let records: Records
  private var texts: [Int: StoredEvent] = [:]
  private var fields: [(point: PointNumber, field: TextField?, event: StoredEvent)] = []
  /// The clusters in which its points are or were.
  private(set) var clusters: Set<ClusterNumber> = []
  /// The rounds in which it counts.
  private(set) var rounds: [RoundID] = []

  /// Reads the stream of a submission.
  ///
  /// - Complexity: O(events of the submission).
  init(_ number: SubmissionNumber, in records: Records) throws(RegisterError) {
    self.records = records
    var events: [(StoredEvent, Event)] = []
    try RegisterError.wrapping {
      try records.store.forEach(
        in: Records.name(of: .submission(number)), afterRevision: 0
      ) { stored in
        if let event = EventCodec.decode(stored)?.event { events.append((stored, event)) }
      }
    }
    for (stored, event) in events { take(stored, event) }
  }

  private mutating func take(_ stored: StoredEvent, _ event: Event) {
    switch event {
    case .submissionReceived(let received): rounds = received.rounds
    case .textAdded(let added): texts[added.version] = stored
    case .pointRecorded(let recorded): fields.append((recorded.point, nil, stored))
    case .corrected(let corrected):
      guard let point = PointNumber(parsing: corrected.thing),
        let field = corrected.field.sealed
      else { return }
      fields.append((point, field, stored))
    case .pointClustered(let clustered): clusters.insert(clustered.cluster)
    default: break
    }
  }

  /// A redaction with the words that it hides.
  func span(of redaction: (redacted: SpanRedacted, at: Int)) -> HiddenSpan {
    let (redacted, at) = redaction
    guard let point = redacted.point else {
      let text = redacted.version.flatMap { texts[$0] }.flatMap { self.text(.text, of: $0) }
      return HiddenSpan(redacted, at: at, source: nil, text: text)
    }
    let source = fields.last { known in
      known.point == point && known.event.sequence < at
        && (known.field == nil || known.field == redacted.field)
    }
    guard let source else { return HiddenSpan(redacted, at: at, source: nil, text: nil) }
    let field = source.field == nil ? redacted.field : .to
    return HiddenSpan(
      redacted, at: at, source: (source.event.sequence, field),
      text: text(field, of: source.event))
  }

  private func text(_ field: TextField, of stored: StoredEvent) -> String? {
    guard case .texts(let texts)? = try? records.texts(of: stored) else { return nil }
    return texts[field]
  }
}
