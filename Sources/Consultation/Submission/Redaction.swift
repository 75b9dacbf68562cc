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
  /// The first scalar, from 0.
  public var offset: Int
  /// How many scalars, at least 1.
  public var length: Int
  /// The ground, as it is shown in its place: an article of a law.
  public var ground: String
  /// Whether it was destroyed too: what is left of the submission's texts was sealed anew.
  public var isDestroyed: Bool
  /// Sealed: why; of what was destroyed under ``Subject/administration``.
  public var texts: Texts

  /// All fields, in order.
  public init(
    submission: SubmissionNumber, point: PointNumber? = nil, field: TextField = .text,
    version: Int? = nil, offset: Int, length: Int, ground: String, isDestroyed: Bool = false,
    texts: Texts = .none
  ) {
    self.submission = submission
    self.point = point
    self.field = field
    self.version = version
    self.offset = offset
    self.length = length
    self.ground = ground
    self.isDestroyed = isDestroyed
    self.texts = texts
  }

  /// The scalars that it hides, in its text.
  public var range: Range<Int> { offset..<(offset + length) }

  /// What is shown in place of the span.
  public var mark: String { "[gelakt: \(ground)]" }

  /// Whether another hides the same scalars of the same text and more, on the same ground.
  func isWithin(_ other: SpanRedacted) -> Bool {
    submission == other.submission && point == other.point && field == other.field
      && version == other.version && ground == other.ground && (other.isDestroyed || !isDestroyed)
      && offset >= other.offset
      && offset + length <= other.offset + other.length
  }
}
