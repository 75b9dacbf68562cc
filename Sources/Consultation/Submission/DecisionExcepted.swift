// SPDX-License-Identifier: EUPL-1.2

/// A body decided otherwise on one point than was recommended.
public struct DecisionExcepted: Hashable, Sendable {
  /// The point.
  public var point: PointNumber
  /// The round.
  public var round: RoundID
  /// The body.
  public var body: BodyID
  /// The decision, from 1 in the round where it is on an edition, else in the dossier.
  public var decision: Int
  /// The edition of the round, where the body decided on one.
  public var edition: Int?
  /// What becomes of the point.
  public var disposition: Disposition
  /// Whether a reason is given.
  public var hasRationale: Bool
  /// Sealed: answer and rationale.
  public var texts: Texts

  /// All fields, in order.
  public init(
    point: PointNumber,
    round: RoundID,
    body: BodyID,
    decision: Int,
    edition: Int? = nil,
    disposition: Disposition,
    hasRationale: Bool,
    texts: Texts = .none
  ) {
    self.point = point
    self.round = round
    self.body = body
    self.decision = decision
    self.edition = edition
    self.disposition = disposition
    self.hasRationale = hasRationale
    self.texts = texts
  }
}
