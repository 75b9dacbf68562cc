// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// What every store promises, whatever it keeps its events in.
@Suite struct `An event store` {
  @Test(arguments: StoreKind.allCases)
  func `numbers events without a gap, over all and per stream`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      #expect(store.end == .empty || store.end.sequence == 1)
      let base = store.end.sequence
      let appended = try await store.append(
        Append([
          Example.event(101, in: "a"), Example.event(102, in: "b"), Example.event(103, in: "a"),
        ])
      )
      #expect(appended == Appended(first: base + 1, last: base + 3, alreadyThere: false))
      var seen: [[Int]] = []
      try store.forEach(from: base + 1, through: nil) { seen.append([$0.sequence, $0.revision]) }
      #expect(seen == [[base + 1, 1], [base + 2, 1], [base + 3, 2]])
      #expect(store.revision(of: Example.stream("a")) == 2)
      #expect(store.lastSequence(of: Example.stream("a")) == base + 3)
      #expect(store.revision(of: Example.stream("none")) == 0)
      #expect(store.lastSequence(of: Example.stream("none")) == 0)
    }
  }
}
