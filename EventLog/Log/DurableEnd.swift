// SPDX-License-Identifier: EUPL-1.2

/// How far the log is known to be on disk, as processes tell each other in `log/.end`.
///
/// It holds only in the run of the machine in which it was written, and only in the file in which
/// it was written: a copy of the folder or a restart makes it void, and the tail rule decides.
struct DurableEnd: Hashable, Sendable {
  enum State: UInt64 {
    /// Appending goes on from here.
    case good = 1
    /// A sync failed: what the system holds of the last segment cannot be trusted.
    case failed = 2
  }

  var state: State
  /// The first sequence of the last segment, which is in its name.
  var segment: Int
  /// Where the last durable commit ends in it.
  var offset: Int
  /// The last durable event.
  var end: LogEnd
}

/// The file `log/.end`: two slots of 128 bytes, written in turn, so that one is always whole.
///
/// It is written and read with plain calls, not through a mapping: a full disk is then an error and
/// no signal. It is never synced, for it is void after a restart.
struct EndFile: Sendable {
  private static let slotSize = 128
  private static let magic: UInt64 = 0x31_6465_2D67_6F6C  // "log-ed1"

  private let file: LogFile
  private let inode: UInt64
  private let boot: BootID

  /// Opens the file; nil where there is none, unless it is to be made.
  init?(in folder: LogFolder, for access: EventLog.Access) throws(EventLogError) {
    if access == .reading, try !folder.exists(folder.end) { return nil }
    file = try folder.open(folder.end, access == .reading ? .read : .create)
    inode = try file.status().inode
    boot = try folder.call(on: folder.end) { system throws(FileError) in try system.bootID() }
  }

  /// Whether the file still stands in its place.
  func isCurrent(in folder: LogFolder) throws(EventLogError) -> Bool {
    try folder.status(at: folder.end)?.inode == inode
  }

  /// The newest end of this run of the machine, nil if none was written.
  func read() throws(EventLogError) -> DurableEnd? { try newest()?.end }

  /// Writes an end over the older of both slots.
  func write(_ end: DurableEnd) throws(EventLogError) {
    let turn = try (newest()?.turn ?? 0) + 1
    var slot: [UInt8] = []
    slot.appendLittleEndian(Self.magic)
    slot.appendLittleEndian(turn)
    slot.appendLittleEndian(boot.high)
    slot.appendLittleEndian(boot.low)
    slot.appendLittleEndian(inode)
    slot.appendLittleEndian(end.state.rawValue)
    slot.appendLittleEndian(UInt64(end.segment))
    slot.appendLittleEndian(UInt64(end.offset))
    slot.appendLittleEndian(UInt64(end.end.sequence))
    slot.appendLittleEndian(UInt64(bitPattern: end.end.time))
    slot.append(contentsOf: end.end.leafHash.bytes)
    slot.appendLittleEndian(UInt64(slot.withUnsafeBytes { CRC32.checksum($0) }))
    try file.write(slot, at: Int(turn % 2) * Self.slotSize)
  }

  private func newest() throws(EventLogError) -> (turn: UInt64, end: DurableEnd)? {
    let region = try file.read(0..<2 * Self.slotSize)
    let slots = [0, Self.slotSize].compactMap { start in
      start + 120 <= region.bytes.count
        ? parse(UnsafeRawBufferPointer(rebasing: region.bytes[start..<start + 120])) : nil
    }
    return slots.max { $0.turn < $1.turn }
  }

  private func parse(_ slot: UnsafeRawBufferPointer) -> (turn: UInt64, end: DurableEnd)? {
    func word(_ index: Int) -> UInt64 { slot.littleEndian(UInt64.self, at: index * 8) }
    guard word(0) == Self.magic, word(2) == boot.high, word(3) == boot.low, word(4) == inode,
      let state = DurableEnd.State(rawValue: word(5)),
      word(14) == UInt64(CRC32.checksum(UnsafeRawBufferPointer(rebasing: slot[..<112])))
    else { return nil }
    let end = LogEnd(
      sequence: Int(word(8)),
      leafHash: LeafHash(loading: UnsafeRawBufferPointer(rebasing: slot[80..<112])),
      time: Int64(bitPattern: word(9)))
    return (
      word(1), DurableEnd(state: state, segment: Int(word(6)), offset: Int(word(7)), end: end)
    )
  }
}
