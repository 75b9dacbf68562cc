// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The text changes of a matrix` {
  private func recommend(
    _ disposition: Disposition, after text: String? = nil
  ) -> Command {
    .recommend(
      Recommend(
        points: ["R-001.1"], round: "jeugd-koers", disposition: disposition,
        answer: "Daar zijn we het mee eens.",
        rationale: disposition == .notAccepted ? "Het kan niet." : nil,
        textChanges: text.map { [change(after: $0)] } ?? []))
  }

  private func change(after text: String) -> TextChangeInput {
    TextChangeInput(
      document: "koersdocument", section: "1", before: "Hulp begint zo snel mogelijk.", after: text)
  }

  private func changes(_ story: Story) throws -> [TextChangeNumber: [PointNumber]] {
    Dictionary(
      uniqueKeysWithValues: try story.matrix().textChanges.map { ($0.recorded.number, $0.points) })
  }

  private func approved(_ story: Story) -> Story {
    story.after(.approve(Approve(points: ["R-001.1"])), by: "u-3")
  }

  @Test func `are those of approved answers`() throws {
    let recommended = Story.withLetters.after(recommend(.accepted, after: "Acht weken."), by: "u-2")
    #expect(try changes(recommended).isEmpty)
    #expect(try changes(approved(recommended)) == ["W-1": ["R-001.1"]])
  }

  @Test func `are not those that only an earlier answer named`() throws {
    let twice = Story.withLetters.after(recommend(.accepted, after: "Acht weken."), by: "u-2")
      .after(recommend(.accepted, after: "Zes weken."), by: "u-2")
    #expect(try changes(approved(twice)) == ["W-2": ["R-001.1"]])
    let refused = twice.after(recommend(.notAccepted), by: "u-2")
    #expect(try changes(approved(refused)).isEmpty)
  }

  @Test func `are also those tied to an answered point by themselves`() throws {
    let story = approved(
      Story.withLetters.after(recommend(.accepted, after: "Acht weken."), by: "u-2"))
    let tied = story.after(
      .recordTextChange(
        RecordTextChange(
          dossier: "jeugd", change: change(after: "Ook elders."), points: ["R-001.1"],
          origin: .points)))
    #expect(try changes(tied) == ["W-1": ["R-001.1"], "W-2": ["R-001.1"]])
    #expect(try tied.matrix().point("R-001.1").answer?.named == ["W-1"])
  }

  @Test func `are also those of another origin, in a text of the round`() throws {
    func exOfficio(_ document: String, _ dossier: DossierID) -> Command {
      .recordTextChange(
        RecordTextChange(
          dossier: dossier,
          change: TextChangeInput(document: document, section: "1", before: "a", after: "b"),
          origin: .exOfficio))
    }
    let story = Story.withLetters.after(
      exOfficio("koersdocument", "jeugd"), exOfficio("koersdocument", "wmo"))
    #expect(try changes(story) == ["W-1": []])
    #expect(try story.matrix().textChanges.first?.documentTitle == "Koersdocument jeugd")
    #expect(try story.matrix(of: "wmo-koers").textChanges.map(\.recorded.number) == ["W-2"])
  }

  @Test func `are printed in the round that a change without points names`() throws {
    func change(_ after: String, _ round: RoundID?) -> Command {
      .recordTextChange(
        RecordTextChange(
          dossier: "wmo",
          change: TextChangeInput(document: "bijlage", section: "1", before: "a", after: after),
          origin: .exOfficio, round: round))
    }
    let second = Command.openRound(
      OpenRound(
        round: "wmo-toelating", dossier: "wmo", phase: "toelating", kind: .dialogue,
        title: "Gesprek over de toelating", opensOn: "2026-05-04", closesOn: "2026-05-29"))
    let story = Story.withLetters.after(second, change("b", "wmo-koers"), change("c", nil))
    #expect(try story.matrix(of: "wmo-koers").textChanges.map(\.recorded.number) == ["W-1"])
    #expect(try story.matrix(of: "wmo-toelating").textChanges.isEmpty)
  }
}
