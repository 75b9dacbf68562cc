// SPDX-License-Identifier: EUPL-1.2

/// Writes the lines of one commit, each linked to the one before.
struct LineWriter {
  /// The commit's bytes so far, with newlines.
  private(set) var bytes: [UInt8] = []
  /// The lines written, and where each begins in ``bytes``.
  private(set) var starts: [Int] = []
  /// The leaf hash of the last line written, or of the line before the commit.
  private(set) var leafHash: LeafHash
  let source: String
  let time: Int64
  let commitSize: Int

  init(source: String, time: Int64, commitSize: Int, previous: LeafHash) {
    self.source = source
    self.time = time
    self.commitSize = commitSize
    leafHash = previous
  }

  mutating func write(_ event: PreparedEvent, in append: PreparedAppend, at place: Place) {
    let start = bytes.count
    starts.append(start)
    text(#"{"specversion":"1.0","id":""#)
    event.id.writeText(to: &bytes)
    text(#"","source":""#)
    bytes.append(contentsOf: source.utf8)
    text(#"","type":""#)
    bytes.append(contentsOf: event.type.utf8)
    text(#"","subject":""#)
    bytes.append(contentsOf: event.stream.text.utf8)
    text(#"","time":""#)
    Timestamp.write(time, to: &bytes)
    text(#"","sequence":""#)
    bytes.appendDecimal(place.sequence, width: 18)
    text(#"","revision":"#)
    bytes.appendDecimal(place.revision)
    member(#","actor":""#, append.actor)
    member(#","via":""#, append.via)
    text(#","commitindex":"#)
    bytes.appendDecimal(starts.count)
    text(#","commitsize":"#)
    bytes.appendDecimal(commitSize)
    text(#","previous":""#)
    Base64.write(leafHash, to: &bytes)
    text(#"","data":"#)
    bytes.append(contentsOf: event.data)
    finish(from: start)
  }

  /// Adds `check`, takes the leaf hash, ends the line.
  private mutating func finish(from start: Int) {
    let crc = bytes.withUnsafeBytes {
      CRC32.checksum(UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    text(#","check":""#)
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.appendHex(UInt8(truncatingIfNeeded: crc >> UInt32(shift)))
    }
    text("\"}")
    leafHash = bytes.withUnsafeBytes {
      LeafHash(of: UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func text(_ literal: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(
        start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  private mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    text(name)
    bytes.append(contentsOf: value.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An upper bound of a line's size with its newline: numbers at their widest, so that whether an
  /// event fits never depends on where in the log it comes to stand.
  static func greatestSize(
    of event: PreparedEvent, actor: String?, via: String?, source: String
  ) -> Int {
    // The names, quotes and fixed-width values; revision at 16 digits, commit index and size at 6.
    let fixed = 324
    return fixed + source.utf8.count + event.type.utf8.count + event.stream.text.utf8.count
      + (actor.map { $0.utf8.count + 11 } ?? 0) + (via.map { $0.utf8.count + 9 } ?? 0)
      + event.data.count
  }
}

/// Where an event comes to stand.
struct Place: Hashable, Sendable {
  var sequence: Int
  var revision: Int
}
