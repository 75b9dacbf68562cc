// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The obligations` {
  private func line(_ story: Story) throws -> Obligations.Line {
    try #require(Obligations(of: story.books).lines.first)
  }

  private func settle(
    _ points: [PointNumber]? = nil, evidence: String? = nil, lapsed: String? = nil
  ) -> Command {
    .settleObligation(
      SettleObligation(
        obligation: "V-1", points: points, on: "2026-05-04", evidence: evidence, lapsed: lapsed))
  }

  /// Two points that come back together.
  private var two: Story {
    Story.withAnswers.after(
      .recommend(
        Recommend(
          points: ["R-001.3"], round: "jeugd-koers", disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(
            target: "toelating", document: "Tarievenblad", owner: "projectleider inkoop",
            due: "2026-09-01"))), by: "u-2"
    ).after(.approve(Approve(points: ["R-001.3"])), by: "u-3")
  }

  @Test func `are opened by approval, not by recommendation`() throws {
    #expect(Obligations(of: Story.withLetters.books).lines.isEmpty)
    let line = try line(.withAnswers)
    #expect(line.number == "V-1" && line.points == ["R-001.2"])
    #expect(line.parties == ["asd-vossenrade"] && line.round == "jeugd-koers")
    #expect(line.phase == "koers" && line.target == "Toelatingsdocumenten")
    #expect(line.terms.owner == "projectleider inkoop" && line.terms.due == "2026-09-01")
    #expect(line.status == .open && line.evidence.isEmpty)
  }

  @Test func `are one for all points that come back by the same terms`() throws {
    #expect(try line(two).points == ["R-001.2", "R-001.3"])
    #expect(Obligations(of: two.books).lines.count == 1)
  }

  @Test func `are open while one of their points is`() throws {
    let one = two.after(settle(["R-001.2"], evidence: "Tarievenblad, bladzijde 3"))
    #expect(try line(one).status == .open)
    #expect(try line(one).evidence == ["Tarievenblad, bladzijde 3"])
    let both = one.after(settle(["R-001.3"], lapsed: "Niet meer nodig"))
    #expect(try line(both).status == .settled)
    #expect(try line(both).evidence == ["Tarievenblad, bladzijde 3", "Niet meer nodig"])
  }

  @Test func `have lapsed where all their points were dropped`() throws {
    #expect(try line(two.after(settle(lapsed: "Inkoop gestopt"))).status == .lapsed)
  }

  @Test func `are found by round, phase, dossier, owner, party and state`() {
    func count(_ filter: Obligations.Filter) -> Int {
      Obligations(of: two.books, filter: filter).lines.count
    }
    #expect(count(.init(round: "jeugd-koers")) == 1 && count(.init(round: "wmo-koers")) == 0)
    #expect(count(.init(phase: "koers")) == 1 && count(.init(phase: "toelating")) == 0)
    #expect(count(.init(dossier: "jeugd")) == 1 && count(.init(dossier: "wmo")) == 0)
    #expect(
      count(.init(owner: "projectleider inkoop")) == 1 && count(.init(owner: "wethouder")) == 0)
    #expect(count(.init(party: "asd-vossenrade")) == 1 && count(.init(party: "inwoner-1")) == 0)
    let settled = two.after(settle(evidence: "Klaar"))
    #expect(count(.init(isOpen: true)) == 1)
    #expect(Obligations(of: settled.books, filter: .init(isOpen: true)).lines.isEmpty)
    #expect(Obligations(of: settled.books)[.settled] == 1)
  }

  @Test func `kept a point that was answered otherwise`() throws {
    let recommended = two.after(
      .recommend(
        Recommend(
          points: ["R-001.2"], round: "jeugd-koers", disposition: .noted, answer: "Gelezen.")),
      by: "u-2")
    #expect(try line(recommended).points == ["R-001.2", "R-001.3"], "nobody approved it yet")
    let approved = recommended.after(.approve(Approve(points: ["R-001.2"])), by: "u-3")
    #expect(try line(approved).points == ["R-001.3"])
    #expect(try approved.matrix().obligations.map(\.points) == [["R-001.3"]])
    let settled = approved.after(settle(evidence: "Tarievenblad"))
    #expect(try line(settled).points == ["R-001.3"] && line(settled).status == .settled)
  }

  @Test func `have lapsed where all their points were answered otherwise`() throws {
    let story = Story.withAnswers.after(
      .recommend(
        Recommend(
          points: ["R-001.2"], round: "jeugd-koers", disposition: .noted, answer: "Gelezen.")),
      by: "u-2"
    ).after(.approve(Approve(points: ["R-001.2"])), by: "u-3")
    let line = try line(story)
    #expect(line.status == .lapsed && line.points.isEmpty && line.parties.isEmpty)
    #expect(Obligations(of: story.books, filter: .init(isOpen: true)).lines.isEmpty)
  }
}
