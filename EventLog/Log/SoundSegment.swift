// SPDX-License-Identifier: EUPL-1.2

/// A segment in which nothing is wrong, given what its first line says of the line before.
///
/// It was read by itself, so segments can be read side by side; whether they belong together is for
/// who joins them to see.
struct SoundSegment: Sendable {
  /// What the first line says that it follows.
  let before: LogEnd
  /// The last event.
  let end: LogEnd
  let ledger: Ledger
  /// The leaf hashes of its lines.
  let leaves: [LeafHash]
  /// The index file that it gives; `nil` of the last segment.
  let index: IndexFile?

  /// Reads the lines of a segment; `nil` where there is none, or anything is wrong.
  ///
  /// - Complexity: O(*bytes*).
  init?(first: Int, bytes: UnsafeRawBufferPointer, isLast: Bool) {
    guard let before = Self.before(first, bytes) else { return nil }
    var scanner = CommitScanner(bytes, after: before)
    var ledger = Ledger(firstSequence: first)
    var leaves: [LeafHash] = []
    scan: while true {
      switch scanner.next() {
      case .flaw: return nil
      case .end: break scan
      case .commit(let lines):
        guard lines.allSatisfy({ bytes.isCanonicalJSON(at: $0.data) }),
          (try? ledger.add(lines, from: bytes, base: 0) { _ in nil }) != nil
        else { return nil }
        // Each line holds the leaf hash of the one before, and was held against it.
        leaves += lines.dropFirst().map(\.line.previous) + [scanner.end.leafHash]
      }
    }
    guard ledger.ids.count == leaves.count, !leaves.isEmpty else { return nil }
    self.before = before
    self.ledger = ledger
    self.leaves = leaves
    end = scanner.end
    index = isLast ? nil : IndexFile(IndexContents(ledger, end: scanner.end))
  }

  private static func before(_ first: Int, _ bytes: UnsafeRawBufferPointer) -> LogEnd? {
    guard first > 1 else { return .empty }
    guard let newline = bytes.firstNewline(from: 0),
      let line = try? Line.parse(UnsafeRawBufferPointer(rebasing: bytes[..<newline]))
    else { return nil }
    return LogEnd(sequence: first - 1, leafHash: line.previous, time: line.time)
  }
}

extension ScannedLine {
  /// Where the event's data stands in the bytes that hold the line.
  var data: Range<Int> {
    start + line.data.lowerBound..<start + line.data.upperBound
  }
}

extension UnsafeRawBufferPointer {
  /// Whether a stretch is JSON in its one canonical form.
  func isCanonicalJSON(at range: Range<Int>) -> Bool {
    let data = UnsafeRawBufferPointer(rebasing: self[range])
    let canonical = try? JSON(parsing: data, limits: JSON.Limits()).canonicalBytes()
    return canonical.map { data.elementsEqual($0) } == true
  }
}
