// SPDX-License-Identifier: EUPL-1.2

internal import Synchronization

/// The file `index/tail`: what a ``Ledger`` holds of the last segment, so that opening need not read
/// all its lines.
///
/// A header (`eventlog tail 1.` and the segment's first sequence), then a record an event: its size
/// (4 bytes), where its line begins and ends in the segment (4 and 4), its revision (8), its id (16),
/// its stream, and the CRC-32 of all that (4); numbers little-endian. Who appends adds records
/// without a sync, and `log/.end` tells how many bytes hold; after a restart none do, and the
/// segment is read. Where the file cannot be written, it is not there.
final class TailIndex: Sendable {
  private static let magic = Array("eventlog tail 1.".utf8)
  private static let headerSize = 24

  private let folder: LogFolder
  private let file = Mutex<LogFile?>(nil)

  init(in folder: LogFolder) { self.folder = folder }

  // MARK: Writing

  /// Writes the file anew, and gives its size; 0 where it cannot be written.
  func begin(_ ledger: Ledger) -> Int {
    var bytes = Self.magic
    bytes.appendLittleEndian(UInt64(ledger.firstSequence))
    for record in ledger.records { record.encode(to: &bytes) }
    return (try? write(bytes)) ?? 0
  }

  private func write(_ bytes: [UInt8]) throws(EventLogError) -> Int {
    try folder.makeFolder(folder.index, in: folder.root)
    let opened = try folder.open(folder.tailIndex, .create)
    file.withLock { $0 = opened }
    try opened.write(bytes, at: 0)
    return bytes.count
  }

  /// Adds the lines of a commit to the bytes that hold, and gives their new number; 0 where the file
  /// cannot be written or was not kept so far.
  func extend(
    _ size: Int, by lines: [ScannedLine], of region: ByteRegion, base: Int
  ) -> Int {
    guard size > 0 else { return 0 }
    var bytes: [UInt8] = []
    for found in lines { Record(found, in: region.bytes, base: base).encode(to: &bytes) }
    return (try? extend(size, by: bytes)) ?? 0
  }

  private func extend(_ size: Int, by bytes: [UInt8]) throws(EventLogError) -> Int {
    let opened = try file.withLock { file throws(EventLogError) in
      if let file { return file }
      let opened = try folder.open(folder.tailIndex, .write)
      file = opened
      return opened
    }
    try opened.write(bytes, at: size)
    return size + bytes.count
  }

  // MARK: Reading

  /// What the file tells of the segment up to the durable end; nil where it does not fit.
  static func load(_ durable: DurableEnd, in folder: LogFolder) -> Ledger? {
    guard durable.tailIndexSize >= headerSize, durable.state == .good,
      let file = try? folder.open(folder.tailIndex, .read),
      let region = try? file.read(0..<durable.tailIndexSize),
      region.bytes.count == durable.tailIndexSize,
      region.bytes[..<16].elementsEqual(magic),
      region.bytes.littleEndian(UInt64.self, at: 16) == UInt64(durable.segment)
    else { return nil }
    var ledger = Ledger(firstSequence: durable.segment)
    var position = headerSize
    while position < region.bytes.count {
      guard let record = Record(region.bytes, at: position), ledger.add(record) else { return nil }
      position += record.size
    }
    guard ledger.endOffset == durable.offset,
      durable.segment + ledger.count == durable.end.sequence + 1,
      fits(ledger, durable, in: folder)
    else { return nil }
    return ledger
  }

  /// Whether the segment's last line is the one that the durable end names and the file tells of.
  private static func fits(_ ledger: Ledger, _ durable: DurableEnd, in folder: LogFolder) -> Bool {
    guard ledger.count > 0 else { return true }
    guard let range = ledger.range(of: durable.end.sequence),
      let segment = try? folder.open(folder.segment(durable.segment), .read),
      let region = try? segment.read(range.lowerBound..<durable.offset),
      region.bytes.last == UInt8(ascii: "\n"), region.bytes.count == range.count + 1
    else { return false }
    let bytes = UnsafeRawBufferPointer(rebasing: region.bytes.dropLast())
    guard let line = try? Line.parse(bytes) else { return false }
    let stream = String(decoding: bytes[line.stream], as: UTF8.self)
    return LeafHash(of: bytes) == durable.end.leafHash
      && ledger.ids[line.id] == line.sequence
      && ledger.streams[StreamName(checked: stream)]?.lastRevision == line.revision
  }
}

extension TailIndex {
  /// One event in the file.
  struct Record {
    var offsets: Range<Int>
    var revision: Int
    var id: EventID
    var stream: StreamName

    /// How many bytes it takes.
    var size: Int { 40 + stream.text.utf8.count }

    func encode(to bytes: inout [UInt8]) {
      let start = bytes.count
      bytes.appendLittleEndian(UInt32(size))
      bytes.appendLittleEndian(UInt32(offsets.lowerBound))
      bytes.appendLittleEndian(UInt32(offsets.upperBound))
      bytes.appendLittleEndian(UInt64(revision))
      bytes.appendLittleEndian(id.high)
      bytes.appendLittleEndian(id.low)
      bytes.append(contentsOf: stream.text.utf8)
      let check = bytes.withUnsafeBytes {
        CRC32.checksum(UnsafeRawBufferPointer(rebasing: $0[start...]))
      }
      bytes.appendLittleEndian(check)
    }

    /// The inverse of ``encode(to:)``; nil where the checksum does not hold.
    init?(_ bytes: UnsafeRawBufferPointer, at position: Int) {
      guard bytes.count - position > 40 else { return nil }
      let size = Int(bytes.littleEndian(UInt32.self, at: position))
      guard size > 40, size <= bytes.count - position else { return nil }
      let record = UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
      let body = UnsafeRawBufferPointer(rebasing: record[..<(size - 4)])
      guard record.littleEndian(UInt32.self, at: size - 4) == CRC32.checksum(body) else {
        return nil
      }
      let (start, end) = (
        record.littleEndian(UInt32.self, at: 4), record.littleEndian(UInt32.self, at: 8)
      )
      guard start < end else { return nil }
      offsets = Int(start)..<Int(end)
      revision = Int(record.littleEndian(Int64.self, at: 12))
      id = EventID(
        high: record.littleEndian(UInt64.self, at: 20),
        low: record.littleEndian(UInt64.self, at: 28))
      stream = StreamName(checked: String(decoding: body[36...], as: UTF8.self))
    }

    init(offsets: Range<Int>, revision: Int, id: EventID, stream: StreamName) {
      self.offsets = offsets
      self.revision = revision
      self.id = id
      self.stream = stream
    }

    /// Describes a line that was just written.
    init(_ found: ScannedLine, in bytes: UnsafeRawBufferPointer, base: Int) {
      let name = found.start + found.line.stream.lowerBound
      offsets = base + found.start..<base + found.start + found.line.count + 1
      revision = found.line.revision
      id = found.line.id
      stream = StreamName(
        checked: String(decoding: bytes[name..<name + found.line.stream.count], as: UTF8.self))
    }
  }
}

extension Ledger {
  /// Its events in their order.
  fileprivate var records: [TailIndex.Record] {
    var records: [TailIndex.Record?] = Array(repeating: nil, count: count)
    for (id, sequence) in ids {
      guard let line = range(of: sequence) else { continue }
      records[sequence - firstSequence] = TailIndex.Record(
        offsets: line.lowerBound..<line.upperBound + 1, revision: 0, id: id,
        stream: StreamName(checked: "-"))
    }
    for (name, stream) in streams {
      for (index, sequence) in stream.sequences.enumerated() {
        records[sequence - firstSequence]?.stream = name
        records[sequence - firstSequence]?.revision = stream.firstRevision + index
      }
    }
    return records.compactMap { $0 }
  }
}
