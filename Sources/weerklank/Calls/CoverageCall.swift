// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Intake
import Projections
import Publishing
import Register

/// `weerklank coverage`: what became of every sentence of a submission.
struct CoverageCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show a submission with its points marked in it, and what is still open.",
    discussion: """
      With --find it shows where the quote in a file stands in the text; where it stands nowhere
      exactly, what stands there that is nearest to it, with the difference.
      """)

  @Argument(help: "The submission: R-014.")
  var submission: String

  @Option(help: "A file with a quote to find in the text; - for standard input.")
  var find: String?

  @OptionGroup var options: QueryOptions

  func run() throws {
    let quote = try find.map(Self.quote)
    let reading = try options.read()
    guard let number = SubmissionNumber(parsing: submission),
      let letter = LetterCoverage(of: reading.books, submission: number)
    else {
      throw Failure.unknownSubmission(submission)
    }
    let text = try letter.version.map { try reading.register.text(of: $0) }
    let found = quote.flatMap { quote in text?.text.map { QuoteFinder($0).search(quote) } }
    if let found, !options.json {
      return try Output.print(
        ReportText.quote(found, of: number, text: text, language: options.language))
    }
    try Output.print(
      options.json
        ? JSONAnswer.coverage(letter, text: text, found: found, at: reading.books.position)
        : ReportText.coverage(letter, text: text, language: options.language))
  }

  /// What stands in a file, or comes in, without white space around it.
  private static func quote(in path: String) throws -> String {
    var lines = try LineReader(path: path, limit: greatestSizeInBytes)
    var bytes: [UInt8] = []
    while let line = try lines.next() {
      guard bytes.count + line.bytes.count < greatestSizeInBytes, line != .tooLong else {
        throw Failure(
          code: "file-too-large", message: "the quote is over 1 MiB", place: path,
          hint: "Quote less of it.", status: .refused)
      }
      bytes += line.bytes + [UInt8(ascii: "\n")]
    }
    guard let (text, _) = PlainText.decode(bytes), text.contains(where: { !$0.isWhitespace }) else {
      throw Failure(
        code: "no-text", message: "there is no quote to find", place: path,
        hint: "Give the quote as plain text.", status: .refused)
    }
    return text
  }

  private static let greatestSizeInBytes = 1 << 20
}
