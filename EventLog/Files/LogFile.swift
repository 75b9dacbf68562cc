// SPDX-License-Identifier: EUPL-1.2

internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file that is open for as long as somebody holds this, with errors that name its path.
///
/// Interrupted calls are made again, and short reads and writes are carried on.
final class LogFile: Sendable {
  let path: String
  let fileSystem: any FileSystem
  let file: OpenFile

  init(_ path: String, _ mode: OpenMode, in fileSystem: any FileSystem) throws(EventLogError) {
    self.path = path
    self.fileSystem = fileSystem
    file = try fileSystem.call(on: path, toRead: mode == .read) { fileSystem throws(FileError) in
      try fileSystem.open(path, mode)
    }
  }

  deinit { fileSystem.close(file) }

  func status() throws(EventLogError) -> FileStatus {
    try fileSystem.call(on: path) { fileSystem throws(FileError) in
      try fileSystem.status(of: file)
    }
  }

  /// The bytes of the range, fewer where the file ends before.
  func read(_ range: Range<Int>) throws(EventLogError) -> ByteRegion {
    try ByteRegion(count: range.count) { memory throws(EventLogError) in
      var filled = 0
      while filled < range.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: memory[filled...])
        let count = try fileSystem.call(on: path) { fileSystem throws(FileError) in
          try fileSystem.read(file, at: range.lowerBound + filled, into: rest)
        }
        guard count > 0 else { break }
        filled += count
      }
      return filled
    }
  }

  /// Writes all the bytes from an offset on.
  func write(_ bytes: [UInt8], at offset: Int) throws(EventLogError) {
    var written = 0
    while written < bytes.count {
      let count: Result<Int, EventLogError> = bytes.withUnsafeBytes { buffer in
        Result { () throws(EventLogError) in
          try fileSystem.call(on: path) { fileSystem throws(FileError) in
            try fileSystem.write(
              file, at: offset + written, from: UnsafeRawBufferPointer(rebasing: buffer[written...])
            )
          }
        }
      }
      written += try count.get()
    }
  }

  func truncate(to sizeInBytes: Int) throws(EventLogError) {
    try fileSystem.call(on: path) { fileSystem throws(FileError) in
      try fileSystem.truncate(file, to: sizeInBytes)
    }
  }

  func sync() throws(EventLogError) {
    do throws(EventLogError) {
      try fileSystem.call(on: path) { fileSystem throws(FileError) in try fileSystem.sync(file) }
    } catch {
      var failure = error
      failure.code = .failedSync
      throw failure
    }
  }

  func map(count: Int) throws(EventLogError) -> ByteRegion {
    try fileSystem.call(on: path) { fileSystem throws(FileError) in
      try fileSystem.map(file, count: count)
    }
  }
}

extension FileSystem {
  /// Makes a call, again if it was interrupted, and names the path in its error.
  ///
  /// A call `toRead` only reads: where rights are missing, they are those to read.
  func call<Value>(
    on path: String, toRead: Bool = false, _ body: (any FileSystem) throws(FileError) -> Value
  ) throws(EventLogError) -> Value {
    while true {
      do throws(FileError) { return try body(self) } catch {
        if error.errno != EINTR { throw EventLogError(error, path: path, toRead: toRead) }
      }
    }
  }
}

extension EventLogError {
  /// Names what the operating system reported.
  init(_ error: FileError, path: String, toRead: Bool = false) {
    switch error.errno {
    case EACCES where toRead, EPERM where toRead:
      self.init(.notReadable, "the file or folder cannot be read")
    case EISDIR: self.init(.corrupt, "there is a folder in the place of a file")
    case ENOSPC, EDQUOT, EFBIG: self.init(.full, "there is no room on the disk")
    case EROFS, EACCES, EPERM: self.init(.readOnly, "the file or folder cannot be written")
    case ELOOP: self.init(.unsafeFilesystem, "the path is a symbolic link")
    case ENOENT, ENOTDIR: self.init(.notALog, "the file or folder is not there")
    default: self.init(.io, Errno(rawValue: error.errno).description)
    }
    self.path = path
    errno = error.errno
  }
}
