// SPDX-License-Identifier: EUPL-1.2

/// Hides a span of a submission's text, or of what somebody typed about a point, from everybody.
public struct Redact: Hashable, Sendable {
  /// In what text a span stands.
  public enum Place: Hashable, Sendable {
    /// The newest text of a submission.
    case submission(SubmissionNumber)
    /// A field of a point: a quote, the wording, the summary or the proposed text.
    case point(PointNumber, TextField)
  }

  /// In what text.
  public var place: Place
  /// The first scalar, from 0.
  public var offset: Int
  /// How many scalars.
  public var length: Int
  /// Why.
  public var reason: String
  /// The ground, as it is shown in its place: an article of a law.
  public var ground: String
  /// Whether it is destroyed too, which takes more than this command.
  public var destroys = false

  /// All fields, in order.
  public init(place: Place, offset: Int, length: Int, reason: String, ground: String) {
    self.place = place
    self.offset = offset
    self.length = length
    self.reason = reason
    self.ground = ground
  }

  /// The submission whose texts they are.
  public var submission: SubmissionNumber {
    switch place {
    case .submission(let number): number
    case .point(let point, _): point.submission
    }
  }

  /// The fields of a point of which a span can be hidden by itself.
  public static let fields: [TextField] =
    TextField.quotes + [.wording, .summary, .proposedText]
}
