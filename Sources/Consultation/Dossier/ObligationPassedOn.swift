// SPDX-License-Identifier: EUPL-1.2

/// An obligation was handed on: it comes back elsewhere or later.
public struct ObligationPassedOn: Hashable, Sendable {
  /// The obligation.
  public var number: ObligationNumber
  /// In what it comes back from now on, who sees to it, and when.
  public var terms: DeferralTerms
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(number: ObligationNumber, terms: DeferralTerms, texts: Texts = .none) {
    self.number = number
    self.terms = terms
    self.texts = texts
  }
}
