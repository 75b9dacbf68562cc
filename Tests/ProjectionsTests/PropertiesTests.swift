// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

/// What holds of every history, whatever happened in it.
@Suite struct `Every history` {
  @Test(arguments: 0..<200)
  func `gives the same books at once, event by event, and from a snapshot anywhere`(
    seed: Int
  ) throws {
    let history = RandomHistory(seed: seed)
    var random = SeededGenerator(seed: seed)
    var rebuilt = Books()
    rebuilt.apply(history.recorded)

    let cut = Int.random(in: 1...history.recorded.count, using: &random)
    var live = Books()
    var snapshot: Snapshot?
    for recorded in history.recorded {
      live.apply(recorded)
      if recorded.sequence == cut { snapshot = Snapshot(of: live, proof: proof(of: live)) }
    }
    #expect(live == rebuilt)
    #expect(live.state == history.story.state)

    let kept = try #require(snapshot)
    var resumed = try #require(kept.books(ifAgreeingWith: kept.proof))
    #expect(resumed.sequence == cut)
    resumed.apply(history.recorded)
    #expect(resumed == rebuilt)
  }

  private func proof(of books: Books) -> Snapshot.Proof {
    Snapshot.Proof(
      register: books.state.register?.register ?? "", sequence: books.sequence,
      leafHash: Array(repeating: 1, count: 32), lastErasure: nil)
  }

  @Test(arguments: 0..<200)
  func `has sums that add up, in every round and every matrix`(seed: Int) throws {
    let history = RandomHistory(seed: seed)
    for round in history.story.state.rounds.keys {
      for grouping in ResponseMatrix.Grouping.allCases {
        let matrix = try history.story.matrix(
          of: round, ResponseMatrix.Options(grouping: grouping))
        check(matrix)
      }
      let rollCall = try #require(RollCall(of: history.story.books, round: round))
      #expect(
        Response.allCases.reduce(0) { $0 + rollCall.totals[$1] } == rollCall.totals.invited)
    }
  }

  private func check(_ matrix: ResponseMatrix) {
    let points = matrix.points.filter { $0.status != nil }
    #expect(Set(points.map(\.number)).count == points.count, "a point stands once")
    #expect(matrix.totals.points == points.count)
    #expect(matrix.totals.withdrawn == points.count { $0.status == .withdrawn })
    for tally in [matrix.totals] + matrix.totalsByKind.values {
      let closed = Disposition.allCases.reduce(0) { $0 + tally[$1] }
      #expect(closed + tally.withdrawn + tally.open == tally.points)
    }
    #expect(matrix.totalsByKind.values.reduce(0) { $0 + $1.points } == matrix.totals.points)
    let lines = matrix.rollCall.lines
    #expect(lines.reduce(0) { $0 + $1.points } == matrix.totals.points)

    let accounts = matrix.accounts
    #expect(accounts[.points].total == matrix.totals.points)
    #expect(accounts[.points].open == matrix.totals.open)
    for level in Accounts.Level.allCases {
      let listed = accounts.open.filter { $0.level == level }.reduce(0) { $0 + $1.count }
      #expect(accounts[level].open == listed && accounts[level].closed >= 0)
    }
    #expect(matrix.isFinal == accounts.open.isEmpty)
  }

  @Test(arguments: 0..<50)
  func `loses no count when every text is erased`(seed: Int) throws {
    let history = RandomHistory(seed: seed)
    var erased = history.texts
    for recorded in history.recorded { erased.erase(at: recorded.sequence, on: "2026-12-31") }
    for round in history.story.state.rounds.keys {
      let before = try history.story.matrix(of: round)
      let after = try history.story.matrix(of: round, texts: erased)
      #expect(before.totals == after.totals && before.accounts == after.accounts)
      #expect(before.rollCall == after.rollCall)
      #expect(before.textChanges == after.textChanges && before.obligations == after.obligations)
      #expect(
        before.points.map { $0.answer?.disposition } == after.points.map { $0.answer?.disposition })
      let texts = after.points.flatMap {
        $0.quotes
          + [$0.wording, $0.summary, $0.answer?.text, $0.answer?.rationale].compactMap(\.self)
      }
      #expect(texts.allSatisfy { $0 == .erased(on: "2026-12-31") })
    }
  }
}
