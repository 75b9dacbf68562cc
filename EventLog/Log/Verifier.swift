// SPDX-License-Identifier: EUPL-1.2

internal import Dispatch

/// Reads every byte of the record and trusts nothing.
///
/// Segments are read side by side, on all processors. Where anything is wrong in one, or they do
/// not belong together, all are read again in one walk, which says where and goes on after damage.
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
    if !joinSoundSegments(segments, sizes, durable, progress) {
      walk(segments, sizes, durable, progress)
    }
    if result.ok { try verifyIndexes() }
    return result
  }

  // MARK: Side by side

  /// How many segments are read before what they gave is joined.
  private static let batchSize = 8

  /// Reads the segments side by side and joins what they give; nothing is joined and `false`
  /// returned where anything is wrong.
  private mutating func joinSoundSegments(
    _ segments: [Int], _ sizes: [Int], _ durable: DurableEnd?, _ progress: (Int, Int) -> Void
  ) -> Bool {
    let empty = self
    let total = sizes.reduce(0, +)
    var read = 0
    for start in stride(from: 0, to: segments.count, by: Self.batchSize) {
      let batch = start..<min(start + Self.batchSize, segments.count)
      for sound in soundSegments(Array(segments[batch]), last: segments.last, durable) {
        guard let sound, join(sound) else {
          self = empty
          return false
        }
      }
      read += sizes[batch].reduce(0, +)
      progress(read, total)
    }
    guard durable.map({ result.end.sequence >= $0.end.sequence }) != false else {
      self = empty
      return false
    }
    return true
  }

  private mutating func soundSegments(
    _ segments: [Int], last: Int?, _ durable: DurableEnd?
  ) -> [SoundSegment?] {
    let found = Guarded(
      [(sound: SoundSegment?, uncommitted: Int)](
        repeating: (nil, 0), count: segments.count))
    DispatchQueue.concurrentPerform(iterations: segments.count) { [self] index in
      guard let region = read(segments[index]) else { return }
      let limit = limit(of: segments[index], durable) ?? region.bytes.count
      guard limit <= region.bytes.count else { return }
      let sound = SoundSegment(
        first: segments[index], bytes: UnsafeRawBufferPointer(rebasing: region.bytes[..<limit]),
        isLast: segments[index] == last)
      found.withLock { $0[index] = (sound, region.bytes.count - limit) }
    }
    let segments = found.withLock { $0 }
    result.uncommittedBytes += segments.reduce(0) { $0 + $1.uncommitted }
    return segments.map(\.sound)
  }

  /// Adds a segment to those before it, if it follows them.
  private mutating func join(_ sound: SoundSegment) -> Bool {
    guard sound.before.sequence == result.end.sequence,
      sound.before.leafHash == result.end.leafHash
    else { return false }
    for (name, stream) in sound.ledger.streams {
      let before = revisions.updateValue(stream.lastRevision, forKey: name) ?? 0
      guard stream.firstRevision == before + 1 else { return false }
    }
    let known = ids.count
    ids.formUnion(sound.ledger.ids.keys)
    guard ids.count == known + sound.ledger.ids.count else { return false }
    for leaf in sound.leaves { result.tree.add(leaf) }
    result.events += sound.leaves.count
    result.starts += sound.ledger.offsets
    result.end = sound.end
    if let index = sound.index {
      indexes.append(index)
      indexes.mergeByLevel()
    }
    return true
  }

  /// Where the durable end ends a segment; `nil` where it does not.
  private func limit(of segment: Int, _ durable: DurableEnd?) -> Int? {
    guard let durable, segment >= durable.segment else { return nil }
    return segment == durable.segment ? durable.offset : 0
  }

  // MARK: In one walk

  private mutating func walk(
    _ segments: [Int], _ sizes: [Int], _ durable: DurableEnd?, _ progress: (Int, Int) -> Void
  ) {
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
  }

  private mutating func verify(_ first: Int, isLast: Bool, _ durable: DurableEnd?) {
    if first != result.end.sequence + 1 {
      report(.segment, in: first, line: 1, byte: 0)
      result.end.sequence = first - 1
    }
    guard let region = read(first) else { return report(.unreadable, in: first, line: 1, byte: 0) }
    var count = region.bytes.count
    if let limit = limit(of: first, durable) {
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
      if !bytes.isCanonicalJSON(at: found.data) { flag(.data, at: line.data.lowerBound) }
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
