// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank similar`: which points say the same or nearly so.
struct SimilarCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Show which points of a round say the same or nearly so, to answer them together.",
    discussion: """
      Points of one submission, and those that are answered together already, are no pair. A score
      goes from 0 to 1000, which is equal but for case, accents and signs. Also told is where
      answers differ to points that hardly do, and where one answer is given to points that are
      not alike.
      """)

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "Only pairs with this point: R-014.3.")
  var point: String?

  @Option(help: "How many pairs at most, the likest first.")
  var limit = 1000

  @Option(help: "From which score on two points are a pair, 1 to 1000.")
  var least = Likeness.alike

  @OptionGroup var options: QueryOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit counts pairs from 0.") }
    if !(1...1000).contains(least) { throw ValidationError("--least is a score from 1 to 1000.") }
  }

  func run() throws {
    let reading = try options.read()
    let chosen = Likeness.Options(
      point: try point.map(reading.point), limit: limit, least: least)
    guard
      let likeness = Likeness(
        of: reading.books, round: try reading.round(round),
        texts: reading.register.texts(hidden: .sign),
        options: chosen)
    else { throw Reading.unknownRound }
    let (position, language) = (reading.books.position, options.language)
    try Output.print(
      options.json
        ? JSONAnswer.similar(likeness, at: position, language: language)
        : ReportText.similar(likeness, language: language))
  }
}
