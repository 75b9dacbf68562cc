// SPDX-License-Identifier: EUPL-1.2

import EventLogTesting
import Testing

/// F1, F2, F5, F10, F11, F14, F15, F16: seeded histories against a model in memory.
@Suite struct `A history of a log` {
  @Test(arguments: Campaign.blocks(2, ci: 16, full: 100))
  func `is what a list in memory says, whatever dies and when`(block: Int) async throws {
    for seed in Campaign.seeds(in: block) {
      do {
        var history = try await History(seed: seed)
        try await history.run(steps: 25)
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
  }
}
