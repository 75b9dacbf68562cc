// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A milestone` {
  private func add(
    _ milestone: MilestoneID = "besluit", _ activity: String = "Besluit",
    _ time: MilestoneTime = .day("2026-07-07")
  ) -> Command {
    .addMilestone(
      AddMilestone(
        dossier: "jeugd", milestone: milestone, activity: activity, who: "colleges", time: time))
  }

  private func move(_ name: String, _ time: MilestoneTime, _ reason: String = "Uitgesteld.")
    -> Command
  {
    .moveMilestone(
      MoveMilestone(dossier: "jeugd", milestone: name, time: time, reason: reason))
  }

  private func milestone(_ given: Given) -> Milestone? {
    given.story.state.dossiers["jeugd"]?.milestones.first
  }

  @Test func `has a day, a period in words, or neither yet`() {
    Given().when(
      add(),
      then: [
        Decided(
          .dossier("jeugd"),
          .milestoneAdded(
            MilestoneAdded(
              milestone: "besluit", activity: "Besluit", who: "colleges", on: "2026-07-07",
              isOptional: false)))
      ])
    for time in [MilestoneTime.day("2026-07-07"), .period("najaar 2026"), .open] {
      let given = Given(.consultation, add("besluit", "Besluit", time))
      #expect(milestone(given)?.time == time)
    }
    Given().when(add("besluit", "Besluit", .period(" ")), rejected: "empty-text")
    Given().when(add("besluit", " "), rejected: "empty-text")
  }

  @Test func `has several days, in order, and is due on the last`() throws {
    let days = try #require(MilestoneTime(days: ["2026-03-12", "2026-03-09", "2026-03-12"]))
    Given().when(
      add("tafels", "Tafels", days),
      happens: [
        .milestoneAdded(
          MilestoneAdded(
            milestone: "tafels", activity: "Tafels", who: "colleges", on: "2026-03-09",
            days: ["2026-03-09", "2026-03-12"], isOptional: false))
      ])
    let given = Given(.consultation, add("tafels", "Tafels", days))
    #expect(milestone(given)?.day == "2026-03-12")
    #expect(MilestoneTime(days: ["2026-03-09", "2026-03-09"]) == .day("2026-03-09"))
  }

  private func settle(_ outcome: SettleMilestone.Outcome) -> Command {
    .settleMilestone(SettleMilestone(dossier: "jeugd", milestone: "Besluit", outcome: outcome))
  }

  @Test func `is done on a day, once`() {
    let done = Given(.consultation, add(), settle(.done(on: "2026-03-01")))
    #expect(milestone(done)?.settled?.outcome == .done)
    #expect(milestone(done)?.day == "2026-03-01")
    #expect(milestone(done)?.moves.isEmpty == true)
    done.when(settle(.done(on: "2026-03-01")), then: [])
    done.when(settle(.done(on: "2096-03-01")), rejected: "in-future")
  }

  @Test func `is dropped with a reason, and has no day any more`() {
    let dropped = Given(.consultation, add(), settle(.dropped(reason: "Niet nodig.")))
    #expect(milestone(dropped)?.isDropped == true)
    #expect(milestone(dropped)?.day == nil)
    dropped.when(settle(.dropped(reason: "Anders gezegd.")), then: [])
    Given(.consultation, add()).when(settle(.dropped(reason: " ")), rejected: "reason-needed")
    let again = dropped.and(move("besluit", .day("2026-07-07")))
    #expect(milestone(again)?.settled == nil)
    #expect(milestone(again)?.day == "2026-07-07")
  }

  @Test func `carries no new deferral once it is dropped`() {
    let deferred = Command.recommend(
      Recommend(
        points: ["R-001.1"], disposition: .deferred, answer: "Later.",
        deferral: DeferralInput(target: "toelating", owner: "inkoop", milestone: "besluit")))
    let given = Given(.withLetters, add(), deferred)
      .and(.approve(Approve(points: ["R-001.1"])), by: "u-3")
      .and(settle(.dropped(reason: "Niet nodig.")))
    given.when(deferred, rejected: "milestone-dropped")
    let dossier = given.story.state.dossiers["jeugd"]
    let terms = dossier?.obligations["V-1"].flatMap { dossier?.terms(of: $0) }
    #expect(terms?.milestone == "besluit")
    #expect(terms.flatMap { dossier?.day(of: $0) } == nil)
  }

  @Test func `is added once, and another with its id is refused`() {
    Given(.consultation, add()).when(add(), then: [])
    Given(.consultation, add()).when(add("besluit", "Anders"), rejected: "already-exists")
    Given(.consultation, add(), move("besluit", .open)).when(add(), then: [])
  }

  @Test func `moves with a reason, and keeps every day that it had`() throws {
    let given = Given(.consultation, add(), move("besluit", .day("2026-09-01")))
      .and(move("Besluit", .period("najaar")))
    let found = try #require(milestone(given))
    #expect(found.time == .period("najaar") && found.day == nil)
    #expect(found.moves.map(\.from) == [.day("2026-07-07"), .day("2026-09-01")])
    #expect(found.moves.allSatisfy { $0.texts != .none })
    given.when(move("besluit", .open, " "), rejected: "reason-needed")
  }

  @Test func `that has the day already does not move`() {
    Given(.consultation, add()).when(move("besluit", .day("2026-07-07")), then: [])
  }

  @Test func `is found by its id or exact activity`() {
    let given = Given(.consultation, add(), add("besluit-2", "Besluit"), add("start", "Start"))
    given.when(move("Besluit", .open), rejected: "ambiguous-name")
    given.when(move("start", .day("2026-07-07")), then: [])
    given.when(move("Begin", .open), rejected: "unknown-milestone")
  }
}

@Suite struct `A deferral to a milestone` {
  private let planned = Given(
    .withLetters,
    .addMilestone(
      AddMilestone(
        dossier: "jeugd", milestone: "besluit", activity: "Besluit", time: .day("2026-07-07"))))

  private func deferred(_ milestone: String?, due: Day? = nil) -> Command {
    .recommend(
      Recommend(
        points: ["R-001.1"], disposition: .deferred, answer: "Later.",
        deferral: DeferralInput(
          target: "toelating", owner: "inkoop", due: due, milestone: milestone)))
  }

  private func terms(_ given: Given) -> DeferralTerms? {
    given.story.state.dossiers["jeugd"]?.deferrals.first?.proposed.terms
  }

  @Test func `names one of the planning by its id or exact activity`() {
    for name in ["besluit", "Besluit"] {
      #expect(terms(planned.and(deferred(name)))?.milestone == "besluit")
    }
    planned.when(deferred("Start"), rejected: "unknown-milestone")
  }

  @Test func `is any label while the dossier has no planning`() {
    #expect(terms(Given(.withLetters, deferred("Start")))?.milestone == "Start")
  }

  @Test func `has the day of its milestone, and moves with it, unless it has one of its own`()
    throws
  {
    let given = planned.and(deferred("besluit"))
    let moved = given.and(
      .moveMilestone(
        MoveMilestone(
          dossier: "jeugd", milestone: "besluit", time: .day("2026-09-01"), reason: "Later.")))
    for (given, day) in [(given, Day("2026-07-07")), (moved, "2026-09-01")] {
      let dossier = try #require(given.story.state.dossiers["jeugd"])
      #expect(dossier.day(of: try #require(terms(given))) == day)
    }
    let own = planned.and(deferred("besluit", due: "2026-05-01"))
    let dossier = try #require(own.story.state.dossiers["jeugd"])
    #expect(dossier.day(of: try #require(terms(own))) == "2026-05-01")
  }
}
