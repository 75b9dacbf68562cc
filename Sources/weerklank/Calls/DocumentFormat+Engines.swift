// SPDX-License-Identifier: EUPL-1.2

import Projections
import Publishing

extension DocumentFormat {
  /// Makes a PDF, an ODT or a picture of a page by a program of others, and says by which.
  ///
  /// - Throws: ``EngineError`` where none is there, or it could not make it.
  func made(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation, page: Int
  ) async throws -> [UInt8] {
    guard self != .odt else {
      let file = try await MatrixOpenDocument.file(of: matrix, as: presentation)
      Self.tell(file)
      return file.bytes
    }
    let file = try await MatrixPDF.file(of: matrix, as: presentation)
    Self.tell(file)
    guard self == .png else { return file.bytes }
    return try await PagePicture.png(ofPage: page, in: file.bytes)
  }

  /// Says which program made a file, what the file claims, and what else one should know.
  static func tell(_ file: EngineFile) {
    let claims = file.claims.isEmpty ? "" : ": " + file.claims.joined(separator: ", ")
    Output.say("made by " + file.engine + claims)
    for remark in file.remarks { Output.say(remark) }
  }
}
