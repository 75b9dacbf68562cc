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

  /// Prints one report of the round: for machines where that was asked, else for people.
  ///
  /// - Parameters:
  ///   - make: The report of the round; `nil` where there is no such round.
  ///   - json: Its bytes as JSON.
  ///   - text: Its bytes as text.
  /// - Throws: ``Failure`` where the register cannot be read, or there is no such round.
  func print<Report>(
    _ make: (Reading, RoundID) -> Report?,
    json: (Report, Position) -> [UInt8], text: (Report, Language) -> [UInt8]
  ) throws {
    let (reading, round) = try read()
    guard let report = make(reading, round) else { throw Reading.unknownRound }
    try Output.print(
      options.json ? json(report, reading.books.position) : text(report, options.language))
  }
}

/// `weerklank rollcall`: who was asked, and who reacted.
struct RollCallCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollcall", abstract: "Show who was asked in a round, and who reacted.")

  @OptionGroup var report: RoundReportOptions
  @OptionGroup var form: ReportOutput

  func run() throws {
    let (reading, round) = try report.read()
    guard let rollCall = RollCall(of: reading.books, round: round) else {
      throw Reading.unknownRound
    }
    let language = report.options.language
    try form.deliver(
      json: report.options.json,
      text: { ReportText.rollCall(rollCall, language: language) },
      asJSON: { JSONAnswer.rollCall(rollCall, at: reading.books.position, language: language) },
      workbook: {
        try ReportWorkbook.rollCall(
          rollCall, asking: reading.books.state.rounds[round], language: language)
      })
  }
}

/// `weerklank sessions`: what was said at sessions, and when that was told back.
struct SessionsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List the sessions of a round, and what each brought.")

  @OptionGroup var report: RoundReportOptions

  func run() throws {
    try report.print(
      { Sessions(of: $0.books, round: $1) }, json: JSONAnswer.sessions,
      text: ReportText.sessions)
  }
}

/// `weerklank accounts`: whether the books of a round balance, and what is open.
struct AccountsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: "Show whether the books of a round balance.")

  @OptionGroup var report: RoundReportOptions
  @OptionGroup var form: ReportOutput

  func run() throws {
    let (reading, round) = try report.read()
    guard let accounts = Accounts(of: reading.books, round: round) else {
      throw Reading.unknownRound
    }
    let language = report.options.language
    try form.deliver(
      json: report.options.json,
      text: { ReportText.accounts(accounts, language: language) },
      asJSON: { JSONAnswer.accounts(accounts, at: reading.books.position) },
      workbook: { try ReportWorkbook.accounts(accounts, language: language) })
  }
}

/// `weerklank progress`: how far the answering is.
struct ProgressCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show how far the answering of a round is.")

  @OptionGroup var report: RoundReportOptions
  @OptionGroup var form: ReportOutput

  func run() throws {
    let (reading, round) = try report.read()
    guard let progress = Progress(of: reading.books, round: round, today: reading.day) else {
      throw Reading.unknownRound
    }
    let language = report.options.language
    try form.deliver(
      json: report.options.json,
      text: { ReportText.progress(progress, language: language) },
      asJSON: { JSONAnswer.progress(progress, at: reading.books.position) },
      workbook: { try ReportWorkbook.progress(progress, language: language) })
  }
}

/// `weerklank clusters`: which points are answered together.
struct ClustersCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters", abstract: "Show which points of a round are answered together.")

  @OptionGroup var report: RoundReportOptions

  func run() throws {
    try report.print(
      { Clusters(of: $0.books, round: $1) }, json: JSONAnswer.clusters,
      text: ReportText.clusters)
  }
}
