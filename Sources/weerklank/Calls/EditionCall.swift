// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank edition`: the editions of a round.
struct EditionCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition",
    abstract: "List, hand out, make anew and compare the editions of a round.",
    subcommands: [
      EditionListCall.self, EditionShowCall.self, EditionAddCall.self, EditionRemakeCall.self,
      EditionCompareCall.self,
    ])
}

/// `weerklank edition list`: the editions of a round.
struct EditionListCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the editions of a round, and who may see them.")

  @Option(help: "The round: its id or title.")
  var round: String

  @OptionGroup var options: QueryOptions

  func run() throws {
    let reading = try options.read()
    guard let editions = Editions(of: reading.books, round: try reading.round(round)) else {
      throw Reading.unknownRound
    }
    try Output.print(
      options.json
        ? JSONAnswer.editions(editions, at: reading.books.position)
        : ReportText.editions(editions, language: options.language))
  }
}

extension Reading {
  /// An edition of a round, by its number or the last one.
  func edition(_ number: Int?, of round: RoundID) throws -> Edition {
    guard let known = books.state.rounds[round],
      let edition = known.edition(number ?? known.editions.count)
    else {
      throw Failure(
        code: "unknown-edition", message: "the round has no such edition", place: "--edition",
        hint: "See weerklank edition list.", status: .refused)
    }
    return edition
  }
}
