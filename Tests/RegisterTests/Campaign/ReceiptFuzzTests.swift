// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import Register
import Testing

/// F19, F20: receipts that were changed; none holds that says something else, and none ends the check.
@Suite struct `A receipt that was changed` {
  @Test(arguments: [1, 2])
  func `never holds for what it does not say`(seed: UInt64) async throws {
    let fixture = try await RegisterFixture(isSigned: true)
    try await fixture.setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    let receipt = try fixture.register.receipt(of: "R-001")
    func file(_ suffix: String) throws -> [UInt8] {
      try #require(receipt.files.first { $0.name == "R-001.\(suffix)" }?.bytes)
    }
    let (line, proof, opening) = (
      try file("json"), try file("tlog-proof"), try file("opening.json")
    )
    let parsedOpening = try JSON(parsing: opening).canonicalBytes()
    let parsedProof = try LogProof(parsing: proof)
    var mutation = Mutation(
      seed: seed, words: ["\"salt\":", "\"text\":", "{}", "[]", "null", "\\u0000", "index 1\n"])
    let count = Campaign.size(400, ci: 4_000, full: 100_000)
    var held = 0
    for number in 0..<count {
      var files = ReceiptCheck.Files(line: line, proof: proof)
      files.opening = opening
      switch number % 3 {
      case 0: files.line = mutation.changed(line)
      case 1: files.proof = mutation.changed(proof)
      default: files.opening = mutation.changed(opening)
      }
      guard ReceiptCheck(files, key: receipt.key).ok else { continue }
      held += 1
      #expect(files.line == line, "seed \(seed), input \(number): another line")
      let head = try LogProof(parsing: files.proof)
      #expect(
        head.index == parsedProof.index && head.head.text == parsedProof.head.text,
        "seed \(seed), input \(number): another proof")
      // White space and the order of members say nothing.
      let said = files.opening.flatMap { try? JSON(parsing: $0).canonicalBytes() }
      #expect(said == parsedOpening, "seed \(seed), input \(number): another opening")
    }
    Campaign.report("\(count) receipts, of which \(held) hold and say the same")
  }
}
