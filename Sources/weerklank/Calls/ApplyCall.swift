// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Intake
import Register

/// `weerklank apply`: carries out commands, one a line.
struct ApplyCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Carry out commands, one JSON object a line; each is answered when it is durable.",
    discussion: "weerklank commands lists them. With an id a line may be applied again.")

  @Argument(help: "The file with the commands, or - for standard input.")
  var file: String

  @Flag(help: "Go on after a line that was refused.")
  var keepGoing = false

  @Flag(help: "Decide every line and record nothing.")
  var check = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  func run() async throws {
    let session = try Session(writing: options, writer)
    defer { session.finish() }
    var lines = try LineReader(path: file, limit: CommandRequest.greatestSizeInBytes)
    let register = session.register
    let rehearsal = check ? try register.rehearsal() : nil
    var run = ApplyRun(
      user: session.user, folder: Self.folder(of: file), asJSON: options.json
    ) {
      guard let rehearsal else { return try await register.perform($0) }
      return try rehearsal.perform($0)
    } telling: {
      if rehearsal == nil { LintNotice.tell(after: $0, $1, in: register) }
    }
    while let line = try lines.next() {
      guard try await run.apply(line) || keepGoing else { break }
    }
    if let status = run.worst { throw ExitCode(status.rawValue) }
  }

  /// The folder to which paths in the commands are relative.
  static func folder(of file: String) -> String {
    guard file != "-", let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }
}
