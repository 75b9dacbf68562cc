// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `Like points in a matrix` {
  private let story = Story.withLetters.after(
    .addParty(
      AddParty(party: "asd-elzenmeer", name: "ASD Elzenmeer", kind: .advisoryBoard)),
    .invite(Invite(round: "jeugd-koers", parties: ["asd-elzenmeer"])),
    .clusterPoints(
      ClusterPoints(
        points: ["R-001.1", "R-003.1"], title: "Wachttijd", wording: "De wachttijd is te lang.")),
    .recommend(
      Recommend(
        cluster: "C-1", disposition: .notAccepted, answer: "Dat kan niet.",
        rationale: "Er is geen geld."))
  ).after(.approve(Approve(cluster: "C-1")), by: "u-3")

  private func markdown(_ story: Story, _ language: Language = .nl) throws -> String {
    text(
      MatrixMarkdown.bytes(of: try story.matrix(), as: MatrixPresentation(language: language)))
  }

  @Test func `are printed with their wording, their count and their answer once`() throws {
    let page = try markdown(story)
    #expect(page.contains("De wachttijd is te lang."))
    #expect(
      page.contains(
        "Genoemd door 1 van de 2 gevraagde adviesraden en de enige gevraagde inwoner."))
    #expect(page.ranges(of: "Dat kan niet.").count == 1)
    #expect(page.ranges(of: "Er is geen geld.").count == 1)
    #expect(page.ranges(of: "Zie het antwoord op de gelijke punten: ").count == 2)
    let english = try markdown(story, .en)
    #expect(
      english.contains(
        "Mentioned by 1 of the 2 advisory boards asked and the only resident asked."))
  }

  @Test func `are left out where there are none`() throws {
    #expect(!(try markdown(.withAnswers)).contains("elijke punten"))
  }

  @Test func `wait for their answer together`() throws {
    let open = story.after(
      .recommend(Recommend(cluster: "C-1", disposition: .answered, answer: "Misschien.")))
    let page = try markdown(open)
    #expect(!page.contains("Misschien."))
    #expect(page.contains("Nog geen vastgesteld antwoord"))
  }

  @Test func `have a number at their points, and a list with their count, for machines`() throws {
    let json = text(JSONAnswer.matrix(try story.matrix(), language: .nl))
    #expect(json.contains(#""cluster":"C-1""#))
    let wanted = """
      "clusters":[{"number":"C-1","title":"Wachttijd","points":["R-001.1","R-003.1"],\
      "parties":["asd-vossenrade","inwoner-1"],\
      "mentionedBy":{"advisoryBoard":{"mentioned":1,"asked":2,"unasked":0},\
      "resident":{"mentioned":1,"asked":1,"unasked":0}},"sessions":0,\
      "wording":"De wachttijd is te lang."}]
      """
    #expect(json.contains(wanted))
  }

  @Test func `are listed for a terminal and for machines`() throws {
    let clusters = try #require(Clusters(of: story.books, round: "jeugd-koers"))
    let printed = text(ReportText.clusters(clusters, language: .nl))
    #expect(printed.contains("Gelijke punten: jeugd-koers"))
    #expect(printed.contains("Wachttijd"))
    #expect(printed.contains("niet overgenomen"))
    let json = text(JSONAnswer.clusters(clusters, at: story.books.position))
    #expect(json.contains(#""status":"approved","disposition":"notAccepted""#))
    let none = try #require(Clusters(of: Story.withLetters.books, round: "jeugd-koers"))
    #expect(
      text(ReportText.clusters(none, language: .en)).contains("No points are answered together."))
  }

  @Test func `name numbers of text changes that were withdrawn`() throws {
    let withdrawn = Story.withAnswers.after(
      .withdrawTextChange(
        WithdrawTextChange(change: "W-1", dossier: "jeugd", reason: "Het vervalt.")))
    #expect(try markdown(withdrawn).contains("Ingetrokken: W-1."))
  }
}
