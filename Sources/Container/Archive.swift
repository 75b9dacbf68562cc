// SPDX-License-Identifier: EUPL-1.2

/// A ZIP archive in memory, read within limits.
///
/// What is unusual in a document and usual in an attack is refused at opening: names that lead
/// outside, names that stand there twice, entries that lie over each other. Sizes come from the
/// directory, so entries with a data descriptor are read like others; unpacking stops at the size
/// that the directory states, and what comes out must have its checksum.
package struct Archive: Sendable {
  /// The entries, in the order of the directory.
  package let entries: [ArchiveEntry]

  private let bytes: [UInt8]
  private let limits: ArchiveLimits
  private let byName: [String: Int]
  /// How many bytes were unpacked so far.
  private var unpacked = 0

  /// Opens an archive, and checks its directory.
  ///
  /// - Complexity: O(entries · log entries).
  package init(reading bytes: [UInt8], limits: ArchiveLimits) throws(ArchiveError) {
    self.bytes = bytes
    self.limits = limits
    entries = try ArchiveDirectory(of: bytes, limits: limits).entries()
    byName = Dictionary(
      entries.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// Whether bytes begin as an archive with an entry does.
  package static func seemsToBe(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// The entry of that name.
  package func entry(named name: String) -> ArchiveEntry? { byName[name].map { entries[$0] } }

  /// The bytes of an entry; `nil` where there is none of that name.
  ///
  /// - Throws: ``ArchiveError`` with the entry.
  /// - Complexity: O(its bytes, packed and unpacked).
  package mutating func contents(of name: String) throws(ArchiveError) -> [UInt8]? {
    guard let entry = entry(named: name) else { return nil }
    return try contents(of: entry)
  }

  /// The bytes of an entry of this archive.
  package mutating func contents(of entry: ArchiveEntry) throws(ArchiveError) -> [UInt8] {
    guard !entry.isEncrypted else { throw ArchiveError(.encrypted, entry: entry.ordinal) }
    let packed = try packedBytes(of: entry)
    guard entry.sizeInBytes <= limits.bytesOfEntry,
      entry.sizeInBytes <= limits.bytes - unpacked,
      entry.sizeInBytes <= 1 << 20 || entry.sizeInBytes / limits.ratio <= packed.count
    else { throw ArchiveError(.tooLarge, entry: entry.ordinal) }
    let contents: [UInt8]?
    switch entry.method {
    case 0: contents = packed.count == entry.sizeInBytes ? Array(packed) : nil
    case 8: contents = Deflate.unpack(packed, size: entry.sizeInBytes)
    default: throw ArchiveError(.unknownMethod, entry: entry.ordinal)
    }
    guard let contents, Deflate.checksum(of: contents) == entry.checksum else {
      throw ArchiveError(.damaged, entry: entry.ordinal)
    }
    unpacked += contents.count
    return contents
  }

  /// The packed bytes behind the local header (APPNOTE 4.3.7), which must say what the directory
  /// says.
  private func packedBytes(of entry: ArchiveEntry) throws(ArchiveError) -> ArraySlice<UInt8> {
    do throws(ArchiveError) {
      var reader = ByteReader(bytes[entry.headerOffset...])
      guard try reader.take32() == 0x0403_4B50 else { throw ArchiveError(.damaged) }
      try reader.skip(4)
      guard try reader.take16() == entry.method else { throw ArchiveError(.damaged) }
      try reader.skip(16)
      let lengths = (Int(try reader.take16()), Int(try reader.take16()))
      guard try reader.take(lengths.0).elementsEqual(entry.nameBytes) else {
        throw ArchiveError(.damaged)
      }
      try reader.skip(lengths.1)
      return try reader.take(entry.packedSize)
    } catch {
      throw ArchiveError(.damaged, entry: entry.ordinal)
    }
  }
}
