// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Publishing
import Register

/// `weerklank log`: the stored lines; or all of them into one file, and back.
struct LogCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print the stored lines of the log; export or import it whole.",
    subcommands: [LogPrintCall.self, LogExportCall.self, LogImportCall.self],
    defaultSubcommand: LogPrintCall.self)
}

/// `weerklank log` by itself: the stored lines.
struct LogPrintCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print the stored lines of the log, byte for byte.")

  @Option(help: "The sequence to begin with.")
  var from = 1

  @Flag(help: "Go on with each new line as it becomes durable.")
  var follow = false

  @Flag(help: "Add the sealed texts, in a member opened after the stored ones.")
  var open = false

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if from < 1 { throw ValidationError("--from counts from 1.") }
  }

  func run() async throws {
    let register = try Register.open(at: options.folder, for: .reading)
    if follow {
      try await register.followLines(from: from, opening: open) { try Output.print($0 + [10]) }
    } else {
      let sink = try OutputFile(nil)
      _ = try register.lines(from: from, opening: open) {
        try sink.write($0 + [UInt8(ascii: "\n")])
      }
      try sink.finish()
    }
  }
}

/// `weerklank verify`: reads the whole register anew.
struct VerifyCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read the whole register anew, and say what was checked and what is damaged.")

  @Option(help: "A head or a receipt's proof that was kept: the lines must still be those.")
  var against: [String] = []

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let progress = ProgressLine()
    let kept = try against.map { try KeptHead(parsing: Input.read($0), named: $0) }
    let found = try Register.verify(at: options.folder, against: kept) {
      progress.show($0, of: $1)
    }
    progress.end()
    if let cause = found.restored { Output.say("read only: \(cause.description)") }
    try Output.print(options.json ? found.json : found.words)
    if !found.ok { throw ExitCode(ExitStatus.noRegister.rawValue) }
  }
}
