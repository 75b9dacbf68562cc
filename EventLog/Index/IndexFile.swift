// SPDX-License-Identifier: EUPL-1.2

/// The bytes of an index file, in memory or mapped, and what can be looked up in them.
struct IndexFile: Sendable {
  let region: ByteRegion
  let firstSequence: Int
  /// The last event.
  let end: LogEnd
  private let layout: IndexLayout
  /// How many segments it covers: a power of sixteen.
  let segmentCount: Int
  private let streamCount: Int

  /// Takes bytes that are an index file of this format and whose checksums hold.
  init?(_ region: ByteRegion) {
    let bytes = region.bytes
    guard bytes.count >= IndexLayout.headerSize, bytes[..<16].elementsEqual(IndexLayout.magic),
      bytes.littleEndian(UInt32.self, at: 108)
        == CRC32.checksum(UnsafeRawBufferPointer(rebasing: bytes[..<108])),
      bytes.littleEndian(UInt64.self, at: 96) == UInt64(bytes.count),
      bytes.littleEndian(UInt32.self, at: 104)
        == CRC32.checksum(UnsafeRawBufferPointer(rebasing: bytes[IndexLayout.headerSize...]))
    else { return nil }
    func number(_ offset: Int) -> Int { Int(bytes.littleEndian(Int64.self, at: offset)) }
    self.region = region
    firstSequence = number(16)
    end = LogEnd(
      sequence: number(24),
      leafHash: LeafHash(loading: UnsafeRawBufferPointer(rebasing: bytes[40..<72])),
      time: Int64(number(32)))
    segmentCount = number(72)
    streamCount = number(80)
    layout = IndexLayout(
      segmentCount: segmentCount, eventCount: end.sequence - firstSequence + 1,
      streamCount: streamCount, nameSize: number(88))
    guard layout.end == bytes.count else { return nil }
  }

  /// Makes the file's bytes in memory.
  init(_ contents: IndexContents) {
    guard let file = IndexFile(contents.encode().withUnsafeBytes { ByteRegion(copying: $0) }) else {
      fatalError("an index was written that cannot be read")
    }
    self = file
  }

  var count: Int { end.sequence - firstSequence + 1 }

  private func word32(_ table: Int, _ index: Int) -> Int {
    Int(region.bytes.littleEndian(UInt32.self, at: table + index * 4))
  }

  private func word64(_ table: Int, _ index: Int) -> Int {
    Int(region.bytes.littleEndian(Int64.self, at: table + index * 8))
  }

  // MARK: Lines

  /// The segment with the line of a sequence, which must be in the file, and where it begins there.
  func place(of sequence: Int) -> (segment: IndexContents.Segment, offset: Int) {
    var (low, high) = (0, segmentCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if word64(layout.segments, middle * 2) <= sequence { low = middle } else { high = middle }
    }
    return (segment(low), word32(layout.offsets, sequence - firstSequence))
  }

  private func segment(_ index: Int) -> IndexContents.Segment {
    IndexContents.Segment(
      firstSequence: word64(layout.segments, index * 2),
      sizeInBytes: word64(layout.segments, index * 2 + 1))
  }

  // MARK: Streams

  /// The revision of the stream's last event in the file, nil if it has none there.
  func lastRevision(of stream: StreamName) -> Int? {
    find(stream).map { firstRevision(ofStream: $0) + eventCount(ofStream: $0) - 1 }
  }

  /// The sequence of the stream's last event in the file, nil if it has none there.
  func lastSequence(of stream: StreamName) -> Int? {
    find(stream).map { sequence(ofStream: $0, at: eventCount(ofStream: $0) - 1) }
  }

  /// The sequences of the stream's events in the file after a revision.
  func sequences(of stream: StreamName, afterRevision revision: Int) -> [Int] {
    guard let found = find(stream) else { return [] }
    let skipped = max(revision - firstRevision(ofStream: found) + 1, 0)
    let count = eventCount(ofStream: found)
    guard skipped < count else { return [] }
    return (skipped..<count).map { sequence(ofStream: found, at: $0) }
  }

  private func find(_ stream: StreamName) -> Int? {
    var text = stream.text
    return text.withUTF8 { wanted in
      var (low, high) = (0, streamCount)
      while low < high {
        let middle = (low + high) / 2
        if name(middle).lexicographicallyPrecedes(wanted) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low < streamCount && name(low).elementsEqual(wanted) ? low : nil
    }
  }

  private func name(_ stream: Int) -> UnsafeRawBufferPointer {
    let entry = layout.streams + stream * IndexLayout.streamSize
    let start = layout.names + word32(entry, 0)
    return UnsafeRawBufferPointer(rebasing: region.bytes[start..<start + word32(entry, 1)])
  }

  private func eventCount(ofStream stream: Int) -> Int {
    word32(layout.streams + stream * IndexLayout.streamSize, 3)
  }

  private func firstRevision(ofStream stream: Int) -> Int {
    word64(layout.streams + stream * IndexLayout.streamSize + 16, 0)
  }

  private func sequence(ofStream stream: Int, at index: Int) -> Int {
    let start = word32(layout.streams + stream * IndexLayout.streamSize, 2)
    return firstSequence + word32(layout.streamEvents, start + index)
  }

  // MARK: Ids

  /// The sequences of the events whose ids share a hash.
  func sequences(ofIDHash hash: UInt64) -> [Int] {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if idHash(middle) < hash { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < count, idHash(low) == hash {
      found.append(firstSequence + word32(layout.idEvents, low))
      low += 1
    }
    return found
  }

  private func idHash(_ index: Int) -> UInt64 {
    region.bytes.littleEndian(UInt64.self, at: layout.hashes + index * 8)
  }

  // MARK: All of it, for merging

  var segments: [IndexContents.Segment] { (0..<segmentCount).map(segment) }

  var offsets: [UInt32] { (0..<count).map { UInt32(word32(layout.offsets, $0)) } }

  var ids: [IndexContents.ID] {
    (0..<count).map {
      IndexContents.ID(hash: idHash($0), sequence: firstSequence + word32(layout.idEvents, $0))
    }
  }

  var streams: [IndexContents.Stream] {
    (0..<streamCount).map { stream in
      IndexContents.Stream(
        name: StreamName(checked: String(decoding: name(stream), as: UTF8.self)),
        firstRevision: firstRevision(ofStream: stream),
        sequences: (0..<eventCount(ofStream: stream)).map { sequence(ofStream: stream, at: $0) })
    }
  }
}
