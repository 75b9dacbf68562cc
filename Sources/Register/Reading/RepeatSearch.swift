// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// Looks through texts for the words of a redaction that is being recorded.
struct RepeatSearch {
  let records: Records
  let letter: RedactedLetter
  let span: HiddenSpan

  /// Knows the words, from the text in which they are to be hidden.
  ///
  /// - Complexity: O(events of the submission and of its clusters).
  init(for redacted: SpanRedacted, in records: Records) throws(RegisterError) {
    self.records = records
    letter = try RedactedLetter(redacted.submission, in: records)
    // The words of what is to be destroyed are there still.
    var sought = redacted
    sought.isDestroyed = false
    span = try letter.span(of: sought, at: .max)
  }

  /// What is hidden with it, of all that belongs to the submission.
  ///
  /// Where a text cannot be opened, or the words are not known yet, nothing counts as looked
  /// through: then it is done whenever a text is read.
  ///
  /// - Complexity: O(bytes of the submission's texts and of its clusters).
  func repeats(through last: Int) throws(RegisterError) -> FoundRepeats {
    guard span.redacted.place != nil else { return FoundRepeats(lookedThrough: nil, spans: []) }
    var found: [SealedSpan] = []
    var isWhole = span.words != nil
    try forEachOfLetter { stored in
      guard stored.sequence <= last else { return }
      switch try records.texts(of: stored) {
      case .texts(let texts): found += spans(in: texts, of: stored)
      case .keyMissing: isWhole = false
      case .erased: break
      }
    }
    let ordered = found.sorted {
      ($0.place.sequence, $0.place.field.rawValue, $0.offset)
        < ($1.place.sequence, $1.place.field.rawValue, $1.offset)
    }
    return FoundRepeats(lookedThrough: isWhole ? last : nil, spans: ordered)
  }

  /// What it hides of the texts of an event that belongs to the submission, itself aside.
  private func spans(in texts: [TextField: String], of stored: StoredEvent) -> [SealedSpan] {
    let event = EventCodec.decode(stored)?.event
    return texts.flatMap { field, text in
      let place = SealedField(sequence: stored.sequence, field: field)
      let scalars = Array(text.unicodeScalars)
      return span.ranges(in: scalars, field, of: event, at: stored.sequence)
        .filter { place != span.place || $0 != span.redacted.range }
        .map { SealedSpan(place: place, offset: $0.lowerBound, length: $0.count) }
    }
  }

  private func forEachOfLetter(_ body: (StoredEvent) throws -> Void) throws(RegisterError) {
    try RegisterError.wrapping {
      for stream in letter.streams {
        try records.store.forEach(in: Records.name(of: stream), afterRevision: 0, body)
      }
      // A draft that a point of the submission itself took along stands in its stream.
      try records.store.forEach(at: letter.copies.sorted()) { stored in
        if !letter.streams.contains(where: { stored.stream == Records.name(of: $0) }) {
          try body(stored)
        }
      }
    }
  }
}

extension Ledger {
  /// Grants where the words of a redaction are repeated.
  ///
  /// What stands in the streams of the submission and its clusters later is looked through when it
  /// is read, so nothing needs to wait for this.
  func grantRepeats(of redacted: SpanRedacted) throws(RegisterError) {
    let found = try RepeatSearch(for: redacted, in: records).repeats(through: position)
    grant(found, of: redacted)
  }
}
