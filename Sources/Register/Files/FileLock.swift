// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A lock on a file (`flock`), held until the value goes; the system gives it up when its holder
/// dies.
final class FileLock: Sendable {
  private let file: Int32

  private init(file: Int32) { self.file = file }

  deinit { close(file) }

  /// Waits until nobody holds the lock alone, and holds it with others.
  static func shared(at path: String) throws(FileFailure) -> FileLock {
    try waiting(for: LOCK_SH, at: path)
  }

  private static func waiting(for kind: Int32, at path: String) throws(FileFailure) -> FileLock {
    let file = try openFile(at: path)
    while flock(file, kind) != 0 {
      guard errno == EINTR else {
        let error = FileFailure("lock", path, errno: errno)
        close(file)
        throw error
      }
    }
    return FileLock(file: file)
  }

  /// Waits until nobody holds the lock, and holds it alone.
  static func exclusive(at path: String) throws(FileFailure) -> FileLock {
    try waiting(for: LOCK_EX, at: path)
  }

  /// Holds the lock alone; `nil` where somebody else holds it.
  static func exclusiveIfFree(at path: String) throws(FileFailure) -> FileLock? {
    let file = try openFile(at: path)
    guard Folder.repeated({ flock(file, LOCK_EX | LOCK_NB) }) == 0 else {
      let error = FileFailure("lock", path, errno: errno)
      close(file)
      if error.errno == EWOULDBLOCK { return nil }
      throw error
    }
    return FileLock(file: file)
  }

  private static func openFile(at path: String) throws(FileFailure) -> Int32 {
    let file = Folder.repeated { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    guard file >= 0 else { throw FileFailure("lock", path, errno: errno) }
    return file
  }
}
