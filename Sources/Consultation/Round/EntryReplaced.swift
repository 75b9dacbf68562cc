// SPDX-License-Identifier: EUPL-1.2

/// A submission was replaced by another of its party; in its own stream, and in that of each of its
/// rounds.
public struct EntryReplaced: Hashable, Sendable {
  /// The one replaced.
  public var submission: SubmissionNumber
  /// The one that takes its place.
  public var by: SubmissionNumber

  /// All fields, in order.
  public init(submission: SubmissionNumber, by: SubmissionNumber) {
    self.submission = submission
    self.by = by
  }
}
