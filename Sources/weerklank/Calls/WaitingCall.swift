// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank waiting`: what waits for approval, and what changed of it.
struct WaitingCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiting",
    abstract: "Show what waits for approval in a round, and what changed since one last looked.",
    discussion: """
      Changes are told since the user last approved or returned an answer to the point, or since
      an event. An approval with the position of this answer as basedOn is refused where what it
      approves changed after that.
      """)

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "Tell what changed since this event: 120.")
  var since: Int?

  @OptionGroup var options: QueryOptions
  @OptionGroup var approver: WriterOptions

  func validate() throws {
    if let since, since < 0 { throw ValidationError("--since counts events from 1.") }
  }

  func run() throws {
    let reading = try options.read(after: since)
    let user = try approver.named() ?? reading.register.firstUser()
    guard reading.books.state.users[user] != nil else {
      throw Failure(
        code: "unknown-user", message: "there is no such user", place: "--as",
        hint: "See weerklank user list.", status: .refused)
    }
    guard
      let waiting = Waiting(
        of: reading.books, round: try reading.round(round), user: user, today: reading.day,
        since: reading.earlier, texts: reading.texts(in: options.language))
    else { throw Reading.unknownRound }
    let (position, language) = (reading.books.position, options.language)
    try Output.print(
      options.json
        ? JSONAnswer.waiting(waiting, at: position, language: language)
        : ReportText.waiting(waiting, at: position, language: language))
  }
}
