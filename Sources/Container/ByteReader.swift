// SPDX-License-Identifier: EUPL-1.2

/// Reads little-endian numbers from bytes, never beyond their end.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// How many bytes are left.
  var rest: Int { bytes.endIndex - index }

  mutating func take16() throws(ArchiveError) -> UInt16 {
    UInt16(truncatingIfNeeded: try number(ofBytes: 2))
  }

  mutating func take32() throws(ArchiveError) -> UInt32 {
    UInt32(truncatingIfNeeded: try number(ofBytes: 4))
  }

  mutating func take64() throws(ArchiveError) -> UInt64 { try number(ofBytes: 8) }

  mutating func take(_ count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest else { throw ArchiveError(.notAnArchive) }
    defer { index += count }
    return bytes[index..<index + count]
  }

  mutating func skip(_ count: Int) throws(ArchiveError) { _ = try take(count) }

  private mutating func number(ofBytes count: Int) throws(ArchiveError) -> UInt64 {
    try take(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension UInt64 {
  /// As a number of bytes that can be counted with; `nil` for one that no file has.
  var count: Int? { self <= 1 << 48 ? Int(self) : nil }
}
