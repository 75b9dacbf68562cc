// SPDX-License-Identifier: EUPL-1.2

internal import Crypto

/// The root of the Merkle tree over the lines of a log, grown leaf by leaf (RFC 6962, 2.1).
///
/// It keeps one hash for every full subtree on the right edge, so it is small whatever the log.
public struct TreeRoot: Sendable {
  /// The roots of full subtrees, the largest first: one for every 1 in the number of leaves.
  private var subtrees: [LeafHash] = []
  /// How many leaves there are.
  public private(set) var count = 0

  /// The tree without leaves.
  public init() {}

  /// Adds the next leaf.
  ///
  /// - Complexity: O(1) on average.
  public mutating func add(_ leaf: LeafHash) {
    count += 1
    var node = leaf
    for _ in 0..<count.trailingZeroBitCount {
      node = Self.node(subtrees.removeLast(), node)
    }
    subtrees.append(node)
  }

  /// The root of the leaves so far, 32 bytes; SHA-256 of nothing where there is none.
  ///
  /// - Complexity: O(log *leaves*).
  public var bytes: [UInt8] {
    guard var root = subtrees.last else { return Array(SHA256.hash(data: [UInt8]())) }
    for left in subtrees.dropLast().reversed() { root = Self.node(left, root) }
    return root.bytes
  }

  /// SHA-256(0x01 ‖ left ‖ right).
  private static func node(_ left: LeafHash, _ right: LeafHash) -> LeafHash {
    var hash = SHA256()
    hash.update(data: [1])
    hash.update(data: left.bytes)
    hash.update(data: right.bytes)
    return hash.finalize().withUnsafeBytes { LeafHash(loading: $0) }
  }
}
