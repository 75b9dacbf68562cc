// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import Dispatch
internal import EventLog

/// Opens sealed texts for one report, and keeps what it opened.
///
/// It may be used from several tasks. What was hidden of a text is not in what it gives. What it
/// opened of a subject that was erased since, or was hidden since, it drops before it answers again.
/// A text that cannot be opened with the keys there are is
/// `keyMissing`; ``Register/verify(at:progress:)`` tells why.
public final class SealedTexts: TextSource, Sendable {
  private let records: Records
  private let mark: HiddenMark
  private let opened = Guarded<[Int: OpenedTexts]>([:])
  private let seen = Guarded([0, 0])

  init(_ records: Records, hidden mark: HiddenMark = .grounds(.nl)) {
    self.records = records
    self.mark = mark
  }

  /// The texts sealed in the event at `sequence`.
  ///
  /// - Complexity: O(bytes of the event) the first time.
  public func texts(at sequence: Int) -> OpenedTexts {
    dropErased()
    if let texts = opened.withLock({ $0[sequence] }) { return texts }
    let texts = open([sequence]).first?.texts ?? .keyMissing
    opened.withLock { $0[sequence] = texts }
    return texts
  }

  /// Opens the texts of many events on all processors, so that asking for one is quick.
  ///
  /// - Complexity: O(bytes of the events).
  public func prefetch(_ sequences: [Int]) {
    dropErased()
    let sequences = opened.withLock { opened in sequences.filter { opened[$0] == nil } }
    let size = 256
    DispatchQueue.concurrentPerform(iterations: (sequences.count + size - 1) / size) { index in
      let texts = open(Array(sequences[(index * size)..<min(sequences.count, (index + 1) * size)]))
      opened.withLock { opened in for (sequence, texts) in texts { opened[sequence] = texts } }
    }
  }

  /// Forgets what was opened where anything was erased or hidden since, or that cannot be told.
  private func dropErased() {
    let count = (try? records.erasureCount()) ?? -1
    let covered = (try? records.covers().readThrough) ?? -1
    let isChanged = seen.withLock { known in
      defer { known = [count, covered] }
      return known != [count, covered] || count < 0 || covered < 0
    }
    guard isChanged else { return }
    opened.withLock { $0 = [:] }
  }

  /// Opens the texts of events, up to the first of which the line cannot be read.
  private func open(_ sequences: [Int]) -> [(sequence: Int, texts: OpenedTexts)] {
    var opened: [(sequence: Int, texts: OpenedTexts)] = []
    opened.reserveCapacity(sequences.count)
    // Where what is hidden cannot be read, nothing is shown.
    guard let covers = try? records.covers() else { return sequences.map { ($0, .keyMissing) } }
    try? records.store.forEach(at: sequences) { stored in
      let texts = try? records.texts(of: stored, under: covers, with: mark)
      opened.append((stored.sequence, texts ?? .keyMissing))
    }
    return opened
  }
}

extension Register {
  /// A source of the texts of events up to the position as last seen, for one report.
  ///
  /// - Parameter mark: What stands in place of what is hidden; else the grounds in Dutch.
  /// - Returns: The source.
  public func texts(hidden mark: HiddenMark = .grounds(.nl)) -> SealedTexts {
    SealedTexts(records, hidden: mark)
  }
}
