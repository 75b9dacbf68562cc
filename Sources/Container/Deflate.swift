// SPDX-License-Identifier: EUPL-1.2

import CZlib

/// Packs and unpacks by RFC 1951, with zlib.
enum Deflate {
  /// The bytes that packed ones stand for; `nil` where they are damaged, or are not `size` bytes.
  ///
  /// No more than `size` bytes of memory are taken for them, whatever the packed ones say.
  static func unpack(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard weerklank_inflate_raw(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var isWhole = false
    // One byte more than there should be, so that more than there should be is seen.
    let unpacked = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      packed.withUnsafeBufferPointer { input in
        // zlib reads what it is given, and writes nothing there; its type does not say so.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(clamping: size + 1)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
      }
      count = Int(stream.total_out)
    }
    return isWhole && unpacked.count == size ? unpacked : nil
  }

  /// Packed bytes; the same for the same bytes and version of zlib.
  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard weerklank_deflate_raw(&stream) == Z_OK else { fatalError("zlib has no memory") }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      bytes.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(clamping: bound)
        guard deflate(&stream, Z_FINISH) == Z_STREAM_END else {
          fatalError("zlib needs more room than it asked for")
        }
      }
      count = Int(stream.total_out)
    }
  }

  /// The CRC-32 of bytes (APPNOTE 4.4.7).
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(clamping: buffer.count)))
    }
  }
}
