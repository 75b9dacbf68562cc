// SPDX-License-Identifier: EUPL-1.2

/// The layout of an index file: a header of 112 bytes, then tables; all numbers little-endian.
///
/// | from | bytes | what |
/// |---|---|---|
/// | 0 | 16 | `eventlog index 1` |
/// | 16 | 8 | first sequence |
/// | 24 | 8 | last sequence |
/// | 32 | 8 | time of the last event |
/// | 40 | 32 | leaf hash of the last line |
/// | 72 | 8 | number of segments |
/// | 80 | 8 | number of streams |
/// | 88 | 8 | bytes of all names together |
/// | 96 | 8 | bytes of the file |
/// | 104 | 4 | CRC-32 of all bytes from 112 on |
/// | 108 | 4 | CRC-32 of the bytes before 108 |
///
/// Tables, one after the other: segments (first sequence 8, size 8); hashes of ids, sorted (8);
/// streams by name (start of the name 4, its length 4, start of its sequences 4, their number 4,
/// first revision 8); where each line begins in its segment (4); for each hash the event (4); for
/// each stream its events (4); the names. Events are counted from the file's first, from 0.
struct IndexLayout {
  static let magic = Array("eventlog index 1".utf8)
  static let headerSize = 112
  static let streamSize = 24

  let segments: Int
  let hashes: Int
  let streams: Int
  let offsets: Int
  let idEvents: Int
  let streamEvents: Int
  let names: Int
  let end: Int

  init(segmentCount: Int, eventCount: Int, streamCount: Int, nameSize: Int) {
    segments = Self.headerSize
    hashes = segments + segmentCount * 16
    streams = hashes + eventCount * 8
    offsets = streams + streamCount * Self.streamSize
    idEvents = offsets + eventCount * 4
    streamEvents = idEvents + eventCount * 4
    names = streamEvents + eventCount * 4
    end = names + nameSize
  }
}

extension IndexContents {
  /// The bytes of the file.
  func encode() -> [UInt8] {
    let nameSize = streams.reduce(0) { $0 + $1.name.text.utf8.count }
    let layout = IndexLayout(
      segmentCount: segments.count, eventCount: offsets.count, streamCount: streams.count,
      nameSize: nameSize)
    var body: [UInt8] = []
    body.reserveCapacity(layout.end)
    for segment in segments {
      body.appendLittleEndian(UInt64(segment.firstSequence))
      body.appendLittleEndian(UInt64(segment.sizeInBytes))
    }
    for id in ids { body.appendLittleEndian(id.hash) }
    encodeStreams(to: &body)
    for offset in offsets { body.appendLittleEndian(offset) }
    for id in ids { body.appendLittleEndian(UInt32(id.sequence - firstSequence)) }
    for stream in streams {
      for sequence in stream.sequences { body.appendLittleEndian(UInt32(sequence - firstSequence)) }
    }
    for stream in streams { body.append(contentsOf: stream.name.text.utf8) }
    return header(layout, nameSize: nameSize, body: body) + body
  }

  private func encodeStreams(to body: inout [UInt8]) {
    var nameStart: UInt32 = 0
    var eventStart: UInt32 = 0
    for stream in streams {
      let nameCount = UInt32(stream.name.text.utf8.count)
      let eventCount = UInt32(stream.sequences.count)
      body.appendLittleEndian(nameStart)
      body.appendLittleEndian(nameCount)
      body.appendLittleEndian(eventStart)
      body.appendLittleEndian(eventCount)
      body.appendLittleEndian(UInt64(stream.firstRevision))
      nameStart += nameCount
      eventStart += eventCount
    }
  }

  private func header(_ layout: IndexLayout, nameSize: Int, body: [UInt8]) -> [UInt8] {
    var header = IndexLayout.magic
    header.appendLittleEndian(UInt64(firstSequence))
    header.appendLittleEndian(UInt64(end.sequence))
    header.appendLittleEndian(UInt64(bitPattern: end.time))
    header.append(contentsOf: end.leafHash.bytes)
    header.appendLittleEndian(UInt64(segments.count))
    header.appendLittleEndian(UInt64(streams.count))
    header.appendLittleEndian(UInt64(nameSize))
    header.appendLittleEndian(UInt64(layout.end))
    header.appendLittleEndian(body.withUnsafeBytes { CRC32.checksum($0) })
    header.appendLittleEndian(header.withUnsafeBytes { CRC32.checksum($0) })
    return header
  }
}

extension [UInt8] {
  mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}

extension UnsafeRawBufferPointer {
  func littleEndian<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type, at offset: Int
  ) -> Value {
    Value(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
  }
}
