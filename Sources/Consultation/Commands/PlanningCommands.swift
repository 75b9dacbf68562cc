// SPDX-License-Identifier: EUPL-1.2

/// Adds a moment to the planning of a dossier.
public struct AddMilestone: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// Its id.
  public var milestone: MilestoneID
  /// What is to happen.
  public var activity: String
  /// Who sees to it: a body or function.
  public var who: String?
  /// When it is to happen.
  public var time: MilestoneTime
  /// Whether it may be left out.
  public var isOptional: Bool

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    milestone: MilestoneID,
    activity: String,
    who: String? = nil,
    time: MilestoneTime,
    isOptional: Bool = false
  ) {
    self.dossier = dossier
    self.milestone = milestone
    self.activity = activity
    self.who = who
    self.time = time
    self.isOptional = isOptional
  }
}

/// Gives a moment of a planning another day, a period, or none any more.
public struct MoveMilestone: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The milestone: its id or exact activity.
  public var milestone: String
  /// When it is to happen from now on.
  public var time: MilestoneTime
  /// Why.
  public var reason: String

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    milestone: String,
    time: MilestoneTime,
    reason: String
  ) {
    self.dossier = dossier
    self.milestone = milestone
    self.time = time
    self.reason = reason
  }
}

/// Says that a moment of a planning took place, or does not take place.
public struct SettleMilestone: Hashable, Sendable {
  /// What became of a moment.
  public enum Outcome: Hashable, Sendable {
    /// It took place on a day.
    case done(on: Day)
    /// It does not take place, for a reason.
    case dropped(reason: String)
  }

  /// The dossier.
  public var dossier: DossierID
  /// The milestone: its id or exact activity.
  public var milestone: String
  /// What became of it.
  public var outcome: Outcome

  /// All fields, in order.
  public init(
    dossier: DossierID,
    milestone: String,
    outcome: Outcome
  ) {
    self.dossier = dossier
    self.milestone = milestone
    self.outcome = outcome
  }
}

/// Closes a phase of a dossier in which no debt is open.
public struct ClosePhase: Hashable, Sendable {
  /// The dossier.
  public var dossier: DossierID
  /// The phase: its id or title.
  public var phase: String

  /// All fields, in order; what is optional may be left out.
  public init(
    dossier: DossierID,
    phase: String
  ) {
    self.dossier = dossier
    self.phase = phase
  }
}

/// Hands on what is open of an obligation: it comes back elsewhere or later.
public struct PassOnObligation: Hashable, Sendable {
  /// The obligation.
  public var obligation: ObligationNumber
  /// In what it comes back from now on, who sees to it, and when.
  public var to: DeferralInput
  /// Why.
  public var reason: String

  /// All fields, in order; what is optional may be left out.
  public init(
    obligation: ObligationNumber,
    to: DeferralInput,
    reason: String
  ) {
    self.obligation = obligation
    self.to = to
    self.reason = reason
  }
}
