// SPDX-License-Identifier: EUPL-1.2

extension AddMilestone {
  /// A milestone that is there already, as it is said here, stays as it is, whatever day it has by
  /// now.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: activity, "activity")
    try TextRules.check(clear: who, "who")
    try TextRules.check(clear: time.period, "period")
    let added = MilestoneAdded(
      milestone: milestone, activity: activity, who: who, on: time.days.first,
      days: time.severalDays, period: time.period, isOptional: isOptional)
    if let known = try situation.existingDossier(dossier).milestone(milestone) {
      guard known.added == added else { throw .rejected(.alreadyExists(.milestone(milestone))) }
      return []
    }
    return [Decided(.dossier(dossier), .milestoneAdded(added))]
  }
}

extension MoveMilestone {
  /// What it had before stays in the log, with the reason.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    try TextRules.check(clear: time.period, "period")
    let known = try situation.existingDossier(dossier).milestone(named: milestone, "milestone")
    guard known.time != time || known.settled != nil else { return [] }
    let moved = MilestoneMoved(
      milestone: known.id, on: time.days.first, days: time.severalDays, period: time.period,
      texts: Texts([.reason: reason]))
    return [Decided(.dossier(dossier), .milestoneMoved(moved))]
  }
}

extension SettleMilestone {
  /// A milestone is done on a day, or dropped with a reason; what hangs on a dropped one has no day
  /// any more.
  ///
  /// Moving it makes it one to come again.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    let known = try situation.existingDossier(dossier).milestone(named: milestone, "milestone")
    let settled: MilestoneSettled
    switch outcome {
    case .done(let on):
      try TextRules.check(plausible: on, "on", circumstances)
      guard known.settled?.on != on else { return [] }
      settled = MilestoneSettled(milestone: known.id, outcome: .done, on: on)
    case .dropped(let reason):
      try TextRules.check(reason: reason)
      guard !known.isDropped else { return [] }
      settled = MilestoneSettled(
        milestone: known.id, outcome: .dropped, texts: Texts([.reason: reason]))
    }
    return [Decided(.dossier(dossier), .milestoneSettled(settled))]
  }
}
