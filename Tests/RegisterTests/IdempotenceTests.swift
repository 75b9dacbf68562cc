// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import Projections
import Register
import Testing

@Suite struct `A request with an id` {
  @Test func `gives the first answer again, also to another program`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let first = try await fixture.register.perform(
      [RegisterFixture.letter()], id: "c-1", content: "a letter")
    guard case .done(let recording) = first else {
      Issue.record("not recorded: \(first)")
      return
    }
    try await fixture.register.perform([RegisterFixture.letter("Een andere brief.")])
    for register in [fixture.register, try fixture.another()] {
      let again = try await register.perform(
        [RegisterFixture.letter()], id: "c-1", content: "a letter")
      #expect(again == .already(recording))
    }
    #expect(recording.made == ["R-001"])
  }

  @Test func `is refused with other content`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()], id: "c-1", content: "a letter")
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.another().perform(
        [RegisterFixture.letter()], id: "c-1", content: "another letter")
    }
    #expect(error?.code == "id-reused")
    #expect(error?.exitStatus == 1)
  }

  @Test func `comes before what it was based on`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    let seen = fixture.register.position.sequence
    for expected in [false, true] {
      let outcome = try await fixture.register.perform(
        [RegisterFixture.point()], id: "c-2", basedOn: seen)
      if case .already = outcome { #expect(expected) } else { #expect(!expected) }
    }
  }

  @Test func `records nothing twice when two programs give it at once`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let others = [fixture.register, try fixture.another(seed: 2), try fixture.another(seed: 3)]
    let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
      for index in 0..<12 {
        group.addTask {
          try await others[index % 3].perform(
            [RegisterFixture.letter()], id: "c-3", content: "a letter")
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.allSatisfy { $0.made == ["R-001"] })
    #expect(
      outcomes.count {
        if case .done = $0 { true } else { false }
      } == 1)
    #expect(try fixture.another(.reading).books().state.numbers.submissions == 1)
    #expect(fixture.folder.names(in: "register/keys").allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test func `leaves no bare hash of its content where something is sealed`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let end = fixture.register.position.sequence
    // Twice the same content under two subjects: a hash of the content alone would be the same.
    for id in ["c-4", "c-5"] as [CommandID] {
      try await fixture.register.perform([RegisterFixture.letter()], id: id, content: "a letter")
    }
    let proofs = try fixture.register.json().dropFirst(end).compactMap {
      $0["data"]?["command"]?["content"]?.stringValue
    }
    #expect(proofs.count == 2)
    #expect(proofs[0] != proofs[1])
  }

  @Test func `leaves no bare hash of a quote or name that is sealed elsewhere`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    let mark = Command.markNoPoint(
      MarkNoPoint(
        submission: "R-001", passages: [PassageInput(quote: "Geachte colleges,")],
        kind: .salutation))
    let roles = Command.addUser(AddUser(user: "u-2", name: "Merel Wolkenveld", roles: [.reader]))
    for (id, command, key) in [
      ("c-10" as CommandID, mark, "R-001"), ("c-11", roles, "staff-u-2"),
    ] {
      try await fixture.register.perform([command], id: id, content: "with a name in it")
      let last = try #require(try fixture.register.json().last?["data"])
      #expect(last["sealed"] == nil)
      #expect(last["command"]?["keys"] == [.string(key)])
      guard
        case .already = try await fixture.another().perform(
          [command], id: id, content: "with a name in it")
      else {
        Issue.record("not known again")
        return
      }
    }
  }

  @Test func `proves the same content without a key where nothing is sealed`() async throws {
    var proofs: Set<String> = []
    for seed in [1, 2] as [UInt64] {
      let fixture = try await RegisterFixture(seed: seed)
      try await fixture.register.perform(
        RegisterFixture.setUp[1], id: "c-6", content: "a dossier")
      let last = try fixture.register.json().compactMap { $0["data"]?["command"]?["content"] }
      proofs.formUnion(last.compactMap(\.stringValue))
    }
    // SHA-256 of "weerklank-command-v1a dossier".
    #expect(proofs == ["g4DKL4byanprR/LvWx9e/kwcMUXyYMFCqRCYgYXBnMc="])
  }

  @Test func `cannot be compared any more once a key is missing`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let before = Set(fixture.folder.names(in: "register/keys"))
    try await fixture.register.perform([RegisterFixture.letter()], id: "c-7", content: "a letter")
    let new = Set(fixture.folder.names(in: "register/keys")).subtracting(before)
    for name in new { try fixture.folder.remove("register/keys/\(name)") }
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.another().perform(
        [RegisterFixture.letter()], id: "c-7", content: "a letter")
    }
    #expect(error?.code == "key-missing")
  }

  /// RFC 9562, 5.8: version 8, variant 10, and the rest the program's own.
  @Test func `numbers its events by ids of version 8`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let end = fixture.register.position.sequence
    try await fixture.register.perform([RegisterFixture.letter()], id: "c-8")
    let ids = try fixture.register.json().dropFirst(end).compactMap { $0["id"]?.stringValue }
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let digits = Array(id)
      #expect(digits[14] == "8")
      #expect("89ab".contains(digits[19]))
    }
  }
}
