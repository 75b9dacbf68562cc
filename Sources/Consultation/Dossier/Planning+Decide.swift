// SPDX-License-Identifier: EUPL-1.2

extension AddMilestone {
  /// A milestone that is there already, as it is said here, stays as it is, whatever day it has by
  /// now.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: activity, "activity")
    try TextRules.check(clear: who, "who")
    try TextRules.check(clear: time.period, "period")
    let added = MilestoneAdded(
      milestone: milestone, activity: activity, who: who, on: time.day, period: time.period,
      isOptional: isOptional)
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
    guard known.time != time else { return [] }
    let moved = MilestoneMoved(
      milestone: known.id, on: time.day, period: time.period, texts: Texts([.reason: reason]))
    return [Decided(.dossier(dossier), .milestoneMoved(moved))]
  }
}
