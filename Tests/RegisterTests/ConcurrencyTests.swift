// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Dispatch
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `Several writers` {
  @Test func `number every submission once, whoever is first`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let writers = [fixture.register] + (try (2...4).map { try fixture.another(seed: $0) })
    let made = try await withThrowingTaskGroup(of: [String].self) { group in
      for index in 0..<48 {
        group.addTask {
          try await writers[index % 4].perform(
            [RegisterFixture.letter(SubmissionText("Brief \(index)."))]
          ).made
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(made.sorted() == (1...48).map { SubmissionNumber($0).description })
    let books = try fixture.another(.reading).books()
    #expect(books.state.submissions.count == 48)
    #expect(books.state.rounds["jeugd-koers"]?.entries.count == 48)
    #expect(try Register.verify(at: fixture.path).ok)
    for writer in writers { #expect(try writer.books() == books) }
  }

  @Test func `see what the other recorded before they decide`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let other = try fixture.another()
    try await fixture.register.perform([RegisterFixture.letter()])
    #expect(try await other.perform([RegisterFixture.point()]).made == ["R-001.1"])
    let quote = "Wij blijven graag betrokken."
    let made = try await fixture.register.perform([RegisterFixture.point(quote)]).made
    #expect(made == ["R-001.2"])
  }

  @Test func `plan again on what another recorded in between`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let other = try fixture.another()
    let plans = Counter()
    let request = Request(actor: "u-1", via: .cli) { desk in
      let next = try desk.nextSubmission()
      // Somebody else is first, every time this is planned while others may append.
      if plans.next() <= 2 {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
          try await other.perform([RegisterFixture.letter()])
          done.signal()
        }
        done.wait()
      }
      return [
        RegisterFixture.letter(),
        .recordPoint(
          RecordPoint(
            submission: next,
            passages: [PassageInput(quote: "Volg bij de tarieven de lonen.")], kind: .request)),
      ]
    }
    let outcome = try await fixture.register.perform(request)
    #expect(plans.count == 3)
    #expect(outcome.made == ["R-003", "R-003.1"])
  }
}

/// Counts calls.
private final class Counter: Sendable {
  private let calls = Guarded(0)

  var count: Int { calls.withLock { $0 } }

  func next() -> Int {
    calls.withLock { calls in
      calls += 1
      return calls
    }
  }
}
