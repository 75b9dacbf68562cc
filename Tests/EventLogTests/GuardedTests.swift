// SPDX-License-Identifier: EUPL-1.2

import EventLog
import Testing

@Suite struct `A guarded value` {
  private struct Refusal: Error {}

  @Test func `is changed by one thread at a time`() async {
    let guarded = Guarded((count: 0, seen: [Int]()))
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<16 {
        group.addTask {
          for _ in 0..<500 {
            guarded.withLock { value in
              value.count += 1
              if value.count.isMultiple(of: 100) { value.seen.append(task) }
            }
          }
        }
      }
    }
    #expect(guarded.withLock { $0.count } == 8_000)
    #expect(guarded.withLock { $0.seen.count } == 80)
  }

  @Test func `can be taken again after a body threw, and keeps what it changed`() {
    let guarded = Guarded(1)
    #expect(throws: Refusal.self) {
      try guarded.withLock { value throws(Refusal) in
        value = 2
        throw Refusal()
      }
    }
    #expect(guarded.withLock { $0 } == 2)
  }

  @Test func `is let go of with its lock`() {
    final class Part: Sendable {}
    weak var part: Part?
    do {
      let guarded = Guarded(Part())
      part = guarded.withLock { $0 }
      #expect(part != nil)
    }
    #expect(part == nil)
  }
}
