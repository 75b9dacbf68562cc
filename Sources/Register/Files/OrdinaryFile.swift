// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file that somebody names to be read: of a bounded size, and a file indeed.
///
/// Folders, pipes and devices are refused without waiting for what they might give.
package enum OrdinaryFile {
  /// What came of reading a file.
  package enum Content: Hashable, Sendable {
    case bytes([UInt8])
    /// It has more bytes than are taken; it was not read.
    case tooLarge
  }

  /// The bytes of a file, at most `limit`; `nil` where there is no file that can be read.
  ///
  /// - Complexity: O(*limit*), however large the file is.
  package static func read(_ path: String, limit: Int) -> Content? {
    withFile(path) { file, size in
      size <= limit ? content(of: file, size: size, limit: limit) : .tooLarge
    } ?? nil
  }

  /// Whether there is a file that can be read; of whatever size, for nothing of it is.
  package static func isReadable(_ path: String) -> Bool {
    withFile(path) { _, _ in true } ?? false
  }

  /// Opens a file for as long as `body` runs; `nil` where there is none that can be read.
  private static func withFile<Value>(
    _ path: String, _ body: (_ file: Int32, _ size: Int) -> Value
  ) -> Value? {
    guard !path.utf8.contains(0) else { return nil }
    let file = Folder.repeated { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return body(file, Int(status.st_size))
  }

  private static func content(of file: Int32, size: Int, limit: Int) -> Content? {
    // One byte more than it should have, so that a file that grows is seen to.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        Folder.repeated {
          pread(
            file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(filled))
        }
      }
      guard count >= 0 else { return nil }
      filled += count
      guard filled <= limit else { return .tooLarge }
      guard count > 0 else { break }
    }
    bytes.removeLast(bytes.count - filled)
    return .bytes(bytes)
  }
}
