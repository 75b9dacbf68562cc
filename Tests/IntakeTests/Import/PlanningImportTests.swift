// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

@Suite struct `A planning` {
  static let sheet = """
    Activiteit;Wie;Datum/periode;Optioneel
    Concept naar de raden;projectteam;12-9-2026;
    Verwerken;projectteam;najaar 2026;
    Besluit;colleges;n.t.b.;
    Tafel;projectteam;2026-10-01;ja
    Tafel;projectteam;2026-11-01;ja

    """

  private func plan(
    _ sheet: String, _ story: Story, reason: String? = nil
  ) throws -> ImportPlan {
    try PlanningImport(dossier: "jeugd", reason: reason)
      .plan(PlanningSheet(reading: Array(sheet.utf8)).rows, given: story.state)
  }

  private func imported() throws -> Story {
    var story = Story.consultation
    for command in try plan(Self.sheet, story).commands { try story.run(command) }
    return story
  }

  private func codes(_ sheet: String, _ story: Story) -> [String] {
    do {
      _ = try plan(sheet, story)
      return []
    } catch let problems as TableProblems {
      return problems.first.map(\.code.rawValue)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `adds a milestone a row, with a day, a period or neither`() throws {
    let milestones = try #require(try imported().state.dossiers["jeugd"]?.milestones)
    #expect(
      milestones.map(\.id) == [
        "concept-naar-de-raden", "verwerken", "besluit", "tafel", "tafel-2",
      ])
    #expect(
      milestones.map(\.time) == [
        .day("2026-09-12"), .period("najaar 2026"), .open, .day("2026-10-01"),
        .day("2026-11-01"),
      ])
    #expect(milestones.map(\.added.isOptional) == [false, false, false, true, true])
    #expect(milestones[2].added.who == "colleges")
  }

  @Test func `that is known changes nothing`() throws {
    #expect(try plan(Self.sheet, try imported()).steps == [])
  }

  @Test func `moves what has another day, with a reason of the row or of all`() throws {
    var story = try imported()
    let sheet = """
      activity,when,reason
      Besluit,2027-01-19,De raad vergadert later.
      Tafel,,
      Tafel,2026-12-01,

      """
    #expect(codes(sheet, story) == ["reason-needed"])
    for command in try plan(sheet, story, reason: "Uitgesteld.").commands {
      try story.run(command)
    }
    let milestones = try #require(story.state.dossiers["jeugd"]?.milestones)
    #expect(milestones.map(\.moves.count) == [0, 0, 1, 0, 1])
    #expect(milestones[2].day == "2027-01-19" && milestones[4].day == "2026-12-01")
  }

  @Test func `is known by its id, whatever the order of rows`() throws {
    let sheet = """
      mijlpaal;activiteit;datum
      tafel-2;Tafel;2026-11-01
      tafel;Tafel;2026-10-01

      """
    #expect(try plan(sheet, try imported()).steps == [])
  }

  @Test func `is refused with every cell that does not fit`() throws {
    let story = try imported()
    #expect(codes("wie;datum\ncolleges;n.t.b.\n", story) == ["missing-column"])
    #expect(codes("activiteit;kleur\nBesluit;rood\n", story) == ["unknown-heading"])
    let sheet = """
      mijlpaal;activiteit;wie;datum;optioneel
      Een Id;Iets;;2026-01-01;
      iets;Iets;;1-1-26;misschien
      iets;Iets;;;
      ;;;;ja

      """
    #expect(
      codes(sheet, story) == [
        "bad-value", "two-digit-year", "bad-value", "contradiction", "missing-value",
      ])
    #expect(
      codes("activiteit;wie;optioneel\nBesluit;raad;ja\n", story) == [
        "not-changeable", "not-changeable",
      ])
  }

  @Test func `has a template that is read again`() throws {
    for language in Language.allCases {
      let template = PlanningSheet.template(in: language)
      #expect(try PlanningSheet(reading: Array(template.utf8)).rows == [])
    }
  }
}
