// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// F4, F19, F20, F22: inputs by the thousand; none crashes a reader, and what was changed is never
/// taken for what was signed or recorded.
@Suite struct `Changed bytes given to a reader` {
  private static let count = Campaign.size(2_000, ci: 25_000, full: 400_000)
  private static let words = [
    "\n\n", "— ", "log.example", "c2sp.org/tlog-proof@v1\n", "index ", "extra ", "AAAA", "=", "+",
    "00", "\\u0000", "{", "[", "\"a\":1,", "1e5", "-0", "null", ",\"check\":\"", "\u{FEFF}",
  ]

  /// Gives a reader many changed forms of some bytes; says how many it could read.
  private func fuzz(
    _ what: String, _ examples: [[UInt8]], seed: UInt64, count: Int = count,
    _ reads: (_ input: [UInt8], _ original: [UInt8]) throws -> Bool
  ) rethrows {
    var mutation = Mutation(seed: seed, words: Self.words)
    var parsed = 0
    for number in 0..<count {
      let original = examples[number % examples.count]
      if try reads(mutation.changed(original), original) { parsed += 1 }
    }
    Campaign.report("\(count) \(what), of which \(parsed * 1_000 / max(1, count)) ‰ can be read")
  }

  @Test(arguments: [1, 2])
  func `of a note are read as what they are, or refused`(seed: UInt64) async throws {
    let fixture = try await HeadsFixture(lines: 5)
    let head = try fixture.heads.sign(with: fixture.key)
    let witness = try #require(SigningKey(name: "witness.example/w1", seed: Array(32..<64)))
    var both = head.note
    both.add(witness.sign(head.note.text))
    let key = fixture.key.verifier()
    fuzz("notes", [head.note.bytes, both.bytes], seed: seed) { input, _ in
      guard let note = try? SignedNote(parsing: input) else { return false }
      #expect(note.bytes == input, "a note has one form: \(seed)")
      if let believed = try? SignedHead(note, signedBy: key) {
        #expect(note.text == head.note.text, "another text is believed: \(seed)")
        #expect(believed.checkpoint == head.checkpoint)
      }
      return true
    }
  }

  @Test(arguments: [1, 2])
  func `of a proof prove nothing that was not signed`(seed: UInt64) async throws {
    let fixture = try await HeadsFixture(lines: 37)
    let head = try fixture.heads.sign(with: fixture.key)
    let key = fixture.key.verifier()
    let leaves = try fixture.leaves()
    let proofs = try [1, 2, 32, 33, 37].map { try fixture.heads.proof(of: $0, under: head) }
    fuzz("proofs", proofs.map(\.bytes), seed: seed) { input, _ in
      guard let proof = try? LogProof(parsing: input) else { return false }
      #expect(proof.bytes == input, "a proof has one form: \(seed)")
      for (number, leaf) in leaves.enumerated() {
        guard (try? proof.check(leaf, signedBy: key)) != nil else { continue }
        // Only the bytes that nobody signs may differ from a proof that the log gives.
        #expect(proof.index == number && proof.head.text == head.note.text, "\(seed)")
        #expect((try? fixture.heads.proof(of: number + 1, under: head).path) == proof.path)
      }
      return true
    }
  }

  @Test(arguments: [1, 2])
  func `of a key or head have one form`(seed: UInt64) throws {
    let key = try #require(SigningKey(name: "log.example", seed: Array(0..<32))).verifier()
    let root = TreeHash(of: Array("line".utf8))
    let text = Checkpoint(origin: "log.example", size: 70_000, root: root).text
    fuzz("heads", [text], seed: seed) { input, _ in
      guard let head = try? Checkpoint(parsing: input) else { return false }
      #expect(head.text == input, "\(seed)")
      return true
    }
    fuzz("keys", [Array(key.description.utf8)], seed: seed) { input, _ in
      let text = String(decoding: input, as: UTF8.self)
      guard let read = try? VerifierKey(parsing: text) else { return false }
      #expect(Array(read.description.utf8) == Array(text.utf8), "\(seed)")
      return true
    }
  }

  @Test(arguments: [1, 2])
  func `of JSON mean one thing, or nothing`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let examples = try (0..<50).map { _ in try JSON.random(using: &random).canonicalBytes() }
    try fuzz("JSON texts", examples, seed: seed) { input, _ in
      guard let value = try? JSON(parsing: input) else { return false }
      let canonical = try value.canonicalBytes()
      #expect(try JSON(parsing: canonical).canonicalBytes() == canonical, "\(seed)")
      return true
    }
  }

  /// Lines with their checksum mended, as only somebody with a program makes them.
  @Test(arguments: [1, 2])
  func `of a log are found, also where the checksum was mended`(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let log = try await EventLog.create(
      at: folder.path, source: Example.source, first: Append([Example.first]),
      seams: EventLog.Seams(fileSystem: FaultyFileSystem(), clock: SteppingClock().clock))
    for number in 1...3 {
      _ = try await log.append(
        Append([Example.event(number * 2, in: "a"), Example.event(number * 2 + 1, in: "b")]))
    }
    log.close()
    try? folder.remove("index")
    let segment = "log/000000000000000001.jsonl"
    let bytes = try folder.read(segment)
    let lines = bytes.split(separator: 0x0A).map(Array.init)
    let count = Campaign.size(300, ci: 3_000, full: 60_000)
    var number = 0
    try fuzz("lines", lines.dropLast(), seed: seed, count: count) { input, original in
      // The line after one that was changed no longer links to it.
      number += 1
      let changed = number.isMultiple(of: 2) ? input : input.withCheckMended
      let damaged = lines.map { $0 == original ? changed : $0 }
      let whole = Array(damaged.joined(separator: [0x0A])) + [0x0A]
      try folder.write(whole, to: segment)
      let found = try EventLog.verify(at: folder.path)
      #expect(found.ok == (whole == bytes), "seed \(seed), input \(number)")
      return found.damage.first?.kind == .link
    }
  }
}

extension [UInt8] {
  /// A line with the checksum that belongs to the rest of it, where it is long enough to have one.
  fileprivate var withCheckMended: [UInt8] {
    guard count > 20 else { return self }
    let body = Array(dropLast(20))
    return body + Array(",\"check\":\"\(hexadecimal(crc32(body)))\"}".utf8)
  }
}
