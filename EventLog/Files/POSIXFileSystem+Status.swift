// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension POSIXFileSystem {
  package func status(of file: OpenFile) throws(FileError) -> FileStatus {
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw FileError(errno: errno) }
    return FileStatus(status)
  }

  package func status(at path: String) throws(FileError) -> FileStatus? {
    var status = stat()
    if lstat(path, &status) == 0 { return FileStatus(status) }
    guard errno == ENOENT || errno == ENOTDIR else { throw FileError(errno: errno) }
    return nil
  }

  package func rename(_ path: String, to newPath: String) throws(FileError) {
    #if canImport(Darwin)
      let status = Darwin.rename(path, newPath)
    #elseif canImport(Glibc)
      let status = Glibc.rename(path, newPath)
    #else
      let status = Musl.rename(path, newPath)
    #endif
    guard status == 0 else { throw FileError(errno: errno) }
  }

  package func remove(_ path: String) throws(FileError) {
    #if canImport(Darwin)
      let status = Darwin.remove(path)
    #elseif canImport(Glibc)
      let status = Glibc.remove(path)
    #else
      let status = Musl.remove(path)
    #endif
    guard status == 0 else { throw FileError(errno: errno) }
  }

  package func bootID() throws(FileError) -> BootID {
    #if canImport(Darwin)
      var text = [UInt8](repeating: 0, count: 64)
      var count = text.count
      guard sysctlbyname("kern.bootsessionuuid", &text, &count, nil, 0) == 0 else {
        throw FileError(errno: errno)
      }
    #else
      let text = try contents(of: "/proc/sys/kernel/random/boot_id")
      let count = text.count
    #endif
    let digits = text.prefix(count).compactMap { byte -> UInt64? in
      switch byte | 0x20 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte | 0x20) - 87
      default: nil
      }
    }
    return BootID(
      high: digits.prefix(16).reduce(0) { $0 << 4 | $1 },
      low: digits.dropFirst(16).prefix(16).reduce(0) { $0 << 4 | $1 })
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    sizeInBytes = Int(status.st_size)
  }
}
