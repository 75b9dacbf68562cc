// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLogTesting
import Projections
import Register
import Testing

/// What erasing leaves as it was, whatever happened before and whatever is erased.
@Suite struct `Erasing from any history` {
  @Test(arguments: 0..<8)
  func `changes no number, no outcome and no proof`(seed: Int) async throws {
    let history = RandomHistory(seed: seed, commands: 60)
    let fixture = try await RegisterFixture(
      seed: UInt64(seed), on: "2026-03-02", isSigned: true)
    try await fixture.carryOut(history.story)
    let register = try fixture.another()
    let books = try register.books()
    let receipts = try books.state.submissions.keys.map { try register.receipt(of: $0) }
    let before = try Numbers(of: books, in: register)
    let subjects = Self.some(of: books.state, seed: seed)
    try #require(!subjects.isEmpty)

    _ = try await register.erase(subjects, reason: "Wat weg kan, gaat weg.", by: "u-1")

    let after = try register.books()
    #expect(try Numbers(of: after, in: register) == before)
    #expect(subjects.allSatisfy { after.state.erasures[$0.name] != nil })
    for receipt in receipts { #expect(ReceiptCheck(try receipt.toCheck(), key: receipt.key).ok) }
    let found = try Register.verify(at: fixture.path)
    #expect(found.ok && found.erasing.isEmpty, "\(found.damage)")
    #expect(found.erased >= subjects.count)
    #expect(try fixture.another(.reading).books().state == after.state)
    _ = try await register.erase(subjects, reason: "Nog eens.", by: "u-1")
    #expect(try register.books().state == after.state, "once is enough")
  }

  /// Half of the submissions and clusters that have a key, by chance.
  private static func some(of state: State, seed: Int) -> [Subject] {
    var random = SeededGenerator(seed: UInt64(seed))
    let possible = state.subjects.keys.sorted().compactMap(Subject.init(parsing:)).filter {
      switch $0 {
      case .submission, .cluster: true
      default: false
      }
    }
    let chosen = possible.filter { _ in Bool.random(using: &random) }
    return chosen.isEmpty ? Array(possible.prefix(1)) : chosen
  }

  /// All that is counted in a register.
  private struct Numbers: Equatable {
    var accounts: [Accounts?] = []
    var rollCalls: [RollCall?] = []
    var outcomes: [String] = []

    init(of books: Books, in register: Register) throws {
      for round in books.state.rounds.keys.sorted() {
        accounts.append(Accounts(of: books, round: round))
        rollCalls.append(RollCall(of: books, round: round))
        let matrix = ResponseMatrix(of: books, round: round, texts: register.texts())
        outcomes +=
          matrix?.points.map { point in
            "\(point.number) \(point.status as Any) \(point.answer?.disposition as Any)"
          } ?? []
      }
    }
  }
}
