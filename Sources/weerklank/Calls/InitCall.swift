// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Register

/// `weerklank init`: makes a register.
struct InitCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a register in a folder that is absent or empty, with its first user.",
    discussion: "The first user is administrator and secretariat.")

  @Argument(help: "The folder of the register.")
  var folder: String

  @Option(help: "The organisation whose register it is.")
  var organisation: String

  @Option(help: "Its organisation identification number (OIN): 20 digits.")
  var oin: String?

  @Option(help: "The name under which heads of the log are signed; else made from the id.")
  var origin: String?

  @Option(
    help: "Where the anchor stands, which tells an older copy; else beside the folder, as .anchor.")
  var anchor: String?

  @Option(help: "The first user's name; it is sealed.")
  var name = "Eerste gebruiker"

  @OptionGroup var options: FreeOptions

  @OptionGroup var writer: WriterOptions

  func run() async throws {
    guard let user = try writer.named() ?? UserID("secretariaat") else { return }
    let register = try await Register.create(
      at: folder, organisation: organisation, oin: oin, origin: origin, anchor: anchor,
      firstUser: user, named: name)
    let answer = JSON.object([
      .init("register", .string(register.id)), .init("user", .string(user.rawValue)),
    ])
    try Output.print(line: options.json ? answer.line : register.id)
    Output.say("made \(folder); the first user is \(user)")
  }
}
