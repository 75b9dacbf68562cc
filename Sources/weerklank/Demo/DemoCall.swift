// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// `weerklank demo`: a care region that does not exist, from its letters to its matrix.
struct DemoCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Write a demonstration: a register, its letters, and the matrix made from them.",
    discussion: """
      It runs on a clock and a source of randomness of its own, so two runs give the same bytes.
      A folder that an earlier run made is replaced; any other that is not empty is refused.
      """)

  @Option(help: "The folder to write.")
  var into = "./weerklank-demo"

  @Flag(help: "Every report and letter in every format; that takes some minutes.")
  var all = false

  @OptionGroup var options: FreeOptions

  func run() async throws {
    let demonstration = Demonstration(
      folder: into, language: options.language, isWhole: all)
    let (files, leftOut) = try await demonstration.write()
    for line in leftOut { Output.say(line) }
    for file in files { try Output.print(line: "\(demonstration.folder)/\(file)") }
    Output.say("open \(demonstration.folder)/matrix.html")
  }
}
