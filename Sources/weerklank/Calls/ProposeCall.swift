// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Intake
import Projections
import Register

/// `weerklank propose`: shows which points a letter seems to make, and records nothing.
struct ProposeCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Show which points a letter seems to make; it records nothing.",
    discussion: """
      The letter is a file, or a submission by its number. With a round, the parties of a joint
      document are matched with those invited, and what the letter names of the baseline and of the
      questions is linked. Without one a file needs no register.

      With --as-commands it writes lines for apply, one a point, of a submission of which nothing
      became yet: edit, join, split or delete them, and apply the file. Two points are joined by
      giving one line the passages and the numbers in proposals of both; a point is split by two
      lines with the same number. The events say what was proposed and what a person changed.
      """)

  @Argument(help: "The letter, as a file; or a submission: R-014.")
  var letter: String

  @Option(help: "The round that it answers: its id or title; else the first of the submission.")
  var round: String?

  @Flag(help: "Write lines for apply that record the points of a submission.")
  var asCommands = false

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    if let number = SubmissionNumber(parsing: letter), !Input.isThere(letter) {
      return try await propose(of: number)
    }
    guard !asCommands else {
      throw Failure.usage(
        "--as-commands is for a submission", "Log the letter first, and give its number: R-014.")
    }
    let read = try await Input.letter(letter).read
    let (known, position) = try asked()
    let proposal = Proposer.propose(
      read.text, hasStructure: read.format.hasStructure, for: known)
    try tell(proposal, at: position, missing: round != nil)
  }

  private func tell(_ proposal: Proposal, at position: Position?, missing: Bool) throws {
    if options.json {
      try Output.print(line: proposal.json(at: position).line)
    } else {
      try Output.print(Array(proposal.words(in: options.language, round: missing).utf8))
      for warning in proposal.warnings {
        Output.say("\(warning.code.rawValue): \(warning.message)")
      }
    }
  }

  /// What the register knows of the round; nothing where none is named.
  private func asked() throws -> (ProposingRound, Position?) {
    guard let round else { return (ProposingRound(), nil) }
    let reading = try Reading(options)
    let id = try reading.round(round)
    guard let found = reading.books.state.rounds[id] else { throw Reading.unknownRound }
    return (ProposingRound(found, in: reading.books.state), reading.books.position)
  }

  /// Proposes of the newest text of a submission, which has the party that sent it.
  private func propose(of number: SubmissionNumber) async throws {
    let reading = try Reading(options)
    guard let known = reading.books.state.submissions[number] else {
      throw Failure.unknownSubmission(letter)
    }
    guard let text = try reading.register.text(of: number) else {
      throw Failure(
        code: "no-text", message: "the submission has no text", place: letter,
        hint: "Add its text with add-text.", status: .refused)
    }
    let id = try round.map(reading.round) ?? known.received.rounds[0]
    guard let found = reading.books.state.rounds[id] else { throw Reading.unknownRound }
    let read = try await Self.read(text, of: known, in: reading.register)
    let proposal = Proposer.propose(
      read.text, hasStructure: read.format.hasStructure,
      for: ProposingRound(found, in: reading.books.state))
    guard asCommands else { return try tell(proposal, at: reading.books.position, missing: false) }
    let themes = reading.books.state.dossiers[found.dossier]?.themes ?? []
    let lines = ProposalLines(
      of: known, text: text,
      orElse: ProposalInput.all(of: proposal.submissions, in: text, themes: themes))
    for line in lines.all { try Output.print(line: line.line) }
  }

  /// A text of a submission with the structure of the file from which it was read, where that is
  /// there and still reads so; else as plain text.
  private static func read(
    _ text: SubmissionText, of known: Submission, in register: Register
  ) async throws -> ReadLetter {
    let plain = ReadLetter(format: .plainText, text: ReadText(text: text.string))
    guard let version = known.texts.last?.added, FileFormat(rawValue: version.reader) != nil,
      let bytes = try register.file(of: version, in: known)
    else { return plain }
    let file = IncomingFile(name: "letter.\(version.reader)", content: bytes)
    let letter = try? await LetterReader.read(file)
    return letter?.text.text == text.string ? letter ?? plain : plain
  }
}
