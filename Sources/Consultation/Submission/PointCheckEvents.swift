// SPDX-License-Identifier: EUPL-1.2

/// The party was shown how its submission was split.
public struct PointCheckAsked: Hashable, Sendable {
  /// The day on which it was asked.
  public var askedOn: Day
  /// The last day for its answer.
  public var until: Day

  /// All fields, in order.
  public init(askedOn: Day, until: Day) {
    self.askedOn = askedOn
    self.until = until
  }
}

/// The party said whether it was split well.
public struct PointCheckAnswered: Hashable, Sendable {
  /// The point; else the submission as a whole.
  public var point: PointNumber?
  /// What it said.
  public var verdict: PointCheckVerdict
  /// Sealed: the remark.
  public var texts: Texts

  /// All fields, in order.
  public init(point: PointNumber? = nil, verdict: PointCheckVerdict, texts: Texts = .none) {
    self.point = point
    self.verdict = verdict
    self.texts = texts
  }
}

/// Staff say why a remark of the party changed nothing.
public struct PointCheckSettled: Hashable, Sendable {
  /// The point; else the submission as a whole.
  public var point: PointNumber?
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(point: PointNumber? = nil, texts: Texts = .none) {
    self.point = point
    self.texts = texts
  }
}
