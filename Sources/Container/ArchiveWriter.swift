// SPDX-License-Identifier: EUPL-1.2

/// Writes a ZIP archive: the same bytes for the same entries in the same order.
///
/// Entries are deflated where that makes them smaller, else stored. They carry no time of day, no
/// user and no permissions: the day is the first that the format has.
package struct ArchiveWriter: Sendable {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive without entries.
  package init() {}

  /// How an entry is written.
  package enum Packing: Hashable, Sendable {
    /// Deflated where that is smaller.
    case smallest
    /// As it is: the `mimetype` of OpenDocument must be.
    case stored
  }

  /// Adds an entry.
  ///
  /// - Precondition: The archive stays within what 32 bits count: 4 GiB and 65,535 entries.
  package mutating func add(_ name: String, _ contents: [UInt8], packing: Packing = .smallest) {
    let deflated = packing == .smallest ? Deflate.pack(contents) : contents
    let isDeflated = deflated.count < contents.count
    let packed = isDeflated ? deflated : contents
    let nameBytes = Array(name.utf8)
    let offset = body.count
    count += 1
    precondition(
      offset + packed.count < 0xFFFF_FFFF && contents.count < 0xFFFF_FFFF && count < 0xFFFF
        && nameBytes.count < 0xFFFF, "an archive of more than 32 bits is not written")
    // From the version needed to the length of the extra field; the same in both headers.
    var header: [UInt8] = []
    header.append(20, bytes: 2)
    header.append(0x0800, bytes: 2)  // names are UTF-8
    header.append(isDeflated ? 8 : 0, bytes: 2)
    header.append(0, bytes: 2)
    header.append(0x0021, bytes: 2)  // 1 January 1980
    header.append(Int(Deflate.checksum(of: contents)), bytes: 4)
    header.append(packed.count, bytes: 4)
    header.append(contents.count, bytes: 4)
    header.append(nameBytes.count, bytes: 2)
    header.append(0, bytes: 2)
    body += [0x50, 0x4B, 0x03, 0x04] + header + nameBytes + packed
    directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + header
    directory += [UInt8](repeating: 0, count: 10)  // no comment, first volume, no attributes
    directory.append(offset, bytes: 4)
    directory += nameBytes
  }

  /// The bytes of the archive with what was added so far.
  package var bytes: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    end.append(count, bytes: 2)
    end.append(count, bytes: 2)
    end.append(directory.count, bytes: 4)
    end.append(body.count, bytes: 4)
    end.append(0, bytes: 2)
    return body + directory + end
  }
}

extension [UInt8] {
  /// Adds a number, the lowest byte first.
  fileprivate mutating func append(_ number: Int, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
