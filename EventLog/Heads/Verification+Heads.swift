// SPDX-License-Identifier: EUPL-1.2

extension Verification {
  /// Holds the signed heads and the tiles in a folder against the lines that were read.
  ///
  /// Nothing is done where the lines are damaged: what they give then means nothing.
  ///
  /// - Parameters:
  ///   - path: The folder of the log.
  ///   - keys: The keys of the log, as its own lines tell them; the last is in use.
  /// - Throws: ``EventLogError`` where a file cannot be read.
  /// - Complexity: O(*lines*) hashes of 32 bytes.
  public mutating func checkHeads(
    at path: String, keys: [VerifierKey]
  ) throws(EventLogError) {
    try checkHeads(in: LogFolder(root: path, fileSystem: POSIXFileSystem()), keys: keys)
  }

  private mutating func checkHeads(
    in folder: LogFolder, keys: [VerifierKey]
  ) throws(EventLogError) {
    guard ok, let key = keys.last else { return }
    let files = HeadFiles(folder: folder)
    covered += [.heads, .tiles]
    // What an earlier key of the same name signed stands.
    let accepted = keys.filter { $0.name == key.name }
    guard let bytes = try files.read(files.lastSigned),
      let head = accepted.lazy.compactMap({ Self.head(bytes, $0) }).first
    else {
      return report(.head, "heads/last-signed")
    }
    let size = head.checkpoint.size
    guard has(head.checkpoint) else {
      return damage.append(try changedLine(under: head.checkpoint, files))
    }
    signedThrough = size
    if let bytes = try files.read(files.checkpoint) {
      let published = keys.lazy.compactMap { Self.head(bytes, $0) }.first
      if published.map({ has($0.checkpoint) }) != true { report(.tile, "checkpoint") }
    }
    for tile in Self.tiles(of: size) {
      guard let stored = try files.read(files.path(of: tile)),
        try stored != tree.bytes(of: tile)
      else { continue }
      report(.tile, "tiles/" + tile.path, at: tile.index << (Tile.height * (tile.level + 1)) + 1)
    }
  }

  /// Whether the lines are those that a head stands for.
  public func has(_ head: Checkpoint) -> Bool {
    guard head.size <= tree.count, let root = try? tree.root(at: head.size) else { return false }
    return root == head.root
  }

  private static func head(_ bytes: [UInt8], _ key: VerifierKey) -> SignedHead? {
    (try? SignedNote(parsing: bytes)).flatMap { try? SignedHead($0, signedBy: key) }
  }

  private static func tiles(of size: Int) -> [Tile] {
    Tile.fullCounts(in: size).enumerated().flatMap { level, count in
      (0..<count).map { Tile(level: level, index: $0) }
    } + Tile.partial(in: size)
  }

  private mutating func report(_ kind: Damage.Kind, _ file: String, at sequence: Int = 1) {
    damage.append(Damage(kind, segment: file, line: 1, byte: 0, sequence: sequence))
  }

  // MARK: Which line it is

  /// The first line that is not the one that was signed, as far as the tiles can tell it.
  private func changedLine(
    under head: Checkpoint, _ files: HeadFiles
  ) throws(EventLogError) -> Damage {
    guard head.size <= tree.count else {
      return Damage(.head, segment: "heads/last-signed", line: 1, byte: 0, sequence: tree.count + 1)
    }
    var signed = MemoryTree()
    for tile in Self.tiles(of: head.size) where tile.level == 0 {
      guard let bytes = try files.read(files.path(of: tile)), bytes.count == tile.sizeInBytes
      else { break }
      for hash in bytes.hashes { signed.add(hash) }
    }
    // Tiles that lead to the signed root are what was signed, whoever wrote to the folder since.
    guard signed.count == head.size, try signed.root(at: head.size) == head.root,
      let index = (0..<head.size).first(where: { signed[$0] != tree[$0] })
    else { return Damage(.head, segment: "heads/last-signed", line: 1, byte: 0, sequence: 1) }
    return place(of: index + 1)
  }

  /// Where the line of an event begins, as the place of a kind of damage.
  package func place(of sequence: Int, _ kind: Damage.Kind = .head) -> Damage {
    let first = segmentStarts.last { $0 <= sequence } ?? 1
    return Damage(
      kind, segment: LogFolder.segmentName(first), line: sequence - first + 1,
      byte: Int(starts[sequence - 1]), sequence: sequence)
  }
}
