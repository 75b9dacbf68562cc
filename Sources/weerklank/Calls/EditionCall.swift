// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank edition`: the editions of a round.
struct EditionCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition", abstract: "List, show and compare the editions of a round.",
    subcommands: [EditionListCall.self, EditionShowCall.self, EditionCompareCall.self])
}

/// `weerklank edition list`: the editions of a round.
struct EditionListCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the editions of a round, and who may see them.")

  @Option(help: "The round: its id or title.")
  var round: String

  @OptionGroup var options: QueryOptions

  func run() throws {
    let reading = try options.read()
    guard let editions = Editions(of: reading.books, round: try reading.round(round)) else {
      throw Reading.unknownRound
    }
    try Output.print(
      options.json
        ? JSONAnswer.editions(editions, at: reading.books.position)
        : ReportText.editions(editions, language: options.language))
  }
}

/// `weerklank edition show`: one edition.
struct EditionShowCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an edition as it was issued.",
    discussion: """
      Without a format, or with json, it is the matrix that was kept when the edition was issued. \
      Other formats are read again from the log as it stood then.
      """)

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "The number of the edition; else the last.")
  var edition: Int?

  @Option(help: "\(MatrixFormat.listed); else json.")
  var format: MatrixFormat?

  @Option(help: "Write it to a file instead.")
  var output: String?

  @OptionGroup var options: RegisterOptions

  func validate() throws { try MatrixFormat.check(format, output: output) }

  func run() async throws {
    let reading = try Reading(options)
    let id = try reading.round(round)
    let edition = try reading.edition(edition, of: id)
    try Output.deliver(try await bytes(of: edition, of: id, reading), to: output)
  }

  private func bytes(
    of edition: Edition, of round: RoundID, _ reading: Reading
  ) async throws -> [UInt8] {
    let register = reading.register
    guard let format, format != .json else {
      if let kept = try register.file(of: edition) { return kept }
      guard try register.isRedacted(edition),
        let matrix = try register.matrix(
          of: edition.issued, round: round, texts: register.texts())
      else {
        throw Failure(
          code: "no-file", message: "no matrix can be read that was kept with this edition",
          hint: "Give --format html, csv, md or text: these are read again from the log.",
          status: .refused)
      }
      Output.say("something in it was hidden since: it is read again from the log")
      return JSONAnswer.matrix(matrix, language: .nl)
    }
    let texts = reading.texts(in: options.language)
    guard let matrix = try register.matrix(of: edition.issued, round: round, texts: texts) else {
      throw Reading.unknownRound
    }
    return try await format.bytes(
      of: matrix,
      as: MatrixPresentation(
        language: options.language, claim: claim(of: edition, texts), madeOn: edition.issuedOn,
        hash: try register.leafHash(at: edition.issued.position)))
  }

  private func claim(
    of edition: Edition, _ texts: some TextSource
  ) -> MatrixPresentation.Claim {
    guard edition.issued.open > 0 else { return .final }
    guard let reason = edition.issued.texts.opened(by: texts)[.reason]?.text else {
      return .concept
    }
    return .withOpen(reason: reason, by: nil)
  }
}

/// `weerklank edition compare`: how two editions differ.
struct EditionCompareCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare the rows of two editions of a round.")

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "The number of the first edition; else the one before the last.")
  var edition: Int?

  @Option(name: .customLong("with"), help: "The number of the second edition; else the last.")
  var other: Int?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let reading = try Reading(options)
    let id = try reading.round(round)
    let second = try reading.edition(other, of: id)
    let first = try reading.edition(edition ?? second.number - 1, of: id)
    let comparison = EditionComparison(
      of: try reading.rows(of: first, in: id), with: try reading.rows(of: second, in: id))
    let numbers = (first.number, second.number)
    try Output.print(
      options.json
        ? JSONAnswer.comparison(
          comparison, of: numbers, round: id, at: reading.books.position)
        : ReportText.comparison(comparison, of: numbers, round: id, language: options.language))
  }
}

extension Reading {
  /// An edition of a round, by its number or the last one.
  fileprivate func edition(_ number: Int?, of round: RoundID) throws -> Edition {
    guard let known = books.state.rounds[round],
      let edition = known.edition(number ?? known.editions.count)
    else {
      throw Failure(
        code: "unknown-edition", message: "the round has no such edition", place: "--edition",
        hint: "See weerklank edition list.", status: .refused)
    }
    return edition
  }

  /// The rows of an edition, read again from the log up to its position; no text is opened.
  fileprivate func rows(of edition: Edition, in round: RoundID) throws -> [EditionRow] {
    try register.matrix(of: edition.issued, round: round, texts: ClosedTexts())?.rows ?? []
  }
}

/// Opens nothing: rows hold no text.
private struct ClosedTexts: TextSource {
  func texts(at sequence: Int) -> OpenedTexts { .keyMissing }
}
