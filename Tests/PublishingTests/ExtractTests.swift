// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `What a matrix says of a part of it` {
  /// All of Vossenrade is answered, a point of Elzenmeer is not.
  private let story: Story = {
    let answered = Story.withAnswers.after(.approve(Approve(points: ["R-001.3"])), by: "u-3")
    return answered
  }()

  @Test func `an extract of a municipality counts what is open in it`() throws {
    let whole = try story.matrix()
    let extract = try story.matrix(ResponseMatrix.Options(municipality: "Vossenrade"))
    #expect(whole.accounts[.points].open == 1)
    #expect(extract.accounts[.points].open == 0)
    #expect(extract.accounts[.points].total == extract.totals.points)
    #expect(extract.accounts[.invitations].total == 1)
    let page = text(
      MatrixMarkdown.bytes(of: extract, as: MatrixPresentation(language: .nl)))
    #expect(!page.contains("punt zonder vastgesteld antwoord"))
    let json = text(JSONAnswer.matrix(extract, language: .nl))
    #expect(json.contains(#""openItems":\#(extract.accounts.open.count)"#))
  }

  @Test func `an annex of one kind of party holds its points alone, and says so`() throws {
    let kind = PartyKind.advisoryBoard
    let whole = try Story.campaign.matrix()
    let part = try Story.campaign.matrix(ResponseMatrix.Options(kinds: [kind]))
    let points = part.groups.flatMap(\.points)
    #expect(!points.isEmpty && points.allSatisfy { $0.party.kind == kind })
    #expect(part.totals.points == whole.totalsByKind[kind]?.points)
    #expect(part.accounts[.points].total == part.totals.points)
    #expect(part.rollCall.linesOfParties.allSatisfy { $0.party.kind == kind })
    let page = text(MatrixMarkdown.bytes(of: part, as: MatrixPresentation(language: .nl)))
    #expect(page.contains("Reactienota adviesraden") && page.contains("Alleen adviesraden"))
    #expect(
      text(JSONAnswer.matrix(part, language: .nl)).contains(#""kinds":["\#(kind.rawValue)"]"#))
  }

  @Test func `a row says not again what the heading of its group says`() throws {
    let page = { (grouping: ResponseMatrix.Grouping) in
      text(
        MatrixMarkdown.bytes(
          of: try story.matrix(ResponseMatrix.Options(grouping: grouping)),
          as: MatrixPresentation(language: .nl)))
    }
    #expect(try page(.party).ranges(of: "Toegang en wachttijd").count > 1)
    #expect(try page(.theme).ranges(of: "Toegang en wachttijd").count == 1)
  }

  @Test func `a text change of all points of a cluster names the cluster`() throws {
    let story = Story.withLetters.after(
      .clusterPoints(ClusterPoints(points: ["R-001.1", "R-003.1"], title: "Wachten")),
      .recommend(
        Recommend(
          cluster: "C-1", disposition: .accepted, answer: "Ja.",
          textChanges: [
            TextChangeInput(
              document: "koersdocument", section: "1", before: "snel", after: "binnen zes weken")
          ]))
    ).after(.approve(Approve(cluster: "C-1")), by: "u-3")
    let page = text(
      MatrixMarkdown.bytes(of: try story.matrix(), as: MatrixPresentation(language: .nl)))
    #expect(page.contains("Hoofdpunt "))
    #expect(page.contains(" (2 punten)"))
  }

  @Test func `an obligation met for some points and lapsed for others says for how many`() throws {
    let story = Story.withLetters.after(
      .recommend(
        Recommend(
          points: ["R-001.1", "R-001.2", "R-001.3"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30")))
    ).after(.approve(Approve(points: ["R-001.1", "R-001.2", "R-001.3"])), by: "u-3").after(
      .settleObligation(
        SettleObligation(
          obligation: "V-1", points: ["R-001.1", "R-001.2"], on: "2026-04-02", evidence: "Bijlage 3"
        )),
      .settleObligation(
        SettleObligation(
          obligation: "V-1", points: ["R-001.3"], on: "2026-04-02", lapsed: "Niet meer nodig")))
    let page = text(
      MatrixMarkdown.bytes(of: try story.matrix(), as: MatrixPresentation(language: .nl)))
    #expect(page.contains("2 punten afgedaan:"))
    #expect(page.contains("1 punt vervallen:"))
  }
}
