// SPDX-License-Identifier: EUPL-1.2

internal import Crypto

/// A hash in the Merkle tree over a log's lines: of a leaf, or of a node over two hashes.
public typealias TreeHash = LeafHash

extension TreeHash {
  /// SHA-256 of nothing: the root of the tree without leaves (RFC 6962, 2.1).
  public static let emptyTree = SHA256.hash(data: [UInt8]()).withUnsafeBytes {
    TreeHash(loading: $0)
  }

  /// The hash of a node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962, 2.1).
  public static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { bytes in
      bytes[0] = 1
      left.write(to: bytes, at: 1)
      right.write(to: bytes, at: 33)
      var hash = SHA256()
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
      return hash.finalize().withUnsafeBytes { TreeHash(loading: $0) }
    }
  }

  /// The hash in Base64: forty-four characters.
  public var base64: String {
    var text: [UInt8] = []
    Base64.write(self, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what ``base64`` writes, and nothing else.
  public init?(base64 text: some Sequence<UInt8>) {
    let found = Array(text).withUnsafeBytes { Base64.parse($0) }
    guard let found else { return nil }
    self = found
  }
}
