// SPDX-License-Identifier: EUPL-1.2

package import EventLog

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The machine's files as a file system that is mounted for reading only shows them.
package struct ReadOnlyFileSystem: FileSystem {
  private let system = POSIXFileSystem()

  /// Makes it.
  package init() {}

  private var refusal: FileError { FileError(errno: EROFS) }

  package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile {
    guard mode == .read else { throw refusal }
    return try system.open(path, mode)
  }

  package func close(_ file: OpenFile) { system.close(file) }

  package func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    try system.read(file, at: offset, into: buffer)
  }

  package func write(
    _ file: OpenFile, at offset: Int, from buffer: UnsafeRawBufferPointer
  ) throws(FileError) -> Int { throw refusal }

  package func truncate(_ file: OpenFile, to sizeInBytes: Int) throws(FileError) { throw refusal }
  package func sync(_ file: OpenFile) throws(FileError) { throw refusal }

  package func status(of file: OpenFile) throws(FileError) -> FileStatus {
    try system.status(of: file)
  }

  package func tryLock(_ file: OpenFile) throws(FileError) -> Bool { throw refusal }
  package func unlock(_ file: OpenFile) throws(FileError) { throw refusal }

  package func map(_ file: OpenFile, count: Int) throws(FileError) -> ByteRegion {
    try system.map(file, count: count)
  }

  package func dropCache(_ file: OpenFile) throws(FileError) { try system.dropCache(file) }

  package func status(at path: String) throws(FileError) -> FileStatus? {
    try system.status(at: path)
  }

  package func makeFolder(_ path: String) throws(FileError) { throw refusal }
  package func syncFolder(_ path: String) throws(FileError) { throw refusal }
  package func list(_ path: String) throws(FileError) -> [String] { try system.list(path) }
  package func rename(_ path: String, to newPath: String) throws(FileError) { throw refusal }
  package func remove(_ path: String) throws(FileError) { throw refusal }
  package func makeReadOnly(_ path: String) throws(FileError) { throw refusal }

  package func volume(at path: String) throws(FileError) -> Volume {
    Volume(unsafeKind: nil, isReadOnly: true)
  }

  package func bootID() throws(FileError) -> BootID { try system.bootID() }
}
