// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank coverage`: what became of every sentence of a submission.
struct CoverageCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show a submission with its points marked in it, and what is still open.")

  @Argument(help: "The submission: R-014.")
  var submission: String

  @OptionGroup var options: QueryOptions

  func run() throws {
    let reading = try options.read()
    guard let number = SubmissionNumber(parsing: submission),
      let letter = LetterCoverage(of: reading.books, submission: number)
    else {
      throw Failure(
        code: "unknown-submission", message: "there is no such submission", place: submission,
        hint: "Give its number, such as R-014.", status: .refused)
    }
    let text = try letter.version.map { try reading.register.text(of: $0, in: number) }
    try Output.print(
      options.json
        ? JSONAnswer.coverage(letter, text: text, at: reading.books.position)
        : ReportText.coverage(letter, text: text, language: options.language))
  }
}
