// SPDX-License-Identifier: EUPL-1.2

/// The Merkle tree over the lines of a log (RFC 6962, 2.1): roots and proofs at any size up to its
/// own.
///
/// All of them are put together from the roots of full subtrees, which ``MemoryTree`` keeps in
/// memory and ``TileTree`` reads from files.
public protocol MerkleTree {
  /// How many leaves there are.
  var count: Int { get }

  /// The root of a full subtree.
  ///
  /// - Parameters:
  ///   - level: Its height: it has 2 to the power of `level` leaves.
  ///   - index: Which of this height, from 0; all its leaves are within ``count``.
  /// - Returns: The root.
  /// - Throws: ``EventLogError`` where it cannot be read.
  func subtree(level: Int, index: Int) throws(EventLogError) -> TreeHash
}

extension MerkleTree {
  /// The root of the first leaves.
  ///
  /// - Parameter size: How many, at most ``count``.
  /// - Returns: The root; SHA-256 of nothing for none.
  /// - Throws: ``EventLogError`` where a subtree cannot be read.
  /// - Complexity: O(log *size*) subtrees.
  public func root(at size: Int) throws(EventLogError) -> TreeHash {
    precondition((0...count).contains(size), "the tree has not so many leaves")
    return size == 0 ? .emptyTree : try root(of: 0..<size)
  }

  /// The hashes that lead from a leaf to the root of the first leaves: `PATH(m, D[n])` of RFC 6962,
  /// 2.1.1, the leaf's sibling first.
  ///
  /// - Parameters:
  ///   - index: The leaf, from 0.
  ///   - size: How many leaves the root is of, at most ``count``.
  /// - Returns: The path, empty for the only leaf.
  /// - Throws: ``EventLogError`` where a subtree cannot be read.
  /// - Complexity: O(log² *size*) subtrees.
  public func inclusionPath(
    of index: Int, in size: Int
  ) throws(EventLogError) -> [TreeHash] {
    precondition((0...count).contains(size) && (0..<size).contains(index), "there is no such leaf")
    var range = 0..<size
    var path: [TreeHash] = []
    while range.count > 1 {
      let middle = range.lowerBound + range.count.leftLeafCount
      if index < middle {
        path.append(try root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        path.append(try root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
      }
    }
    return path.reversed()
  }

  /// The hashes that show that the first leaves are a beginning of more: `PROOF(m, D[n])` of
  /// RFC 6962, 2.1.2.
  ///
  /// - Parameters:
  ///   - old: How many leaves the beginning has.
  ///   - size: How many leaves there are then, at least `old` and at most ``count``.
  /// - Returns: The proof; empty for a beginning of none or of all.
  /// - Throws: ``EventLogError`` where a subtree cannot be read.
  /// - Complexity: O(log² *size*) subtrees.
  public func consistencyProof(
    from old: Int, to size: Int
  ) throws(EventLogError) -> [TreeHash] {
    precondition((0...count).contains(size) && (0...size).contains(old), "no such beginning")
    guard old > 0 else { return [] }
    var range = 0..<size
    var proof: [TreeHash] = []
    while range.upperBound != old {
      let middle = range.lowerBound + range.count.leftLeafCount
      if old <= middle {
        proof.append(try root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        proof.append(try root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
      }
    }
    // A subtree that begins at the first leaf is the old root itself, which the verifier has.
    if range.lowerBound > 0 { proof.append(try root(of: range)) }
    return proof.reversed()
  }

  /// The root of leaves that begin at a multiple of a power of two not below their number.
  private func root(of range: Range<Int>) throws(EventLogError) -> TreeHash {
    let count = range.count
    guard count & (count - 1) != 0 else {
      return try subtree(level: count.trailingZeroBitCount, index: range.lowerBound / count)
    }
    let middle = range.lowerBound + count.leftLeafCount
    return .node(
      try root(of: range.lowerBound..<middle), try root(of: middle..<range.upperBound))
  }
}

extension Int {
  /// How many of so many leaves stand in the left subtree: the largest power of two below.
  fileprivate var leftLeafCount: Int { 1 << (Int.bitWidth - 1 - (self - 1).leadingZeroBitCount) }
}
