// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Intake
import Projections
import Publishing
import Register

/// `weerklank claims`: what a text says of a round, counted again.
struct ClaimsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Count again what a proposal says of a round, and fill in what it asks.",
    discussion: """
      A claim stands between two braces each: {{count points accepted}}. After a bar stands what the \
      text says, and it is checked: {{nearly all points accepted | nagenoeg alle}}. Nearly all is nine \
      in ten or more, most is more than half. While anything is open, nothing is said of all points.
      """,
    subcommands: [ClaimsCheckCall.self, ClaimsFillCall.self])
}

/// What both calls take.
struct ClaimsOptions: ParsableArguments {
  @Argument(help: "The text: Markdown, plain text, or any letter that weerklank read can read.")
  var file: String

  @Option(help: "The round: its id or title.")
  var round: String

  @OptionGroup var options: QueryOptions

  /// Counts the claims of the text.
  func check(_ text: String) throws -> (check: ClaimCheck, round: RoundID) {
    let reading = try options.read()
    let id = try reading.round(round)
    let texts = reading.register.texts()
    guard let matrix = ResponseMatrix(of: reading.books, round: id, texts: texts, options: .init())
    else { throw Reading.unknownRound }
    return (ClaimCheck(ClaimText(text), against: matrix, in: options.language), id)
  }

  /// Prints what counting has shown.
  func tell(_ check: ClaimCheck, round: RoundID) throws {
    try Output.print(
      options.json
        ? JSONAnswer.claims(check, round: round)
        : ReportText.claims(check, round: round, language: options.language))
  }

  /// Whether the file is text as it stands.
  var isPlain: Bool {
    let name = file.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".txt") || name == "-"
  }

  /// The file's own text.
  func plainText() throws -> String {
    guard let text = String(validating: try Input.read(file), as: UTF8.self) else {
      throw Failure(
        code: "not-utf8", message: "the text is not in UTF-8", place: file,
        hint: "Save it as UTF-8.", status: .refused)
    }
    return text
  }
}

/// `weerklank claims check`.
struct ClaimsCheckCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say which claims hold, and which sentences with numbers carry none.",
    discussion: "Exit status 1 where a claim does not hold or cannot be read.")

  @OptionGroup var given: ClaimsOptions

  func run() async throws {
    let text =
      given.isPlain ? try given.plainText() : try await Input.letter(given.file).read.text.text
    let (check, round) = try given.check(text)
    try given.tell(check, round: round)
    if !check.ok { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}

/// `weerklank claims fill`.
struct ClaimsFillCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: "Write the text with its claims filled in, if all of them hold.")

  @OptionGroup var given: ClaimsOptions

  @Option(help: "The file to write to, instead of standard output.")
  var output: String?

  func run() throws {
    guard given.isPlain else {
      throw Failure.usage(
        "only Markdown and plain text are filled in", "Save the text as .md or .txt.")
    }
    let (check, round) = try given.check(try given.plainText())
    guard let filled = check.filled else {
      try given.tell(check, round: round)
      throw ExitCode(ExitStatus.refused.rawValue)
    }
    try Output.deliver(Array(filled.utf8), to: output)
  }
}
