// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import EventLog
import FoundationEssentials
import Register

/// `weerklank witness`: signs that a head of somebody else's log was seen.
struct WitnessCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract:
      "Sign, as a neighbour, that a head of another register was seen; it needs no register.",
    discussion: """
      It remembers the newest head of each log, and signs no other history of it. Two organisations \
      that do so for each other keep each other honest.
      """)

  @Argument(help: "The head, as weerklank checkpoint prints it.")
  var checkpoint: String

  @Option(help: "The public key of the log, as weerklank key prints it there.")
  var log: String

  @Option(help: "The folder in which the witness keeps its key and what it saw.")
  var state: String

  @Option(help: "What weerklank checkpoint --from SIZE printed there, for the size seen last.")
  var consistency: String?

  @Option(help: "The witness's own name, when its key is made.")
  var name: String?

  @OptionGroup var options: FreeOptions

  func run() throws {
    let key: VerifierKey
    do { key = try VerifierKey(parsing: log) } catch {
      throw Failure.usage("--log is no public key", "Give what weerklank key prints there.")
    }
    let note = try Input.read(checkpoint)
    let proof = try consistency.map { try Input.read($0) }
    let witness = try Witness.open(in: state, named: name)
    if witness.isNew { Output.say("the witness's key: \(witness.key)") }
    let seconds = UInt64(max(0, LogClock.system.now() / 1_000_000))
    let signed = try witness.cosign(note, of: key, consistency: proof, at: seconds)
    try Output.print(signed.bytes)
  }
}
