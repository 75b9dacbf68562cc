// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections
import Publishing
import Register

extension Environment {
  /// The machine's clock and random bytes; editions are kept in Dutch, as this program makes them.
  static let keepingEditions = Environment(
    now: system.now, randomness: system.randomness, press: .ours)
}

extension EditionPress {
  /// Makes the files of editions in Dutch, as publications of their matrix.
  static let ours = EditionPress(program: "Weerklank \(Weerklank.version)") {
    format, matrix, imprint in
    let presentation = MatrixPresentation(of: matrix, imprint, language: .nl)
    return switch format {
    case .json: JSONAnswer.matrix(matrix, language: .nl)
    case .html: MatrixPage.bytes(of: matrix, as: presentation)
    case .docx: MatrixWord.bytes(of: matrix, as: presentation)
    case .xlsx: try? MatrixWorkbook.bytes(of: matrix, as: presentation)
    case .pdf: nil
    }
  }
}

extension MatrixPresentation {
  /// How an edition presents its matrix.
  init(of matrix: ResponseMatrix, _ imprint: EditionImprint, language: Language) {
    let claim: Claim =
      if matrix.options.edition?.open == 0 {
        .final
      } else if let reason = imprint.reason {
        .withOpen(reason: reason, by: nil)
      } else {
        .concept
      }
    self.init(
      language: language, claim: claim, madeOn: imprint.issuedOn, hash: imprint.hash)
  }
}

extension EditionFormat {
  /// The same format of a matrix that is printed.
  var ofMatrix: DocumentFormat {
    switch self {
    case .json: .json
    case .html: .html
    case .docx: .docx
    case .xlsx: .xlsx
    case .pdf: .pdf
    }
  }

  /// The format in which an edition is kept; `nil` for one in which none is.
  init?(_ format: DocumentFormat) { self.init(rawValue: format.rawValue) }
}
