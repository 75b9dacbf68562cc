// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension CommandReader {
  func addMilestone() throws -> AddMilestone {
    AddMilestone(
      dossier: try dossier(), milestone: try body.id("milestone"),
      activity: try body.text("activity"), who: try body.text(ifAny: "who"), time: try time(),
      isOptional: body.isTrue("optional"))
  }

  func moveMilestone() throws -> MoveMilestone {
    MoveMilestone(
      dossier: try dossier(), milestone: try body.text("milestone"), time: try time(),
      reason: try body.text("reason"))
  }

  func settleMilestone() throws -> SettleMilestone {
    SettleMilestone(
      dossier: try dossier(), milestone: try body.text("milestone"),
      outcome: try body.text(ifAny: "dropped").map(SettleMilestone.Outcome.dropped)
        ?? .done(on: try body.day("on")))
  }

  private func time() throws -> MilestoneTime {
    if body.has("days"), let days = MilestoneTime(days: try body.days("days")) { return days }
    if let day = try body.day(ifAny: "on") { return .day(day) }
    return try body.text(ifAny: "period").map(MilestoneTime.period) ?? .open
  }

  func closePhase() throws -> ClosePhase {
    ClosePhase(dossier: try dossier(), phase: try body.text("phase"))
  }

  func passOnObligation() throws -> PassOnObligation {
    PassOnObligation(
      obligation: try obligation(), to: try deferral(body), reason: try body.text("reason"))
  }

  func renameParty() throws -> RenameParty {
    RenameParty(
      party: try party(), name: try body.text("name"),
      shortName: try body.text(ifAny: "shortName"), from: try body.day(ifAny: "from"))
  }

  func succeedParty() throws -> SucceedParty {
    SucceedParty(
      party: try party(), by: try names.party(named: try body.text("by")),
      on: try body.day("on"), reason: try body.text(ifAny: "reason"))
  }

  func addContact() throws -> AddContact {
    AddContact(
      party: try party(), name: try body.text("name"), function: try body.text("function"),
      from: try body.day("from"), until: try body.day(ifAny: "until"))
  }

  private func party() throws -> PartyID { try names.party(named: try body.text("party")) }
}
