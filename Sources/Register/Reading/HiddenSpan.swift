// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// A stretch of a text, and what is shown in its place.
struct HiddenStretch: Hashable {
  let range: Range<Int>
  let mark: String

  /// The text with a mark in place of every stretch; those that touch become one.
  static func cover(_ stretches: [HiddenStretch], in scalars: [Unicode.Scalar]) -> String {
    var shown = String.UnicodeScalarView()
    var end = 0
    var isOpen = false
    let ordered = stretches.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    for stretch in ordered {
      let start = stretch.range.lowerBound
      if !isOpen || start > end {
        shown.append(contentsOf: scalars[end..<start])
        shown.append(contentsOf: stretch.mark.unicodeScalars)
      }
      end = max(end, stretch.range.upperBound)
      isOpen = true
    }
    shown.append(contentsOf: scalars[end...])
    return String(shown)
  }
}

/// A redaction with the words that it hides.
struct HiddenSpan: Sendable {
  /// What stands in place of every scalar that was destroyed.
  static let block: Unicode.Scalar = "█"

  let redacted: SpanRedacted
  /// The sequence of the redaction.
  let at: Int
  /// Where the text of a point's field is sealed: the event, and its field there.
  let source: (sequence: Int, field: TextField)?
  /// The words that it hides, folded; empty where its text can be read no more.
  let words: [String]

  init(
    _ redacted: SpanRedacted, at: Int, source: (sequence: Int, field: TextField)?, text: String?
  ) {
    self.redacted = redacted
    self.at = at
    self.source = source
    let scalars = Array((text ?? "").unicodeScalars)
    words = PlacedWord.words(of: scalars[redacted.range.clamped(to: scalars.indices)]).map(\.word)
  }

  /// What is hidden of a field of an event.
  func stretches(
    in scalars: [Unicode.Scalar], _ field: TextField, of event: Event?, at stored: StoredEvent
  ) -> [HiddenStretch] {
    if let source, source.sequence == stored.sequence, source.field == field {
      return [redacted.range].stretches(within: scalars, redacted.mark) + repeats(in: scalars)
    }
    switch event {
    case .textAdded(let added) where field == .text:
      return stretches(in: scalars, version: added.version)
    case .pointRecorded(let recorded):
      return overlap(with: recorded.spans, field).stretches(within: scalars, redacted.mark)
        + repeats(in: scalars)
    default: return repeats(in: scalars)
    }
  }

  /// What is hidden of a text version of the submission.
  func stretches(in scalars: [Unicode.Scalar], version: Int) -> [HiddenStretch] {
    let own = redacted.point == nil && redacted.version == version ? [redacted.range] : []
    return own.stretches(within: scalars, redacted.mark) + repeats(in: scalars)
  }

  /// What a quote shows of the span, in scalars of the quote.
  private func overlap(with spans: [Span], _ field: TextField) -> [Range<Int>] {
    guard redacted.point == nil, let index = TextField.quotes.firstIndex(of: field),
      spans.indices.contains(index), spans[index].version == redacted.version
    else { return [] }
    let quoted = spans[index].offset..<spans[index].end
    let common = quoted.clamped(to: redacted.range)
    guard !common.isEmpty else { return [] }
    return [(common.lowerBound - quoted.lowerBound)..<(common.upperBound - quoted.lowerBound)]
  }

  /// Where the whole span is repeated.
  ///
  /// One letter or digit alone is no repeat.
  private func repeats(in scalars: [Unicode.Scalar]) -> [HiddenStretch] {
    if redacted.isDestroyed { return destroyed(in: scalars) }
    guard let first = words.first, words.count > 1 || first.unicodeScalars.count > 1 else {
      return []
    }
    let placed = PlacedWord.words(of: scalars)
    guard placed.count >= words.count else { return [] }
    return (0...(placed.count - words.count)).compactMap { start in
      let found = placed[start..<(start + words.count)]
      guard found.map(\.word) == words, let last = found.last else { return nil }
      return HiddenStretch(
        range: placed[start].range.lowerBound..<last.range.upperBound, mark: redacted.mark)
    }
  }
}

extension HiddenSpan {
  /// What was destroyed of a text, line by line.
  private func destroyed(in scalars: [Unicode.Scalar]) -> [HiddenStretch] {
    var found: [HiddenStretch] = []
    var start: Int?
    for index in 0...scalars.count {
      let isBlock = index < scalars.count && scalars[index] == Self.block
      if isBlock, start == nil { start = index }
      if !isBlock, let first = start {
        found.append(HiddenStretch(range: first..<index, mark: redacted.mark))
        start = nil
      }
    }
    return found
  }
}

extension [Range<Int>] {
  /// The ranges within a text, with what is shown in their place.
  fileprivate func stretches(
    within scalars: [Unicode.Scalar], _ mark: String
  ) -> [HiddenStretch] {
    map { $0.clamped(to: scalars.indices) }.filter { !$0.isEmpty }
      .map { HiddenStretch(range: $0, mark: mark) }
  }
}
