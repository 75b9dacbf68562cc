// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Register

/// `weerklank key`: the public key with which others check the log's heads and receipts.
struct KeyCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Print the public key with which heads and receipts are checked.",
    discussion: """
      Publish it where your register cannot change it: on the organisation's site, in a decision, with
      a neighbour. Who checks a receipt needs it.
      """)

  @Flag(help: "Give a register that has no signing key its first one.")
  var new = false

  @Flag(help: "Go on under a new key, which the one in use signs. Publish the new one.")
  var renew = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  func validate() throws {
    if new, renew { throw ValidationError("--new makes the first key, --renew the next.") }
  }

  func run() async throws {
    if new || renew {
      let session = try Session(writing: options, writer)
      let head =
        renew
        ? try await session.register.renewSigningKey(by: session.user)
        : try await session.register.beginSigning(by: session.user)
      Output.say("signed up to \(head.checkpoint.size)")
    }
    let register = try Register.open(at: options.folder, for: .reading)
    guard let key = register.signingKey else { throw RegisterError.notSigned }
    let earlier = register.signingKeys.dropLast().map { JSON.string($0.description) }
    let answer = JSON.object([
      .init("key", .string(key.description)), .init("origin", .string(key.name)),
      .init("earlier", .array(Array(earlier))),
    ])
    try Output.print(line: options.json ? answer.line : key.description)
  }
}

/// `weerklank checkpoint`: the newest signed head.
struct CheckpointCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Sign all that is recorded, and print the signed head.",
    discussion: """
      Keep it, or have it kept, outside this machine: weerklank verify --against tells with it whether
      anything below was changed since. A neighbour signs it with weerklank witness; what comes back
      is kept with --cosigned, and receipts then carry the neighbour's signature.
      """)

  @Option(
    help: """
      Instead of the head, print what shows that the log of this size is a beginning of it, for a \
      witness that saw that head.
      """)
  var from: Int?

  @Option(help: "Keep a head of this register that a neighbour signed: the file that came back.")
  var cosigned: String?

  @Option(help: "With --cosigned: the neighbour's public key.")
  var witness: String?

  @Option(help: "The file to write to, instead of standard output.")
  var output: String?

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if let from, from < 0 { throw ValidationError("--from is the size of an earlier head.") }
    if (cosigned == nil) != (witness == nil) {
      throw ValidationError("--cosigned goes with --witness, the neighbour's key.")
    }
    if cosigned != nil, from != nil {
      throw ValidationError("--cosigned keeps a head and --from shows one: give one of them.")
    }
  }

  func run() throws {
    let register = try Register.open(at: options.folder, for: .writing)
    if let cosigned, let witness {
      let key = try VerifierKey(witness: witness)
      try register.keepCosigned(try Input.read(cosigned), by: key)
      return Output.say("kept: \(key.name) saw this register's head")
    }
    guard let head = try register.sign() else { throw RegisterError.notSigned }
    guard let from else { return try Output.deliver(head.note.bytes, to: output) }
    guard let (_, proof) = try register.consistencyProof(from: from) else {
      throw Failure(
        code: "bad-size", message: "the log has only \(head.checkpoint.size) events",
        place: "--from", hint: "Give the size of a head of this log.", status: .refused)
    }
    let lines = ["old \(from)"] + proof.map(\.base64)
    try Output.deliver(Array((lines.joined(separator: "\n") + "\n").utf8), to: output)
  }
}

/// `weerklank resume`: goes on with a register that was put back from a copy.
struct ResumeCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a register that was put back from a copy, or lost its anchor or key.",
    discussion: """
      Give the newest head that anybody kept: a checkpoint, or the proof of a receipt. Where the log \
      reaches it, work goes on. Where not, an event says what was lost, and a new signing key begins.
      """)

  @Option(help: "The newest head that anybody kept.")
  var checkpoint: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  func run() async throws {
    let bytes = try Input.read(checkpoint)
    let kept = try KeptHead(parsing: bytes, named: checkpoint)
    let resumed = try await Register.resume(
      at: options.folder, from: kept, by: try writer.named())
    if let lost = resumed.lost {
      let from = lost.from.map { "events \($0) through" } ?? "events up to"
      Output.say("\(from) \(lost.through) are lost: that is recorded")
    }
    if !resumed.isSameKey {
      Output.say("a new signing key begins; publish it: weerklank key")
    }
    try Output.print(resumed.head.note.bytes)
  }
}
