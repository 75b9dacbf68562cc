// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Publishing
import Register

/// `weerklank user`: who works in the register.
struct UserCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "The people who work in the register.",
    subcommands: [Add.self, List.self])
}

extension UserCall {
  /// `weerklank user add`.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let somebody work in the register, or give more roles to one who does.")

    @Argument(help: "The user's id, without personal data: u-3.")
    var user: String

    @Argument(help: ArgumentHelp("More roles.", visibility: .hidden))
    var more: [String] = []

    @Option(help: "The user's name; it is sealed.")
    var name: String

    @Option(
      help: "Roles: administrator, secretariat, handler, approver, publisher, reader.")
    var role: [String]

    @OptionGroup var options: RegisterOptions
    @OptionGroup var writer: WriterOptions

    func run() async throws {
      let line = JSON.object([
        .init("do", .string("add-user")), .init("user", .string(user)),
        .init("name", .string(name)), .init("roles", .array((role + more).map(JSON.string))),
      ])
      let request = try Failure.asUsage(["user": "USER", "name": "--name", "roles": "--role"]) {
        try CommandRequest(line)
      }
      let session = try Session(writing: options, writer)
      _ = try await session.perform(request)
      Output.say("\(user) may work in the register")
    }
  }
}

extension UserCall {
  /// `weerklank user list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the people who work in the register, with their roles.")

    @OptionGroup var options: QueryOptions

    func run() throws {
      let reading = try options.read()
      let texts = reading.texts(in: options.language)
      try Output.print(
        options.json
          ? JSONAnswer.users(of: reading.books, texts: texts)
          : ReportText.users(reading.books, texts: texts, language: options.language))
    }
  }
}
