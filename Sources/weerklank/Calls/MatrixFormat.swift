// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing

/// In which form a matrix is printed.
enum MatrixFormat: String, ExpressibleByArgument, CaseIterable {
  case html, csv, json, md, text

  /// The ending of a file in this form.
  var fileExtension: String { self == .text ? "txt" : rawValue }

  /// Reads the matrix of a round and prints it.
  ///
  /// - Throws: ``Failure`` where there is no such round.
  func bytes(
    of books: Books, round: RoundID, texts: any TextSource,
    grouping: ResponseMatrix.Grouping = .party, municipality: String? = nil,
    audience: Audience = .staff,
    as presentation: MatrixPresentation
  ) throws -> [UInt8] {
    let options = ResponseMatrix.Options(
      grouping: grouping, municipality: municipality,
      showsUnapproved: (self == .csv || self == .json) && audience == .staff, audience: audience)
    guard let matrix = ResponseMatrix(of: books, round: round, texts: texts, options: options)
    else { throw Reading.unknownRound }
    Kept.untilExit((matrix, texts))
    return bytes(of: matrix, as: presentation)
  }

  /// Prints a matrix.
  func bytes(of matrix: ResponseMatrix, as presentation: MatrixPresentation) -> [UInt8] {
    switch self {
    case .html: MatrixPage.bytes(of: matrix, as: presentation)
    case .csv: MatrixSheet.bytes(of: matrix, language: presentation.language)
    case .json: JSONAnswer.matrix(matrix, language: presentation.language)
    case .md: MatrixMarkdown.bytes(of: matrix, as: presentation)
    case .text: MatrixText.bytes(of: matrix, as: presentation)
    }
  }
}
