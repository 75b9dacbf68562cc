// SPDX-License-Identifier: EUPL-1.2

/// Sealed letters and long texts in `sources/`, each named by the SHA-256 of its sealed bytes.
struct SourceStore: Hashable, Sendable {
  let folder: Folder

  /// The folder's name in the register.
  static let folderName = "sources"
  private static let newSuffix = ".new"

  /// Writes files; when it returns they are on the disk under their names.
  ///
  /// A crash may leave files that no event names. They are sealed, `verify` passes over them, and
  /// nothing is lost by removing them.
  func write(_ files: [SealedFile]) throws(FileFailure) {
    guard !files.isEmpty else { return }
    try folder.write(files.map { ($0.name + Self.newSuffix, $0.bytes) }, mode: 0o600)
    for file in files { try folder.rename(file.name + Self.newSuffix, to: file.name) }
    try folder.sync()
  }

  /// Removes files of a commit that was refused.
  func discard(_ files: [SealedFile]) {
    // Where this fails a sealed file stays that no event names.
    for file in files {
      _ = try? folder.remove(file.name)
      _ = try? folder.remove(file.name + Self.newSuffix)
    }
  }

  /// Removes files for good; when it returns they are gone from the disk's names.
  func remove(_ names: some Collection<String>) throws(FileFailure) {
    guard !names.isEmpty, folder.isThere else { return }
    for name in names {
      try folder.remove(name)
      try folder.remove(name + Self.newSuffix)
    }
    try folder.sync()
  }

  /// The sealed bytes; `nil` where there is no such file, or it is not what its name says.
  func read(_ name: String) throws(FileFailure) -> [UInt8]? {
    guard Hexadecimal.isHash(name), let bytes = try folder.read(name),
      SealedFile.name(of: bytes) == name
    else { return nil }
    return bytes
  }

  /// The names of all files.
  func names() throws(FileFailure) -> [String] {
    (try folder.names() ?? []).filter { Hexadecimal.isHash($0) }
  }
}
