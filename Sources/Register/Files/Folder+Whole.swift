// SPDX-License-Identifier: EUPL-1.2

internal import FoundationEssentials

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Folder {
  /// Refuses a folder that holds anything.
  func checkEmpty() throws(RegisterError) {
    let names: [String]?
    do throws(FileFailure) { names = try self.names() } catch {
      guard error.errno == ENOTDIR else { throw .file(error) }
      throw .notEmpty(path: path)
    }
    guard names?.isEmpty ?? true else { throw .notEmpty(path: path) }
  }

  /// Takes the place of an empty folder, or one that is not there; durably.
  func take(placeOf other: Folder) throws {
    try sync()
    guard systemRename(path, other.path) == 0 else {
      if errno == ENOTEMPTY || errno == EEXIST { throw RegisterError.notEmpty(path: other.path) }
      throw FileFailure("rename", path, errno: errno)
    }
    try other.parent.sync()
  }

  /// The folder in which this one is.
  private var parent: Folder {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    let start = path.hasPrefix("/") ? "/" : parts.isEmpty ? "." : ""
    return Folder(path: start + parts.joined(separator: "/"))
  }

  /// Removes the folder with all that is in it, as far as that can be.
  func removeAll() { _ = try? FileManager.default.removeItem(atPath: path) }
}
