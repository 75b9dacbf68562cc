// SPDX-License-Identifier: EUPL-1.2

extension Redact {
  /// A span lies within a text that is there.
  ///
  /// Who hides again what is hidden on the same ground
  /// changes nothing; taken back is a redaction never.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: ground, "ground")
    guard !ground.unicodeScalars.contains("\n") else { throw .rejected(.badText(field: "ground")) }
    try TextRules.check(reason: reason)
    var redacted = SpanRedacted(
      submission: submission, offset: offset, length: length, ground: ground, isDestroyed: destroys,
      texts: Texts([.reason: reason]))
    let end = try end(of: &redacted, in: situation)
    guard offset >= 0, length > 0, offset <= end, length <= end - offset else {
      throw .rejected(.outsideText(submission, scalars: end))
    }
    try situation.require(.redactions)
    let known = situation.state.redactions[submission] ?? []
    guard !known.contains(where: { redacted.isWithin($0) }) else { return [] }
    return [Decided(.redactions, .spanRedacted(redacted))]
  }

  /// How many scalars the text has, which the redaction names from here.
  private func end(
    of redacted: inout SpanRedacted, in situation: Situation
  ) throws(Undecided) -> Int {
    switch place {
    case .submission(let number):
      let known = try situation.existingSubmission(number)
      guard let version = known.texts.last?.added else { throw .rejected(.noText(number)) }
      redacted.version = version.version
      return version.scalars
    case .point(let number, let field):
      let point = try situation.existingPoint(number)
      redacted.point = number
      redacted.field = field
      let corrected = point.correctedTexts[field]
      let texts = try situation.opened(corrected ?? point.recorded.texts)
      guard let text = texts[corrected == nil ? field : .to] else {
        throw .rejected(.noSuchText(number, field))
      }
      return text.unicodeScalars.count
    }
  }
}
