// SPDX-License-Identifier: EUPL-1.2

extension EventStore {
  /// The events from a sequence on, first those that are there, then each as it becomes durable.
  ///
  /// It goes on until the task is cancelled, and sees what other processes append.
  ///
  /// - Parameters:
  ///   - first: The sequence to begin with, from 1.
  ///   - pause: How long to wait between two looks for news.
  /// - Returns: A sequence that throws what ``refresh()`` and reading throw.
  public func follow(from first: Int, every pause: Duration = .milliseconds(100)) -> Following {
    Following(store: self, first: max(first, 1), pause: pause)
  }
}

/// Events as they become durable; see ``EventStore/follow(from:every:)``.
public struct Following: AsyncSequence, Sendable {
  /// Gives one event after the other.
  public struct AsyncIterator: AsyncIteratorProtocol {
    /// How many events are read at once.
    private static let batchSize = 512

    private let store: any EventStore
    private let pause: Duration
    private var next: Int
    private var batch: [StoredEvent] = []

    fileprivate init(_ following: Following) {
      store = following.store
      pause = following.pause
      next = following.first
    }

    /// The next event, as soon as it is durable; nil when the task was cancelled.
    public mutating func next() async throws -> StoredEvent? {
      while batch.isEmpty {
        guard !Task.isCancelled else { return nil }
        if next > store.end.sequence { try store.refresh() }
        if next > store.end.sequence {
          do { try await Task.sleep(for: pause) } catch { return nil }
          continue
        }
        var events: [StoredEvent] = []
        try store.forEach(from: next, through: next + Self.batchSize - 1) { events.append($0) }
        batch = events.reversed()
        next += events.count
      }
      return batch.popLast()
    }
  }

  fileprivate let store: any EventStore
  fileprivate let first: Int
  fileprivate let pause: Duration

  /// Begins to follow.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}
