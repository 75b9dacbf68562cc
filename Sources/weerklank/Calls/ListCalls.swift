// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank dossiers`: the subjects of consultation.
struct DossiersCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossiers", abstract: "List the dossiers with their phases and rounds.")

  @OptionGroup var options: QueryOptions

  func run() throws {
    let books = try options.read().books
    try Output.print(
      options.json
        ? JSONAnswer.dossiers(of: books) : ReportText.dossiers(books, language: options.language))
  }
}

/// `weerklank rounds`: the consultation rounds.
struct RoundsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounds", abstract: "List the rounds, and where each stands.")

  @OptionGroup var options: QueryOptions

  func run() throws {
    let books = try options.read().books
    try Output.print(
      options.json
        ? JSONAnswer.rounds(of: books) : ReportText.rounds(books, language: options.language))
  }
}

/// `weerklank parties`: who may react.
struct PartiesCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parties", abstract: "List the parties.")

  @OptionGroup var options: QueryOptions

  func run() throws {
    let books = try options.read().books
    try Output.print(
      options.json
        ? JSONAnswer.parties(of: books, language: options.language)
        : ReportText.parties(books, language: options.language))
  }
}

/// `weerklank party`: what one party sent, and what is accounted for.
struct PartyCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "party", abstract: "Show what one party sent, and what became of it.")

  @Argument(help: "The party: its id, name or short name.")
  var party: String

  @Flag(help: "Show what the party itself may see: its own letters, and answers that are released.")
  var asSeen = false

  @Option(help: "As it may be seen on a day, with --as-seen; else today.")
  var on: String?

  @OptionGroup var options: QueryOptions

  func run() throws {
    let reading = try options.read()
    if asSeen { return try showSeen(reading) }
    guard let view = PartyView(of: reading.books, party: try reading.party(party)) else {
      throw RegisterError.command(
        CommandError(.unknownParty, "there is no such party", hint: "See weerklank parties."))
    }
    let (texts, language) = (reading.texts(in: options.language), options.language)
    try Output.print(
      options.json
        ? JSONAnswer.party(view, at: reading.books.position, texts: texts, language: language)
        : ReportText.party(view, texts: texts, language: language))
  }

  private func showSeen(_ reading: Reading) throws {
    let (register, texts) = (reading.register, reading.texts(in: options.language))
    let seen = try PartySeen(
      of: reading.books, party: try reading.party(party), on: try day(reading), texts: texts
    ) { round, edition in
      try register.matrix(of: edition.issued, round: round, texts: texts)
    }
    guard let seen else {
      throw RegisterError.command(
        CommandError(.unknownParty, "there is no such party", hint: "See weerklank parties."))
    }
    try Output.print(
      options.json
        ? JSONAnswer.party(seen, at: reading.books.position, language: options.language)
        : ReportText.party(seen, language: options.language))
  }

  private func day(_ reading: Reading) throws -> Day {
    guard let on else { return reading.day }
    guard let day = Day(parsing: on) else {
      throw Failure.usage("--on is no day", "Give a day such as 2026-05-01.")
    }
    return day
  }
}

/// `weerklank history`: everything that happened to one point.
struct HistoryCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show everything that happened to one point.")

  @Argument(help: "The point: R-014.3.")
  var point: String

  @OptionGroup var options: QueryOptions

  func run() throws {
    let reading = try options.read()
    let number = try reading.point(point)
    let history = try reading.register.history(of: number, in: reading.books)
    let (texts, language) = (reading.texts(in: options.language), options.language)
    try Output.print(
      options.json
        ? JSONAnswer.history(
          history, at: reading.books.position, texts: texts, typeName: Register.typeName,
          language: language)
        : ReportText.history(history, texts: texts, language: language))
  }
}
