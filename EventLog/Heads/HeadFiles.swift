// SPDX-License-Identifier: EUPL-1.2

/// The files in which signed heads stand, and the tiles that go with the newest.
struct HeadFiles: Sendable {
  let folder: LogFolder

  var heads: String { folder.root + "/heads" }
  var lock: String { heads + "/.lock" }
  var lastSigned: String { heads + "/last-signed" }
  var checkpoint: String { folder.root + "/checkpoint" }
  var tiles: String { folder.root + "/tiles" }

  func path(of tile: Tile) -> String { tiles + "/" + tile.path }

  /// The largest file that is read here.
  private static let greatestSize = SignedNote.greatestSizeInBytes + 1_024

  /// The bytes of a file; nil where there is none.
  func read(_ path: String) throws(EventLogError) -> [UInt8]? {
    guard let status = try folder.status(at: path), status.kind == .file else { return nil }
    let file: LogFile
    do throws(EventLogError) { file = try folder.open(path, .read) } catch {
      // Whoever signs meanwhile puts files in the place of others.
      if error.code == .notALog { return nil }
      throw error
    }
    let region = try file.read(0..<min(status.sizeInBytes, Self.greatestSize))
    return withExtendedLifetime(region) { Array(region.bytes) }
  }

  /// The note in a file; nil where there is none.
  func note(_ path: String) throws(EventLogError) -> SignedNote? {
    guard let bytes = try read(path) else { return nil }
    do throws(NoteError) { return try SignedNote(parsing: bytes) } catch {
      throw damaged(path, error)
    }
  }

  func damaged(_ path: String, _ error: NoteError) -> EventLogError {
    var failure = EventLogError(.corrupt, error.detail)
    failure.path = path
    return failure
  }

  /// Puts a file in its place as a whole.
  ///
  /// After a power loss it is the old one or the new, and never a torn one; it is surely the new one
  /// when this returns, if that is asked.
  func write(_ bytes: [UInt8], to path: String, durably: Bool) throws(EventLogError) {
    let aside = path + ".new"
    // Never the file that an earlier run may have left: after a power loss it may have both names.
    folder.removeIfPossible(aside)
    let file = try folder.open(aside, .createNew)
    try file.write(bytes, at: 0)
    try file.sync()
    try folder.rename(aside, to: path)
    if durably { try folder.sync(path.parentFolder) }
  }

  /// Writes a tile, with the folders that it stands in.
  func write(_ tile: Tile, _ bytes: [UInt8]) throws(EventLogError) {
    let path = path(of: tile)
    try makeFolders(to: path.parentFolder)
    try write(bytes, to: path, durably: false)
  }

  private func makeFolders(to path: String) throws(EventLogError) {
    guard path != folder.root, try !folder.exists(path) else { return }
    try makeFolders(to: path.parentFolder)
    try folder.makeFolder(path, in: path.parentFolder)
  }

  /// Removes the partial tiles of an earlier size, and of the newest all that a crash left.
  ///
  /// What stays behind costs room and nothing else.
  func removePartialTiles(of old: Int, but size: Int) {
    let current = Tile.partial(in: size)
    for tile in Set(Tile.partial(in: old) + current) {
      let parent = path(of: tile).parentFolder
      let names = try? folder.call(on: parent) { system throws(FileError) in
        try system.list(parent)
      }
      let kept = current.first { path(of: $0).parentFolder == parent }
      for name in names ?? [] where name != kept.map({ "\($0.width)" }) {
        folder.removeIfPossible(parent + "/" + name)
      }
      if kept == nil { folder.removeIfPossible(parent) }
    }
  }
}

extension String {
  /// What stands before the last slash of a path.
  var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
