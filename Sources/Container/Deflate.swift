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
    pack(bytes[...], after: [], isLast: true, level: Z_BEST_COMPRESSION)
  }

  /// How far back packed bytes may refer.
  static let windowSize = 1 << 15

  /// One stretch of bytes that are packed stretch by stretch: what comes out of all of them, one
  /// after another, is the packed form of all bytes.
  ///
  /// - Parameters:
  ///   - bytes: The stretch; shorter than 4 GiB.
  ///   - window: The last bytes before it, at most ``windowSize``.
  ///   - isLast: Whether nothing follows.
  ///   - level: How hard zlib tries.
  /// - Returns: Its packed form, which ends with a byte.
  static func pack(
    _ bytes: ArraySlice<UInt8>, after window: [UInt8], isLast: Bool,
    level: Int32 = Z_DEFAULT_COMPRESSION
  ) -> [UInt8] {
    var stream = z_stream()
    guard weerklank_deflate_raw(&stream, level) == Z_OK else {
      fatalError("zlib has no memory")
    }
    defer { deflateEnd(&stream) }
    if !window.isEmpty {
      guard deflateSetDictionary(&stream, window, UInt32(window.count)) == Z_OK else {
        fatalError("zlib takes no window")
      }
    }
    // A flush adds an empty block behind what the bound allows for.
    let bound = Int(deflateBound(&stream, UInt(bytes.count))) + 64
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      bytes.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(clamping: bound)
        let result = deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
        guard result == (isLast ? Z_STREAM_END : Z_OK), stream.avail_in == 0, stream.avail_out > 0
        else { fatalError("zlib needs more room than it asked for") }
      }
      count = Int(stream.total_out)
    }
  }

  /// The CRC-32 of bytes (APPNOTE 4.4.7), or of bytes that follow those of a checksum.
  static func checksum(of bytes: [UInt8], after former: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      // Without any bytes there is no address, which zlib takes as the wish to begin anew.
      guard let start = buffer.baseAddress else { return former }
      return UInt32(
        truncatingIfNeeded: crc32(UInt(former), start, UInt32(clamping: buffer.count)))
    }
  }
}
