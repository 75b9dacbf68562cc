// SPDX-License-Identifier: EUPL-1.2

internal import Crypto

/// The leaf hash of a line: SHA-256(0x00 ‖ the line's bytes without its newline), RFC 6962, 2.1.
///
/// It stands in the next line's `previous` and is the line's leaf in the log's Merkle tree, so one
/// SHA-256 a line serves chain and tree.
public struct LeafHash: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Thirty-two zero bytes: what the first line of a log has for its `previous`.
  public static let none = LeafHash((0, 0, 0, 0))

  private init(_ words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// Makes a hash of thirty-two bytes; of any other number there is none.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self = bytes.withUnsafeBytes { LeafHash(loading: $0) }
  }

  /// The hash of a line's bytes, given without the newline.
  ///
  /// - Complexity: O(*bytes*).
  public init(of line: [UInt8]) { self = line.withUnsafeBytes { LeafHash(of: $0) } }

  init(of line: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    var prefix: UInt8 = 0
    withUnsafeBytes(of: &prefix) { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: line)
    self = hasher.finalize().withUnsafeBytes { LeafHash(loading: $0) }
  }

  /// Takes the first thirty-two bytes of the buffer.
  init(loading bytes: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    self.init((word(0), word(1), word(2), word(3)))
  }

  /// Writes the thirty-two bytes to a buffer, from an offset on.
  func write(to buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
    for (index, word) in [words.0, words.1, words.2, words.3].enumerated() {
      buffer.storeBytes(of: word.bigEndian, toByteOffset: offset + index * 8, as: UInt64.self)
    }
  }

  /// The thirty-two bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// Whether both hashes have the same bytes.
  public static func == (left: LeafHash, right: LeafHash) -> Bool { left.words == right.words }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}

extension LeafHash: CustomStringConvertible {
  /// Sixty-four hexadecimal digits in lower case.
  public var description: String {
    var digits: [UInt8] = []
    for byte in bytes { digits.appendHex(byte) }
    return String(decoding: digits, as: UTF8.self)
  }
}
