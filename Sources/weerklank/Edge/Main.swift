// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program begins and ends: the one place where errors become words and a status.
@main
enum Main {
  static func main() async {
    // A limit on the size of files is told like a full disk, and ends nothing halfway.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try Weerklank.refuseLaterCalls(CommandLine.arguments.dropFirst())
      var command = try Weerklank.parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      exit(end(error))
    }
  }

  /// Tells an error, and gives the status with which the program ends.
  private static func end(_ error: any Error) -> Int32 {
    if let status = error as? ExitCode { return status.rawValue }
    if let failure = Failure(telling: error) {
      Output.say(asJSON ? failure.json : failure.words)
      return failure.status.rawValue
    }
    let text = Weerklank.fullMessage(for: error)
    if Weerklank.exitCode(for: error) == .success {
      try? Output.print(line: text)
      return ExitStatus.done.rawValue
    }
    let usage = Failure.usage(
      Weerklank.message(for: error), "See weerklank help, or the command with --help.")
    Output.say(asJSON ? usage.json : usage.words + "\n" + Weerklank.usageText(of: text))
    return usage.status.rawValue
  }

  private static var asJSON: Bool { CommandLine.arguments.contains("--json") }
}
