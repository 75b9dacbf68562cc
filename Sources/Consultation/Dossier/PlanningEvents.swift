// SPDX-License-Identifier: EUPL-1.2

/// A moment was added to the planning.
public struct MilestoneAdded: Hashable, Sendable {
  /// Its id.
  public var milestone: MilestoneID
  /// What is to happen.
  public var activity: String
  /// Who sees to it: a body or function.
  public var who: String?
  /// The day, where it is set; the first of several.
  public var on: Day?
  /// All its days, in order, where it has several.
  public var days: [Day]
  /// The period in words, where there is no day yet.
  public var period: String?
  /// Whether it may be left out.
  public var isOptional: Bool

  /// All fields, in order.
  public init(
    milestone: MilestoneID,
    activity: String,
    who: String? = nil,
    on: Day? = nil,
    days: [Day] = [],
    period: String? = nil,
    isOptional: Bool
  ) {
    self.milestone = milestone
    self.activity = activity
    self.who = who
    self.on = on
    self.days = days
    self.period = period
    self.isOptional = isOptional
  }
}

/// A moment of the planning got another day, a period in place of one, or none any more; it is
/// still to come.
public struct MilestoneMoved: Hashable, Sendable {
  /// The moment.
  public var milestone: MilestoneID
  /// Its day from now on, where it has one; the first of several.
  public var on: Day?
  /// All its days, in order, where it has several.
  public var days: [Day]
  /// The period in words from now on, where there is no day.
  public var period: String?
  /// Sealed: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(
    milestone: MilestoneID, on: Day? = nil, days: [Day] = [], period: String? = nil,
    texts: Texts = .none
  ) {
    self.milestone = milestone
    self.on = on
    self.days = days
    self.period = period
    self.texts = texts
  }
}

/// A moment of the planning took place, or does not take place.
public struct MilestoneSettled: Hashable, Sendable {
  /// The moment.
  public var milestone: MilestoneID
  /// Which of both.
  public var outcome: MilestoneOutcome
  /// The day on which it was done.
  public var on: Day?
  /// Sealed: why it was dropped.
  public var texts: Texts

  /// All fields, in order.
  public init(
    milestone: MilestoneID, outcome: MilestoneOutcome, on: Day? = nil, texts: Texts = .none
  ) {
    self.milestone = milestone
    self.outcome = outcome
    self.on = on
    self.texts = texts
  }
}

/// A phase is done: nothing that was to come back in it is open.
public struct PhaseClosed: Hashable, Sendable {
  /// The phase.
  public var phase: PhaseID

  /// All fields, in order.
  public init(phase: PhaseID) {
    self.phase = phase
  }
}
