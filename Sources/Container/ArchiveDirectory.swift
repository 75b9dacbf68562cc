// SPDX-License-Identifier: EUPL-1.2

/// Reads the directory at the end of an archive, and checks it as a whole.
///
/// The layout is that of PKWARE's APPNOTE 6.3.10: end of central directory 4.3.16, its 64-bit form
/// 4.3.14 and 4.3.15, file headers 4.3.12, the 64-bit extra field 4.5.3.
struct ArchiveDirectory {
  private let bytes: [UInt8]
  private let limits: ArchiveLimits

  init(of bytes: [UInt8], limits: ArchiveLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Where the directory stands and how many entries it lists.
  private struct End {
    var offset: Int
    var size: Int
    var count: Int
  }

  /// All entries, in the order of the directory.
  func entries() throws(ArchiveError) -> [ArchiveEntry] {
    let end = try end()
    guard end.count <= limits.entries else { throw ArchiveError(.tooManyEntries) }
    guard end.offset >= 0, end.size >= 0, end.offset <= bytes.count,
      end.size <= bytes.count - end.offset
    else { throw ArchiveError(.damaged) }
    var reader = ByteReader(bytes[end.offset..<end.offset + end.size])
    var entries: [ArchiveEntry] = []
    for ordinal in 1...max(end.count, 1) where end.count > 0 {
      entries.append(try entry(ordinal, from: &reader))
    }
    try check(entries, before: end.offset)
    return entries
  }

  private static let endSignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let endSize = 22
  private static let locatorSize = 20

  /// The end of the archive: the last one whose comment reaches to the last byte.
  private func end() throws(ArchiveError) -> End {
    guard bytes.count >= Self.endSize else { throw ArchiveError(.notAnArchive) }
    let last = bytes.count - Self.endSize
    for start in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where bytes[start] == 0x50 && bytes[start..<start + 4].elementsEqual(Self.endSignature) {
      let comment = Int(bytes[start + 20]) | Int(bytes[start + 21]) << 8
      if start + Self.endSize + comment == bytes.count { return try end(at: start) }
    }
    throw ArchiveError(.notAnArchive)
  }

  private func end(at start: Int) throws(ArchiveError) -> End {
    var reader = ByteReader(bytes[(start + 4)...])
    let disks = (try reader.take16(), try reader.take16())
    let counts = (try reader.take16(), try reader.take16())
    let size = try reader.take32()
    let offset = try reader.take32()
    if counts.1 == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF,
      let large = try largeEnd(before: start)
    {
      return large
    }
    guard disks.0 == 0, disks.1 == 0, counts.0 == counts.1 else { throw ArchiveError(.volumes) }
    return End(offset: Int(offset), size: Int(size), count: Int(counts.1))
  }

  /// The 64-bit end, where a locator says that there is one.
  private func largeEnd(before start: Int) throws(ArchiveError) -> End? {
    guard start >= Self.locatorSize else { return nil }
    var locator = ByteReader(bytes[(start - Self.locatorSize)..<start])
    guard try locator.take32() == 0x0706_4B50 else { return nil }
    try locator.skip(4)
    guard let place = try locator.take64().count, place < start else {
      throw ArchiveError(.damaged)
    }
    var reader = ByteReader(bytes[place..<start])
    guard try reader.take32() == 0x0606_4B50 else { throw ArchiveError(.damaged) }
    try reader.skip(12)
    let disks = (try reader.take32(), try reader.take32())
    let counts = (try reader.take64(), try reader.take64())
    guard disks.0 == 0, disks.1 == 0, counts.0 == counts.1 else { throw ArchiveError(.volumes) }
    guard let size = try reader.take64().count, let offset = try reader.take64().count,
      let count = counts.1.count
    else { throw ArchiveError(.damaged) }
    return End(offset: offset, size: size, count: count)
  }

  private func entry(
    _ ordinal: Int, from reader: inout ByteReader
  ) throws(ArchiveError) -> ArchiveEntry {
    guard try reader.take32() == 0x0201_4B50 else { throw ArchiveError(.damaged, entry: ordinal) }
    try reader.skip(4)
    let flags = try reader.take16()
    let method = try reader.take16()
    try reader.skip(4)
    let checksum = try reader.take32()
    var sizes = Sizes(packed: UInt64(try reader.take32()), unpacked: UInt64(try reader.take32()))
    let lengths = (Int(try reader.take16()), Int(try reader.take16()), Int(try reader.take16()))
    let disk = try reader.take16()
    try reader.skip(6)
    sizes.offset = UInt64(try reader.take32())
    let name = Array(try reader.take(lengths.0))
    try sizes.widen(by: reader.take(lengths.1))
    try reader.skip(lengths.2)
    guard disk == 0 || disk == 0xFFFF else { throw ArchiveError(.volumes) }
    guard let packed = sizes.packed.count, let unpacked = sizes.unpacked.count,
      let offset = sizes.offset.count
    else { throw ArchiveError(.damaged, entry: ordinal) }
    guard let path = EntryName.read(name, isUTF8: flags & 0x0800 != 0) else {
      throw ArchiveError(.unsafeName, entry: ordinal)
    }
    return ArchiveEntry(
      name: path, sizeInBytes: unpacked, isEncrypted: flags & 0x2041 != 0, ordinal: ordinal,
      method: method, checksum: checksum, packedSize: packed, headerOffset: offset,
      nameBytes: name)
  }

  /// Entries must lie before the directory, apart from each other, under names of their own.
  private func check(_ entries: [ArchiveEntry], before end: Int) throws(ArchiveError) {
    var names: Set<String> = []
    for entry in entries where !names.insert(entry.name).inserted {
      throw ArchiveError(.doubleName, entry: entry.ordinal)
    }
    var free = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      // The local header has 30 bytes and the name; its extra field is looked at on unpacking.
      let least = 30 + entry.nameBytes.count
      guard entry.headerOffset >= free else {
        throw ArchiveError(.overlapping, entry: entry.ordinal)
      }
      guard entry.headerOffset <= end, entry.packedSize <= end,
        entry.headerOffset + least + entry.packedSize <= end
      else { throw ArchiveError(.damaged, entry: entry.ordinal) }
      free = entry.headerOffset + least + entry.packedSize
    }
  }
}

/// The sizes and place of an entry, in 32 bits or, where these do not hold them, in 64.
private struct Sizes {
  var packed: UInt64
  var unpacked: UInt64
  var offset: UInt64 = 0

  init(packed: UInt64, unpacked: UInt64) {
    self.packed = packed
    self.unpacked = unpacked
  }

  mutating func widen(by extra: ArraySlice<UInt8>) throws(ArchiveError) {
    var reader = ByteReader(extra)
    while reader.rest >= 4 {
      let id = try reader.take16()
      let length = Int(try reader.take16())
      // A field that is cut off holds nothing that is needed, or else the sizes stay too large.
      guard length <= reader.rest else { return }
      let field = try reader.take(length)
      guard id == 0x0001 else { continue }
      var values = ByteReader(field)
      if unpacked == 0xFFFF_FFFF { unpacked = try values.take64() }
      if packed == 0xFFFF_FFFF { packed = try values.take64() }
      if offset == 0xFFFF_FFFF { offset = try values.take64() }
      return
    }
  }
}
