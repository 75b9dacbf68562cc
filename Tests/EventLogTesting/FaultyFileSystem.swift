// SPDX-License-Identifier: EUPL-1.2

package import EventLog

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The machine's files, with faults: a call that fails, is interrupted or tears, a process that
/// dies, a power loss after which unsynced writes are gone or came in another order.
///
/// Calls are counted from 1 since the last ``plan(_:)``.
package final class FaultyFileSystem: FileSystem {
  /// A call of the seam.
  package enum Call: String, Sendable {
    case open, read, write, truncate, sync, status, lock, unlock, map, dropCache
    case makeFolder, syncFolder, list, rename, remove, makeReadOnly, volume, bootID
  }

  /// What goes wrong.
  package enum Fault: Sendable {
    /// Nothing.
    case none
    /// The n-th call fails with an error number, once.
    case fail(call: Int, errno: Int32)
    /// All calls of one kind fail with an error number.
    case failEvery(Call, errno: Int32)
    /// The n-th call of one kind fails with an error number, once.
    case failNth(Int, Call, errno: Int32)
    /// Each call is interrupted once before it is let through.
    case interruptEach
    /// Each read and write does at most so many bytes.
    case shorten(to: Int)
    /// The process dies at the n-th call: it and all later ones have no effect, but that a write
    /// still brings over its first bytes.
    case die(call: Int, writing: Int)
    /// The process dies at the next call of a kind.
    case dieAt(Call)
  }

  struct State {
    var fault = Fault.none
    var callCount = 0
    var counts: [Call: Int] = [:]
    var isDead = false
    var wasInterrupted = false
    var disk = SimulatedDisk()
  }

  let state = Guarded(State())
  let system = POSIXFileSystem()
  private let boot: UInt64
  private let volumeOverride: Volume?

  /// Makes a file system in a run of the machine.
  package init(boot: UInt64? = nil, volume: Volume? = nil) {
    self.boot = boot ?? 0
    volumeOverride = volume
  }

  /// Sets what goes wrong from now on, and counts calls anew.
  package func plan(_ fault: Fault) {
    state.withLock {
      $0.fault = fault
      $0.callCount = 0
      $0.counts = [:]
    }
  }

  /// How many calls were made since the last plan.
  package var callCount: Int { state.withLock { $0.callCount } }

  /// How many calls of a kind were made since the last plan.
  package func count(_ call: Call) -> Int { state.withLock { $0.counts[call, default: 0] } }

  /// Whether the process has died.
  package var isDead: Bool { state.withLock { $0.isDead } }

  /// How many bytes a call may do, or what it fails with.
  private func enter(_ call: Call) throws(FileError) -> Int {
    try state.withLock { state throws(FileError) in
      guard !state.isDead else { throw FileError(errno: EIO) }
      state.callCount += 1
      state.counts[call, default: 0] += 1
      switch state.fault {
      case .none: return .max
      case .fail(let number, let errno) where number == state.callCount:
        throw FileError(errno: errno)
      case .failEvery(call, let errno): throw FileError(errno: errno)
      case .failNth(let number, call, let errno) where number == state.counts[call]:
        throw FileError(errno: errno)
      case .interruptEach:
        state.wasInterrupted.toggle()
        if state.wasInterrupted { throw FileError(errno: EINTR) }
        return .max
      case .shorten(let count): return count
      case .die(let number, let writing) where number == state.callCount:
        state.isDead = true
        guard call == .write, writing > 0 else { throw FileError(errno: EIO) }
        return writing
      case .dieAt(call):
        state.isDead = true
        throw FileError(errno: EIO)
      default: return .max
      }
    }
  }

  private func record(_ change: (inout SimulatedDisk) -> Void) {
    state.withLock { change(&$0.disk) }
  }

  // MARK: Files

  package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile {
    _ = try enter(.open)
    let existed = try system.status(at: path) != nil
    let file = try system.open(path, mode)
    let inode = try system.status(of: file).inode
    let contents = existed ? try wholeContents(of: file) : []
    record { $0.opened(path, file, inode: inode, contents: contents, isNew: !existed) }
    return file
  }

  private func wholeContents(of file: OpenFile) throws(FileError) -> [UInt8] {
    var contents = [UInt8](repeating: 0, count: try system.status(of: file).sizeInBytes)
    let result: Result<Int, FileError> = contents.withUnsafeMutableBytes { buffer in
      Result { () throws(FileError) in try system.read(file, at: 0, into: buffer) }
    }
    _ = try result.get()
    return contents
  }

  package func close(_ file: OpenFile) {
    record { $0.closed(file) }
    system.close(file)
  }

  package func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    let limit = try enter(.read)
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, limit)])
    return try system.read(file, at: offset, into: part)
  }

  package func write(
    _ file: OpenFile, at offset: Int, from buffer: UnsafeRawBufferPointer
  ) throws(FileError) -> Int {
    let limit = try enter(.write)
    let part = UnsafeRawBufferPointer(rebasing: buffer[..<min(buffer.count, limit)])
    let count = try system.write(file, at: offset, from: part)
    record { $0.wrote(Array(part[..<count]), at: offset, to: file) }
    if isDead { throw FileError(errno: EIO) }
    return count
  }

  package func truncate(_ file: OpenFile, to sizeInBytes: Int) throws(FileError) {
    _ = try enter(.truncate)
    try system.truncate(file, to: sizeInBytes)
    record { $0.truncated(file, to: sizeInBytes) }
  }

  package func sync(_ file: OpenFile) throws(FileError) {
    _ = try enter(.sync)
    record { $0.synced(file) }
  }

  package func status(of file: OpenFile) throws(FileError) -> FileStatus {
    _ = try enter(.status)
    return try system.status(of: file)
  }

  package func tryLock(_ file: OpenFile) throws(FileError) -> Bool {
    _ = try enter(.lock)
    return try system.tryLock(file)
  }

  package func unlock(_ file: OpenFile) throws(FileError) {
    _ = try enter(.unlock)
    try system.unlock(file)
  }

  package func map(_ file: OpenFile, count: Int) throws(FileError) -> ByteRegion {
    _ = try enter(.map)
    return try system.map(file, count: count)
  }

  package func dropCache(_ file: OpenFile) throws(FileError) {
    _ = try enter(.dropCache)
    try system.dropCache(file)
  }

  // MARK: Names

  package func status(at path: String) throws(FileError) -> FileStatus? {
    _ = try enter(.status)
    return try system.status(at: path)
  }

  package func makeFolder(_ path: String) throws(FileError) {
    _ = try enter(.makeFolder)
    try system.makeFolder(path)
  }

  package func syncFolder(_ path: String) throws(FileError) {
    _ = try enter(.syncFolder)
    record { $0.syncedFolder(path) }
  }

  package func list(_ path: String) throws(FileError) -> [String] {
    _ = try enter(.list)
    return try system.list(path)
  }

  package func rename(_ path: String, to newPath: String) throws(FileError) {
    _ = try enter(.rename)
    try system.rename(path, to: newPath)
    record { $0.renamed(path, to: newPath) }
  }

  package func remove(_ path: String) throws(FileError) {
    _ = try enter(.remove)
    try system.remove(path)
    record { $0.removed(path) }
  }

  package func makeReadOnly(_ path: String) throws(FileError) {
    _ = try enter(.makeReadOnly)
    try system.makeReadOnly(path)
  }

  package func volume(at path: String) throws(FileError) -> Volume {
    _ = try enter(.volume)
    if let volumeOverride { return volumeOverride }
    return try system.volume(at: path)
  }

  package func bootID() throws(FileError) -> BootID {
    _ = try enter(.bootID)
    return BootID(high: 1, low: boot)
  }
}
