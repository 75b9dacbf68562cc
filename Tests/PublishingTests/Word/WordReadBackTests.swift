// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Projections
import Publishing
import Testing

/// What is written as DOCX is read by the reader of letters, cell by cell.
@Suite struct `A Word document that is read back` {
  @Test(arguments: 0..<60)
  func `has every cell that was written`(seed: Int) async throws {
    let document = RandomDocument.document(seed: seed)
    try await check(document)
  }

  @Test(arguments: ResponseMatrix.Grouping.allCases)
  func `has every cell of a matrix`(grouping: ResponseMatrix.Grouping) async throws {
    for round in ["jeugd-koers", "wmo-koers"] as [RoundID] {
      let matrix = try Story.campaign.matrix(
        of: round, ResponseMatrix.Options(grouping: grouping))
      try await check(
        MatrixDocument.document(of: matrix, as: MatrixPresentation(madeOn: "2026-06-15")))
    }
  }

  private func check(_ document: Document) async throws {
    let read = try await LetterReader.read(
      IncomingFile(name: "matrix.docx", content: document.word))
    let found = Self.cells(of: read.text)
    let wanted = DocumentCells(of: document).tables
    for (table, rows) in wanted.enumerated() {
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          let place = [table + 1, row + 1, column + 1]
          #expect(found[place, default: ""] == cell, "\(place)")
        }
      }
    }
    let count = wanted.flatMap(\.self).flatMap(\.self).count { !$0.isEmpty }
    #expect(found.values.count { !$0.isEmpty } == count)
  }

  /// The letters of every cell, by table, row and column.
  private static func cells(of read: ReadText) -> [[Int]: String] {
    var cells: [[Int]: String] = [:]
    let scalars = Array(read.text.unicodeScalars)
    for block in read.blocks {
      guard let cell = block.cell else { continue }
      cells[[cell.table, cell.row, cell.column], default: ""] += DocumentCells.letters(
        String(String.UnicodeScalarView(scalars[block.range])))
    }
    return cells
  }
}
