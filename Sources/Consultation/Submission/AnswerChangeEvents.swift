// SPDX-License-Identifier: EUPL-1.2

/// An answer was put to somebody else on the staff.
public struct AnswerConsulted: Hashable, Sendable {
  /// The point; in the stream of a cluster the first of its points then.
  public var point: PointNumber
  /// The round.
  public var round: RoundID
  /// Who was asked.
  public var with: UserID
  /// The last day for the remark.
  public var until: Day

  /// All fields, in order.
  public init(point: PointNumber, round: RoundID, with: UserID, until: Day) {
    self.point = point
    self.round = round
    self.with = with
    self.until = until
  }
}

/// A municipality adds something of its own to the recommended answer.
public struct AnswerAdditionGiven: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The round.
  public var round: RoundID
  /// The municipality.
  public var municipality: String
  /// Sealed: the addition.
  public var texts: Texts

  /// All fields, in order.
  public init(point: PointNumber, round: RoundID, municipality: String, texts: Texts = .none) {
    self.point = point
    self.round = round
    self.municipality = municipality
    self.texts = texts
  }
}

/// The party said what it thinks of the answer.
public struct ReplyGiven: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The edition in which it read the answer.
  public var edition: Int
  /// The point.
  public var point: PointNumber
  /// What it thinks.
  public var verdict: ReplyVerdict
  /// Sealed: the remark.
  public var texts: Texts

  /// All fields, in order.
  public init(
    round: RoundID,
    edition: Int,
    point: PointNumber,
    verdict: ReplyVerdict,
    texts: Texts = .none
  ) {
    self.round = round
    self.edition = edition
    self.point = point
    self.verdict = verdict
    self.texts = texts
  }
}
