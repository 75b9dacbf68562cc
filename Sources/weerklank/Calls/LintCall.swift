// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank lint`: what may be a mistake in the answers of a round.
struct LintCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Show what may be a mistake in the answers of a round.",
    discussion: """
      Hints, and no rules: nothing waits for them, and the call ends well whatever it finds. The \
      command silence-hint of apply silences one with a reason; it comes back when one of its \
      points, or its answer, changes. heed-hint takes that back.
      """)

  @Option(help: "The round: its id or title.")
  var round: String

  @Flag(help: "Also what was silenced, and why.")
  var all = false

  @OptionGroup var options: QueryOptions

  func run() throws {
    let reading = try options.read()
    let texts = reading.register.texts(hidden: .sign)
    guard
      let lints = Lints(of: reading.books, round: try reading.round(round), texts: texts)
    else { throw Reading.unknownRound }
    let (position, language) = (reading.books.position, options.language)
    try Output.print(
      options.json
        ? JSONAnswer.lints(lints, all: all, texts: texts, at: position, language: language)
        : ReportText.lints(lints, all: all, texts: texts, language: language))
  }
}
