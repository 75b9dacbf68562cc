// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How a matrix is presented: in which language, and with what claim.
public struct MatrixPresentation: Hashable, Sendable {
  /// What the document says of its own completeness.
  public enum Claim: Hashable, Sendable {
    /// It is a concept, with the number of open items.
    case concept
    /// It is final. Only while nothing is open is it written as such; else as a concept.
    case final
    /// It is issued with open items, for a reason, by whom; each stands on the first page.
    case withOpen(reason: String, by: String?)
  }

  /// The language of the document itself; what was said and answered stays as it was written.
  public var language: Language
  /// What it claims.
  public var claim: Claim
  /// The day on which it was made; left out where it is not to be said.
  public var madeOn: Day?
  /// The hash of the log at the position, as the colophon prints it.
  public var hash: String?

  /// How a matrix is presented; by default as a concept in Dutch.
  public init(
    language: Language = .nl, claim: Claim = .concept, madeOn: Day? = nil, hash: String? = nil
  ) {
    self.language = language
    self.claim = claim
    self.madeOn = madeOn
    self.hash = hash
  }
}
