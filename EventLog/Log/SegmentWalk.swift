// SPDX-License-Identifier: EUPL-1.2

/// Walks over one segment, and after damage goes on at the next line that begins a commit.
struct SegmentWalk {
  let first: Int
  let bytes: UnsafeRawBufferPointer
  private var scanner: CommitScanner
  private(set) var ledger: Ledger
  /// How many lines were read, damaged ones too.
  private var lineCount = 0

  init(first: Int, bytes: UnsafeRawBufferPointer, previous: LogEnd) {
    self.first = first
    self.bytes = bytes
    scanner = CommitScanner(bytes, after: previous)
    ledger = Ledger(firstSequence: first)
  }

  mutating func run(isOpenEnded: Bool, into verifier: inout Verifier) {
    while true {
      switch scanner.next() {
      case .end: return
      case .commit(let lines):
        verifier.accept(lines, of: bytes, in: first, after: lineCount, end: scanner.end)
        // Revisions are held against the whole log by the verifier.
        try? ledger.add(lines, from: bytes, base: 0) { _ in nil }
        lineCount += lines.count
      case .flaw(let flaw):
        if isOpenEnded, judge(flaw) != .damage {
          return verifier.skip(bytes.count - scanner.offset)
        }
        verifier.report(
          flaw.kind, in: first, line: lineCount + flaw.linesBefore + 1, byte: flaw.byte,
          at: flaw.sequence)
        guard resume(after: flaw, in: &verifier) else { return }
      }
    }
  }

  private func judge(_ flaw: Flaw) -> TailRule.Verdict {
    TailRule.judge(
      flaw.kind, in: UnsafeRawBufferPointer(rebasing: bytes[scanner.offset...]),
      at: scanner.offset, after: scanner.end.sequence)
  }

  /// Finds the next line that begins a commit, and believes what it says of the line before.
  private mutating func resume(after flaw: Flaw, in verifier: inout Verifier) -> Bool {
    var position = flaw.start
    lineCount += flaw.linesBefore
    while let newline = bytes.firstNewline(from: position) {
      let raw = UnsafeRawBufferPointer(rebasing: bytes[position..<newline])
      if let line = try? Line.parse(raw), line.commitIndex == 1 {
        let end = LogEnd(sequence: line.sequence - 1, leafHash: line.previous, time: line.time)
        scanner = CommitScanner(bytes, from: position, after: end)
        verifier.resume(after: end)
        return true
      }
      lineCount += 1
      position = newline + 1
    }
    return false
  }
}
