// SPDX-License-Identifier: EUPL-1.2

extension Submission {
  /// Finds passages in the newest text, in the order of the text, each once.
  ///
  /// A refusal names the `member` of the command in which they are given.
  func passages(
    _ inputs: [PassageInput], given member: String = "passages", in situation: Situation
  ) throws(Undecided) -> [Passage] {
    let number = received.submission
    guard !inputs.isEmpty else { return [] }
    guard let version = texts.last?.added.version else { throw .rejected(.noText(number)) }
    let text = try situation.text(number)
    var found: [Passage] = []
    for (index, input) in inputs.enumerated() {
      let field = "\(member)[\(index + 1)]"
      try TextRules.check(sealed: input.quote, field)
      let range = try text.range(of: input.quote, at: input.offset, in: number, field)
      let span = Span(version: version, offset: range.lowerBound, length: range.count)
      found.append(Passage(span: span, quote: text.quote(at: span)))
    }
    return found.withoutRepeats().sorted { $0.span < $1.span }
  }

  /// What was quoted of a submission whose text is not here, as it was given: it has no place.
  func quotesWithoutText(
    _ inputs: [PassageInput], given member: String = "passages"
  ) throws(Undecided) -> [String] {
    for (index, passage) in inputs.enumerated() {
      try TextRules.check(sealed: passage.quote, "\(member)[\(index + 1)]")
      guard passage.offset == nil else { throw .rejected(.noText(received.submission)) }
    }
    return inputs.map(\.quote).withoutRepeats()
  }
}

/// A stretch of a text with what stands there.
struct Passage: Hashable {
  let span: Span
  let quote: String
}

extension Stretches {
  /// Adds a passage.
  ///
  /// - Returns: How many of its scalars that are no white space were in no stretch before.
  mutating func cover(_ span: Span, of text: SubmissionText) -> Int {
    insert(span.offset..<span.end).reduce(0) { $0 + text.characters(in: $1) }
  }
}

extension SubmissionText {
  /// A stretch without the white space at both ends; `nil` where nothing is left.
  ///
  /// - Complexity: O(length of the stretch).
  public func trimmed(_ range: Range<Int>) -> Range<Int>? {
    let inner = scalars[range.clamped(to: scalars.indices)]
    guard let first = inner.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = inner.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return first..<(last + 1)
  }
}
