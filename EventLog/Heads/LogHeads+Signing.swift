// SPDX-License-Identifier: EUPL-1.2

extension LogHeads {
  /// Signs all that is durable, publishes it, and keeps the anchor up with it.
  ///
  /// One process does so at a time. Each step is whole before the next begins: the anchor, then
  /// `heads/last-signed`, both on the disk; then the tiles and `checkpoint`, which others read. Where
  /// a crash comes between, the next call publishes the same note.
  ///
  /// - Parameter key: The private half of the log's key.
  /// - Returns: The newest head, which was there already where nothing was appended since.
  /// - Throws: ``EventLogError``: `restored` where the log has not all that was signed; `corrupt`,
  ///   `locked`, or what the disk said.
  /// - Complexity: O(*bytes* appended since the last head), with its tiles.
  @discardableResult
  public func sign(with key: SigningKey) throws(EventLogError) -> SignedHead {
    try whileLocked { () throws(EventLogError) in
      let last = try lastSigned()
      let end = try log.refresh()
      var edge = try edge(at: last.checkpoint, through: end)
      guard end.sequence > last.checkpoint.size else {
        try publish(last, edge, after: last.checkpoint.size)
        return last
      }
      try log.addLeaves(from: last.checkpoint.size + 1, through: end.sequence, to: &edge)
      let head = SignedHead(head(of: edge), with: key)
      try publish(head, edge, after: last.checkpoint.size)
      return head
    }
  }

  /// Signs the first head under a key, without looking for an earlier one.
  ///
  /// - Parameters:
  ///   - key: The private half of the log's key.
  ///   - replacing: Whether an anchor that is there is replaced.
  /// - Returns: The head.
  /// - Throws: ``EventLogError``: `alreadyExists` where there is an anchor; else as ``sign(with:)``.
  /// - Complexity: O(*bytes* of the log).
  @discardableResult
  public func begin(
    with key: SigningKey, replacing: Bool = false
  ) throws(EventLogError) -> SignedHead {
    try whileLocked { () throws(EventLogError) in
      if !replacing { try reserveAnchor() }
      do throws(EventLogError) {
        return try signAnew(with: key)
      } catch {
        if !replacing { files.folder.removeIfPossible(anchor) }
        throw error
      }
    }
  }

  /// Takes the anchor's place, which one maker of a log can do and no second.
  private func reserveAnchor() throws(EventLogError) {
    do throws(EventLogError) {
      _ = try files.folder.open(anchor, .createNew)
    } catch {
      guard try files.folder.exists(anchor) else { throw error }
      var failure = EventLogError(.alreadyExists, "there is an anchor of a log already")
      failure.path = anchor
      throw failure
    }
  }

  private func signAnew(with key: SigningKey) throws(EventLogError) -> SignedHead {
    let end = try log.refresh()
    var edge = TileEdge()
    try log.addLeaves(from: 1, through: end.sequence, to: &edge)
    let head = SignedHead(head(of: edge), with: key)
    try publish(head, edge, after: 0)
    return head
  }

  private func head(of edge: TileEdge) -> Checkpoint {
    Checkpoint(origin: key.name, size: edge.size, root: edge.root)
  }

  func whileLocked<Value>(
    _ body: () throws(EventLogError) -> Value
  ) throws(EventLogError) -> Value {
    try files.folder.makeFolder(files.heads, in: files.folder.root)
    let lock = try LogLock(files.lock, in: files.folder, patience: log.patience)
    return try lock.whileHeld(body)
  }

  /// Writes what is not there yet, in the order in which it must be there.
  private func publish(
    _ head: SignedHead, _ edge: TileEdge, after old: Int
  ) throws(EventLogError) {
    let note = head.note.bytes
    let standing = try anchorOfThisLog()
    let anchored = Anchor(
      identity: identity, head: head.note, destroyed: standing?.destroyed ?? [])
    try replace(anchor, with: anchored.bytes, durably: true)
    try replace(files.lastSigned, with: note, durably: true)
    for (tile, bytes) in edge.filled { try files.write(tile, bytes) }
    for (tile, bytes) in edge.open
    where try files.read(files.path(of: tile)) != bytes { try files.write(tile, bytes) }
    try replace(files.checkpoint, with: note, durably: false)
    if old != head.checkpoint.size {
      files.removePartialTiles(of: old, but: head.checkpoint.size)
    }
  }

  private func replace(
    _ path: String, with bytes: [UInt8], durably: Bool
  ) throws(EventLogError) {
    guard try files.read(path) != bytes else { return }
    try files.write(bytes, to: path, durably: durably)
  }
}
