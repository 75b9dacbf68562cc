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
      With a round, the parties of a joint document are matched with those invited, and what the
      letter names of the baseline and of the questions is linked. Without one it needs no register.
      """)

  @Argument(help: "The letter.")
  var file: String

  @Option(help: "The round that it answers: its id or title.")
  var round: String?

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let letter = try await Input.letter(file).read
    let (known, position) = try asked()
    let proposal = Proposer.propose(
      letter.text, hasStructure: letter.format.hasStructure, for: known)
    if options.json {
      try Output.print(line: proposal.json(at: position).line)
    } else {
      try Output.print(Array(proposal.words(in: options.language, round: round != nil).utf8))
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
}
