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
  @Argument(
    help: "The text: Word (DOCX), Markdown, plain text, or any letter that weerklank read can read."
  )
  var file: String

  @Option(help: "The round: its id or title.")
  var round: String

  @OptionGroup var options: QueryOptions

  /// A text with claims, by what can be done with it.
  enum Source {
    case plain(ClaimText)
    case word(ClaimDocument)
    /// The text of a letter, which cannot be filled in.
    case letter(ClaimText)

    var text: ClaimText {
      switch self {
      case .plain(let text), .letter(let text): text
      case .word(let document): document.text
      }
    }
  }

  /// Reads the file.
  func source() async throws -> Source {
    let name = file.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".txt") || name == "-" {
      return .plain(ClaimText(try plainText()))
    }
    if name.hasSuffix(".docx") {
      do {
        return .word(try ClaimDocument(reading: try Input.read(file)))
      } catch is WordTemplateError {
        throw Failure(
          code: "not-readable", message: "the file is no Word document", place: file,
          hint: "Save it as DOCX.", status: .refused)
      }
    }
    return .letter(ClaimText(try await Input.letter(file).read.text.text))
  }

  /// Counts the claims of the text.
  func check(_ text: ClaimText) throws -> (check: ClaimCheck, round: RoundID) {
    let reading = try options.read()
    let id = try reading.round(round)
    let texts = reading.register.texts()
    guard let matrix = ResponseMatrix(of: reading.books, round: id, texts: texts, options: .init())
    else { throw Reading.unknownRound }
    return (ClaimCheck(text, against: matrix, in: options.language), id)
  }

  /// Prints what counting has shown.
  func tell(_ check: ClaimCheck, round: RoundID) throws {
    try Output.print(
      options.json
        ? JSONAnswer.claims(check, round: round)
        : ReportText.claims(check, round: round, language: options.language))
  }

  private func plainText() throws -> String {
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
    let (check, round) = try given.check(try await given.source().text)
    try given.tell(check, round: round)
    if !check.ok { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}

/// `weerklank claims fill`.
struct ClaimsFillCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: "Write the text with its claims filled in, if all of them hold.",
    discussion: "Of a Word document only the words of the claims change.")

  @OptionGroup var given: ClaimsOptions

  @Option(help: "The file to write to, instead of standard output; DOCX needs one.")
  var output: String?

  func validate() throws {
    guard given.file.lowercased().hasSuffix(".docx"), output == nil else { return }
    throw ValidationError("DOCX is no text: name a file with --output.")
  }

  func run() async throws {
    let source = try await given.source()
    if case .letter = source {
      throw Failure.usage(
        "only Word, Markdown and plain text are filled in", "Save the text as .docx, .md or .txt.")
    }
    let (check, round) = try given.check(source.text)
    guard let filled = Self.filled(source, by: check) else {
      try given.tell(check, round: round)
      throw ExitCode(ExitStatus.refused.rawValue)
    }
    try Output.deliver(filled, to: output)
  }

  private static func filled(_ source: ClaimsOptions.Source, by check: ClaimCheck) -> [UInt8]? {
    guard case .word(let document) = source else { return check.filled.map { Array($0.utf8) } }
    return document.filled(by: check)
  }
}
