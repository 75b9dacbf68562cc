// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
internal import Projections

extension Desk {
  /// The commands that destroy a span of a submission: the redaction, what is left of all its texts
  /// sealed anew, and the erasure of the subject under which they were.
  func destruction(_ redact: Redact) throws -> [Command] {
    let number = redact.submission
    ledger.lookEverywhere()
    try ledger.grant(.submission(number))
    let subject = try books().state.current(.submission(number))
    let span = try RedactedLetter(number, in: ledger.records)
      .span(of: (redact.event(in: ledger.state), Int.max))
    try ledger.records.checkRepeats(of: span, outside: subject)
    let left = try ledger.records.survivors(of: span, under: subject)
    var redact = redact
    redact.reason = span.blackOut(redact.reason)
    return [
      .redact(redact), .resealTexts(ResealTexts(submission: number, texts: left)),
      try erasure(of: [subject], ground: .redaction, reason: redact.reason, linked: []),
    ]
  }
}

extension Redact {
  /// The span as it is recorded; where it has no place in the texts, deciding refuses it.
  fileprivate func event(in state: State) -> SpanRedacted {
    let version = state.submissions[submission]?.texts.last?.added.version
    let length = max(length, 0)
    let offset = max(min(offset, Int.max - length), 0)
    return switch place {
    case .submission:
      SpanRedacted(
        submission: submission, version: version, offset: offset, length: length, ground: ground)
    case .point(let point, let field):
      SpanRedacted(
        submission: submission, point: point, field: field, offset: offset, length: length,
        ground: ground)
    }
  }
}

extension HiddenSpan {
  /// A text of an event with what the span hides of it blacked out.
  fileprivate func blackOut(
    _ text: String, _ field: TextField, of event: Event?, at stored: StoredEvent
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    return blackOut(scalars, stretches(in: scalars, field, of: event, at: stored))
  }

  /// A text with its repeats of the span blacked out.
  fileprivate func blackOut(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return blackOut(scalars, stretches(in: scalars, version: 0))
  }

  private func blackOut(_ text: [Unicode.Scalar], _ stretches: [HiddenStretch]) -> String {
    var scalars = String.UnicodeScalarView()
    let hidden = Set(stretches.flatMap(\.range))
    for (index, scalar) in text.enumerated() {
      scalars.append(hidden.contains(index) && scalar != "\n" ? Self.block : scalar)
    }
    return String(scalars)
  }
}

extension Records {
  /// The texts of all events under a subject, with a span and its repeats blacked out.
  ///
  /// - Complexity: O(bytes of the log).
  fileprivate func survivors(
    of span: HiddenSpan, under subject: Subject
  ) throws(RegisterError) -> [ResealTexts.Left] {
    var left: [ResealTexts.Left] = []
    try RegisterError.wrapping {
      try store.forEach { stored in
        guard try sealedValue(of: stored)?.key == subject.name else { return }
        guard case .texts(let texts) = try self.texts(of: stored) else {
          throw RegisterError.keyMissing(subject: subject.name)
        }
        let original = try self.original(of: stored)
        let event = EventCodec.decode(original)?.event
        var shown = texts
        for (field, text) in texts {
          shown[field] = span.blackOut(text, field, of: event, at: original)
        }
        left.append(ResealTexts.Left(of: stored.sequence, texts: shown))
      }
    }
    return left
  }

  /// Refuses to destroy a span that is repeated in texts that are not destroyed with it.
  private func checkRepeats(
    of span: HiddenSpan, outside subject: Subject, in stream: Consultation.Stream
  ) throws -> Set<String> {
    var found: Set<String> = []
    try store.forEach(in: Records.name(of: stream), afterRevision: 0) { stored in
      guard let key = try sealedValue(of: stored)?.key, key != subject.name,
        case .texts(let texts) = try self.texts(of: stored)
      else { return }
      let event = EventCodec.decode(stored)?.event
      // What stands under an earlier subject is read from its successor, and goes with it.
      if case .submission? = Subject(parsing: key) { return }
      if case .rewritten? = Subject(parsing: key) { return }
      let isRepeated = texts.contains { field, text in
        !span.stretches(in: Array(text.unicodeScalars), field, of: event, at: stored).isEmpty
      }
      if isRepeated { found.insert(key) }
    }
    return found
  }

  fileprivate func checkRepeats(
    of span: HiddenSpan, outside subject: Subject
  ) throws(RegisterError) {
    let number = span.redacted.submission
    let letter = try RedactedLetter(number, in: self)
    let streams = [.submission(number)] + letter.clusters.map(Consultation.Stream.cluster)
    try RegisterError.wrapping {
      var found: Set<String> = []
      for stream in streams {
        found.formUnion(try checkRepeats(of: span, outside: subject, in: stream))
      }
      guard found.isEmpty else {
        throw RegisterError.rejected(.repeatedElsewhere(found.sorted()))
      }
    }
  }
}

extension Register {
  /// Hides a span and destroys it: what is left of the submission's texts is sealed anew, and the
  /// key under which the whole was is destroyed, with the letter as it came in.
  ///
  /// It is one commit; a crash after it is made good at the next opening for writing.
  ///
  /// - Parameters:
  ///   - redact: The span, its reason and ground.
  ///   - user: Who does it, an administrator.
  /// - Returns: What became of it.
  /// - Throws: ``RegisterError``: `repeated-elsewhere` where drafts or a cluster repeat the span,
  ///   `outside-text`, `not-allowed`, `erasure-broken-off`, or what the disk said.
  /// - Complexity: O(bytes of the log).
  public func destroy(
    _ redact: Redact, by user: UserID
  ) async throws(RegisterError) -> Outcome {
    var redact = redact
    redact.destroys = true
    let wanted = redact
    return try await perform(
      Request(actor: user, via: .cli) { desk in try desk.destruction(wanted) })
  }
}
