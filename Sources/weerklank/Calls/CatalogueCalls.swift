// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Register

/// `weerklank commands`: the commands of `apply`.
struct CommandsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands", abstract: "List the commands of apply, or tell all about one.")

  @Argument(help: "A command.")
  var name: String?

  @OptionGroup var options: FreeOptions

  func run() throws {
    guard let name else { return try Output.print(Array(CommandForm.overview.utf8)) }
    guard let form = CommandForm.named(name) else {
      throw Failure(
        code: "unknown-command", message: "there is no such command", place: name,
        hint: "weerklank commands lists them.", status: .refused)
    }
    try Output.print(Array(form.help.utf8))
  }
}

/// `weerklank schema`: the JSON Schema of commands and answers.
struct SchemaCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of every command and answer, or of one.")

  @Argument(help: "A command such as recommend, or an answer such as matrix.")
  var name: String?

  @OptionGroup var options: FreeOptions

  func run() throws {
    guard let name else { return try Output.print(line: Schema.ofAll.line) }
    guard let schema = Schema.named(name) else {
      throw Failure(
        code: "unknown-schema", message: "there is no schema of that name", place: name,
        hint: "weerklank schema prints them all.", status: .refused)
    }
    try Output.print(line: schema.line)
  }
}
