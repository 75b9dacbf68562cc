// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLogTesting
import Projections
import Register
import Testing

/// What is linked to a person who is erased: for each text it is said what is done with it.
@Suite struct `Texts that are linked to a person` {
  private func refusal(
    _ fixture: RegisterFixture, _ change: ([LinkedTextChoice]) -> [LinkedTextChoice]
  ) async throws -> String? {
    let register = try fixture.keepingMatrices()
    let before = register.position.sequence
    let choices = change(try RegisterFixture.choices(of: register))
    do throws(RegisterError) {
      _ = try await register.erase(
        [.person("inwoner-1")], reason: "De inwoner vroeg erom.", linked: choices, by: "u-1")
      return nil
    } catch {
      try register.refresh()
      #expect(register.position.sequence == before, "something was recorded")
      return error.code
    }
  }

  @Test func `are each settled, or nothing is erased`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    #expect(try await refusal(fixture) { _ in [] } == "linked-texts")
    #expect(try await refusal(fixture) { Array($0.dropLast()) } == "linked-texts")
    #expect(
      try await refusal(fixture) {
        $0 + [LinkedTextChoice(subject: .submission("R-001"), choice: .erase)]
      } == "not-linked")
    #expect(
      try await refusal(fixture) { choices in
        choices.map { LinkedTextChoice(subject: $0.subject, choice: .keep) }
      } == "ground-needed")
    #expect(try await refusal(fixture) { $0 } == nil)
  }

  @Test func `that are kept can be read, and those still to be redacted are known`() async throws {
    let fixture = try await RegisterFixture.withLetters()
    let register = try fixture.keepingMatrices()
    let choices = try RegisterFixture.choices(of: register).map { choice in
      choice.choice == .erase
        ? LinkedTextChoice(subject: choice.subject, choice: .redact) : choice
    }
    _ = try await register.erase(
      [.person("inwoner-1")], reason: "De inwoner vroeg erom.", linked: choices, by: "u-1")
    let state = try register.books().state
    #expect(!state.textsToRedact.isEmpty)
    let shown = try register.json(opening: true).map { "\($0)" }.joined()
    #expect(shown.contains("Siebe wacht"), "what is to be redacted still stands")
    #expect(state.erasures[Subject.person("inwoner-1").name] != nil)
    #expect(try Register.verify(at: fixture.path).ok)
  }
}
