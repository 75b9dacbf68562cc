// SPDX-License-Identifier: EUPL-1.2

/// Reads every byte of the record once, trusts nothing, and goes on after damage.
struct Verifier {
  private static let greatestDamageCount = 1_000

  private let folder: LogFolder
  private var result = Verification()
  private var revisions: [StreamName: Int] = [:]
  private var ids: Set<EventID> = []
  private var indexes: [IndexFile] = []

  init(_ folder: LogFolder) { self.folder = folder }

  mutating func run(_ progress: (Int, Int) -> Void) throws(EventLogError) -> Verification {
    try folder.check(for: .reading)
    let durable = try EndFile(in: folder, for: .reading)?.read()
    let segments = try folder.segments()
    guard !segments.isEmpty else {
      throw EventLogError(.notALog, "there is no segment in the log folder")
    }
    result.segments = segments.count
    result.segmentStarts = segments
    var sizes: [Int] = []
    for segment in segments {
      sizes.append(try folder.status(at: folder.segment(segment))?.sizeInBytes ?? 0)
    }
    let total = sizes.reduce(0, +)
    var done = 0
    for (index, first) in segments.enumerated() {
      verify(first, isLast: index == segments.count - 1, durable)
      done += sizes[index]
      progress(done, total)
    }
    if let durable, result.end.sequence < durable.end.sequence {
      report(.end, in: durable.segment, line: 1, byte: durable.offset)
    }
    if result.ok { try verifyIndexes() }
    return result
  }

  private mutating func verify(_ first: Int, isLast: Bool, _ durable: DurableEnd?) {
    if first != result.end.sequence + 1 {
      report(.segment, in: first, line: 1, byte: 0)
      result.end.sequence = first - 1
    }
    guard let region = read(first) else { return report(.unreadable, in: first, line: 1, byte: 0) }
    var count = region.bytes.count
    if let durable, first >= durable.segment {
      let limit = first == durable.segment ? durable.offset : 0
      if count < limit { report(.end, in: first, line: 1, byte: count) }
      count = min(count, limit)
      result.uncommittedBytes += region.bytes.count - count
    }
    let bytes = UnsafeRawBufferPointer(rebasing: region.bytes[..<count])
    var walk = SegmentWalk(first: first, bytes: bytes, previous: result.end)
    walk.run(isOpenEnded: isLast && durable == nil, into: &self)
    if !isLast, result.ok {
      indexes.append(IndexFile(IndexContents(walk.ledger, end: result.end)))
      indexes.mergeByLevel()
    }
  }

  private func read(_ first: Int) -> ByteRegion? {
    guard let file = try? folder.open(folder.segment(first), .read),
      let size = try? file.status().sizeInBytes
    else { return nil }
    return try? file.read(0..<size)
  }

  mutating func report(
    _ kind: Damage.Kind, in segment: Int, line: Int, byte: Int, at sequence: Int? = nil
  ) {
    guard result.damage.count < Self.greatestDamageCount else { return }
    result.damage.append(
      Damage(
        kind, segment: LogFolder.segmentName(segment), line: line, byte: byte,
        sequence: sequence ?? result.end.sequence + 1))
  }

  mutating func skip(_ count: Int) { result.uncommittedBytes += count }

  /// Where reading goes on after damage.
  mutating func resume(after end: LogEnd) { result.end = end }

  /// Takes a whole commit, and looks at what only its place in the whole log can tell.
  mutating func accept(
    _ lines: [ScannedLine], of bytes: UnsafeRawBufferPointer, in segment: Int, after count: Int,
    end: LogEnd
  ) {
    for (index, found) in lines.enumerated() {
      let line = found.line
      func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
          rebasing: bytes[found.start + range.lowerBound..<found.start + range.upperBound])
      }
      func flag(_ kind: Damage.Kind, at byte: Int) {
        report(
          kind, in: segment, line: count + index + 1, byte: found.start + byte, at: line.sequence)
      }
      let stream = StreamName(checked: String(decoding: part(line.stream), as: UTF8.self))
      let before = revisions.updateValue(line.revision, forKey: stream) ?? 0
      // After damage a gap is what the damage left: only what cannot be so is told.
      if line.revision != before + 1, result.ok || line.revision <= before {
        flag(.revision, at: line.stream.upperBound)
      }
      if !ids.insert(line.id).inserted { flag(.id, at: 0) }
      let data = part(line.data)
      let canonical = try? JSON(parsing: data, limits: JSON.Limits()).canonicalBytes()
      if canonical.map({ data.elementsEqual($0) }) != true { flag(.data, at: line.data.lowerBound) }
    }
    result.events += lines.count
    result.end = end
    // Each line holds the leaf hash of the one before, and was held against it.
    for line in lines.dropFirst() { result.tree.add(line.line.previous) }
    result.tree.add(end.leafHash)
    result.starts += lines.map { UInt32($0.start) }
  }

  private mutating func verifyIndexes() throws(EventLogError) {
    for index in indexes {
      let name = LogFolder.indexName(index.firstSequence...index.end.sequence)
      let path = folder.index + "/" + name
      guard let size = try folder.status(at: path)?.sizeInBytes else { continue }
      let stored = try folder.open(path, .read).read(0..<size)
      guard !stored.bytes.elementsEqual(index.region.bytes) else { continue }
      result.damage.append(
        Damage(.index, segment: name, line: 1, byte: 0, sequence: index.firstSequence))
    }
  }
}

/// Walks over one segment, and after damage goes on at the next line that begins a commit.
private struct SegmentWalk {
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
