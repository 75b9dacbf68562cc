// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A call to the operating system about a file of the register, outside its log, that failed.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was tried, such as `open` or `sync`.
  public let call: String
  /// The file or folder.
  public let path: String
  /// The error number of the operating system.
  public let errno: Int32

  /// Describes a call that failed.
  init(_ call: String, _ path: String, errno: Int32) {
    self.call = call
    self.path = path
    self.errno = errno
  }

  /// Whether the disk or the quota is full.
  public var isFull: Bool { [ENOSPC, EDQUOT, EFBIG].contains(errno) }
  /// Whether nothing can be written there.
  public var isReadOnly: Bool { errno == EROFS || errno == EACCES || errno == EPERM }
  /// Whether it was to be read, so that nothing was being written.
  public var isOfReading: Bool { ["open", "look at", "read", "list"].contains(call) }
  /// What the operating system says.
  public var reason: String { String(cString: strerror(errno)) }
}
