// SPDX-License-Identifier: EUPL-1.2

extension Redact {
  /// A span lies within a text that is there.
  ///
  /// Who hides again what is hidden on the same ground
  /// changes nothing, unless there are repeats of it by now that are not recorded; taken back is a
  /// redaction never.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(line: ground, "ground")
    try TextRules.check(reason: reason)
    var redacted = SpanRedacted(
      submission: submission, offset: offset, length: length, ground: ground, isDestroyed: destroys)
    try locate(&redacted, in: situation)
    try situation.require(.redactions)
    if let found = try situation.repeats(of: redacted) {
      redacted.lookedThrough = found.lookedThrough
      redacted.repeats = found.spans
    }
    guard !redacted.isSaid(by: situation.state.redactions[submission] ?? []) else { return [] }
    redacted.texts = Texts([.reason: reason])
    return [Decided(.redactions, .spanRedacted(redacted))]
  }

  /// Finds the text in which the redaction counts.
  private func locate(
    _ redacted: inout SpanRedacted, in situation: Situation
  ) throws(Undecided) {
    switch place {
    case .submission(let number):
      let known = try situation.existingSubmission(number)
      guard let version = known.texts.last?.added else { throw .rejected(.noText(number)) }
      redacted.count(in: version)
      try check(end: version.scalars)
    case .point(let number, let field):
      let point = try situation.existingPoint(number)
      if let quoted = try situation.quoted(field, of: point.recorded) {
        // A span of a quote is one of the letter, so that whatever quotes it hides it too.
        try check(end: quoted.span.length)
        redacted.count(in: quoted.version)
        redacted.offset += quoted.span.offset
        return
      }
      let corrected = point.correctedTexts[field]
      let sealed = corrected ?? point.recorded.texts
      let own = corrected == nil ? field : .to
      guard let text = try situation.opened(sealed)[own] else {
        throw .rejected(.noSuchText(number, field))
      }
      try check(end: text.unicodeScalars.count)
      redacted.point = number
      redacted.field = field
      redacted.place = sealed.sequence.map { SealedField(sequence: $0, field: own) }
    }
  }

  private func check(end: Int) throws(Undecided) {
    guard offset >= 0, length > 0, offset <= end, length <= end - offset else {
      throw .rejected(.outsideText(submission, scalars: end))
    }
  }
}

extension SpanRedacted {
  /// Counts in a text version of the submission.
  fileprivate mutating func count(in added: TextAdded) {
    version = added.version
    place = added.texts.sequence.map { SealedField(sequence: $0, field: .text) }
  }
}

extension Situation {
  /// The passage that a field of a point quotes; `nil` where it quotes none of a text that is here.
  fileprivate func quoted(
    _ field: TextField, of point: PointRecorded
  ) throws(Undecided) -> (span: Span, version: TextAdded)? {
    guard let index = TextField.quotes.firstIndex(of: field), point.spans.indices.contains(index)
    else { return nil }
    let span = point.spans[index]
    let versions = try existingSubmission(point.point.submission).texts
    return versions.first { $0.added.version == span.version }.map { (span, $0.added) }
  }

  /// Where the words of a redaction are repeated; `nil` where there is no log to look in.
  fileprivate func repeats(of redacted: SpanRedacted) throws(Undecided) -> FoundRepeats? {
    if let found = repeats[redacted] { return found }
    guard loaded == nil else { throw .needs(.repeats(redacted)) }
    return nil
  }
}
