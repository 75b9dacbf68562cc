// SPDX-License-Identifier: EUPL-1.2

/// The root of the Merkle tree over the lines of a log, grown leaf by leaf (RFC 6962, 2.1).
///
/// It keeps one hash for every full subtree on the right edge, so it is small whatever the log.
public struct TreeRoot: Sendable {
  /// The roots of full subtrees, the largest first: one for every 1 in the number of leaves.
  private(set) var subtrees: [TreeHash] = []
  /// How many leaves there are.
  public private(set) var count = 0

  /// The tree without leaves.
  public init() {}

  /// Adds the next leaf.
  ///
  /// - Complexity: O(1) on average.
  public mutating func add(_ leaf: TreeHash) {
    count += 1
    var node = leaf
    for _ in 0..<count.trailingZeroBitCount {
      node = .node(subtrees.removeLast(), node)
    }
    subtrees.append(node)
  }

  /// The root of the leaves so far; SHA-256 of nothing where there is none.
  ///
  /// - Complexity: O(log *leaves*).
  public var hash: TreeHash { Self.root(ofSubtrees: subtrees) }

  /// The root over full subtrees that follow each other, each smaller than the one before.
  static func root(ofSubtrees subtrees: [TreeHash]) -> TreeHash {
    guard var root = subtrees.last else { return .emptyTree }
    for left in subtrees.dropLast().reversed() { root = .node(left, root) }
    return root
  }
}
