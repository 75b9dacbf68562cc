// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `A receipt` {
  private static let letter = Array("Geacht college,\n\nNoem een termijn.\n".utf8)

  private func submitted() async throws -> (RegisterFixture, Receipt) {
    let fixture = try await RegisterFixture(isSigned: true)
    try await fixture.setUp()
    let text = SubmissionText(String(decoding: Self.letter, as: UTF8.self), reader: "plain-text")
    try await fixture.register.perform([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
          receivedOn: "2026-03-31",
          content: .file(IncomingFile(name: "brief.txt", content: Self.letter), text),
          author: "de secretaris"))
    ])
    return (fixture, try fixture.register.receipt(of: "R-001"))
  }

  private func files(_ receipt: Receipt) throws -> ReceiptCheck.Files { try receipt.toCheck() }

  private func failing(_ files: ReceiptCheck.Files, _ key: VerifierKey) -> [ReceiptCheck.Kind] {
    ReceiptCheck(files, key: key).results.filter { !$0.holds }.map(\.kind)
  }

  @Test func `of a submission holds without the register, for the letter that was received`()
    async throws
  {
    let (_, receipt) = try await submitted()
    var files = try files(receipt)
    files.letter = Self.letter
    let check = ReceiptCheck(files, key: receipt.key)
    #expect(check.results.map(\.kind) == [.proof, .line, .opening, .letter])
    #expect(check.ok)
    #expect(check.number == "R-001")
    #expect(check.sequence == receipt.sequence)
    #expect(check.head?.size == receipt.head.checkpoint.size)
  }

  @Test func `does not hold when anything of it is changed`() async throws {
    let (_, receipt) = try await submitted()
    let files = try files(receipt)
    var changed = files
    changed.letter = Self.letter + [0x0A]
    #expect(failing(changed, receipt.key) == [.letter])
    changed = files
    changed.line[changed.line.count / 2] ^= 1
    #expect(failing(changed, receipt.key).contains(.proof))
    changed = files
    changed.opening = Array(
      String(decoding: try #require(files.opening), as: UTF8.self)
        .replacing("secretaris", with: "voorzitter").utf8)
    #expect(failing(changed, receipt.key) == [.opening])
    let stranger = try #require(SigningKey(name: receipt.key.name, seed: Array(0..<32)))
    #expect(failing(files, stranger.verifier()) == [.proof])
    changed = files
    changed.proof = Array(
      String(decoding: files.proof, as: UTF8.self).replacing("index ", with: "index 1").utf8)
    #expect(failing(changed, receipt.key).contains(.proof))
  }

  /// A party keeps what it has, whatever happens in the register later.
  @Test func `holds when the log has grown`() async throws {
    let (fixture, receipt) = try await submitted()
    try await fixture.register.perform([RegisterFixture.letter()])
    try fixture.register.sign()
    #expect(ReceiptCheck(try files(receipt), key: receipt.key).ok)
    let again = try fixture.register.receipt(of: "R-001")
    #expect(again.sequence == receipt.sequence)
    #expect(again.head != receipt.head)
    #expect(ReceiptCheck(try files(again), key: receipt.key).ok)
    let proof = try #require(receipt.files.first { $0.name == "R-001.tlog-proof" })
    let kept = try KeptHead(parsing: proof.bytes, named: proof.name)
    #expect(try Register.verify(at: fixture.path, against: [kept]).ok)
  }

  @Test func `of a point holds for its row in the edition, with the answer`() async throws {
    let fixture = try await RegisterFixture(on: "2026-03-02", isSigned: true)
    try await fixture.carryOut(.campaign)
    let state = try fixture.register.books().state
    var count = 0
    for (id, round) in state.rounds {
      for edition in round.editions where edition.issued.rows > 0 {
        let matrix = try #require(
          try fixture.register.matrix(
            of: edition.issued, round: id, texts: fixture.register.texts()))
        for row in matrix.rows.prefix(3) {
          let receipt = try fixture.register.receipt(of: row.number, in: edition, of: id)
          var files = try files(receipt)
          let check = ReceiptCheck(files, key: receipt.key)
          #expect(check.results.map(\.kind) == [.proof, .line, .opening, .row, .texts])
          #expect(check.ok, "\(row.number)")
          #expect(check.number == row.number.description)
          let text = String(decoding: try #require(files.row), as: UTF8.self)
          files.row = Array(
            text.replacing("\\\"number\\\":\\\"R-", with: "\\\"number\\\":\\\"Q-").utf8)
          #expect(failing(files, receipt.key) == [.row])
          count += 1
        }
      }
    }
    #expect(count > 0)
  }

  @Test func `is of what there is, and of a register with a key`() async throws {
    let (fixture, _) = try await submitted()
    let unknown = #expect(throws: RegisterError.self) { try fixture.register.receipt(of: "R-999") }
    #expect(unknown?.code == "unknown-submission")
    let unsigned = try await RegisterFixture()
    let error = #expect(throws: RegisterError.self) { try unsigned.register.receipt(of: "R-001") }
    #expect(error?.code == "not-signed")
  }
}

extension Receipt {
  /// Its files, as who checks it has them.
  func toCheck() throws -> ReceiptCheck.Files {
    func file(_ suffix: String) -> [UInt8]? {
      self.files.first { $0.name == "\(number).\(suffix)" }?.bytes
    }
    var files = ReceiptCheck.Files(
      line: try #require(file("json")), proof: try #require(file("tlog-proof")))
    files.opening = file("opening.json")
    files.row = file("row.json")
    return files
  }
}
