// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

/// A file in `keys/` that stands from before the fence of an erasure is recorded until the erasure is
/// done, locked by who carries it out: where one stands and nobody holds it, an erasure was broken
/// off, and the next opening for writing finishes it without reading the log for nothing.
final class ErasureMark: Sendable {
  private let folder: Folder
  private let name: String
  private let lock: FileLock

  private static let prefix = "erasing-"

  /// Makes a mark; when it returns it is on the disk.
  init(in folder: Folder, _ randomness: Randomness) throws(FileFailure) {
    self.folder = folder
    name = Self.prefix + Hexadecimal.encode(randomness.bytes(8))
    lock = try FileLock.exclusive(at: folder.path(of: name))
    try folder.sync()
  }

  private init(_ name: String, _ lock: FileLock, in folder: Folder) {
    self.folder = folder
    self.name = name
    self.lock = lock
  }

  /// The marks that nobody holds, which are held from now on.
  static func abandoned(in folder: Folder) throws(FileFailure) -> [ErasureMark] {
    var marks: [ErasureMark] = []
    for name in try folder.names() ?? [] where name.hasPrefix(prefix) {
      guard let lock = try FileLock.exclusiveIfFree(at: folder.path(of: name)) else { continue }
      marks.append(ErasureMark(name, lock, in: folder))
    }
    return marks
  }

  /// Takes the mark away: the erasure is done, or never began.
  func remove() {
    // Where this fails the next opening finds that there is nothing to finish.
    _ = try? folder.remove(name)
  }
}
