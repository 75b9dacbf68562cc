// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension POSIXFileSystem {
  package func volume(at path: String) throws(FileError) -> Volume {
    #if canImport(Darwin)
      var status = statfs()
      guard statfs(path, &status) == 0 else { throw FileError(errno: errno) }
      let isLocal = status.f_flags & UInt32(MNT_LOCAL) != 0
      return Volume(
        unsafeKind: isLocal ? nil : "a network file system",
        isReadOnly: status.f_flags & UInt32(MNT_RDONLY) != 0)
    #else
      var status = statvfs()
      guard statvfs(path, &status) == 0 else { throw FileError(errno: errno) }
      var file = stat()
      guard stat(path, &file) == 0 else { throw FileError(errno: errno) }
      let mounts = String(decoding: try contents(of: "/proc/self/mountinfo"), as: UTF8.self)
      let kind = Self.kind(ofDevice: UInt64(file.st_dev), in: mounts)
      return Volume(
        unsafeKind: kind.flatMap { Self.unsafeKinds.contains($0) ? $0 : nil },
        isReadOnly: status.f_flag & UInt(ST_RDONLY) != 0)
    #endif
  }

  /// File systems whose locks and syncs do not hold between the machines that share them.
  private static let unsafeKinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "gfs2", "ocfs2", "lustre", "glusterfs",
    "fuse.sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.s3fs", "fuse.rclone", "fuse.smbnetfs",
  ]

  /// The kind of the mount that has this device, from the lines of proc_pid_mountinfo(5):
  /// `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw`.
  package static func kind(ofDevice device: UInt64, in mounts: String) -> String? {
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == "\(major):\(minor)",
        let separator = fields.firstIndex(of: "-"), separator + 1 < fields.count
      else { continue }
      return String(fields[separator + 1])
    }
    return nil
  }

  /// The bytes of a file whose size the system does not tell.
  func contents(of path: String) throws(FileError) -> [UInt8] {
    let file = try open(path, .read)
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      var result: Result<Int, FileError> = .success(0)
      chunk.withUnsafeMutableBytes { buffer in
        result = Result { () throws(FileError) in try read(file, at: bytes.count, into: buffer) }
      }
      let count = try result.get()
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
