// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Register
import Testing

/// Whoever has the folder and its keys changes what is below a signed head, and each time it is found.
///
/// In a register of 10,000 events with `WEERKLANK_CAMPAIGN=full`, else of some hundreds.
@Suite struct `A register that was tampered with` {
  private static let parties =
    ProcessInfo.processInfo.environment["WEERKLANK_CAMPAIGN"] == "full" ? 5_100 : 120

  /// A register of many events, a head of it that somebody kept, and a receipt's proof.
  private struct Victim {
    let fixture: RegisterFixture
    let events: Int
    let kept: [KeptHead]
    let segment = "register/log/000000000000000001.jsonl"

    init() async throws {
      fixture = try await RegisterFixture(isSigned: true)
      try await fixture.setUp()
      for start in stride(from: 0, to: parties, by: 100) {
        try await fixture.register.perform(
          (start..<min(start + 100, parties)).map { number in
            .addParty(
              AddParty(
                party: PartyID("zorg-\(number)") ?? "zorg", name: "Zorghuis \(number)",
                shortName: "Zorghuis \(number)", kind: .provider, municipality: "Laagveen"))
          })
      }
      let made = try await fixture.register.perform([RegisterFixture.letter()]).made
      let number = try #require(made.first.flatMap { SubmissionNumber(parsing: $0) })
      try await fixture.register.perform(
        [
          .recordPoint(
            RecordPoint(
              submission: number,
              passages: [PassageInput(quote: "Volg bij de tarieven de lonen.")], kind: .request)),
          .recommend(
            Recommend(points: [PointNumber(number, 1)], disposition: .answered, answer: "Ja.")),
        ], by: "u-2")
      try await fixture.register.perform(
        [.approve(Approve(points: [PointNumber(number, 1)]))], by: "u-3")
      let receipt = try fixture.register.receipt(of: number)
      let proof = try #require(receipt.files.first { $0.name.hasSuffix(".tlog-proof") })
      events = fixture.register.position.sequence
      kept = [
        try KeptHead(parsing: receipt.head.note.bytes, named: "head"),
        try KeptHead(parsing: proof.bytes, named: "receipt"),
      ]
      try fixture.register.closeToBeCopied()
    }

    func lines() throws -> [[UInt8]] {
      try fixture.folder.read(segment).split(separator: 0x0A).map(Array.init)
        .filter { $0.contains { $0 != 0x20 } }
    }

    func write(_ lines: [[UInt8]]) throws {
      try fixture.folder.write(Array(lines.joined(separator: [0x0A])) + [0x0A], to: segment)
      try? fixture.folder.remove("register/index")
    }

    func found(against kept: [KeptHead] = []) throws -> RegisterVerification {
      try Register.verify(at: fixture.path, against: kept)
    }

    /// Signs what is there now, as whoever has the key can.
    func signAnew() throws {
      for name in ["register/tiles", "register/checkpoint", "register/heads", "register.anchor"] {
        try fixture.folder.remove(name)
      }
      let log = try EventLog.open(at: fixture.path, for: .appending)
      let reader = try Register.open(at: fixture.path, for: .reading)
      let key = try #require(reader.signingKey)
      let name = try #require(
        fixture.folder.names(in: "register/keys").first { $0.hasPrefix("signing-") })
      let seed = try fixture.folder.read("register/keys/" + name)
      let signer = try #require(SigningKey(name: key.name, seed: seed))
      try LogHeads(
        of: log, identity: reader.id, anchor: fixture.path + ".anchor", key: key
      ).begin(with: signer)
      try log.closeToBeCopied()
    }
  }

  /// An edit that no checksum and no link shows: the line, and every line after it, written anew.
  private func edited(_ lines: [[UInt8]], at index: Int) throws -> [[UInt8]] {
    let changed = String(decoding: lines[index], as: UTF8.self)
      .replacing("\"municipality\":\"Laagveen\"", with: "\"municipality\":\"Hoogveen\"")
    return try Chain.mended(
      lines[..<index] + [Array(changed.utf8)] + lines[(index + 1)...], from: index)
  }

  @Test func `is found where a line was edited and the chain mended, and says which line`()
    async throws
  {
    let victim = try await Victim()
    let lines = try victim.lines()
    #expect(lines.count == victim.events)
    let index = try #require(
      lines.indices.dropFirst(lines.count / 2).first {
        String(decoding: lines[$0], as: UTF8.self).contains("\"municipality\":\"Laagveen\"")
      })
    try victim.write(edited(lines, at: index))
    let found = try victim.found()
    #expect(found.damage.map(\.kind) == ["head"])
    #expect(found.damage.first?.sequence == index + 1)
    #expect(found.damage.first?.line == index + 1)
    // Without tiles nobody can tell which line, but that one was changed.
    try victim.fixture.folder.remove("register/tiles")
    #expect(try victim.found().damage.map(\.kind) == ["head"])
    #expect(throws: RegisterError.self) { try victim.fixture.another() }
  }

  @Test func `is found where the last hundred lines were dropped`() async throws {
    let victim = try await Victim()
    let lines = try victim.lines()
    // At the end of a commit, or it would be a torn one.
    let end = try #require(
      (0..<lines.count - 100).last {
        Chain.commit(lines[$0]).index == Chain.commit(lines[$0]).size
      })
    try victim.write(Array(lines[...end]))
    let found = try victim.found()
    #expect(found.damage.map(\.kind) == ["head"])
    #expect(found.damage.first?.sequence == end + 2)
    #expect(try victim.found(against: victim.kept).damage.count == 3)
    #expect(throws: RegisterError.self) { try victim.fixture.another() }
  }

  @Test func `is found where two lines were swapped`() async throws {
    let victim = try await Victim()
    var lines = try victim.lines()
    let index = lines.count / 2
    lines.swapAt(index, index + 1)
    try victim.write(lines)
    let found = try victim.found()
    #expect(found.damage.first?.sequence == index + 1)
    #expect(found.damage.first?.kind == "sequence")
    // And where their sequences, checks and links were mended too.
    let renumbered = try Chain.mended(lines, from: index, renumbering: true)
    try victim.write(renumbered)
    #expect(try !victim.found().ok)
  }

  @Test func `is found where all was rewritten and signed anew, beside a kept head or receipt`()
    async throws
  {
    let victim = try await Victim()
    let lines = try victim.lines()
    let index = try #require(
      lines.firstIndex {
        String(decoding: $0, as: UTF8.self).contains("\"municipality\":\"Laagveen\"")
      })
    try victim.write(edited(lines, at: index))
    try victim.signAnew()
    // From inside nothing shows: that is why heads are given away.
    #expect(try victim.found().ok)
    for kept in victim.kept {
      let found = try victim.found(against: [kept])
      #expect(found.damage.map(\.kind) == ["against"], "\(kept.name)")
    }
  }

  /// Who approves his own answer in the file has everything right but the rule.
  @Test func `is found where an approval was given the name of who wrote the answer`()
    async throws
  {
    let victim = try await Victim()
    var lines = try victim.lines()
    let index = try #require(
      lines.firstIndex {
        String(decoding: $0, as: UTF8.self).contains("nl.weerklank.recommendation-approved.v1")
      })
    lines[index] = Array(
      String(decoding: lines[index], as: UTF8.self)
        .replacing("\"actor\":\"user/u-3\"", with: "\"actor\":\"user/u-2\"").utf8)
    try victim.write(Chain.mended(lines, from: index))
    try victim.signAnew()
    let found = try victim.found()
    #expect(found.damage.map(\.kind) == ["rule"])
    #expect(found.damage.first?.sequence == index + 1)
  }
}

/// Mends checksums and links of lines, as somebody with a text editor and a program could.
enum Chain {
  static func mended(
    _ lines: [[UInt8]], from first: Int, renumbering: Bool = false
  ) throws -> [[UInt8]] {
    var lines = lines
    for index in first..<lines.count {
      var text = String(decoding: lines[index], as: UTF8.self)
      if index > 0 {
        let previous = TreeHash(of: lines[index - 1]).base64
        text = replaced(text, "\"previous\":\"", previous)
      }
      if renumbering {
        text = replaced(
          text, "\"sequence\":\"", String(String(1_000_000_000_000_000_000 + index + 1).dropFirst())
        )
      }
      let end = try #require(text.firstRange(of: ",\"check\":\""))
      let body = String(text[..<end.lowerBound])
      let sum = String(0x1_0000_0000 + UInt64(crc32(Array(body.utf8))), radix: 16).dropFirst()
      lines[index] = Array("\(body),\"check\":\"\(sum)\"}".utf8)
    }
    return lines
  }

  /// The place of a line in its commit.
  static func commit(_ line: [UInt8]) -> (index: Int, size: Int) {
    let json = try? JSON(parsing: line)
    return (json?["commitindex"]?.integerValue ?? 0, json?["commitsize"]?.integerValue ?? 0)
  }

  private static func replaced(_ text: String, _ name: String, _ value: String) -> String {
    guard let start = text.firstRange(of: name),
      let end = text[start.upperBound...].firstIndex(of: "\"")
    else { return text }
    return text[..<start.upperBound] + value + text[end...]
  }

  /// CRC-32 (IEEE 802.3), bit by bit.
  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~0 as UInt32
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
