// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Folder {
  /// Writes new files and brings them to the disk, names too.
  ///
  /// A file of the name that is there already is written anew. Many files are written first and
  /// brought to the disk together, for an import may make a thousand keys; the sync of each, which
  /// then finds nothing left to write, is what tells of a disk that failed.
  ///
  /// - Complexity: O(bytes).
  func write(_ files: [(name: String, bytes: [UInt8])], mode: mode_t) throws(FileFailure) {
    guard !files.isEmpty else { return }
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { close(descriptor) } }
    for batch in stride(from: 0, to: files.count, by: Self.greatestCountOpen) {
      let files = files[batch..<min(batch + Self.greatestCountOpen, files.count)]
      for file in files {
        descriptors.append(try write(file.name, file.bytes, mode: mode))
      }
      if files.count > Self.greatestCountSyncedSingly { Self.syncAll() }
      for (file, descriptor) in zip(files, descriptors) {
        guard Self.repeated({ fsync(descriptor) }) == 0 else {
          throw FileFailure("sync", path(of: file.name), errno: errno)
        }
      }
      for descriptor in descriptors { close(descriptor) }
      descriptors = []
    }
    try sync()
  }

  /// Puts a file in its place as a whole; on the disk when this returns.
  func replace(_ name: String, with bytes: [UInt8], mode: mode_t) throws(FileFailure) {
    try write([(name + ".new", bytes)], mode: mode)
    try rename(name + ".new", to: name)
    try sync()
  }

  /// Writes zeros over a file in its place, as far as the disk does so, and brings that to the disk.
  func overwrite(_ name: String) throws(FileFailure) {
    let path = path(of: name)
    try FaultPoint.pass("overwrite", path)
    let file = Self.repeated { open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC) }
    guard file >= 0 else {
      if errno == ENOENT { return }
      throw FileFailure("overwrite", path, errno: errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileFailure("look at", path, errno: errno) }
    let zeros = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = zeros.withUnsafeBytes { bytes in
      bytes.baseAddress.map { start in
        Self.repeated { Self.systemWrite(file, start, bytes.count) }
      } ?? 0
    }
    guard count == zeros.count, Self.repeated({ fsync(file) }) == 0 else {
      throw FileFailure("overwrite", path, errno: errno)
    }
  }

  /// Overwrites and removes a file, if it is there.
  func shred(_ name: String) throws(FileFailure) {
    try overwrite(name)
    try remove(name)
  }

  private static let greatestCountOpen = 256
  private static let greatestCountSyncedSingly = 8

  /// Writes a file and leaves it open.
  private func write(
    _ name: String, _ bytes: [UInt8], mode: mode_t
  ) throws(FileFailure) -> Int32 {
    let path = path(of: name)
    try FaultPoint.pass("write", path)
    let file = Self.repeated {
      open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
    }
    guard file >= 0 else { throw FileFailure("make", path, errno: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Self.repeated {
          Self.systemWrite(
            file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
      }
      guard count > 0 else {
        let error = FileFailure("write", path, errno: errno)
        close(file)
        throw error
      }
      written += count
    }
    return file
  }

  /// Brings to the disk which names the folder holds.
  func sync() throws(FileFailure) {
    try FaultPoint.pass("sync", path)
    let folder = Self.repeated { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard folder >= 0 else { throw FileFailure("sync", path, errno: errno) }
    defer { close(folder) }
    guard Self.repeated({ fsync(folder) }) == 0 else {
      throw FileFailure("sync", path, errno: errno)
    }
  }

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(file, bytes, count)
    #elseif canImport(Glibc)
      Glibc.write(file, bytes, count)
    #else
      Musl.write(file, bytes, count)
    #endif
  }

  /// Starts bringing everything to the disk at once; the name would be this type's own method.
  private static func syncAll() {
    #if canImport(Darwin)
      Darwin.sync()
    #elseif canImport(Glibc)
      Glibc.sync()
    #else
      Musl.sync()
    #endif
  }
}
