// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import EventLog
import FoundationEssentials
import Register

/// `weerklank verify-receipt`: checks a receipt without a register.
struct VerifyReceiptCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-receipt",
    abstract: "Check a receipt with the log's public key; it needs no register.",
    discussion: """
      Get the key from elsewhere than the receipt: from the organisation's site, or from a neighbour
      that is its witness.
      """)

  @Argument(help: "The folder of a receipt, or its file NUMBER.tlog-proof.")
  var receipt: String

  @Option(help: "The public key of the log: name+id+key.")
  var key: String

  @Option(help: "The line, where it does not lie beside the proof.")
  var event: String?

  @Option(help: "The letter: is it the one that was received?")
  var letter: String?

  @Option(help: "The public key of a neighbour who must have signed the head as a witness.")
  var witness: [String] = []

  @OptionGroup var options: FreeOptions

  func run() throws {
    let known: VerifierKey
    do { known = try VerifierKey(parsing: key) } catch {
      throw Failure.usage("--key is no public key", "Give what weerklank key prints.")
    }
    let check = ReceiptCheck(
      try files(), key: known, witnesses: try witness.map(VerifierKey.init(witness:)))
    try Output.print(line: options.json ? check.json.line : check.words)
    if !check.ok { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func files() throws -> ReceiptCheck.Files {
    let proof = try proofPath()
    let stem = String(proof.dropLast(Self.proofSuffix.count))
    var files = ReceiptCheck.Files(
      line: try Input.read(event ?? stem + ".json"), proof: try Input.read(proof))
    files.opening = try Self.readIfThere(stem + ".opening.json")
    files.row = try Self.readIfThere(stem + ".row.json")
    files.letter = try letter.map { try Input.read($0) }
    return files
  }

  private static let proofSuffix = ".tlog-proof"

  /// The proof that is named, or the only one in the folder.
  private func proofPath() throws -> String {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: receipt, isDirectory: &isFolder) else {
      throw Failure.noInput(receipt)
    }
    guard isFolder else {
      guard receipt.hasSuffix(Self.proofSuffix) || event != nil else {
        throw Failure.usage(
          "the file is no .tlog-proof", "Name the folder, or the proof with --event LINE.")
      }
      return receipt
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: receipt)) ?? []
    let proofs = names.filter { $0.hasSuffix(Self.proofSuffix) }
    guard let proof = proofs.first, proofs.count == 1 else {
      throw Failure(
        code: proofs.isEmpty ? "no-input" : "ambiguous-name",
        message: proofs.isEmpty ? "there is no proof in the folder" : "there are several proofs",
        place: receipt, hint: "Name a file NUMBER.tlog-proof.", status: .usage)
    }
    return "\(receipt)/\(proof)"
  }

  private static func readIfThere(_ path: String) throws -> [UInt8]? {
    FileManager.default.fileExists(atPath: path) ? try Input.read(path) : nil
  }
}

extension ReceiptCheck {
  fileprivate var json: JSON {
    .object([
      .init("format", .string("weerklank.receipt/1")),
      .position(head?.size ?? 0),
      .init("ok", .bool(ok)),
      .init("number", number.map(JSON.string) ?? .null),
      .init("sequence", sequence.map(JSON.integer) ?? .null),
      .init("time", time.map(JSON.string) ?? .null),
      .init("origin", (head?.origin).map(JSON.string) ?? .null),
      .init("root", (head?.root.base64).map(JSON.string) ?? .null),
      .init(
        "checks",
        .array(
          results.map {
            .object([
              .init("check", .string($0.kind.rawValue)), .init("holds", .bool($0.holds)),
            ])
          })),
    ])
  }

  fileprivate var words: String {
    var lines = results.map {
      "\($0.holds ? "ok  " : "NOT ") \($0.kind.rawValue): \($0.kind.words)"
    }
    if let number, let sequence, let time { lines.append("\(number): event \(sequence), \(time)") }
    if let head { lines.append("under the head of \(head.origin) at \(head.size)") }
    return (lines + [ok ? "ok" : "does not hold"]).joined(separator: "\n")
  }
}

extension VerifierKey {
  /// Reads the key of a witness, as it is given on the command line.
  init(witness text: String) throws {
    guard let key = try? VerifierKey(parsing: text), key.kind == .witness else {
      throw Failure.usage(
        "--witness is no public key of a witness",
        "Give what weerklank witness said when its key was made.")
    }
    self = key
  }
}

extension ReceiptCheck.Kind {
  fileprivate var words: String {
    switch self {
    case .proof: "the line stands in the log that the key signs"
    case .witness: "the neighbour signed as a witness that it saw the head"
    case .line: "the line is at the place that the proof gives it"
    case .opening: "what is opened is what was sealed in the line"
    case .row: "the row stands in the edition that the line records"
    case .texts: "the texts that are opened are those of the row"
    case .letter: "the file is the one that was received"
    }
  }
}
