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

  /// Takes the place of a folder that is not there; durably.
  func take(placeOf other: Folder) throws {
    try sync()
    guard systemRename(path, other.path) == 0 else {
      if [ENOTEMPTY, EEXIST, ENOTDIR].contains(errno) {
        throw RegisterError.notEmpty(path: other.path)
      }
      throw FileFailure("rename", path, errno: errno)
    }
    try other.parent.sync()
  }

  /// Moves what is in this folder into the one around it, of which this is all; durably.
  ///
  /// Where somebody else's `first` stands already, nothing is moved; without `last` the rest is not
  /// taken for a register.
  func moveContents(into other: Folder, first: String, last: String) throws {
    let rest = (try names() ?? []).filter { $0 != first && $0 != last }
    var moved: [String] = []
    do {
      for name in [first] + rest + [last] {
        guard systemRename(path(of: name), other.path(of: name)) == 0 else {
          if errno == ENOTEMPTY || errno == EEXIST {
            throw RegisterError.notEmpty(path: other.path)
          }
          throw FileFailure("rename", path(of: name), errno: errno)
        }
        moved.append(name)
      }
      removeAll()
      try other.sync()
    } catch {
      for name in moved { other.folder(name).removeAll() }
      throw error
    }
  }

  /// The nearest folder around this one in which something has a name; `nil` where there is none.
  func folderAround(with name: String) -> Folder? {
    var parts = RealPath.of(path).split(separator: "/").dropLast()
    while !parts.isEmpty {
      let around = Folder(path: "/" + parts.joined(separator: "/"))
      if around.has(name), around.has(RegisterFormat.fileName) { return around }
      parts = parts.dropLast()
    }
    return nil
  }

  /// The folder in which this one is.
  private var parent: Folder {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    let start = path.hasPrefix("/") ? "/" : parts.isEmpty ? "." : ""
    return Folder(path: start + parts.joined(separator: "/"))
  }

  /// Gives the folder another path, which nothing has.
  func move(to other: Folder) throws(FileFailure) {
    guard systemRename(path, other.path) == 0 else {
      throw FileFailure("rename", path, errno: errno)
    }
  }

  /// Whether one of two folders is the other, or in it, by their paths without links.
  func overlaps(_ other: Folder) -> Bool {
    let (one, two) = (RealPath.of(path) + "/", RealPath.of(other.path) + "/")
    return one.hasPrefix(two) || two.hasPrefix(one)
  }

  /// Removes the folder with all that is in it, as far as that can be.
  func removeAll() { _ = try? FileManager.default.removeItem(atPath: path) }
}
