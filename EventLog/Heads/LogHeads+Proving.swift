// SPDX-License-Identifier: EUPL-1.2

extension LogHeads {
  /// The proof that an event's line stands under a head, for somebody without the log.
  ///
  /// It is checked before it is given: where the tiles do not lead to the root, the lines are read.
  ///
  /// - Parameters:
  ///   - sequence: The event's sequence, from 1 through the size of the head.
  ///   - head: A head of this log.
  /// - Returns: The proof, with the head's note.
  /// - Throws: ``EventLogError``: `restored` where the log has not that head.
  /// - Complexity: O(log *lines*) with tiles, else O(*bytes* of the log).
  public func proof(of sequence: Int, under head: SignedHead) throws(EventLogError) -> LogProof {
    let (size, root) = (head.checkpoint.size, head.checkpoint.root)
    precondition((1...size).contains(sequence), "the head does not reach the event")
    let leaf = try log.event(at: sequence).leafHash
    func holds(_ path: [TreeHash]) -> Bool {
      MerkleProof.includes(leaf, at: sequence - 1, in: size, root: root, path: path)
    }
    if let path = try? tiles(of: size).inclusionPath(of: sequence - 1, in: size), holds(path) {
      return LogProof(index: sequence - 1, path: path, head: head.note)
    }
    let path = try tree(at: size).inclusionPath(of: sequence - 1, in: size)
    guard holds(path) else { throw other(head) }
    return LogProof(index: sequence - 1, path: path, head: head.note)
  }

  /// The proof that the log at one size is a beginning of the log at a head.
  ///
  /// - Parameters:
  ///   - old: The size of the beginning, at most that of the head.
  ///   - head: A head of this log.
  /// - Returns: The hashes.
  /// - Throws: ``EventLogError``: `restored` where the log has not that head.
  /// - Complexity: O(log *lines*) with tiles, else O(*bytes* of the log).
  public func consistencyProof(
    from old: Int, to head: SignedHead
  ) throws(EventLogError) -> [TreeHash] {
    let (size, root) = (head.checkpoint.size, head.checkpoint.root)
    precondition((0...size).contains(old), "the head does not reach the old size")
    let tiles = tiles(of: size)
    func holds(_ proof: [TreeHash], _ oldRoot: TreeHash) -> Bool {
      MerkleProof.isConsistent(from: old, oldRoot: oldRoot, to: size, root: root, proof: proof)
    }
    if let proof = try? tiles.consistencyProof(from: old, to: size),
      let oldRoot = try? tiles.root(at: old), holds(proof, oldRoot)
    {
      return proof
    }
    let tree = try tree(at: size)
    let proof = try tree.consistencyProof(from: old, to: size)
    guard holds(proof, try tree.root(at: old)) else { throw other(head) }
    return proof
  }

  /// Whether the log has a head that somebody kept.
  ///
  /// - Complexity: O(*bytes* of the log).
  public func has(_ head: Checkpoint) throws(EventLogError) -> Bool {
    let end = try log.refresh()
    guard end.sequence >= head.size else { return false }
    return try tree(at: head.size).root(at: head.size) == head.root
  }

  private func tree(at size: Int) throws(EventLogError) -> MemoryTree {
    var tree = MemoryTree()
    try log.forEachLeaf(from: 1, through: size) { tree.add($0) }
    return tree
  }

  private func other(_ head: SignedHead) -> EventLogError {
    EventLogError(
      .restored, "the first \(head.checkpoint.size) events are not those that were signed")
  }
}
