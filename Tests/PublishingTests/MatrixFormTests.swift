// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The form of a matrix` {
  private func chapter(_ form: MatrixForm, _ story: Story = .withAnswers) throws -> Document.Section
  {
    let document = MatrixDocument.document(
      of: try story.matrix(), as: MatrixPresentation(form: form))
    return try #require(document.sections.first { $0.id == "points" })
  }

  private func tables(_ section: Document.Section) -> [Table] {
    section.blocks.compactMap { block -> Table? in
      if case .table(let table) = block { return table }
      return nil
    }
  }

  @Test func `may be a list without a table, with every point and answer, on upright pages`() throws
  {
    let chapter = try chapter(.list)
    #expect(tables(chapter).isEmpty && !chapter.isAcross)
    let ids = chapter.blocks.compactMap { block -> String? in
      if case .heading(_, let id, 4) = block { return id }
      return nil
    }
    let numbers = try Story.withAnswers.matrix().points.map(\.number.description)
    #expect(ids == numbers)
    #expect(chapter.blocks.contains(.words("We noemen een termijn van acht weken.")))
    #expect(
      chapter.blocks.contains(
        .paragraph([.strong("Uitkomst: "), .outcome("Deels overgenomen", .partly)])))
  }

  @Test func `may have the columns of the template for comments`() throws {
    let table = try #require(tables(try chapter(.commenting)).dropFirst().first)
    #expect(
      table.columns.map(\.title) == [
        "MB/NC", "No.", "Clause/Subclause", "Paragraph/Figure/Table", "Type of comment", "Comments",
        "Proposed change", "Observations of the secretariat",
      ])
    let row = try #require(table.groups.flatMap(\.rows).first { $0.id == "R-001.4" })
    #expect(row.cells[6] == [.words("binnen zes weken")])
    #expect(!row.cells[5].contains { if case .labelled = $0 { true } else { false } })
  }

  @Test(arguments: MatrixColumn.allCases)
  func `may have any column of one's own`(column: MatrixColumn) throws {
    for story in [Story.withAnswers, .campaign] {
      for table in tables(try chapter(.columns([.number, column]), story)) {
        #expect(table.columns.map(\.title) == ["Nr.", column.word(in: .nl)])
        #expect(table.groups.allSatisfy { $0.rows.allSatisfy { $0.cells.count == 2 } })
      }
    }
  }
}
