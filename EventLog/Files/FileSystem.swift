// SPDX-License-Identifier: EUPL-1.2

/// The few calls to the operating system that the log makes.
///
/// A seam: tests put another in its place that fails, tears and forgets writes. Each method is one
/// call, with no retry and no loop; ``LogFile`` adds those.
package protocol FileSystem: Sendable {
  /// Opens a file; a symbolic link as its last part is refused (ELOOP).
  func open(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile
  /// Closes it, which also gives up its lock.
  func close(_ file: OpenFile)
  /// Reads at an offset, maybe fewer bytes than asked; 0 at the end.
  func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int
  /// Writes at an offset, maybe fewer bytes than asked.
  func write(
    _ file: OpenFile, at offset: Int, from buffer: UnsafeRawBufferPointer
  ) throws(FileError) -> Int
  /// Cuts the file off, or extends it with zeros.
  func truncate(_ file: OpenFile, to sizeInBytes: Int) throws(FileError)
  /// Brings the file's bytes and size to the disk.
  func sync(_ file: OpenFile) throws(FileError)
  /// What the open file is.
  func status(of file: OpenFile) throws(FileError) -> FileStatus
  /// Takes the file's lock for this open file, if nobody has it.
  func tryLock(_ file: OpenFile) throws(FileError) -> Bool
  /// Gives the lock up.
  func unlock(_ file: OpenFile) throws(FileError)
  /// Maps the first bytes of a file that nobody writes to any more.
  func map(_ file: OpenFile, count: Int) throws(FileError) -> ByteRegion
  /// Asks the system to forget what it holds of the file, so that it is read from the disk again.
  func dropCache(_ file: OpenFile) throws(FileError)

  /// What stands at the path, itself and not what a link points to; nil if nothing does.
  func status(at path: String) throws(FileError) -> FileStatus?
  /// Makes a folder.
  func makeFolder(_ path: String) throws(FileError)
  /// Brings to the disk which names the folder holds.
  func syncFolder(_ path: String) throws(FileError)
  /// The names in a folder, in no order, without `.` and `..`.
  func list(_ path: String) throws(FileError) -> [String]
  /// Gives a file a name in the place of whatever had it.
  func rename(_ path: String, to newPath: String) throws(FileError)
  /// Removes a file, or a folder that is empty.
  func remove(_ path: String) throws(FileError)
  /// Takes away everybody's leave to write to a file.
  func makeReadOnly(_ path: String) throws(FileError)
  /// What kind of file system the path is on.
  func volume(at path: String) throws(FileError) -> Volume
  /// What tells this run of the machine from every other.
  func bootID() throws(FileError) -> BootID
}

/// How a file is opened.
package enum OpenMode: Sendable {
  /// For reading.
  case read
  /// For reading and writing; it must be there.
  case write
  /// For reading and writing; made if it is not there.
  case create
  /// For reading and writing; it must not be there.
  case createNew
}

/// An open file.
package struct OpenFile: Hashable, Sendable {
  /// The descriptor.
  package let descriptor: Int32

  /// Wraps a descriptor.
  package init(descriptor: Int32) { self.descriptor = descriptor }
}

/// What a file is.
package struct FileStatus: Hashable, Sendable {
  /// What is told apart.
  package enum Kind: Hashable, Sendable { case file, folder, link, other }
  /// What it is.
  package var kind: Kind
  /// The number of the device it is on.
  package var device: UInt64
  /// Its number on the device.
  package var inode: UInt64
  /// Its size.
  package var sizeInBytes: Int

  /// Whether both are one file.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}

/// What a file system can be relied on for.
package struct Volume: Hashable, Sendable {
  /// Its name where it is one on which locks and syncs do not hold.
  package var unsafeKind: String?
  /// Whether nothing can be written.
  package var isReadOnly: Bool

  /// Describes a volume.
  package init(unsafeKind: String?, isReadOnly: Bool) {
    self.unsafeKind = unsafeKind
    self.isReadOnly = isReadOnly
  }
}

/// Sixteen bytes that are new at each start of the machine.
package struct BootID: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Makes one.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// A call that failed.
package struct FileError: Error, Hashable, Sendable {
  /// The error number.
  package var errno: Int32

  /// Wraps an error number.
  package init(errno: Int32) { self.errno = errno }
}
