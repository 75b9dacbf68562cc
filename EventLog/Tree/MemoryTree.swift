// SPDX-License-Identifier: EUPL-1.2

/// A Merkle tree with all its hashes in memory: 64 bytes a leaf.
public struct MemoryTree: MerkleTree, Hashable, Sendable {
  /// The roots of full subtrees by height.
  private var levels: [[TreeHash]] = [[]]

  /// The tree over leaves.
  ///
  /// - Complexity: O(*leaves*).
  public init(_ leaves: some Sequence<TreeHash> = []) { for leaf in leaves { add(leaf) } }

  /// How many leaves there are.
  public var count: Int { levels[0].count }

  /// Adds the next leaf.
  ///
  /// - Complexity: O(1) on average.
  public mutating func add(_ leaf: TreeHash) {
    levels[0].append(leaf)
    var level = 0
    while levels[level].count.isMultiple(of: 2) {
      let pair = levels[level].suffix(2)
      level += 1
      if level == levels.count { levels.append([]) }
      levels[level].append(.node(pair[pair.startIndex], pair[pair.startIndex + 1]))
    }
  }

  /// The hash of a leaf.
  ///
  /// - Parameter index: Which, from 0.
  public subscript(index: Int) -> TreeHash { levels[0][index] }

  /// The root of a full subtree.
  public func subtree(level: Int, index: Int) -> TreeHash { levels[level][index] }
}
