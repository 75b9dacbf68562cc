// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `A planning on a terminal` {
  private func add(_ milestone: MilestoneID, _ activity: String, _ time: MilestoneTime) -> Command {
    .addMilestone(
      AddMilestone(dossier: "jeugd", milestone: milestone, activity: activity, time: time))
  }

  private func settle(_ milestone: String, _ outcome: SettleMilestone.Outcome) -> Command {
    .settleMilestone(SettleMilestone(dossier: "jeugd", milestone: milestone, outcome: outcome))
  }

  private var story: Story {
    Story.withLetters.after(
      add("tafels", "Dialoogtafels", .days(["2026-03-09", "2026-03-11", "2026-03-12"])),
      add("stukken", "Stukken aangeleverd", .day("2026-03-20")),
      add("ronde", "Ronde langs de raden", .period("april")),
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", milestone: "ronde"))),
      settle("stukken", .done(on: "2026-03-23")),
      settle("ronde", .dropped(reason: "De raden vroegen er niet om."))
    ).after(.approve(Approve(points: ["R-001.1"])), by: "u-3")
  }

  @Test func `says on which days something is, was, or that it was dropped and why`() throws {
    let planning = try #require(Planning(of: story.books, dossier: "jeugd"))
    let page = printed(ReportText.planning(planning, texts: story.texts, language: .nl))
    #expect(page.contains("9 maart 2026, 11 maart 2026 en 12 maart 2026"))
    #expect(page.contains("geweest op 23 maart 2026"))
    #expect(page.contains("vervallen: De raden vroegen er niet om."))
    #expect(page.contains("V-1 (zonder dag)"))
    let json = printed(
      JSONAnswer.planning(planning, at: story.books.position, texts: story.texts))
    #expect(
      json.contains(
        #""on":"2026-03-09","days":["2026-03-09","2026-03-11","2026-03-12"],"period":null"#))
    #expect(json.contains(#""outcome":"dropped","doneOn":null,"dropped":"De raden"#))
  }

  @Test func `is no day any more for what hangs on a dropped milestone`() throws {
    let obligations = Obligations(of: story.books)
    #expect(obligations.lines.first?.day == nil)
    let page = printed(
      ReportText.obligations(obligations, texts: story.texts, language: .nl))
    #expect(page.contains("zonder dag"))
  }
}
