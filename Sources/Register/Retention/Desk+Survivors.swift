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
    let decided = try ledger.decide(
      .redact(redact), under: Circumstances(by: actor, today: today))
    guard case .spanRedacted(let redacted)? = decided.first?.event else { return [] }
    let subject = try books().state.current(.submission(number))
    try ledger.records.check(redacted.repeats, areOf: number)
    let span = try RepeatSearch(for: redacted, in: ledger.records).span
    let left = try ledger.records.survivors(of: span, under: subject)
    var redact = redact
    redact.reason = span.blackOut(redact.reason, .reason, of: nil, at: 0)
    return [
      .redact(redact), .resealTexts(ResealTexts(submission: number, texts: left)),
      try erasure(of: [subject], ground: .redaction, reason: redact.reason, linked: []),
    ]
  }
}

extension HiddenSpan {
  /// A text of an event with what the span hides of it blacked out.
  fileprivate func blackOut(
    _ text: String, _ field: TextField, of event: Event?, at sequence: Int
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    return Self.blackOut(scalars, ranges(in: scalars, field, of: event, at: sequence))
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
          shown[field] = span.blackOut(text, field, of: event, at: original.sequence)
        }
        left.append(ResealTexts.Left(of: stored.sequence, texts: shown))
      }
    }
    return left
  }

  /// Refuses to destroy a span that is repeated in texts that are not destroyed with it: in drafts
  /// and clusters, which lie under other keys.
  fileprivate func check(
    _ repeats: [SealedSpan], areOf number: SubmissionNumber
  ) throws(RegisterError) {
    var others: Set<String> = []
    try RegisterError.wrapping {
      try store.forEach(at: Set(repeats.map(\.place.sequence)).sorted()) { stored in
        guard let key = try sealedValue(of: stored)?.key else { return }
        switch Subject(parsing: key) {
        // What stands under an earlier subject is read from its successor, and goes with it.
        case .submission(number)?, .rewritten(number, _)?: break
        default: others.insert(key)
        }
      }
    }
    guard others.isEmpty else { throw .rejected(.repeatedElsewhere(others.sorted())) }
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
