// SPDX-License-Identifier: EUPL-1.2

/// Signs heads of a log, and sees to it that no two of them ever contradict each other.
///
/// A head stands for all lines up to one of them. Appending signs nothing; whoever appended calls
/// ``sign(with:)`` when he is done. See <doc:SignedHeads> for the rules.
public struct LogHeads: Sendable {
  let log: EventLog
  let files: HeadFiles
  /// What the anchor calls the log.
  let identity: String
  /// Where the anchor stands: outside the log's folder.
  let anchor: String
  /// The key by which heads are signed.
  public let key: VerifierKey
  /// The keys before it under the same name: each announced the next, and what it signed stands.
  let earlier: [VerifierKey]

  /// Looks after the heads of a log.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - identity: A name that no other log has, of printable ASCII.
  ///   - anchor: The path of the anchor, outside the log's folder.
  ///   - key: The public key by which the log's heads are signed.
  ///   - earlier: The keys by which they were signed before. Only those of the same name count: under
  ///     another name another history was signed.
  public init(
    of log: EventLog, identity: String, anchor: String, key: VerifierKey,
    earlier: [VerifierKey] = []
  ) {
    self.log = log
    self.identity = identity
    self.anchor = anchor
    self.key = key
    self.earlier = earlier.filter { $0.name == key.name }
    files = HeadFiles(folder: log.folder)
  }

  /// Checks that the log holds all that was ever signed of it, as far as this machine knows.
  ///
  /// - Throws: ``EventLogError`` `restored` where the anchor is missing or of another log, or the log
  ///   is shorter than what was signed, or other than it; `corrupt` where a file is no note.
  /// - Complexity: O(log *lines*) with the tiles of the last head, else O(*bytes* of the log).
  public func check() throws(EventLogError) {
    let last = try lastSigned()
    _ = try edge(at: last.checkpoint, through: try log.refresh())
  }

  /// Checks that the log is as long as what was signed of it, and not that its lines are the same.
  ///
  /// - Throws: ``EventLogError`` `restored`, `corrupt`, as ``check()``.
  /// - Complexity: O(1).
  public func checkLength() throws(EventLogError) {
    try checkLength(of: log.end, for: try lastSigned().checkpoint)
  }

  private func checkLength(of end: LogEnd, for head: Checkpoint) throws(EventLogError) {
    guard end.sequence < head.size else { return }
    var error = EventLogError.restored(endsAt: end.sequence, signedThrough: head.size)
    error.path = anchor
    throw error
  }

  /// How far a log was signed, by what stands beside and in its folder: for
  /// ``EventLog/open(at:for:clock:signedThrough:)``, before anything of the log is read.
  ///
  /// No signature is looked at, and a file that is missing or no note says nothing: ``check()`` does
  /// that when the log is open.
  ///
  /// - Parameters:
  ///   - path: The folder that holds `log/`.
  ///   - anchor: The path of the anchor.
  /// - Returns: The greatest size of a head in the anchor or in `heads/last-signed`; 0 without one.
  /// - Throws: ``EventLogError`` where a file that is there cannot be read.
  public static func sizeSigned(at path: String, anchor: String) throws(EventLogError) -> Int {
    let files = HeadFiles(folder: LogFolder(root: path, fileSystem: POSIXFileSystem()))
    let anchored = try files.read(anchor).flatMap { try? Anchor(parsing: $0).head }
    let standing = try files.read(files.lastSigned).flatMap { try? SignedNote(parsing: $0) }
    return [anchored, standing].compactMap { $0.flatMap { try? Checkpoint(parsing: $0.text).size } }
      .max()
      ?? 0
  }

  /// The newest head that was signed here.
  ///
  /// - Throws: ``EventLogError`` `restored`, `corrupt`.
  public func lastSigned() throws(EventLogError) -> SignedHead {
    let anchored = try anchoredHead()
    guard let note = try files.note(files.lastSigned) else { return anchored }
    let standing: SignedHead
    do throws(NoteError) { standing = try head(in: note) } catch {
      // The anchor moves first: a head of an earlier key is one that was never taken over.
      if error.code == .notSigned { return anchored }
      throw files.damaged(files.lastSigned, error)
    }
    return standing.checkpoint.size > anchored.checkpoint.size ? standing : anchored
  }

  private func anchoredHead() throws(EventLogError) -> SignedHead {
    guard let bytes = try files.read(anchor) else {
      throw restored("the anchor beside the folder is not there")
    }
    do throws(NoteError) {
      let anchor = try Anchor(parsing: bytes)
      guard anchor.identity == identity else { throw NoteError(.wrongOrigin, "") }
      return try head(in: anchor.head)
    } catch {
      throw restored("the anchor beside the folder is not one of this log and its key")
    }
  }

  /// The head in a note that the key signed, or one before it.
  func head(in note: SignedNote) throws(NoteError) -> SignedHead {
    for key in earlier {
      if let head = try? SignedHead(note, signedBy: key) { return head }
    }
    return try SignedHead(note, signedBy: key)
  }

  func restored(_ detail: String) -> EventLogError {
    var error = EventLogError(.restored, detail)
    error.path = anchor
    return error
  }

  // MARK: Showing that the log has a head

  /// The right edge of the tree at a head, shown to be that of the lines that are there.
  ///
  /// - Throws: `restored` where the log has not that head.
  func edge(
    at head: Checkpoint, through end: LogEnd
  ) throws(EventLogError) -> TileEdge {
    try checkLength(of: end, for: head)
    if let edge = try edgeOfTiles(at: head) { return edge }
    let edge = try edgeOfLines(through: head.size)
    guard edge.root == head.root else {
      throw restored("the first \(head.size) events are not those that were signed")
    }
    return edge
  }

  /// The edge as the tiles give it; nil where they do not lead from the last line to the root.
  ///
  /// A line holds the hash of the one before, so the last line stands for all of them.
  private func edgeOfTiles(at head: Checkpoint) throws(EventLogError) -> TileEdge? {
    guard head.size > 0,
      let edge = TileEdge(size: head.size, { (try? files.read(files.path(of: $0))) ?? nil }),
      edge.root == head.root,
      let path = try? tiles(of: head.size).inclusionPath(of: head.size - 1, in: head.size)
    else { return nil }
    let leaf = try log.event(at: head.size).leafHash
    let holds = MerkleProof.includes(
      leaf, at: head.size - 1, in: head.size, root: head.root, path: path)
    return holds ? edge : nil
  }

  private func edgeOfLines(through size: Int) throws(EventLogError) -> TileEdge {
    var edge = TileEdge()
    try log.addLeaves(from: 1, through: size, to: &edge)
    return edge
  }

  /// The tree of a size over the tiles that are there.
  func tiles(of size: Int) -> TileTree {
    TileTree(count: size) { [files] tile throws(EventLogError) in
      let path = files.path(of: tile)
      if let bytes = try files.read(path) { return bytes }
      var error = EventLogError(.corrupt, "a tile is not there")
      error.path = path
      throw error
    }
  }
}

extension EventLog {
  /// Adds the leaf hashes of lines to the edge of a tree.
  func addLeaves(
    from first: Int, through last: Int, to edge: inout TileEdge
  ) throws(EventLogError) {
    try forEachLeaf(from: first, through: last) { edge.add($0) }
  }

  /// Gives the leaf hashes of lines, in their order.
  func forEachLeaf(
    from first: Int, through last: Int, _ body: (LeafHash) -> Void
  ) throws(EventLogError) {
    guard first <= last else { return }
    do {
      try forEach(from: first, through: last) { body($0.leafHash) }
    } catch {
      throw (error as? EventLogError) ?? EventLogError(.io, "the lines could not be read")
    }
  }
}
