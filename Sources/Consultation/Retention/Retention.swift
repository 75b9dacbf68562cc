// SPDX-License-Identifier: EUPL-1.2

/// From what a term of a retention class counts.
public enum RetentionStart: String, Hashable, Sendable, CaseIterable {
  /// The day on which a submission was received.
  case received
  /// The day on which the last of its rounds was closed or cancelled.
  case roundClosed
  /// The day of the last decision on its rounds.
  case decision
  /// The day on which the contract ended, which somebody records.
  case contractEnd
  /// The day on which the dossier was closed, which somebody records.
  case dossierClosed

  /// Those of which somebody records the day; the log tells that of the others by itself.
  public static let recorded: [RetentionStart] = [.contractEnd, .dossierClosed]
}

/// How long something is kept after what.
public struct RetentionTerm: Hashable, Sendable {
  /// The term in months, from 1 to 1,200.
  public var months: Int
  /// From what it counts.
  public var start: RetentionStart

  /// A term.
  public init(months: Int, start: RetentionStart) {
    self.months = months
    self.start = start
  }

  /// Months in a term at most: a hundred years.
  static let mostMonths = 1_200
}

/// Which classes there are in a register or dossier, and what falls under them of itself.
public struct RetentionRules: Hashable, Sendable {
  /// The classes by id, each as it was defined last.
  public internal(set) var classes: [RetentionClassID: RetentionClassDefined] = [:]
  /// The class of every kind of subject to which none was assigned.
  public internal(set) var defaults: [SubjectKind: RetentionClassID] = [:]
  /// The days from which terms count, where they were recorded.
  public internal(set) var starts: [RetentionStart: Day] = [:]

  mutating func evolve(by event: Event) {
    switch event {
    case .retentionClassDefined(let defined): classes[defined.retentionClass] = defined
    case .retentionDefaultSet(let set): defaults[set.kind] = set.retentionClass
    case .retentionStarted(let started): starts[started.start] = started.on
    default: break
    }
  }
}

/// A destruction of what was due, as it stands in the log.
public struct Destruction: Hashable, Sendable {
  /// What was said of it.
  public internal(set) var recorded: DestructionRecorded
  /// The sequence of the event.
  public internal(set) var at: Int
  /// When it was logged.
  public internal(set) var time: Instant
  /// Who did it.
  public internal(set) var by: UserID?
}
