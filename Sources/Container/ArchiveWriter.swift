// SPDX-License-Identifier: EUPL-1.2

/// Writes a ZIP archive: the same bytes for the same entries in the same order.
///
/// An entry is added whole, or written in pieces between ``begin(_:)`` and ``end()``; in what pieces
/// makes no difference to the bytes. ``take()`` hands out what is there, so that an archive of any
/// size needs little memory. Entries carry no time of day, no user and no permissions: the day is
/// the first that the format has.
package struct ArchiveWriter: Sendable {
  /// What was written and not handed out.
  private var body: [UInt8] = []
  private var handedOut = 0
  private var directory: [UInt8] = []
  private var count = 0
  private var streamed: StreamedEntry?
  /// Why nothing more is written: what should have been does not fit into 32 bits.
  package private(set) var failure: ArchiveError?

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
  package mutating func add(_ name: String, _ contents: [UInt8], packing: Packing = .smallest) {
    precondition(streamed == nil, "an entry is being written")
    let deflated = packing == .smallest ? Deflate.pack(contents) : contents
    let isDeflated = deflated.count < contents.count
    let packed = isDeflated ? deflated : contents
    let entry = Header(
      name: Array(name.utf8), isStreamed: false, isDeflated: isDeflated,
      checksum: Deflate.checksum(of: contents), packedSize: packed.count, size: contents.count)
    guard fits(entry) else { return }
    list(entry)
    write(header: entry)
    body += packed
  }

  /// Begins an entry that is written in pieces.
  package mutating func begin(_ name: String) {
    precondition(streamed == nil, "an entry is being written")
    let header = Header(name: Array(name.utf8), isStreamed: true, isDeflated: true)
    streamed = StreamedEntry(header: header, offset: position)
    guard fits(header) else { return }
    write(header: header)
  }

  /// Writes the next piece of the entry that was begun.
  package mutating func write(_ bytes: [UInt8]) {
    precondition(streamed != nil, "no entry is being written")
    guard failure == nil, let packed = streamed?.write(bytes) else { return }
    body += packed
    check()
  }

  /// Ends the entry that was begun.
  package mutating func end() {
    guard var entry = streamed else { preconditionFailure("no entry is being written") }
    streamed = nil
    guard failure == nil else { return }
    body += entry.end()
    guard fits(entry.header, at: entry.offset) else { return }
    list(entry.header, at: entry.offset)
    // The descriptor (APPNOTE 4.3.9): what the local header could not say yet.
    body += [0x50, 0x4B, 0x07, 0x08]
    body += entry.header.sizes
  }

  /// Hands out what was written since the last time.
  package mutating func take() -> [UInt8] {
    handedOut += body.count
    defer { body.removeAll(keepingCapacity: true) }
    return body
  }

  /// How many bytes wait to be handed out.
  package var waiting: Int { body.count }

  /// Hands out the rest of the archive, its directory last.
  ///
  /// - Throws: ``ArchiveError`` `overflow` where something was left out.
  package mutating func finish() throws(ArchiveError) -> [UInt8] {
    guard failure == nil, position + directory.count <= Self.greatest else {
      throw failure ?? ArchiveError(.overflow)
    }
    return take() + closing
  }

  /// The bytes of the archive with what was added so far, where none were handed out.
  ///
  /// - Precondition: Nothing failed.
  package var bytes: [UInt8] {
    precondition(failure == nil && handedOut == 0 && streamed == nil, "the archive is not whole")
    return body + closing
  }
}

// What the archive says of its entries.
extension ArchiveWriter {
  private static let greatest = 0xFFFF_FFFE

  /// Where the next byte goes.
  private var position: Int { handedOut + body.count }

  /// Whether an entry can be listed; where not, that is noted.
  private mutating func fits(_ entry: Header, at offset: Int? = nil) -> Bool {
    guard failure == nil else { return false }
    guard count < 0xFFFE, entry.name.count < 0xFFFF, entry.size <= Self.greatest,
      entry.packedSize <= Self.greatest,
      (offset ?? position) + entry.packedSize <= Self.greatest
    else {
      fail()
      return false
    }
    return true
  }

  private mutating func check() {
    if position > Self.greatest || streamed.map({ $0.header.size > Self.greatest }) == true {
      fail()
    }
  }

  private mutating func fail() {
    failure = ArchiveError(.overflow, entry: count + 1)
    body = []
  }

  /// Puts an entry into the directory, at the place of the next byte unless another is given.
  private mutating func list(_ entry: Header, at offset: Int? = nil) {
    count += 1
    directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + entry.common + entry.sizes + entry.lengths
    directory += [UInt8](repeating: 0, count: 10)  // no comment, first volume, no attributes
    directory.append(offset ?? position, bytes: 4)
    directory += entry.name
  }

  private mutating func write(header entry: Header) {
    body += [0x50, 0x4B, 0x03, 0x04] + entry.common + entry.sizes + entry.lengths + entry.name
  }

  /// The directory and the end of the archive.
  private var closing: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    end.append(count, bytes: 2)
    end.append(count, bytes: 2)
    end.append(directory.count, bytes: 4)
    end.append(position, bytes: 4)
    end.append(0, bytes: 2)
    return directory + end
  }
}

/// What the headers of an entry say.
private struct Header {
  let name: [UInt8]
  let isStreamed: Bool
  let isDeflated: Bool
  var checksum: UInt32 = 0
  var packedSize = 0
  var size = 0

  /// From the version needed to the day; the same in both headers.
  var common: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(20, bytes: 2)
    bytes.append(isStreamed ? 0x0808 : 0x0800, bytes: 2)  // names are UTF-8; sizes stand behind
    bytes.append(isDeflated ? 8 : 0, bytes: 2)
    bytes.append(0, bytes: 2)
    bytes.append(0x0021, bytes: 2)  // 1 January 1980
    return bytes
  }

  /// The checksum and both sizes.
  var sizes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(Int(checksum), bytes: 4)
    bytes.append(packedSize, bytes: 4)
    bytes.append(size, bytes: 4)
    return bytes
  }

  /// The lengths of the name and of the extra field.
  var lengths: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(name.count, bytes: 2)
    bytes.append(0, bytes: 2)
    return bytes
  }
}

/// An entry while it is written.
///
/// It is deflated by stretches of one length, each with the end of the one before it as its
/// dictionary; so the pieces in which it came make no difference, and nothing has to be kept open.
private struct StreamedEntry {
  private static let stretch = 1 << 18

  var header: Header
  let offset: Int
  private var pending: [UInt8] = []
  private var window: [UInt8] = []

  init(header: Header, offset: Int) {
    self.header = header
    self.offset = offset
  }

  /// Takes a piece; what can be packed by now, or `nil`.
  mutating func write(_ bytes: [UInt8]) -> [UInt8]? {
    header.checksum = Deflate.checksum(of: bytes, after: header.checksum)
    header.size += bytes.count
    pending += bytes
    guard pending.count > Self.stretch else { return nil }
    var packed: [UInt8] = []
    var start = 0
    // The last stretch is kept, for only then is it known that it is the last.
    while pending.count - start > Self.stretch {
      packed += pack(pending[start..<start + Self.stretch], isLast: false)
      start += Self.stretch
    }
    pending.removeSubrange(..<start)
    return packed
  }

  /// What is left.
  mutating func end() -> [UInt8] {
    defer { pending = [] }
    return pack(pending[...], isLast: true)
  }

  private mutating func pack(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
    let packed = Deflate.pack(bytes, after: window, isLast: isLast)
    header.packedSize += packed.count
    window = Array(bytes.suffix(Deflate.windowSize))
    return packed
  }
}

extension [UInt8] {
  /// Adds a number, the lowest byte first.
  fileprivate mutating func append(_ number: Int, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
