// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections
import Publishing

extension Demonstration {
  /// Writes the reports that go with the matrices.
  ///
  /// - Returns: Their names, relative to the folder.
  func writeReports(
    of books: Books, texts: any TextSource, in aside: String
  ) throws -> [String] {
    let reports = [
      ("rollcall.txt", rollCall("jeugd-koers", of: books)),
      ("accounts.txt", accounts("jeugd-koers", of: books)),
      ("accounts-wmo.txt", accounts("wmo-koers", of: books)),
      ("sessions.txt", sessions("jeugd-koers", of: books)),
      ("counts.csv", counts("jeugd-koers", of: books)),
      ("planning.txt", planning("jeugdhulp", of: books, texts: texts)),
      (
        "obligations.txt",
        ReportText.obligations(Obligations(of: books), texts: texts, language: language)
      ),
    ]
    var written: [String] = []
    for case (let name, let bytes?) in reports {
      try Output.write(bytes, to: "\(aside)/\(name)")
      written.append(name)
    }
    return written
  }

  private func rollCall(_ round: String, of books: Books) -> [UInt8]? {
    RoundID(round).flatMap { RollCall(of: books, round: $0) }.map {
      ReportText.rollCall($0, language: language)
    }
  }

  private func sessions(_ round: String, of books: Books) -> [UInt8]? {
    RoundID(round).flatMap { Sessions(of: books, round: $0) }.map {
      ReportText.sessions($0, language: language)
    }
  }

  private func planning(
    _ dossier: String, of books: Books, texts: any TextSource
  ) -> [UInt8]? {
    DossierID(dossier).flatMap { Planning(of: books, dossier: $0) }.map {
      ReportText.planning($0, texts: texts, language: language)
    }
  }

  private func accounts(_ round: String, of books: Books) -> [UInt8]? {
    RoundID(round).flatMap { Accounts(of: books, round: $0) }.map {
      ReportText.accounts($0, language: language)
    }
  }

  /// Its points by theme and by kind of party.
  private func counts(_ round: String, of books: Books) -> [UInt8]? {
    RoundID(round)
      .flatMap { Counts(of: books, round: $0, rows: .theme, columns: .partyKind) }
      .map { CountsSheet.bytes(of: $0, language: language) }
  }
}
