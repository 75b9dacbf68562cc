// SPDX-License-Identifier: EUPL-1.2

/// CRC-32 as in IEEE 802.3, zip and PNG (reflected polynomial 0xEDB88320), sixteen bytes at a time.
enum CRC32 {
  /// Sixteen tables of 256 in a row; table k holds the effect of a byte that k more follow.
  private nonisolated(unsafe) static let tables: UnsafePointer<UInt32> = {
    let tables = UnsafeMutablePointer<UInt32>.allocate(capacity: 16 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      tables[byte] = value
    }
    for index in 256..<16 * 256 {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(previous & 0xFF)]
    }
    return UnsafePointer(tables)
  }()

  /// The checksum of the bytes.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard var next = bytes.baseAddress else { return 0 }
    let tables = Self.tables
    var remaining = bytes.count
    var crc: UInt32 = ~0
    while remaining >= 16 {
      let first = UInt64(littleEndian: next.loadUnaligned(as: UInt64.self)) ^ UInt64(crc)
      let second = UInt64(littleEndian: next.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      crc = lookUp(first, in: tables + 8 * 256) ^ lookUp(second, in: tables)
      next += 16
      remaining -= 16
    }
    while remaining > 0 {
      crc = crc >> 8 ^ tables[Int((crc ^ UInt32(next.load(as: UInt8.self))) & 0xFF)]
      next += 1
      remaining -= 1
    }
    return ~crc
  }

  /// The effect of eight bytes, the first of which is the lowest of the word.
  @inline(__always)
  private static func lookUp(_ word: UInt64, in tables: UnsafePointer<UInt32>) -> UInt32 {
    tables[7 * 256 + Int(word & 0xFF)] ^ tables[6 * 256 + Int(word >> 8 & 0xFF)]
      ^ tables[5 * 256 + Int(word >> 16 & 0xFF)] ^ tables[4 * 256 + Int(word >> 24 & 0xFF)]
      ^ tables[3 * 256 + Int(word >> 32 & 0xFF)] ^ tables[2 * 256 + Int(word >> 40 & 0xFF)]
      ^ tables[256 + Int(word >> 48 & 0xFF)] ^ tables[Int(word >> 56)]
  }
}
