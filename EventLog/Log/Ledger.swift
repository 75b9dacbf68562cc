// SPDX-License-Identifier: EUPL-1.2

/// What one segment holds, kept in memory: where its lines begin, and which streams and ids.
struct Ledger: Sendable {
  struct Stream: Sendable {
    /// The revision of the stream's first event in the segment.
    var firstRevision: Int
    /// The sequences of its events in the segment.
    var sequences: [Int]

    var lastRevision: Int { firstRevision + sequences.count - 1 }
  }

  /// The sequence of the segment's first event, which its name says.
  let firstSequence: Int
  /// Where each line begins in the segment.
  private(set) var offsets: [UInt32] = []
  private(set) var streams: [StreamName: Stream] = [:]
  private(set) var ids: [EventID: Int] = [:]
  /// The end of the last whole commit in the segment.
  private(set) var endOffset = 0

  init(firstSequence: Int) { self.firstSequence = firstSequence }

  var count: Int { offsets.count }

  /// Adds the lines of a commit that ends at an offset of the segment.
  ///
  /// - Parameters:
  ///   - lines: Where the lines are in `bytes`.
  ///   - bytes: What holds the lines.
  ///   - base: Where the first of the bytes is in the segment.
  ///   - earlier: The revision of a stream before this segment; nil to believe the first line.
  /// - Throws: ``RevisionFlaw`` at a line whose revision does not follow; nothing was added then.
  mutating func add(
    _ lines: [ScannedLine], from bytes: UnsafeRawBufferPointer, base: Int,
    earlier: (StreamName) -> Int?
  ) throws(RevisionFlaw) {
    var places: [(StreamName, Int)] = []
    places.reserveCapacity(lines.count)
    var pending: [StreamName: Int] = [:]
    for (index, found) in lines.enumerated() {
      let start = found.start + found.line.stream.lowerBound
      let name = bytes[start..<start + found.line.stream.count]
      let stream = StreamName(checked: String(decoding: name, as: UTF8.self))
      let before = pending[stream] ?? streams[stream]?.lastRevision ?? earlier(stream)
      if let before, found.line.revision != before + 1 { throw RevisionFlaw(index: index) }
      pending[stream] = found.line.revision
      places.append((stream, found.line.revision))
    }
    for (found, (stream, revision)) in zip(lines, places) {
      offsets.append(UInt32(base + found.start))
      streams[stream, default: Stream(firstRevision: revision, sequences: [])]
        .sequences.append(found.line.sequence)
      ids[found.line.id] = found.line.sequence
    }
    if let last = lines.last { endOffset = base + last.start + last.line.count + 1 }
  }

  /// Where the line of a sequence stands in the segment, without its newline.
  func range(of sequence: Int) -> Range<Int>? {
    let index = sequence - firstSequence
    guard index >= 0, index < offsets.count else { return nil }
    let next = index + 1 < offsets.count ? Int(offsets[index + 1]) : endOffset
    return Int(offsets[index])..<next - 1
  }
}

/// The index in a commit of a line whose revision does not follow in its stream.
struct RevisionFlaw: Error { var index: Int }
