// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

/// A destruction: of what is due, or of a span.
struct Destruction: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// What is readable before, and nowhere after.
  let words: String
  let carryOut: @Sendable (Register) async throws -> Outcome

  static let ofTerm = Destruction(testDescription: "of what is due", words: "Siebe wacht") {
    try await $0.destroyDue(on: "2026-06-01", reason: "Voorbij.", by: "u-1")
  }

  static let ofSpan = Destruction(testDescription: "of a span", words: "Vlinderpad") { register in
    let text = RegisterFixture.residentsLetter
    let offset = try #require(text.offsets(of: "Vlinderpad", limit: 1).first)
    return try await register.destroy(
      Redact(
        place: .submission("R-002"), offset: offset, length: 10, reason: "Een adres.",
        ground: "AVG 17"), by: "u-1")
  }
}

@Suite struct `A destruction that is broken off` {
  private func fixture() async throws -> RegisterFixture {
    let fixture = try await RegisterFixture.withLetters()
    try await fixture.register.perform([
      .defineRetentionClass(
        DefineRetentionClass(
          retentionClass: "kort", title: "Inspraak", source: "Selectielijst 1.1",
          term: RetentionTerm(months: 1, start: .received))),
      .setRetentionDefault(
        SetRetentionDefault(kinds: [.submission], retentionClass: "kort")),
    ])
    fixture.clock.set("2026-06-02")
    return fixture
  }

  /// What is left, but for what differs with time and chance.
  private func state(of fixture: RegisterFixture) throws -> String {
    let register = try fixture.another(.reading)
    let books = try register.books()
    let erasures = books.state.erasures.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.isDone) \($0.value.ground)" }
    let types = try register.json().compactMap { $0["type"]?.stringValue }
    let opened = try RegisterFixture.opened(register)
    let edition = try #require(books.state.rounds["jeugd-koers"]?.editions.first)
    let matrix = String(decoding: try register.file(of: edition) ?? [], as: UTF8.self)
    return [
      erasures.joined(separator: ","), types.suffix(16).joined(separator: ","),
      "\(fixture.keyNames.count) keys, \(fixture.sourceNames.count) sources",
      "\(fixture.keyNames.filter { $0.hasPrefix("erasing") || $0.hasPrefix("master") })",
      "\(books.state.destructions.count) \(books.state.redactions["R-002"]?.count ?? 0)",
      "\(["Siebe", "Vlinderpad", "Volg bij", "gelakt: AVG"].map(opened.contains))",
      "\(["Siebe", "Vlinderpad", "Volg bij", "gelakt: AVG"].map(matrix.contains))",
    ].joined(separator: "\n")
  }

  /// F1, F21: a crash at every step ends, after the next opening, as one without.
  @Test(arguments: [Destruction.ofTerm, .ofSpan])
  func `at any step is finished by the next opening, to exactly the same end`(
    destruction: Destruction
  ) async throws {
    let whole = try await fixture()
    let changes = Guarded(0)
    let writer = try whole.keepingMatrices(seed: 8)
    let outcome = try await FaultPoint.withFault(in: whole.path) { _ in
      changes.withLock { $0 += 1 }
      return nil
    } _: {
      try await destruction.carryOut(writer)
    }
    #expect(outcome != .nothing)
    let expected = try state(of: whole)
    #expect(try !RegisterFixture.opened(whole.another(.reading)).contains(destruction.words))
    let steps = changes.withLock { $0 }
    #expect(steps > 10)
    for last in 0..<steps {
      let fixture = try await fixture()
      let register = try fixture.keepingMatrices(seed: 8)
      let done = Guarded(0)
      var failure: RegisterError?
      do {
        try await FaultPoint.withFault(in: fixture.path) { _ in
          done.withLock { done in
            done += 1
            return done > last ? 5 : nil
          }
        } _: {
          _ = try await destruction.carryOut(register)
        }
      } catch { failure = try #require(error as? RegisterError) }
      let reader = try fixture.another(.reading)
      #expect(try Register.verify(at: fixture.path).damage.isEmpty, "step \(last)")
      if try reader.books().state.erasures.isEmpty {
        // It never began: nothing is lost, and it can be done again.
        #expect(failure != nil, "step \(last)")
        #expect(try RegisterFixture.opened(reader).contains(destruction.words), "step \(last)")
        _ = try await destruction.carryOut(try fixture.keepingMatrices(seed: 8))
      } else {
        #expect(try !RegisterFixture.opened(reader).contains(destruction.words), "step \(last)")
        _ = try fixture.another()
      }
      #expect(try state(of: fixture) == expected, "step \(last)")
      #expect(try Register.verify(at: fixture.path).erasing.isEmpty, "step \(last)")
    }
  }
}
