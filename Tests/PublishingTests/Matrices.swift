// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

extension Story {
  /// The books of everything that happened.
  var books: Books {
    var books = Books()
    books.apply(recorded)
    return books
  }

  /// The matrix of a round, by default of `jeugd-koers`.
  func matrix(
    of round: RoundID = "jeugd-koers",
    _ options: ResponseMatrix.Options = ResponseMatrix.Options(), texts: (any TextSource)? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ResponseMatrix {
    try #require(
      ResponseMatrix(of: books, round: round, texts: texts ?? self.texts, options: options),
      sourceLocation: sourceLocation)
  }
}

/// Bytes as the text that they are.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
