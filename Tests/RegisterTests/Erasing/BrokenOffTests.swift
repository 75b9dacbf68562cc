// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `An erasure that is broken off` {
  private static let subjects: [Subject] = [.submission("R-002"), .drafts("jeugd-koers")]

  /// How many changes of files outside the log an erasure takes, and what it leaves.
  private func wholeErasure() async throws -> (changes: Int, state: String) {
    let fixture = try await RegisterFixture.withLetters()
    let changes = Guarded(0)
    let register = try fixture.keepingMatrices(seed: 8)
    _ = try await FaultPoint.withFault(in: fixture.path) { _ in
      changes.withLock { $0 += 1 }
      return nil
    } _: {
      try await register.erase(Self.subjects, reason: "Verkeerd ontvangen.", by: "u-1")
    }
    return (changes.withLock { $0 }, try state(of: fixture))
  }

  /// What is left of an erasure, but for what differs with time and chance.
  private func state(of fixture: RegisterFixture) throws -> String {
    let register = try fixture.another(.reading)
    let erasures = try register.books().state.erasures.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.isDone) \($0.value.ground)" }
    let types = try register.json().compactMap { $0["type"]?.stringValue }
    let opened = try RegisterFixture.opened(register)
    let edition = try #require(try register.books().state.rounds["jeugd-koers"]?.editions.first)
    let matrix = String(decoding: try register.file(of: edition) ?? [], as: UTF8.self)
    return [
      erasures.joined(separator: ","), types.suffix(12).joined(separator: ","),
      "\(fixture.keyNames.count) keys, \(fixture.sourceNames.count) sources",
      "\(fixture.keyNames.filter { $0.hasPrefix("erasing") || $0.hasPrefix("master") })",
      "\(opened.contains("Siebe")) \(opened.contains("Jet Rozenblad"))",
      "\(matrix.contains("Siebe")) \(matrix.contains("Volg bij de tarieven"))",
    ].joined(separator: "\n")
  }

  /// What a body throws where the disk takes so many changes and none after.
  private func failure(
    of fixture: RegisterFixture, after last: Int, _ body: () async throws -> Void
  ) async -> RegisterError? {
    let done = Guarded(0)
    do {
      try await FaultPoint.withFault(in: fixture.path) { _ in
        done.withLock { done in
          done += 1
          return done > last ? 5 : nil
        }
      } _: {
        try await body()
      }
      return nil
    } catch {
      #expect(error is RegisterError)
      return error as? RegisterError
    }
  }

  /// F1, F21: a crash at every step of an erasure ends, after the next opening, as one without.
  @Test func `at any step is finished by the next opening, to exactly the same end`() async throws {
    let whole = try await wholeErasure()
    #expect(whole.changes > 15)
    #expect(whole.state.contains("false true"))
    for last in 0..<whole.changes {
      let fixture = try await RegisterFixture.withLetters()
      let register = try fixture.keepingMatrices(seed: 8)
      let failure = await failure(of: fixture, after: last) {
        _ = try await register.erase(Self.subjects, reason: "Verkeerd ontvangen.", by: "u-1")
      }
      let reader = try fixture.another(.reading)
      let erasures = try reader.books().state.erasures
      let verification = try Register.verify(at: fixture.path)
      #expect(verification.damage.isEmpty, "step \(last)")
      if erasures.isEmpty {
        // It never began: nothing is lost, and it can be done again.
        #expect(failure != nil, "step \(last)")
        #expect(try RegisterFixture.opened(reader).contains("Siebe wacht"), "step \(last)")
        _ = try await fixture.keepingMatrices(seed: 8)
          .erase(Self.subjects, reason: "Verkeerd ontvangen.", by: "u-1")
      } else {
        // From the fence on nothing of it is shown, and verify says where it stands.
        #expect(!(try RegisterFixture.opened(reader).contains("Siebe")), "step \(last)")
        let isDone = erasures.values.allSatisfy(\.isDone)
        #expect(verification.erasing.isEmpty == isDone, "step \(last)")
        #expect(isDone || failure?.code == "erasure-broken-off", "step \(last)")
        _ = try fixture.another()
      }
      #expect(try state(of: fixture) == whole.state, "step \(last)")
      #expect(try Register.verify(at: fixture.path).erasing.isEmpty)
    }
  }

  @Test func `may crash again while it is finished`() async throws {
    let whole = try await wholeErasure()
    let fixture = try await RegisterFixture.withLetters()
    let register = try fixture.keepingMatrices(seed: 8)
    var round = 0
    while true {
      // One step further each time, until it comes to its end.
      let failure = await failure(of: fixture, after: round) {
        if try register.books().state.erasures.isEmpty {
          _ = try await register.erase(Self.subjects, reason: "Verkeerd ontvangen.", by: "u-1")
        } else {
          _ = try fixture.another()
        }
      }
      round += 1
      let isDone = try fixture.another(.reading).books().state.erasures.values.contains(
        where: \.isDone)
      if failure == nil, isDone { break }
      #expect(round < 200)
    }
    #expect(round > 10)
    _ = try fixture.another()
    // A crash before the fence may leave a sealed file that no event names.
    func known(_ state: String) -> [Substring] {
      state.split(separator: "\n").filter { !$0.contains(" sources") }
    }
    let (found, expected) = (known(try state(of: fixture)), known(whole.state))
    #expect(found == expected)
    #expect(try Register.verify(at: fixture.path).damage.isEmpty)
  }

  /// A key must never be lost to the replacement of the master key by another process.
  @Test func `loses no key of others, who record meanwhile`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let eraser = try fixture.keepingMatrices(seed: 8)
    let writers = try (0..<3).map { try fixture.another(seed: UInt64(20 + $0)) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, writer) in writers.enumerated() {
        group.addTask {
          for index in 0..<12 {
            try await writer.perform([
              .addParty(
                AddParty(
                  party: PartyID(stringLiteral: "r-\(number)-\(index)"), name: "Vera Maanzaad",
                  kind: .resident))
            ])
          }
        }
      }
      group.addTask {
        for subject in [Subject.submission("R-001"), .submission("R-002"), .staff("u-2")] {
          try await eraser.erase([subject], reason: "Verkeerd ontvangen.", by: "u-1")
        }
      }
      try await group.waitForAll()
    }
    let verification = try Register.verify(at: fixture.path)
    #expect(verification.damage.isEmpty && verification.missingKeys.isEmpty)
    let opened = try RegisterFixture.opened(fixture.another(.reading))
    #expect(opened.split(separator: "Vera Maanzaad").count == 37)
  }
}
