// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

@Suite struct `Signing a head that is broken off` {
  /// F15, F16, F17: at whatever call the process dies, no note is lost that anybody could have seen,
  /// and none is ever followed by another history.
  @Test func `by death at any call publishes the same note later`() async throws {
    for call in 1...200 {
      let fixture = try await HeadsFixture(lines: 255)
      try fixture.heads.sign(with: fixture.key)
      try await fixture.append(3)
      let (_, heads, files) = try fixture.another()
      files.plan(.die(call: call, writing: 7))
      let signed = try? heads.sign(with: fixture.key)
      let isOver = !files.isDead
      let visible = try ["checkpoint", "heads/last-signed"].map { try fixture.note($0) }
      let (later, laterHeads, _) = try fixture.another(boot: 1)
      _ = try await later.append(Append([Example.event(9_000, in: "b")]))
      try laterHeads.check()
      let next = try laterHeads.sign(with: fixture.key)
      #expect(next.checkpoint.size == 259)
      for note in visible + (signed.map { [$0.note] } ?? []) {
        let head = try SignedHead(note, signedBy: fixture.key.verifier())
        #expect(try laterHeads.has(head.checkpoint))
      }
      #expect(try fixture.verified().damage.isEmpty, "call \(call)")
      if isOver {
        #expect(call > 20, "signing makes more calls than this")
        return
      }
    }
    Issue.record("signing makes more than two hundred calls")
  }

  /// What others read is derived, and was renamed before it was on the disk.
  @Test(arguments: 0..<30)
  func `by a power loss leaves no torn tile or head to be found`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let fixture = try await HeadsFixture(lines: 250)
    try fixture.heads.sign(with: fixture.key)
    for _ in 0..<3 {
      try await fixture.append(4)
      try fixture.heads.sign(with: fixture.key)
    }
    fixture.log.close()
    try fixture.files.losePower(using: &random)
    let (log, heads, _) = try fixture.another(.reading, boot: 1)
    var found = try log.verify()
    try found.checkHeads(
      at: fixture.folder.path + "/log-folder", keys: [fixture.key.verifier()])
    #expect(found.damage == [])
    #expect(try heads.lastSigned().checkpoint.size == 262)
  }
}
