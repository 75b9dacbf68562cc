// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import EventLog
import Register

/// `weerklank submit`: logs what one party sent.
struct SubmitCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Log a letter, or that a party has nothing to add; prints the number.",
    discussion: """
      Text, Markdown, HTML, DOCX, ODT, PDF, EML, MSG, CSV and XLSX are read; any other file is kept
      unread, and so is one whose text cannot be read, with why. Without a file it is logged that
      the file follows, or with --nothing-to-add that the party has nothing to add.
      """)

  @Argument(help: "The letter.")
  var file: String?

  @Option(help: "The party: its id, name or short name.")
  var party: String

  @Option(help: "A round in which it counts: its id or title; once for each.")
  var round: [String]

  @Option(help: "The day on which it was received: 2026-03-12.")
  var received: String

  @Option(help: "How it came in: letter, email, form, meeting, phone, post or tenderPlatform.")
  var channel: String

  @Option(help: "The date that it bears.")
  var dated: String?

  @Flag(help: "The party says that it has nothing to add.")
  var nothingToAdd = false

  @Option(help: "Why it is entered after the round closed.")
  var reason: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  func validate() throws {
    if file != nil, nothingToAdd {
      throw ValidationError("A party with nothing to add has no letter: leave one of them out.")
    }
  }

  func run() async throws {
    let request = try Failure.asUsage(Self.options) { try CommandRequest(line) }
    if let file { try Input.check(file) }
    let session = try Session(writing: options, writer)
    let outcome = try await session.perform(request)
    guard case .done(let recording) = outcome, let number = recording.made.first else { return }
    let answer = JSON.object([.init("submission", .string(number))])
    try Output.print(line: options.json ? answer.line : number)
  }

  /// The option by which each member of the command is given.
  private static let options = [
    "rounds": "--round", "party": "--party", "channel": "--channel", "receivedOn": "--received",
    "datedOn": "--dated", "reason": "--reason", "file": "FILE",
  ]

  /// The command as it would stand in a file for `apply`.
  private var line: JSON {
    var members: [JSON.Member] = [
      .init("do", .string("receive-submission")),
      .init("rounds", .array(round.map(JSON.string))),
      .init("party", .string(party)),
      .init("channel", .string(channel)),
      .init("receivedOn", .string(received)),
    ]
    if let file {
      members.append(.init("file", .string(file)))
    } else {
      members.append(.init(nothingToAdd ? "nothingToAdd" : "fileFollows", .bool(true)))
    }
    if let dated { members.append(.init("datedOn", .string(dated))) }
    if let reason { members.append(.init("reason", .string(reason))) }
    return .object(members)
  }
}
