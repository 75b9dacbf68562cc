// SPDX-License-Identifier: EUPL-1.2

/// Destroying keys: their files go, and so does the master key under which they lay, so that a copy
/// of such a file that turns up is worth nothing without a copy of the master key of its time.
///
/// 1. `master.next`, a new master key, is on the disk: from here on an unfinished replacement is
///    known by it.
/// 2. The keys' files are overwritten and removed.
/// 3. Every other key is wrapped anew, each file replaced as a whole; one is under the old master key
///    or the new one, and readers try both.
/// 4. `master` is overwritten, and `master.next` takes its name.
///
/// After a crash the same steps are taken again from the first; each finds what is done.
extension KeyStore {
  static let nextMasterName = "master.next"
  private static let wrapSuffix = ".wrap"

  /// Destroys keys for good, whatever name their files have.
  ///
  /// Waits until nobody is writing keys. Where none of them is there, and no replacement was broken
  /// off, nothing is done.
  ///
  /// - Returns: The fingerprints of those that were there.
  /// - Complexity: O(keys).
  @discardableResult
  func destroy(
    _ fingerprints: Set<String>, randomness: Randomness
  ) throws(KeyStoreError) -> Set<String> {
    do throws(FileFailure) {
      let lock = try FileLock.exclusive(at: folder.path(of: Self.lockName))
      defer { withExtendedLifetime(lock) {} }
      refuse(fingerprints)
      let names = try folder.names() ?? []
      let doomed = names.filter { fingerprints.contains($0.keyFingerprint) }
      guard !doomed.isEmpty || folder.has(Self.nextMasterName) else { return [] }
      if try masterKey(in: Self.nextMasterName) == nil {
        try folder.write(
          [(Self.nextMasterName, randomness.bytes(SubjectKey.length))], mode: 0o600)
      }
      for name in doomed { try folder.shred(name) }
      try folder.sync()
      try wrapAnew(names.filter { !fingerprints.contains($0.keyFingerprint) }, randomness)
      try replaceMaster()
      return Set(doomed.map(\.keyFingerprint))
    } catch { throw .file(error) }
  }

  /// The fingerprints of those of the keys that have a file.
  func present(of fingerprints: Set<String>) throws(FileFailure) -> Set<String> {
    fingerprints.intersection(try (folder.names() ?? []).map(\.keyFingerprint))
  }

  private func wrapAnew(_ names: [String], _ randomness: Randomness) throws(FileFailure) {
    guard let next = try masterKey(in: Self.nextMasterName) else { return }
    let old = try masterKey(in: Self.masterName)
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names {
      guard !name.hasSuffix(Self.wrapSuffix) else {
        try folder.remove(name)
        continue
      }
      let fingerprint = name.keyFingerprint
      guard Hexadecimal.isHash(fingerprint), let bytes = try folder.read(name),
        next.unwrap(bytes, fingerprint: fingerprint) == nil,
        let key = old?.unwrap(bytes, fingerprint: fingerprint)
      else { continue }
      files.append((name, next.wrap(key, nonce: randomness.bytes(SubjectKey.nonceLength))))
    }
    try folder.write(files.map { ($0.name + Self.wrapSuffix, $0.bytes) }, mode: 0o600)
    for file in files { try folder.rename(file.name + Self.wrapSuffix, to: file.name) }
    try folder.sync()
  }

  private func replaceMaster() throws(FileFailure) {
    try folder.overwrite(Self.masterName)
    try folder.rename(Self.nextMasterName, to: Self.masterName)
    try folder.sync()
  }
}

extension String {
  /// The fingerprint in the name of a key's file: what stands before the first full stop.
  fileprivate var keyFingerprint: String {
    String(prefix { $0 != "." })
  }
}
