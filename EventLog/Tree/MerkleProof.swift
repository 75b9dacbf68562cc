// SPDX-License-Identifier: EUPL-1.2

/// Checks proofs of a Merkle tree with nothing but hashes: no log and no files.
public enum MerkleProof {
  /// Whether a leaf stands at an index of the tree with a root (RFC 9162, 2.1.3.2).
  ///
  /// - Parameters:
  ///   - leaf: The leaf's hash.
  ///   - index: Where it stands, from 0.
  ///   - size: How many leaves the tree has.
  ///   - root: The tree's root.
  ///   - path: The hashes of the proof, the leaf's sibling first.
  /// - Returns: Whether the path, wholly used, leads to the root.
  public static func includes(
    _ leaf: TreeHash, at index: Int, in size: Int, root: TreeHash, path: [TreeHash]
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    var (node, last, hash) = (index, size - 1, leaf)
    for sibling in path {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        hash = .node(sibling, hash)
        while node & 1 == 0, node > 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = .node(hash, sibling)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && hash == root
  }

  /// Whether one tree is a beginning of another (RFC 9162, 2.1.4.2).
  ///
  /// Every tree begins with the one of no leaves; that takes no proof.
  ///
  /// - Parameters:
  ///   - old: How many leaves the beginning has.
  ///   - oldRoot: Its root.
  ///   - size: How many leaves the other has.
  ///   - root: Its root.
  ///   - proof: The hashes of the proof.
  /// - Returns: Whether the proof, wholly used, leads to both roots.
  public static func isConsistent(
    from old: Int, oldRoot: TreeHash, to size: Int, root: TreeHash, proof: [TreeHash]
  ) -> Bool {
    guard old >= 0, old <= size else { return false }
    guard old > 0 else { return proof.isEmpty && oldRoot == .emptyTree }
    guard old < size else { return proof.isEmpty && oldRoot == root }
    let path = old & (old - 1) == 0 ? [oldRoot] + proof : proof
    guard let first = path.first else { return false }
    var (node, last) = (old - 1, size - 1)
    while node & 1 == 1 { (node, last) = (node >> 1, last >> 1) }
    var (oldHash, hash) = (first, first)
    for sibling in path.dropFirst() {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        oldHash = .node(sibling, oldHash)
        hash = .node(sibling, hash)
        while node & 1 == 0, node > 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = .node(hash, sibling)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && oldHash == oldRoot && hash == root
  }
}
