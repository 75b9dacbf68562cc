// SPDX-License-Identifier: EUPL-1.2

extension LogHeads {
  /// The names of what was destroyed beside the log, as the anchor lists them; none where there is
  /// no anchor of this log.
  ///
  /// A copy of the folder that is put back may hold it again, and knows nothing of it.
  ///
  /// - Throws: ``EventLogError`` where the anchor cannot be read.
  public func destroyed() throws(EventLogError) -> Set<String> {
    Set(try anchorOfThisLog()?.destroyed ?? [])
  }

  /// Lists in the anchor what is destroyed; on the disk when this returns.
  ///
  /// - Parameter names: Names of printable ASCII without spaces, such as fingerprints of keys.
  /// - Throws: ``EventLogError``: `restored` where there is no anchor of this log, or what the disk
  ///   said.
  /// - Complexity: O(names listed).
  public func list(destroyed names: some Sequence<String>) throws(EventLogError) {
    try whileLocked { () throws(EventLogError) in
      guard var standing = try anchorOfThisLog() else {
        throw restored("there is no anchor of this log beside the folder")
      }
      let all = Set(standing.destroyed).union(names)
      guard all.count > standing.destroyed.count else { return }
      standing.destroyed = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      try files.write(standing.bytes, to: anchor, durably: true)
    }
  }

  /// The anchor, be its head of an earlier key; `nil` where there is none of this log.
  func anchorOfThisLog() throws(EventLogError) -> Anchor? {
    guard let bytes = try files.read(anchor), let standing = try? Anchor(parsing: bytes),
      standing.identity == identity
    else { return nil }
    return standing
  }
}
