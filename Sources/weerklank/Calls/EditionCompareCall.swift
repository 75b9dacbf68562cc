// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank edition compare`: how two editions differ.
struct EditionCompareCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare two editions of a round, for who decided on one.",
    discussion: """
      It tells how many points have another outcome, are new or gone, and shows of each what was and \
      what becomes. With --json it is the comparison of rows, for machines.
      """)

  @Argument(help: "The number of the earlier edition; else the one before the later.")
  var earlier: Int?

  @Argument(help: "The number of the later edition; else the last.")
  var later: Int?

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "The same as the first number.")
  var edition: Int?

  @Option(name: .customLong("with"), help: "The same as the second number.")
  var other: Int?

  @Option(help: "\(DocumentFormat.listed); else json with --json, and text without.")
  var format: DocumentFormat?

  @Option(
    help: "Leave out what an audience may not see: staff, bodies, ownParty, allParties, public.")
  var audience: Audience = .staff

  @Option(help: "Write it to a file instead; in a folder it gets a name that says what it is.")
  var output: String?

  @OptionGroup var head: HeadOptions
  @OptionGroup var options: RegisterOptions

  func validate() throws {
    try DocumentFormat.check(format, output: output)
    if earlier != nil, edition != nil || later != nil && other != nil {
      throw ValidationError("Name an edition once: as a number, or with --edition and --with.")
    }
  }

  func run() async throws {
    let reading = try Reading(options)
    let id = try reading.round(round)
    let second = try reading.edition(later ?? other, of: id)
    let first = try reading.edition(earlier ?? edition ?? second.number - 1, of: id)
    let format = format ?? (options.json ? .json : .text)
    guard format != .json else {
      return try Output.deliver(
        try json(of: first, with: second, in: id, reading), to: output)
    }
    var request = ReportRequest(
      of: reading.books, round: id, texts: reading.texts(in: options.language),
      audience: audience, language: options.language, madeOn: reading.today,
      hash: try reading.register.leafHash(at: reading.books.sequence), head: head.head)
    request.editions = try reading.matrices(of: [first, second], asking: request)
    let report = try ReportMaking.report(.editionComparison, asking: request)
    try Output.deliver(
      try await format.bytes(of: report),
      to: format.place(of: output, named: head.head, title: report.title))
  }

  private func json(
    of first: Edition, with second: Edition, in round: RoundID, _ reading: Reading
  ) throws -> [UInt8] {
    JSONAnswer.comparison(
      EditionComparison(
        of: try reading.rows(of: first, in: round), with: try reading.rows(of: second, in: round)),
      of: (first.number, second.number), round: round, at: reading.books.position)
  }
}

extension Reading {
  /// The rows of an edition, read again from the log up to its position; no text is opened.
  fileprivate func rows(of edition: Edition, in round: RoundID) throws -> [EditionRow] {
    try register.matrix(of: edition.issued, round: round, texts: ClosedTexts())?.rows ?? []
  }

  /// The matrices of editions, each as it was issued, with the texts of now.
  func matrices(
    of editions: [Edition], asking request: ReportRequest
  ) throws -> [ResponseMatrix] {
    try editions.compactMap { edition in
      try register.matrix(
        of: edition.issued, round: request.round, texts: request.texts,
        audience: request.audience)
    }
  }
}

/// Opens nothing: rows hold no text.
private struct ClosedTexts: TextSource {
  func texts(at sequence: Int) -> OpenedTexts { .keyMissing }
}
