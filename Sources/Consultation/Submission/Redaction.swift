// SPDX-License-Identifier: EUPL-1.2

/// A span of a sealed text was hidden: nobody is shown it any more.
///
/// It stands in the stream `redactions` of the whole register, so that whoever opens a text finds
/// at once what is hidden. The text itself, and all that is proven by it, stays as it was.
public struct SpanRedacted: Hashable, Sendable {
  /// The submission.
  public var submission: SubmissionNumber
  /// The point in whose texts it stands; `nil` where it stands in the text of the submission.
  public var point: PointNumber?
  /// The field of the point; ``TextField/text`` for the text of the submission.
  public var field: TextField
  /// The text version in which it counts; `nil` for a point's field.
  public var version: Int?
  /// Where the text is sealed in which it counts; `nil` where that was typed in the same request, or
  /// an earlier version of the program recorded it.
  public var place: SealedField?
  /// The first scalar, from 0.
  public var offset: Int
  /// How many scalars, at least 1.
  public var length: Int
  /// The ground, as it is shown in its place: an article of a law.
  public var ground: String
  /// Whether it was destroyed too: what is left of the submission's texts was sealed anew.
  public var isDestroyed: Bool
  /// Up to which sequence the texts were looked through for its words; `nil` where they were not, as
  /// by an earlier version of the program.
  public var lookedThrough: Int?
  /// What is hidden of other texts with it, in the order of the log.
  public var repeats: [SealedSpan]
  /// Sealed: why; of what was destroyed under ``Subject/administration``.
  public var texts: Texts

  /// All fields, in order.
  public init(
    submission: SubmissionNumber, point: PointNumber? = nil, field: TextField = .text,
    version: Int? = nil, place: SealedField? = nil, offset: Int, length: Int, ground: String,
    isDestroyed: Bool = false, lookedThrough: Int? = nil, repeats: [SealedSpan] = [],
    texts: Texts = .none
  ) {
    self.submission = submission
    self.point = point
    self.field = field
    self.version = version
    self.place = place
    self.offset = offset
    self.length = length
    self.ground = ground
    self.isDestroyed = isDestroyed
    self.lookedThrough = lookedThrough
    self.repeats = repeats
    self.texts = texts
  }

  /// The scalars that it hides, in its text.
  public var range: Range<Int> { offset..<(offset + length) }

  /// What is shown in place of what is hidden on some grounds: `[gelakt: …]` or `[redacted: …]`.
  public static func mark(of grounds: [String], in language: Language) -> String {
    opening[language] + grounds.joined(separator: "; ") + "]"
  }

  /// A text with marks in Dutch where they are in English.
  ///
  /// - Complexity: O(length).
  public static func withDutchMarks(_ text: String) -> String {
    let parts = text.split(separator: opening[.en], omittingEmptySubsequences: false)
    return parts.joined(separator: opening[.nl])
  }

  private static let opening = Words("[gelakt: ", "[redacted: ")
}

extension SpanRedacted {
  /// Whether others hide the same and more, on the same ground: the span, and each of its repeats.
  func isSaid(by others: [SpanRedacted]) -> Bool {
    let same = others.filter {
      $0.ground == ground && ($0.isDestroyed || !isDestroyed)
        && ($0.lookedThrough != nil || lookedThrough == nil)
    }
    return same.contains { isWithin($0) }
      && repeats.allSatisfy { found in
        same.contains { $0.repeats.contains { found.isWithin($0) } || $0.ownSpan == found }
      }
  }

  /// Whether another hides the same scalars of the same text and more.
  private func isWithin(_ other: SpanRedacted) -> Bool {
    submission == other.submission && point == other.point && field == other.field
      && version == other.version && (version != nil || place == other.place)
      && offset >= other.offset
      && offset + length <= other.offset + other.length
  }

  /// The span where it is sealed; `nil` where that is not known.
  private var ownSpan: SealedSpan? {
    place.map { SealedSpan(place: $0, offset: offset, length: length) }
  }
}

/// A sealed text of an event.
public struct SealedField: Hashable, Sendable {
  /// The sequence of the event.
  public var sequence: Int
  /// Which of its texts.
  public var field: TextField

  /// All fields, in order.
  public init(sequence: Int, field: TextField) {
    self.sequence = sequence
    self.field = field
  }
}

/// A stretch of a sealed text.
public struct SealedSpan: Hashable, Sendable {
  /// The text.
  public var place: SealedField
  /// The first scalar, from 0.
  public var offset: Int
  /// How many scalars, at least 1.
  public var length: Int

  /// All fields, in order.
  public init(place: SealedField, offset: Int, length: Int) {
    self.place = place
    self.offset = offset
    self.length = length
  }

  /// Its scalars in the text.
  public var range: Range<Int> { offset..<(offset + length) }

  /// Whether it lies in another.
  fileprivate func isWithin(_ other: SealedSpan) -> Bool {
    place == other.place && offset >= other.offset
      && offset + length <= other.offset + other.length
  }
}

/// What was found when the texts were looked through for the words of a redaction.
public struct FoundRepeats: Hashable, Sendable {
  /// Up to which sequence; `nil` where not every text could be.
  public var lookedThrough: Int?
  /// What is hidden with it, in the order of the log.
  public var spans: [SealedSpan]

  /// All fields, in order.
  public init(lookedThrough: Int?, spans: [SealedSpan]) {
    self.lookedThrough = lookedThrough
    self.spans = spans
  }
}
