// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import Projections
import Register
import Testing

/// F10, F12, F13, F16: random histories of commands, with programs that stop at any moment and repeat
/// what they were not answered, against the same history in memory.
@Suite struct `A history of a register` {
  @Test(arguments: 0..<Campaign.size(2, ci: 10, full: 200))
  func `is that of its commands, however often it is opened, repeated and signed`(
    seed: Int
  ) async throws {
    let history = RandomHistory(seed: seed, commands: 60)
    var random = SeededGenerator(seed: UInt64(seed))
    let fixture = try await RegisterFixture(
      seed: UInt64(seed), on: "2026-03-02", isSigned: true)
    var register = fixture.register
    for (number, step) in history.story.steps.enumerated() {
      fixture.clock.set(step.on)
      let id = CommandID(stringLiteral: "c-\(number)")
      let outcome = try await register.perform([step.command], id: id, by: step.by)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: try register.sign()
      case 1:
        // A program that was not answered asks again, maybe another one that was just started.
        if Bool.random(using: &random) { register = try fixture.another(seed: UInt64(number)) }
        let again = try await register.perform([step.command], id: id, by: step.by)
        #expect(again == outcome.again, "seed \(seed), command \(number)")
      case 2: register = try fixture.another(seed: UInt64(number))
      default: break
      }
    }
    try register.sign()
    let found = try Register.verify(at: fixture.path)
    #expect(found.ok && found.restored == nil, "seed \(seed): \(found.damage)")
    // Rebuilt from nothing, the books are those that the commands were decided on.
    let rebuilt = try fixture.another(.reading).books()
    #expect(try register.books().state == rebuilt.state, "seed \(seed)")
    #expect(rebuilt.state.numbers == history.story.state.numbers, "seed \(seed)")
    #expect(
      rebuilt.state.submissions.mapValues { $0.points.map(\.recorded.point) }
        == history.story.state.submissions.mapValues { $0.points.map(\.recorded.point) },
      "seed \(seed)")
  }
}

extension Outcome {
  /// What the same request is answered the next time.
  fileprivate var again: Outcome {
    if case .done(let recording) = self { return .already(recording) }
    return self
  }
}
