// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Projections
import Publishing

/// `weerklank clusters`: which points are answered together.
struct ClustersCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters", abstract: "Show which points of a round are answered together.")

  @OptionGroup var report: RoundReportOptions

  func run() throws {
    let (reading, round) = try report.read()
    guard let clusters = Clusters(of: reading.books, round: round) else {
      throw Reading.unknownRound
    }
    try Output.print(
      report.options.json
        ? JSONAnswer.clusters(clusters, at: reading.books.position)
        : ReportText.clusters(clusters, language: report.options.language))
  }
}
