// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The matrix in every format` {
  private static let madeOn: Day = "2026-05-04"

  private func presentation(_ language: Language) -> MatrixPresentation {
    MatrixPresentation(language: language, madeOn: Self.madeOn, hash: "3f1c9f0b6c1d4a8e")
  }

  @Test(arguments: Language.allCases)
  func `reads as it always did`(language: Language) throws {
    let matrix = try Story.withAnswers.matrix()
    let presentation = presentation(language)
    try Golden.expect(MatrixPage.bytes(of: matrix, as: presentation), name: "\(language).html")
    try Golden.expect(MatrixMarkdown.bytes(of: matrix, as: presentation), name: "\(language).md")
    try Golden.expect(MatrixText.bytes(of: matrix, as: presentation), name: "\(language).txt")
  }

  @Test(arguments: Language.allCases)
  func `is the same for machines as it always was`(language: Language) throws {
    let matrix = try Story.withAnswers.matrix(ResponseMatrix.Options(showsUnapproved: true))
    try Golden.expect(JSONAnswer.matrix(matrix, language: language), name: "\(language).json")
    try Golden.expect(MatrixSheet.bytes(of: matrix, language: language), name: "\(language).csv")
  }

  @Test func `is the same for the same books, whatever it was made before`() throws {
    let story = Story.withAnswers
    for grouping in ResponseMatrix.Grouping.allCases {
      let options = ResponseMatrix.Options(grouping: grouping)
      let first = MatrixPage.bytes(of: try story.matrix(options), as: presentation(.nl))
      let second = MatrixPage.bytes(of: try story.matrix(options), as: presentation(.nl))
      #expect(first == second)
    }
  }

  @Test(arguments: Language.allCases)
  func `had tables in its text that were wider than a terminal`(language: Language) throws {
    let matrix = try Story.withAnswers.matrix()
    let written = text(MatrixText.bytes(of: matrix, as: presentation(language)))
    let longest = written.split(separator: "\n").map(\.count).max() ?? 0
    #expect((79...ReportText.width).contains(longest), "\(longest)")
  }
}
