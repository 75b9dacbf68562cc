// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The head of a matrix` {
  private func document(
    _ head: MatrixPresentation.Head = MatrixPresentation.Head(),
    claim: MatrixPresentation.Claim = .concept, of story: Story = .withAnswers,
    _ options: ResponseMatrix.Options = ResponseMatrix.Options()
  ) throws -> Document {
    MatrixDocument.document(
      of: try story.matrix(options),
      as: MatrixPresentation(claim: claim, madeOn: "2026-06-15", head: head))
  }

  @Test func `says to what it is an annex, and what it is called`() throws {
    let document = try document(
      MatrixPresentation.Head(
        annex: "Bijlage 4 bij collegevoorstel 2026-118", title: "Nota van beantwoording",
        belongsTo: "het besluit van 2 juni 2026",
        lines: [MatrixPresentation.Head.Line("Steller", "Team Inkoop")]))
    #expect(
      document.kicker == [
        "Bijlage 4 bij collegevoorstel 2026-118", "Zaaknummer LL-2026-0031",
        "Zorgregio Lage Linden",
      ])
    #expect(document.title == "Nota van beantwoording")
    #expect(document.running == ["Bijlage 4", "Zaaknummer LL-2026-0031", "concept"])
    let labels = document.facts.map(\.label)
    #expect(labels.suffix(4) == ["Steller", "Datum", "Status", "Behoort bij"])
  }

  @Test func `says how far it is at the foot of every page`() throws {
    #expect(try document(claim: .final, of: .campaign).running.last == "definitief")
    #expect(
      try document(claim: .withOpen(reason: "Morgen.", by: nil)).running.last
        == "met openstaande punten")
    let edition = EditionIssued(
      edition: 2, title: "Nota", purpose: .college, meeting: "2026-06-16", position: 1, rows: 1,
      rowsRoot: "", open: 0)
    let running = try document(of: .campaign, ResponseMatrix.Options(edition: edition)).running
    #expect(running.contains("uitgave 2"))
    #expect(running.last?.hasPrefix("ter besluitvorming") ?? false, "\(running)")
  }
}

@Suite struct `The points of a matrix` {
  private func chapter(_ story: Story) throws -> [Block] {
    let document = MatrixDocument.document(of: try story.matrix(), as: MatrixPresentation())
    return try #require(document.sections.first { $0.id == "points" }).blocks
  }

  @Test func `stand by councils, boards, providers and residents, each with who was asked`() throws
  {
    let blocks = try chapter(.withAnswers)
    let headings = blocks.compactMap { block -> String? in
      if case .heading(let title, _, _) = block { return title }
      return nil
    }
    #expect(
      headings == [
        "Gemeenteraden", "Adviesraden", "Zorgaanbieders", "Inwoners", "Samenwerkingspartners",
      ])
    #expect(
      blocks.contains(
        .paragraph([
          .text(
            "1 adviesraad, gevraagd op 9 maart 2026, uiterlijk 24 april 2026, 46 dagen. "
              + "Reactie: 1 gereageerd.")
        ])))
    #expect(blocks.contains(.paragraph([.text("Niet gevraagd, wel gereageerd: 1.")])))
  }

  @Test func `say in the last column where the text changes, or that nothing does`() throws {
    let rows = try chapter(.withAnswers).flatMap { block -> [Table.Row] in
      if case .table(let table) = block { table.groups.flatMap(\.rows) } else { [] }
    }
    func last(_ id: String) throws -> [Block] {
      try #require(rows.first { $0.id == id }?.cells.last)
    }
    #expect(try last("R-001.1") == [.paragraph([.text("§ 1, zie "), .link("W-2", to: "W-2")])])
    #expect(try last("R-003.1") == [.paragraph([.text("geen")])])
    #expect(try last("R-002.1").isEmpty, "nobody knows while it is open")
  }
}
