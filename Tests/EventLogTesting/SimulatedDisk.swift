// SPDX-License-Identifier: EUPL-1.2

internal import EventLog
internal import FoundationEssentials

/// What of the files would be on a disk if the power went now: what was synced, and any part of the
/// rest, sector by sector and in any order.
struct SimulatedDisk {
  fileprivate enum Change {
    case write([UInt8], offset: Int)
    case truncate(Int)
  }

  fileprivate struct Contents {
    /// The bytes at the last sync.
    var synced: [UInt8]
    var unsynced: [Change] = []
  }

  /// A name in a folder and the file it stands for, nil for none.
  private struct NameChange {
    var path: String
    var inode: UInt64?
  }

  /// Numbers of files that are never given out again, as those of the system are when a name of a
  /// file that is gone may still be on the disk.
  private var numbers: [UInt64: UInt64] = [:]
  private var lastNumber: UInt64 = 0
  private var contents: [UInt64: Contents] = [:]
  private var openFiles: [OpenFile: UInt64] = [:]
  private var syncedNames: [String: UInt64] = [:]
  private var unsyncedNames: [NameChange] = []

  // MARK: What is done

  mutating func opened(
    _ path: String, _ file: OpenFile, inode: UInt64, contents bytes: [UInt8], isNew: Bool
  ) {
    if isNew || numbers[inode] == nil {
      lastNumber += 1
      numbers[inode] = lastNumber
    }
    let number = numbers[inode, default: lastNumber]
    openFiles[file] = number
    if isNew {
      contents[number] = Contents(synced: [])
      unsyncedNames.append(NameChange(path: path, inode: number))
    } else if contents[number] == nil {
      // It was there before anybody watched: it counts as synced.
      contents[number] = Contents(synced: bytes)
      syncedNames[path] = number
    }
  }

  mutating func closed(_ file: OpenFile) { openFiles[file] = nil }

  mutating func wrote(_ bytes: [UInt8], at offset: Int, to file: OpenFile) {
    guard let inode = openFiles[file] else { return }
    contents[inode]?.unsynced.append(.write(bytes, offset: offset))
  }

  mutating func truncated(_ file: OpenFile, to size: Int) {
    guard let inode = openFiles[file] else { return }
    contents[inode]?.unsynced.append(.truncate(size))
  }

  mutating func synced(_ file: OpenFile) {
    guard let inode = openFiles[file], var synced = contents[inode] else { return }
    for change in synced.unsynced { synced.synced.apply(change) }
    synced.unsynced = []
    contents[inode] = synced
  }

  mutating func renamed(_ path: String, to newPath: String) {
    let inode = currentInode(of: path)
    unsyncedNames.append(NameChange(path: path, inode: nil))
    unsyncedNames.append(NameChange(path: newPath, inode: inode))
  }

  mutating func removed(_ path: String) {
    unsyncedNames.append(NameChange(path: path, inode: nil))
  }

  mutating func syncedFolder(_ folder: String) {
    for change in unsyncedNames where change.path.folder == folder {
      syncedNames[change.path] = change.inode
    }
    unsyncedNames.removeAll { $0.path.folder == folder }
  }

  private func currentInode(of path: String) -> UInt64? {
    if let change = unsyncedNames.last(where: { $0.path == path }) { return change.inode }
    return syncedNames[path]
  }

  // MARK: What is left

  /// Makes the files what a power loss may leave of them.
  func losePower(using random: inout some RandomNumberGenerator) throws {
    let seen = Set(syncedNames.keys).union(unsyncedNames.map(\.path))
    var names = syncedNames
    for change in unsyncedNames where Bool.random(using: &random) {
      names[change.path] = change.inode
    }
    var left: [String: [UInt8]] = [:]
    for path in names.keys.sorted() {
      guard let inode = names[path], let file = contents[inode] else { continue }
      left[path] = file.afterPowerLoss(using: &random)
    }
    for path in seen {
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
    }
    for (path, bytes) in left {
      // Folders are taken to be there once they were made.
      try FileManager.default.createDirectory(
        atPath: path.folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path))
    }
  }
}

extension SimulatedDisk.Contents {
  /// Each sector of each unsynced write is there or not; so is each cut.
  func afterPowerLoss(using random: inout some RandomNumberGenerator) -> [UInt8] {
    let chance = Int.random(in: 0...4, using: &random)
    var bytes = synced
    for change in unsynced {
      switch change {
      case .truncate: if Int.random(in: 1...4, using: &random) <= chance { bytes.apply(change) }
      case .write(let written, let offset):
        var start = 0
        while start < written.count {
          let end = min(start + 512 - (offset + start) % 512, written.count)
          if Int.random(in: 1...4, using: &random) <= chance {
            bytes.apply(.write(Array(written[start..<end]), offset: offset + start))
          }
          start = end
        }
        // The file may have grown before its bytes arrived.
        if bytes.count < offset + written.count, Bool.random(using: &random) {
          bytes += [UInt8](repeating: 0, count: offset + written.count - bytes.count)
        }
      }
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func apply(_ change: SimulatedDisk.Change) {
    switch change {
    case .truncate(let size):
      if size < count {
        removeLast(count - size)
      } else {
        append(contentsOf: repeatElement(0, count: size - count))
      }
    case .write(let bytes, let offset):
      if count < offset + bytes.count {
        append(contentsOf: repeatElement(0, count: offset + bytes.count - count))
      }
      replaceSubrange(offset..<offset + bytes.count, with: bytes)
    }
  }
}

extension String {
  fileprivate var folder: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? "."
  }
}

extension FaultyFileSystem {
  /// Makes the files what a power loss may leave of them; everything that used them must be closed.
  package func losePower(using random: inout some RandomNumberGenerator) throws {
    let disk = state.withLock { $0.disk }
    try disk.losePower(using: &random)
  }
}
