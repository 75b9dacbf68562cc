// SPDX-License-Identifier: EUPL-1.2

/// What is done outside the consulted text to take a point over: done, or still to be done.
///
/// What it is, is sealed with the answer, under ``TextField/measure``.
public struct Measure: Hashable, Sendable {
  /// The function that sees to it; never a person's name.
  public var owner: String?
  /// The last day, where it is still to be done.
  public var due: Day?
  /// The day on which it was done.
  public var doneOn: Day?
  /// Where it can be seen that it was done.
  public var evidence: String?

  /// All fields, in order.
  public init(
    owner: String? = nil,
    due: Day? = nil,
    doneOn: Day? = nil,
    evidence: String? = nil
  ) {
    self.owner = owner
    self.due = due
    self.doneOn = doneOn
    self.evidence = evidence
  }
}
