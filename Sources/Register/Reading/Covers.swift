// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// What nobody is shown of the texts of submissions: every text that leaves the register passes
/// here.
///
/// A redaction hides its span in its own text, what quotes of that stretch show of it, and every
/// repeat of the whole span, letter case, diacritics and white space aside, in whatever else was
/// written about the same submission. It holds whatever moment is asked of.
struct Covers: Sendable {
  private(set) var hidden: [SubmissionNumber: [HiddenSpan]] = [:]
  private(set) var clusters: [ClusterNumber: Set<SubmissionNumber>] = [:]
  private var rounds: [RoundID: Set<SubmissionNumber>] = [:]

  /// Reads what was hidden up to now.
  ///
  /// - Complexity: O(events of the submissions of which something is hidden).
  init(_ records: Records) throws(RegisterError) {
    let all = try Self.redactions(in: records)
    for (number, redactions) in Dictionary(grouping: all, by: \.redacted.submission) {
      let letter = try RedactedLetter(number, in: records)
      hidden[number] = redactions.map { letter.span(of: $0) }
      for cluster in letter.clusters { clusters[cluster, default: []].insert(number) }
      for round in letter.rounds { rounds[round, default: []].insert(number) }
    }
  }

  /// Whether nothing is hidden of anything.
  var isEmpty: Bool { hidden.isEmpty }

  /// Whether something is hidden of a submission.
  func hides(from stream: StreamName) -> Bool {
    guard case .submission(let number)? = Stream(parsing: stream.text) else { return false }
    return hidden[number] != nil
  }

  /// Whether something of a round's submissions was hidden after an event.
  func hides(from round: RoundID, after sequence: Int) -> Bool {
    (rounds[round] ?? []).contains { number in
      (hidden[number] ?? []).contains { $0.at > sequence }
    }
  }

  /// The texts of an event as they are shown.
  func cover(_ texts: [TextField: String], of stored: StoredEvent) -> [TextField: String] {
    guard !isEmpty, let spans = spans(for: stored) else { return texts }
    let event = EventCodec.decode(stored)?.event
    var covered = texts
    for (field, text) in texts {
      let scalars = Array(text.unicodeScalars)
      let stretches = spans.flatMap { $0.stretches(in: scalars, field, of: event, at: stored) }
      if !stretches.isEmpty { covered[field] = HiddenStretch.cover(stretches, in: scalars) }
    }
    return covered
  }

  /// A submission's text of which what is hidden is blacked out, scalar by scalar, so that offsets
  /// count on.
  func blackOut(
    _ text: SubmissionText, of number: SubmissionNumber, version: Int
  ) -> SubmissionText {
    guard let spans = hidden[number] else { return text }
    var scalars = text.scalars
    for stretch in spans.flatMap({ $0.stretches(in: text.scalars, version: version) }) {
      for index in stretch.range where scalars[index] != "\n" { scalars[index] = HiddenSpan.block }
    }
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return SubmissionText(
      String(string), reader: text.reader, readerVersion: text.readerVersion)
  }

  /// What is hidden of an event's texts; `nil` where nothing is.
  private func spans(for stored: StoredEvent) -> [HiddenSpan]? {
    switch Stream(parsing: stored.stream.text) {
    case .submission(let number): hidden[number]
    case .cluster(let cluster):
      clusters[cluster].map { $0.sorted().flatMap { hidden[$0] ?? [] } }
    case .redactions:
      if case .spanRedacted(let redacted) = EventCodec.decode(stored)?.event {
        hidden[redacted.submission]
      } else {
        nil
      }
    default: nil
    }
  }

  private static func redactions(
    in records: Records
  ) throws(RegisterError) -> [(redacted: SpanRedacted, at: Int)] {
    var found: [(redacted: SpanRedacted, at: Int)] = []
    try RegisterError.wrapping {
      try records.store.forEach(in: Records.name(of: .redactions), afterRevision: 0) { stored in
        if case .spanRedacted(let redacted) = EventCodec.decode(stored)?.event {
          found.append((redacted, stored.sequence))
        }
      }
    }
    return found
  }
}

extension Records {
  /// The texts of an event as they may be shown.
  func texts(
    of stored: StoredEvent, under covers: Covers
  ) throws(RegisterError) -> OpenedTexts {
    let opened = try texts(of: stored)
    guard !covers.isEmpty, case .texts(let texts) = opened else { return opened }
    do throws(EventLogError) {
      return .texts(covers.cover(texts, of: try original(of: stored)))
    } catch { throw .log(error) }
  }
}
