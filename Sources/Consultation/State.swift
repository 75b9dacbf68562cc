// SPDX-License-Identifier: EUPL-1.2

/// What there is, by the events folded so far; nothing changes it but ``evolve(by:)``.
///
/// The same value serves deciding (with only the streams in it that a command names) and
/// reporting (with all of them), so that rules and reports cannot disagree.
public struct State: Hashable, Sendable {
  /// How the register was made; `nil` before its first event.
  public internal(set) var register: RegisterCreated?
  /// Users by id.
  public internal(set) var users: [UserID: User] = [:]
  /// Parties by id.
  public internal(set) var parties: [PartyID: Party] = [:]
  /// Which party has a short name, by its folded form.
  public internal(set) var shortNames: [String: PartyID] = [:]
  /// Dossiers by id.
  public internal(set) var dossiers: [DossierID: Dossier] = [:]
  /// Rounds by id.
  public internal(set) var rounds: [RoundID: Round] = [:]
  /// Submissions by number.
  public internal(set) var submissions: [SubmissionNumber: Submission] = [:]
  /// Clusters by number.
  public internal(set) var clusters: [ClusterNumber: Cluster] = [:]
  /// How many submissions, text changes and obligations have a number.
  public internal(set) var numbers = NumbersTaken()
  /// The retention classes of the register, and what falls under them of itself.
  public internal(set) var retention = RetentionRules()
  /// What was destroyed because it was due, in order; destruction n is at index n − 1.
  public internal(set) var destructions: [Destruction] = []
  /// The retention classes that were assigned to subjects, by the subject's name.
  public internal(set) var assignedClasses: [String: RetentionClassAssigned] = [:]
  /// What was hidden of the texts of submissions, in the order of the log.
  public internal(set) var redactions: [SubmissionNumber: [SpanRedacted]] = [:]
  /// Subjects that have a key, by name: the key's fingerprint.
  public internal(set) var subjects: [String: String] = [:]
  /// Subjects that are erased, or being erased, by name.
  public internal(set) var erasures: [String: Erasure] = [:]

  /// What there is before the first event.
  public init() {}
}

/// How many numbers of each series were given out.
public struct NumbersTaken: Hashable, Sendable {
  /// The last submission's number; 0 where there is none.
  public internal(set) var submissions = 0
  /// The last text change's number; 0 where there is none.
  public internal(set) var textChanges = 0
  /// The last obligation's number; 0 where there is none.
  public internal(set) var obligations = 0
  /// The last cluster's number; 0 where there is none.
  public internal(set) var clusters = 0
  /// The dossier of every obligation.
  public internal(set) var dossierOfObligation: [ObligationNumber: DossierID] = [:]
}
