// SPDX-License-Identifier: EUPL-1.2

import Consultation
import FoundationEssentials
import Projections
import Publishing
import Register

extension Demonstration {
  /// Writes every report of a round, and letters, in the folder `reports`.
  ///
  /// - Returns: The files, relative to the folder, and what was left out with its reason.
  func writePapers(
    of round: RoundID, asking books: Books, _ hash: String?, on day: Day, _ register: Register,
    in aside: String
  ) async throws -> (written: [String], leftOut: [String]) {
    let texts = register.texts()
    var request = ReportRequest(
      of: books, round: round, texts: texts, language: language, madeOn: day, hash: hash)
    request.editions = try (books.state.rounds[round]?.editions.suffix(2) ?? []).compactMap {
      try register.matrix(of: $0.issued, round: round, texts: texts)
    }
    var papers: (written: [String], leftOut: [String]) = ([], [])
    for name in ReportName.allCases {
      // Questions of a market are asked in a round of their own.
      let ofMarket = books.state.rounds.values.filter { $0.kind == .clarification }.map(\.id).min()
      request.round = name == .clarifications ? ofMarket ?? round : round
      let (written, leftOut) = try await write(name, asking: request, in: aside)
      papers.written += written
      papers.leftOut += leftOut
    }
    return papers
  }

  /// Writes a report, or letters of one kind to all that get one, in the folder `reports`.
  ///
  /// - Returns: The files, relative to the folder, and what was left out with its reason.
  private func write(
    _ name: ReportName, asking request: ReportRequest, in aside: String
  ) async throws -> (written: [String], leftOut: [String]) {
    let reports: [Report]
    do {
      reports =
        try name.letter.map { try Report.letters($0, asking: request, again: true) }
        ?? [Report(name, asking: request)]
    } catch ReportError.nothing(let message, _) {
      return ([], isWhole ? ["left out \(name.rawValue): \(message)"] : [])
    }
    // One letter of a kind shows what it looks like.
    let shown = isWhole ? reports[...] : reports.prefix(1)
    var written: [String] = []
    var leftOut: [String] = []
    for report in shown {
      let party = report.party.map { "-\($0.rawValue)" } ?? ""
      for format in formats(of: report) {
        let file = "reports/\(name.rawValue)\(party).\(format.fileExtension)"
        do {
          let bytes = try await format.bytes(of: report)
          try makeFolder("\(aside)/reports")
          try Output.write(bytes, to: "\(aside)/\(file)")
          written.append(file)
        } catch let error as EngineError {
          leftOut.append("left out \(file): \(error.message). \(error.hint)")
        }
      }
    }
    return (written, leftOut)
  }

  /// The formats in which a report is written; a letter without a table has none for CSV.
  private func formats(of report: Report) -> [DocumentFormat] {
    guard isWhole else { return [.html, .docx] }
    return DocumentFormat.allCases.filter { $0 != .csv || report.tables > 0 }
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch { throw Output.cannotWrite(path) }
  }
}
