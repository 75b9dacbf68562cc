// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing

/// In which form a matrix or report is printed.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case html, docx, pdf, odt, png, csv, json, md, text, xlsx

  /// What its help says.
  static let listed = "html, docx, pdf, odt, png, csv, json, md, text or xlsx"

  /// The ending of a file in this form.
  var fileExtension: String { self == .text ? "txt" : rawValue }

  /// Whether it is a file for a program of its own, and nothing for a terminal.
  var needsFile: Bool { [.docx, .pdf, .odt, .png, .xlsx].contains(self) }

  /// Whether it is for work, and shows answers that nobody approved.
  private var isForWork: Bool { self == .csv || self == .json || self == .xlsx }

  /// Checks that something is named to write it to.
  static func check(_ format: DocumentFormat?, output: String?) throws {
    guard let format, format.needsFile, output == nil else { return }
    throw ValidationError(
      "\(format.rawValue.uppercased()) is no text: name a file with --output.")
  }

  /// Reads the matrix of a round and prints it.
  ///
  /// - Throws: ``Failure`` where there is no such round, ``EngineError`` where a program of others
  ///   could not make it.
  func bytes(
    of books: Books, round: RoundID, texts: any TextSource,
    grouping: ResponseMatrix.Grouping = .party, municipality: String? = nil,
    kinds: Set<PartyKind> = [], audience: Audience = .staff,
    as presentation: MatrixPresentation, page: Int = 1, in template: WordTemplate? = nil
  ) async throws -> [UInt8] {
    let options = ResponseMatrix.Options(
      grouping: grouping, municipality: municipality, kinds: kinds,
      showsUnapproved: isForWork && audience == .staff, audience: audience)
    guard let matrix = ResponseMatrix(of: books, round: round, texts: texts, options: options)
    else { throw Reading.unknownRound }
    Kept.untilExit((matrix, texts))
    return try await bytes(of: matrix, as: presentation, page: page, in: template)
  }

  /// A Word document, in a house style where one is given.
  private func word(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation, in template: WordTemplate?
  ) throws -> [UInt8] {
    guard let template else { return MatrixWord.bytes(of: matrix, as: presentation) }
    do { return try MatrixWord.bytes(of: matrix, as: presentation, in: template) } catch {
      throw TemplateOption.failure(error)
    }
  }

  /// Prints a matrix; of a picture, the page of that number.
  ///
  /// - Throws: ``Failure`` where a template asks for something that a matrix does not know.
  func bytes(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation, page: Int = 1,
    in template: WordTemplate? = nil
  ) async throws -> [UInt8] {
    switch self {
    case .pdf, .odt, .png: try await made(of: matrix, as: presentation, page: page)
    case .html: MatrixPage.bytes(of: matrix, as: presentation)
    case .docx: try word(of: matrix, as: presentation, in: template)
    case .csv: MatrixSheet.bytes(of: matrix, language: presentation.language)
    case .json: JSONAnswer.matrix(matrix, language: presentation.language)
    case .md: MatrixMarkdown.bytes(of: matrix, as: presentation)
    case .text: MatrixText.bytes(of: matrix, as: presentation)
    case .xlsx: try MatrixWorkbook.bytes(of: matrix, as: presentation)
    }
  }
}
