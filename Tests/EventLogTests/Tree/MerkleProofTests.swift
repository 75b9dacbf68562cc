// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// Proofs are held against RFC 6962 as it is written there: recursions over lists of leaves.
@Suite struct `A proof of the tree` {
  /// All sizes up to a few powers of two, and some beyond.
  static let sizes = Array(1...34) + [63, 64, 65, 127, 128, 129, 255, 256, 257, 300]

  @Test(arguments: sizes)
  func `of a line is the path of the RFC, and holds`(size: Int) throws {
    let leaves = Naive.leaves(size)
    let tree = MemoryTree(leaves)
    let root = try tree.root(at: size)
    #expect(root == Naive.root(leaves[...]))
    for index in Set([0, 1, 2, size / 3, size / 2, size - 2, size - 1])
    where index >= 0 && index < size {
      let path = try tree.inclusionPath(of: index, in: size)
      #expect(path == Naive.path(index, leaves[...]))
      #expect(
        MerkleProof.includes(leaves[index], at: index, in: size, root: root, path: path))
    }
  }

  @Test(arguments: sizes)
  func `of a beginning is the proof of the RFC, and holds`(size: Int) throws {
    let leaves = Naive.leaves(size)
    let tree = MemoryTree(leaves)
    let root = try tree.root(at: size)
    for old in 0...size {
      let proof = try tree.consistencyProof(from: old, to: size)
      #expect(proof == (old == 0 ? [] : Naive.proof(old, leaves[...], true)))
      #expect(
        MerkleProof.isConsistent(
          from: old, oldRoot: try tree.root(at: old), to: size, root: root, proof: proof))
    }
  }

  /// The seed is the argument: `--filter` replays it.
  @Test(arguments: 0..<40)
  func `does not hold when anything of it is changed`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 2...400, using: &random)
    let old = Int.random(in: 1..<size, using: &random)
    let index = Int.random(in: 0..<size, using: &random)
    let leaves = Naive.leaves(size)
    let tree = MemoryTree(leaves)
    let (root, oldRoot) = (try tree.root(at: size), try tree.root(at: old))
    let path = try tree.inclusionPath(of: index, in: size)
    let proof = try tree.consistencyProof(from: old, to: size)
    let other = TreeHash(of: [9])

    func includes(_ leaf: TreeHash, _ index: Int, _ size: Int, _ path: [TreeHash]) -> Bool {
      MerkleProof.includes(leaf, at: index, in: size, root: root, path: path)
    }
    #expect(!includes(other, index, size, path))
    #expect(!includes(leaves[index], index == 0 ? 1 : index - 1, size, path))
    #expect(!includes(leaves[index], size, size, path))
    #expect(!includes(leaves[index], -1, size, path))
    #expect(!includes(leaves[index], index, size, path + [other]))
    #expect(!includes(leaves[index], index, size, Array(path.dropLast())))
    for place in path.indices {
      var changed = path
      changed[place] = other
      #expect(!includes(leaves[index], index, size, changed))
    }

    func isConsistent(_ old: Int, _ oldRoot: TreeHash, _ size: Int, _ proof: [TreeHash]) -> Bool {
      MerkleProof.isConsistent(from: old, oldRoot: oldRoot, to: size, root: root, proof: proof)
    }
    #expect(!isConsistent(old, other, size, proof))
    #expect(!isConsistent(old, oldRoot, old - 1, proof))
    #expect(!isConsistent(size, oldRoot, size, []))
    #expect(!isConsistent(old, oldRoot, size, proof + [other]))
    #expect(!isConsistent(old, oldRoot, size, Array(proof.dropLast())))
    for place in proof.indices {
      var changed = proof
      changed[place] = other
      #expect(!isConsistent(old, oldRoot, size, changed))
    }
  }

  @Test func `of no beginning is empty`() throws {
    let tree = MemoryTree(Naive.leaves(3))
    let root = try tree.root(at: 3)
    #expect(
      MerkleProof.isConsistent(from: 0, oldRoot: .emptyTree, to: 3, root: root, proof: []))
    #expect(!MerkleProof.isConsistent(from: 0, oldRoot: root, to: 3, root: root, proof: []))
    #expect(
      !MerkleProof.isConsistent(from: 0, oldRoot: .emptyTree, to: 3, root: root, proof: [root]))
    #expect(!MerkleProof.includes(root, at: 0, in: 0, root: .emptyTree, path: []))
  }
}

/// RFC 6962, 2.1, to the letter.
enum Naive {
  static func leaves(_ count: Int) -> [TreeHash] {
    (0..<count).map { TreeHash(of: Array("leaf \($0)".utf8)) }
  }

  static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    guard let first = leaves.first else { return .emptyTree }
    guard leaves.count > 1 else { return first }
    let (left, right) = split(leaves)
    return .node(root(left), root(right))
  }

  static func path(_ index: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
    guard leaves.count > 1 else { return [] }
    let (left, right) = split(leaves)
    return index < left.count
      ? path(index, left) + [root(right)] : path(index - left.count, right) + [root(left)]
  }

  static func proof(_ old: Int, _ leaves: ArraySlice<TreeHash>, _ isWhole: Bool) -> [TreeHash] {
    guard old < leaves.count else { return isWhole ? [] : [root(leaves)] }
    let (left, right) = split(leaves)
    return old <= left.count
      ? proof(old, left, isWhole) + [root(right)]
      : proof(old - left.count, right, false) + [root(left)]
  }

  private static func split(
    _ leaves: ArraySlice<TreeHash>
  ) -> (ArraySlice<TreeHash>, ArraySlice<TreeHash>) {
    var count = 1
    while count * 2 < leaves.count { count *= 2 }
    return (leaves.prefix(count), leaves.dropFirst(count))
  }
}
