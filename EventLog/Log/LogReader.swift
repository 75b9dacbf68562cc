// SPDX-License-Identifier: EUPL-1.2

/// Reads the events that were durable when it was made; later ones change nothing for it.
struct LogReader {
  /// How much of the last segment is read at once.
  private static let chunkSize = 4 << 20

  let end: LogEnd
  private let sealed: [IndexFile]
  private let tail: LogFile
  private let tailName: String
  private let tailFirst: Int
  private let tailOffsets: [UInt32]
  private let tailEnd: Int
  private let segments: SealedSegments

  init(_ view: View, segments: SealedSegments) {
    end = view.end
    sealed = view.sealed
    tail = view.tail.file
    tailName = view.tail.name
    tailFirst = view.tail.firstSequence
    tailOffsets = view.tail.ledger.offsets
    tailEnd = view.tail.ledger.endOffset
    self.segments = segments
  }

  /// Up to how many bytes that were not asked for are read between two lines that were: a page is
  /// read whole either way.
  private static let gapSize = 4 << 10

  /// The event of a sequence from 1 through the end.
  func event(at sequence: Int) throws(EventLogError) -> StoredEvent {
    guard sequence >= tailFirst else {
      let (segment, offset) = index(with: sequence).place(of: sequence)
      let walk = LineWalk(
        region: try segments.bytes(of: segment), base: 0,
        segment: LogFolder.segmentName(segment.firstSequence), firstSequence: segment.firstSequence)
      return try walk.event(at: offset, sequence).event
    }
    let range = tailOffset(sequence)..<tailOffset(sequence + 1)
    let walk = LineWalk(
      region: try tail.read(range), base: range.lowerBound, segment: tailName,
      firstSequence: tailFirst)
    return try walk.event(at: 0, sequence).event
  }

  /// Gives the events of sequences from 1 through the end, those of the last segment that stand
  /// near each other from one read.
  func forEach(at sequences: [Int], _ body: (StoredEvent) throws -> Void) throws {
    var next = 0
    while next < sequences.count {
      guard sequences[next] >= tailFirst else {
        try body(event(at: sequences[next]))
        next += 1
        continue
      }
      let (count, range) = neighbours(in: sequences[next...])
      let walk = LineWalk(
        region: try tail.read(range), base: range.lowerBound, segment: tailName,
        firstSequence: tailFirst)
      for sequence in sequences[next..<next + count] {
        try body(walk.event(at: tailOffset(sequence) - range.lowerBound, sequence).event)
      }
      next += count
    }
  }

  /// How many sequences, of which the first is in the last segment, are read together, and where
  /// their lines stand.
  private func neighbours(in sequences: ArraySlice<Int>) -> (count: Int, range: Range<Int>) {
    let start = tailOffset(sequences[sequences.startIndex])
    var (count, end) = (0, start)
    for sequence in sequences {
      guard sequence >= tailFirst else { break }
      let (lineStart, lineEnd) = (tailOffset(sequence), tailOffset(sequence + 1))
      guard lineStart >= end, lineStart - end <= Self.gapSize,
        count == 0 || lineEnd - start <= Self.chunkSize
      else { break }
      (count, end) = (count + 1, lineEnd)
    }
    return (count, start..<end)
  }

  /// Gives the events of a range, which may be empty.
  func forEach(
    from first: Int, through last: Int, _ body: (StoredEvent) throws -> Void
  ) throws {
    var next = first
    while next <= last, next < tailFirst {
      let index = index(with: next)
      let (segment, offset) = index.place(of: next)
      let walk = LineWalk(
        region: try segments.bytes(of: segment), base: 0,
        segment: LogFolder.segmentName(segment.firstSequence), firstSequence: segment.firstSequence)
      next = try walk.forEach(from: offset, next, through: last, body)
    }
    while next <= last {
      let range = tailOffset(next)..<tailOffset(chunkEnd(from: next, through: last) + 1)
      let walk = LineWalk(
        region: try tail.read(range), base: range.lowerBound, segment: tailName,
        firstSequence: tailFirst)
      next = try walk.forEach(from: 0, next, through: last, body)
    }
  }

  /// The last sequence of a chunk of the last segment.
  private func chunkEnd(from first: Int, through last: Int) -> Int {
    var (low, high) = (first, last)
    while low < high {
      let middle = (low + high + 1) / 2
      if tailOffset(middle + 1) - tailOffset(first) <= Self.chunkSize {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  private func tailOffset(_ sequence: Int) -> Int {
    let index = sequence - tailFirst
    return index < tailOffsets.count ? Int(tailOffsets[index]) : tailEnd
  }

  private func index(with sequence: Int) -> IndexFile {
    var (low, high) = (0, sealed.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sealed[middle].firstSequence <= sequence { low = middle } else { high = middle }
    }
    return sealed[low]
  }
}

/// Walks over lines of one segment whose places are known.
struct LineWalk {
  let region: ByteRegion
  /// Where the region begins in the segment.
  let base: Int
  let segment: String
  let firstSequence: Int

  /// Gives lines up to a sequence or to the end of the region, and says which comes next.
  func forEach(
    from offset: Int, _ first: Int, through last: Int, _ body: (StoredEvent) throws -> Void
  ) throws -> Int {
    var (position, next) = (offset, first)
    repeat {
      let found = try event(at: position, next)
      position = found.end + 1
      next += 1
      try body(found.event)
    } while next <= last && position < region.bytes.count
    return next
  }

  /// The event whose line begins at an offset of the region, and where the line ends.
  func event(
    at offset: Int, _ sequence: Int
  ) throws(EventLogError) -> (event: StoredEvent, end: Int) {
    guard let lineEnd = region.bytes.firstNewline(from: offset) else {
      throw damage(.unfinished, at: region.bytes.count, sequence)
    }
    let line: Line
    do throws(LineProblem) {
      line = try Line.parse(UnsafeRawBufferPointer(rebasing: region.bytes[offset..<lineEnd]))
    } catch {
      throw damage(Damage.Kind(error.kind), at: offset + error.byte, sequence)
    }
    guard line.sequence == sequence else { throw damage(.sequence, at: offset, sequence) }
    return (StoredEvent(line: line, region: region, start: offset), lineEnd)
  }

  private func damage(_ kind: Damage.Kind, at byte: Int, _ sequence: Int) -> EventLogError {
    EventLogError(
      Damage(
        kind, segment: segment, line: sequence - firstSequence + 1, byte: base + byte,
        sequence: sequence))
  }
}
