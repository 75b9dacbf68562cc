// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A lock that orders what all processes do: `flock` on `log/.lock`, held for one commit, and on
/// `heads/.lock`, held while a head is signed.
///
/// The system gives it up when its holder dies. One thread at a time uses this.
final class LogLock: Sendable {
  private let folder: LogFolder
  private let path: String
  private let patience: Duration
  private let file: Guarded<LogFile>

  /// Opens the file at a path of a folder, or makes it.
  init(_ path: String, in folder: LogFolder, patience: Duration) throws(EventLogError) {
    self.folder = folder
    self.path = path
    self.patience = patience
    file = Guarded(try folder.open(path, .create))
  }

  /// Runs a body while nobody else holds the lock.
  ///
  /// - Throws: `locked` where another holds it for longer than the patience; what `body` throws.
  func whileHeld<Value>(
    _ body: () throws(EventLogError) -> Value
  ) throws(EventLogError) -> Value {
    let file = try acquire()
    defer {
      // Closing gives a lock up as well: the worst that a failure here can do is to keep others
      // waiting until then.
      _ = try? file.fileSystem.unlock(file.file)
    }
    return try body()
  }

  private func acquire() throws(EventLogError) -> LogFile {
    let deadline = ContinuousClock.now + patience
    var pause: UInt32 = 100
    while true {
      let file = self.file.withLock { $0 }
      let isOurs = try folder.call(on: path) { system throws(FileError) in
        try system.tryLock(file.file)
      }
      if isOurs {
        if let standing = try folder.status(at: path), standing.isSameFile(as: try file.status()) {
          return file
        }
        // The file was replaced: two processes must never hold two locks.
        let replacement = try folder.open(path, .create)
        self.file.withLock { $0 = replacement }
        continue
      }
      guard ContinuousClock.now < deadline else { throw waitedTooLong }
      usleep(pause)
      pause = min(pause * 2, 5_000)
    }
  }

  private var waitedTooLong: EventLogError {
    var error = EventLogError(.locked, "another process is writing and does not finish")
    error.path = path
    return error
  }
}
