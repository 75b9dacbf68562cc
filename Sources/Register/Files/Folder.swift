// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A folder of the register outside its log, and the files in it.
struct Folder: Hashable, Sendable {
  let path: String

  init(path: String) { self.path = path }

  /// The folder of a path that a person gave, which may end with slashes.
  init(named path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  func path(of name: String) -> String { "\(path)/\(name)" }

  /// The folder in this one.
  func folder(_ name: String) -> Folder { Folder(path: path(of: name)) }

  /// Makes the folder, if it is not there.
  func make(mode: mode_t) throws(FileFailure) {
    guard mkdir(path, mode) != 0, errno != EEXIST else { return }
    throw FileFailure("make the folder", path, errno: errno)
  }

  /// The bytes of a file; `nil` where there is none.
  func read(_ name: String) throws(FileFailure) -> [UInt8]? {
    let path = path(of: name)
    // A pipe in the place of a file is read as empty, not waited for.
    let file = Self.repeated { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileFailure("open", path, errno: errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileFailure("look at", path, errno: errno) }
    // One byte more than the file has, so that its end is seen without another buffer.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes {
        Self.repeated { [rest = $0[filled...]] in
          pread(file, rest.baseAddressOfSlice, rest.count, off_t(filled))
        }
      }
      guard count >= 0 else { throw FileFailure("read", path, errno: errno) }
      guard count > 0 else { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Whether the folder is there, and is one.
  var isThere: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything stands at a path, be it a link that leads nowhere.
  static func isAnything(at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether there is a file or folder of this name.
  func has(_ name: String) -> Bool { access(path(of: name), F_OK) == 0 }

  /// The names in the folder, in the order of their bytes; `nil` where there is no such folder.
  func names() throws(FileFailure) -> [String]? {
    guard let folder = openFolder() else {
      if errno == ENOENT { return nil }
      throw FileFailure("list", path, errno: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func openFolder() -> OpaquePointer? {
    while true {
      if let folder = opendir(path) { return folder }
      if errno != EINTR { return nil }
    }
  }

  /// Gives a file another name in the folder, in the place of whatever had it.
  func rename(_ name: String, to newName: String) throws(FileFailure) {
    let path = path(of: name)
    try FaultPoint.pass("rename", path)
    guard systemRename(path, self.path(of: newName)) == 0 else {
      throw FileFailure("rename", path, errno: errno)
    }
  }

  /// Removes a file, if it is there.
  func remove(_ name: String) throws(FileFailure) {
    try FaultPoint.pass("remove", path(of: name))
    guard unlink(path(of: name)) != 0, errno != ENOENT else { return }
    throw FileFailure("remove", path(of: name), errno: errno)
  }

  /// Calls again where a signal came in between.
  static func repeated<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

extension Slice<UnsafeMutableRawBufferPointer> {
  fileprivate var baseAddressOfSlice: UnsafeMutableRawPointer? {
    base.baseAddress.map { $0 + startIndex }
  }
}

/// The system's call, which ``Folder`` has a method of its own of the same name for.
func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
