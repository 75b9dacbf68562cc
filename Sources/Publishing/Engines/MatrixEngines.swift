// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
public import Projections

/// The matrix as PDF: one file that is both PDF/UA-1 and PDF/A-2a, made by a program of others.
public enum MatrixPDF {
  /// Makes the file, with the first of these programs that is there.
  ///
  /// The file says that it was made on the day of the matrix, and names no person.
  ///
  /// - Throws: ``EngineError`` `engine-missing` where none is there, `engine-failed`,
  ///   `engine-too-slow`, `engine-output-too-large`.
  public static func file(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation,
    by engines: [PDFEngine] = PDFEngine.allCases
  ) async throws(EngineError) -> EngineFile {
    try await MatrixDocument.document(of: matrix, as: presentation)
      .pdf(on: presentation.madeOn ?? matrix.position.time?.day, by: engines)
  }
}

/// The matrix as OpenDocument text (ODT), made by LibreOffice.
public enum MatrixOpenDocument {
  /// Makes the file; it names no person and no moment.
  ///
  /// - Throws: ``EngineError`` `engine-missing`, `engine-failed`, `engine-too-slow`.
  public static func file(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) async throws(EngineError) -> EngineFile {
    try await MatrixDocument.document(of: matrix, as: presentation).openDocument()
  }
}
