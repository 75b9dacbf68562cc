// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

@Suite struct `Signing a head` {
  @Test(arguments: [1, 2, 3, 255, 256, 257, 511, 512, 600])
  func `stands for all lines, and publishes the tiles of them`(lines: Int) async throws {
    let fixture = try await HeadsFixture(lines: lines)
    let head = try fixture.heads.sign(with: fixture.key)
    let leaves = try fixture.leaves()
    #expect(leaves.count == lines)
    #expect(head.checkpoint.size == lines)
    #expect(head.checkpoint.root == Naive.root(leaves[...]))
    #expect(try fixture.note("checkpoint") == head.note)
    #expect(try fixture.note("heads/last-signed") == head.note)
    #expect(try fixture.verified().damage.isEmpty)
    let full = Tile.fullCounts(in: lines).enumerated().flatMap { level, count in
      (0..<count).map { Tile(level: level, index: $0) }
    }
    let expected = full + Tile.partial(in: lines)
    #expect(fixture.tiles() == expected.map(\.path).sorted())
    let tree = MemoryTree(leaves)
    for tile in expected {
      #expect(try fixture.folder.read("log-folder/tiles/" + tile.path) == tree.bytes(of: tile))
    }
  }

  @Test func `goes on from the head before, and leaves its tiles as they would be from nothing`()
    async throws
  {
    let fixture = try await HeadsFixture()
    for count in [1, 100, 200, 1, 300, 17] {
      try await fixture.append(count)
      try fixture.heads.sign(with: fixture.key)
    }
    let kept = try fixture.tiles().map { ($0, try fixture.folder.read("log-folder/tiles/" + $0)) }
    try fixture.folder.remove("log-folder/tiles")
    try fixture.folder.remove("log-folder/checkpoint")
    let again = try fixture.heads.sign(with: fixture.key)
    #expect(again.checkpoint.size == 620)
    // A full tile that was written before is made anew with the others.
    for (path, bytes) in kept {
      #expect(try fixture.folder.read("log-folder/tiles/" + path) == bytes, "\(path)")
    }
    #expect(fixture.tiles().count == kept.count)
    #expect(try fixture.verified().damage.isEmpty)
  }

  @Test func `gives the same note again where nothing was appended`() async throws {
    let fixture = try await HeadsFixture(lines: 3)
    let head = try fixture.heads.sign(with: fixture.key)
    #expect(try fixture.heads.sign(with: fixture.key) == head)
    #expect(try fixture.heads.lastSigned() == head)
  }

  @Test func `is never done by an append`() async throws {
    let fixture = try await HeadsFixture()
    try await fixture.append(5)
    #expect(try fixture.heads.lastSigned().checkpoint.size == 1)
  }

  @Test func `that died after the anchor moved publishes that very note`() async throws {
    let fixture = try await HeadsFixture(lines: 4)
    let head = try fixture.heads.sign(with: fixture.key)
    let old = try fixture.folder.read("log-folder/heads/last-signed")
    try await fixture.append(2)
    let next = try fixture.heads.sign(with: fixture.key)
    // As if the process had died between the anchor and what follows it.
    try fixture.folder.write(old, to: "log-folder/heads/last-signed")
    try fixture.folder.write(old, to: "log-folder/checkpoint")
    #expect(head != next)
    #expect(try fixture.another().heads.sign(with: fixture.key) == next)
    #expect(try fixture.note("checkpoint") == next.note)
  }

  @Test func `by several at once signs one history`() async throws {
    let fixture = try await HeadsFixture()
    try await withThrowingTaskGroup(of: [SignedHead].self) { group in
      for worker in 0..<4 {
        let (log, heads, _) = try fixture.another()
        let key = fixture.key
        group.addTask {
          var signed: [SignedHead] = []
          for turn in 0..<5 {
            _ = try await log.append(
              Append([Example.event(1_000 + worker * 10 + turn, in: "w\(worker)")]))
            signed.append(try heads.sign(with: key))
          }
          return signed
        }
      }
      for try await signed in group {
        for head in signed { #expect(try fixture.heads.has(head.checkpoint)) }
      }
    }
    #expect(try fixture.heads.lastSigned().checkpoint.size == 21)
    #expect(try fixture.verified().damage.isEmpty)
  }
}

@Suite struct `A proof from a log` {
  @Test(arguments: [true, false])
  func `is the same from tiles and from lines`(hasTiles: Bool) async throws {
    let fixture = try await HeadsFixture(lines: 700)
    let head = try fixture.heads.sign(with: fixture.key)
    if !hasTiles { try fixture.folder.remove("log-folder/tiles") }
    let tree = MemoryTree(try fixture.leaves())
    for sequence in [1, 255, 256, 257, 511, 513, 699, 700] {
      let proof = try fixture.heads.proof(of: sequence, under: head)
      #expect(proof.path == (try tree.inclusionPath(of: sequence - 1, in: 700)))
      let line = try fixture.log.event(at: sequence)
      try LogProof(parsing: proof.bytes).check(line.leafHash, signedBy: fixture.key.verifier())
    }
    for old in [0, 1, 255, 256, 300, 512, 699, 700] {
      let proof = try fixture.heads.consistencyProof(from: old, to: head)
      #expect(proof == (try tree.consistencyProof(from: old, to: 700)))
    }
  }

  @Test func `does not come from a tile that was changed`() async throws {
    let fixture = try await HeadsFixture(lines: 300)
    let head = try fixture.heads.sign(with: fixture.key)
    var tile = try fixture.folder.read("log-folder/tiles/tile/0/000")
    tile[40] ^= 1
    try fixture.folder.write(tile, to: "log-folder/tiles/tile/0/000")
    let proof = try fixture.heads.proof(of: 1, under: head)
    try proof.check(try fixture.log.event(at: 1).leafHash, signedBy: fixture.key.verifier())
    #expect(try fixture.verified().damage.map(\.kind) == [.tile])
  }

  /// The announcement of a key is recorded before the first head is signed by it.
  @Test func `goes on after a crash between announcing a key and signing by it`() async throws {
    let fixture = try await HeadsFixture(lines: 5)
    let next = try #require(SigningKey(name: "log.example", seed: Array(32..<64)))
    func heads(earlier: [VerifierKey]) -> LogHeads {
      LogHeads(
        of: fixture.log, identity: "log-1", anchor: fixture.folder.path + "/anchor",
        key: next.verifier(), earlier: earlier)
    }
    #expect(code { try heads(earlier: []).check() } == .restored)
    let renewed = heads(earlier: [fixture.key.verifier()])
    try renewed.check()
    try await fixture.append(1)
    #expect(try renewed.sign(with: next).checkpoint.size == 6)
    try renewed.check()
    var found = try fixture.log.verify()
    try found.checkHeads(
      at: fixture.folder.path + "/log-folder", keys: [fixture.key.verifier(), next.verifier()])
    #expect(found.ok)
    // Under another name another history was signed.
    let other = try #require(SigningKey(name: "other.example", seed: Array(0..<32)))
    let foreign = LogHeads(
      of: fixture.log, identity: "log-1", anchor: fixture.folder.path + "/anchor",
      key: other.verifier(), earlier: [next.verifier()])
    #expect(code { try foreign.check() } == .restored)
  }
}
