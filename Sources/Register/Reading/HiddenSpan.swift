// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// A redaction with the words that it hides, and where they stand in the texts of its submission.
struct HiddenSpan: Sendable {
  /// What stands in place of every scalar that was destroyed.
  static let block: Unicode.Scalar = "█"

  let redacted: SpanRedacted
  /// The sequence of the redaction.
  let at: Int
  /// Where the text is sealed in which it counts.
  let place: SealedField?
  /// The words; `nil` where their key is missing, so that nobody can tell what repeats them.
  let words: HiddenWords?
  /// What it hides of the text versions of the submission.
  let versions: [HiddenVersion]

  /// What is hidden of a field of an event that belongs to the submission, by what stands there.
  func stretches(
    in scalars: [Unicode.Scalar], _ field: TextField, of event: Event?, at sequence: Int
  ) -> [HiddenStretch] {
    ranges(in: scalars, field, of: event, at: sequence).map {
      HiddenStretch(range: $0, ground: redacted.ground)
    }
  }

  /// The same as ranges: the span itself, what quotes show of it, and its repeats.
  func ranges(
    in scalars: [Unicode.Scalar], _ field: TextField, of event: Event?, at sequence: Int
  ) -> [Range<Int>] {
    var found = repeats(in: scalars)
    if place == SealedField(sequence: sequence, field: field) { found.append(redacted.range) }
    switch event {
    case .textAdded(let added) where field == .text:
      found += versions.filter { $0.version == added.version }.flatMap(\.ranges)
    case .pointRecorded(let recorded): found += quoted(recorded.spans, field)
    case .stanceGiven where field == .quote: found += quoted(scalars)
    default: break
    }
    return found.map { $0.clamped(to: scalars.indices) }.filter { !$0.isEmpty }.withoutRepeats()
  }

  /// Where the whole span is repeated; of one that an earlier version of the program destroyed, what
  /// is blacked out.
  private func repeats(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    if redacted.isDestroyed {
      return redacted.lookedThrough == nil ? Self.destroyed(in: scalars) : []
    }
    return words?.ranges(in: scalars) ?? []
  }

  /// What a quote shows of the span, in scalars of the quote.
  private func quoted(_ spans: [Span], _ field: TextField) -> [Range<Int>] {
    guard let index = TextField.quotes.firstIndex(of: field), spans.indices.contains(index) else {
      return []
    }
    let quote = spans[index]
    return versions.filter { $0.version == quote.version }
      .flatMap { $0.shown(in: quote.offset..<quote.end) }
  }

  /// The same of a quote of which no place was recorded: wherever it stands.
  private func quoted(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    let quote = String(string)
    return versions.flatMap { version in
      guard !version.ranges.isEmpty, let text = version.text else { return [Range<Int>]() }
      return text.offsets(of: quote, limit: .max)
        .flatMap { version.shown(in: $0..<($0 + scalars.count)) }
    }
  }

  /// What was destroyed of a text, line by line.
  private static func destroyed(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in 0...scalars.count {
      let isBlock = index < scalars.count && scalars[index] == block
      if isBlock, start == nil { start = index }
      if !isBlock, let first = start {
        found.append(first..<index)
        start = nil
      }
    }
    return found
  }
}

/// A text version of a submission of which something is hidden.
struct HiddenVersion: Sendable {
  let version: Int
  /// The text; `nil` where nobody can read it.
  let text: SubmissionText?
  /// What is hidden of it.
  let ranges: [Range<Int>]

  /// What a stretch of it shows of that, counted from where the stretch begins.
  func shown(in stretch: Range<Int>) -> [Range<Int>] {
    ranges.map { $0.clamped(to: stretch) }.filter { !$0.isEmpty }.map {
      ($0.lowerBound - stretch.lowerBound)..<($0.upperBound - stretch.lowerBound)
    }
  }
}

/// The words of a span, as they are looked for: letter case, diacritics, white space and punctuation
/// make no difference, and only whole words count.
struct HiddenWords: Hashable, Sendable {
  private let words: [String]

  /// The words of a stretch of a text.
  init(of scalars: some Sequence<Unicode.Scalar>) {
    let words = PlacedWord.words(of: scalars).map(\.word)
    // One letter or digit alone is no repeat.
    let isLookedFor = words.count > 1 || (words.first?.unicodeScalars.count ?? 0) > 1
    self.words = isLookedFor ? words : []
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { words.isEmpty }

  /// Where they stand in a text, one after the other.
  ///
  /// - Complexity: O(length of the text × number of words) at worst, near the text's length in
  ///   practice.
  func ranges(in scalars: some Sequence<Unicode.Scalar>) -> [Range<Int>] {
    guard let first = words.first else { return [] }
    let placed = PlacedWord.words(of: scalars)
    guard placed.count >= words.count else { return [] }
    return (0...(placed.count - words.count)).compactMap { start in
      let found = placed[start..<(start + words.count)]
      guard placed[start].word == first, found.elementsEqual(words, by: { $0.word == $1 }),
        let last = found.last
      else { return nil }
      return placed[start].range.lowerBound..<last.range.upperBound
    }
  }
}

extension [Range<Int>] {
  fileprivate func withoutRepeats() -> [Range<Int>] {
    var seen: Set<Range<Int>> = []
    return filter { seen.insert($0).inserted }
  }
}
