// SPDX-License-Identifier: EUPL-1.2

internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The files of the machine.
package struct POSIXFileSystem: FileSystem {
  /// Makes the seam's real side.
  package init() {}

  /// Never waits: a pipe in the place of a file fails when it is read.
  package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile {
    let options: FileDescriptor.OpenOptions
    switch mode {
    case .read, .write: options = []
    case .create: options = [.create]
    case .createNew: options = [.create, .exclusiveCreate]
    }
    let descriptor = try result {
      try FileDescriptor.open(
        FilePath(path), mode == .read ? .readOnly : .readWrite,
        options: options.union([.noFollow, .closeOnExec, .nonBlocking]),
        permissions: [.ownerReadWrite, .groupReadWrite], retryOnInterrupt: false)
    }
    return OpenFile(descriptor: descriptor.rawValue)
  }

  package func close(_ file: OpenFile) {
    // What a close reports was synced before, or was never acknowledged.
    _ = try? file.system.close()
  }

  package func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    try result {
      try file.system.read(
        fromAbsoluteOffset: Int64(offset), into: buffer, retryOnInterrupt: false)
    }
  }

  package func write(
    _ file: OpenFile, at offset: Int, from buffer: UnsafeRawBufferPointer
  ) throws(FileError) -> Int {
    try result {
      try file.system.write(toAbsoluteOffset: Int64(offset), buffer, retryOnInterrupt: false)
    }
  }

  package func truncate(_ file: OpenFile, to sizeInBytes: Int) throws(FileError) {
    try result { try file.system.resize(to: Int64(sizeInBytes), retryOnInterrupt: false) }
  }

  package func sync(_ file: OpenFile) throws(FileError) {
    #if canImport(Darwin)
      try check(fcntl(file.descriptor, F_FULLFSYNC))
    #else
      try check(fdatasync(file.descriptor))
    #endif
  }

  package func tryLock(_ file: OpenFile) throws(FileError) -> Bool {
    if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw FileError(errno: errno) }
    return false
  }

  package func unlock(_ file: OpenFile) throws(FileError) {
    try check(flock(file.descriptor, LOCK_UN))
  }

  package func map(_ file: OpenFile, count: Int) throws(FileError) -> ByteRegion {
    guard count > 0 else {
      return ByteRegion(UnsafeRawBufferPointer(start: nil, count: 0)) { _ in }
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.descriptor, 0),
      start != MAP_FAILED
    else { throw FileError(errno: errno) }
    madvise(start, count, MADV_WILLNEED)
    return ByteRegion(UnsafeRawBufferPointer(start: start, count: count)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }

  package func dropCache(_ file: OpenFile) throws(FileError) {
    #if !canImport(Darwin)
      let error = posix_fadvise(file.descriptor, 0, 0, POSIX_FADV_DONTNEED)
      guard error == 0 else { throw FileError(errno: error) }
    #endif
  }

  package func makeFolder(_ path: String) throws(FileError) { try check(mkdir(path, 0o770)) }

  package func syncFolder(_ path: String) throws(FileError) {
    let folder = try result {
      try FileDescriptor.open(FilePath(path), .readOnly, options: [.directory, .closeOnExec])
    }
    defer { close(OpenFile(descriptor: folder.rawValue)) }
    try check(fsync(folder.rawValue))
  }

  package func list(_ path: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw FileError(errno: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(errno: errno) }
    return names
  }

  package func makeReadOnly(_ path: String) throws(FileError) { try check(chmod(path, 0o440)) }
}

extension OpenFile {
  fileprivate var system: FileDescriptor { FileDescriptor(rawValue: descriptor) }
}

/// Calls with the error number as a typed error.
private func result<Value>(_ body: () throws -> Value) throws(FileError) -> Value {
  do { return try body() } catch {
    throw FileError(errno: (error as? Errno)?.rawValue ?? EIO)
  }
}

private func check(_ status: Int32) throws(FileError) {
  guard status == 0 else { throw FileError(errno: errno) }
}
