// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing

/// What every report of one round takes.
struct RoundReportOptions: ParsableArguments {
  @Option(help: "The round: its id or title.")
  var round: String

  @OptionGroup var options: QueryOptions

  /// Reads the register and finds the round.
  func read() throws -> (reading: Reading, round: RoundID) {
    let reading = try options.read()
    return (reading, try reading.round(round))
  }
}

/// `weerklank rollcall`: who was asked, and who reacted.
struct RollCallCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollcall", abstract: "Show who was asked in a round, and who reacted.")

  @OptionGroup var report: RoundReportOptions

  func run() throws {
    let (reading, round) = try report.read()
    guard let rollCall = RollCall(of: reading.books, round: round) else {
      throw Reading.unknownRound
    }
    let language = report.options.language
    try Output.print(
      report.options.json
        ? JSONAnswer.rollCall(rollCall, at: reading.books.position, language: language)
        : ReportText.rollCall(rollCall, language: language))
  }
}

/// `weerklank sessions`: what was said at sessions, and when that was told back.
struct SessionsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List the sessions of a round, and what each brought.")

  @OptionGroup var report: RoundReportOptions

  func run() throws {
    let (reading, round) = try report.read()
    guard let sessions = Sessions(of: reading.books, round: round) else {
      throw Reading.unknownRound
    }
    try Output.print(
      report.options.json
        ? JSONAnswer.sessions(sessions, at: reading.books.position)
        : ReportText.sessions(sessions, language: report.options.language))
  }
}

/// `weerklank accounts`: whether the books of a round balance, and what is open.
struct AccountsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: "Show whether the books of a round balance.")

  @OptionGroup var report: RoundReportOptions

  func run() throws {
    let (reading, round) = try report.read()
    guard let accounts = Accounts(of: reading.books, round: round) else {
      throw Reading.unknownRound
    }
    try Output.print(
      report.options.json
        ? JSONAnswer.accounts(accounts, at: reading.books.position)
        : ReportText.accounts(accounts, language: report.options.language))
  }
}

/// `weerklank progress`: how far the answering is.
struct ProgressCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show how far the answering of a round is.")

  @OptionGroup var report: RoundReportOptions

  func run() throws {
    let (reading, round) = try report.read()
    guard let progress = Progress(of: reading.books, round: round, today: reading.day) else {
      throw Reading.unknownRound
    }
    try Output.print(
      report.options.json
        ? JSONAnswer.progress(progress, at: reading.books.position)
        : ReportText.progress(progress, language: report.options.language))
  }
}
