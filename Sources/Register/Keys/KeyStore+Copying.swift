// SPDX-License-Identifier: EUPL-1.2

extension KeyStore {
  /// Puts a copy of all keys in the place of one made before.
  ///
  /// The whole folder is written aside and then takes its place: keys that were erased since are not
  /// in it, and no key is ever beside the master key of another time.
  ///
  /// - Parameter target: A folder that is not there, is empty, or holds an earlier copy.
  /// - Returns: How many keys of subjects it holds.
  /// - Throws: ``RegisterError`` `not-empty`, or what the disk said.
  /// - Complexity: O(keys).
  func copy(to target: Folder) throws -> Int {
    let aside = Folder(path: target.path + ".weerklank-new")
    let names = try withExtendedLifetime(holdForWriting()) { try copyAside(aside) }
    try aside.take(placeOfCopy: target)
    return names.count { $0.hasSuffix(Self.suffix) || $0.hasSuffix(Self.newSuffix) }
  }

  /// Takes over keys of another store, as far as they are there.
  ///
  /// - Parameters:
  ///   - fingerprints: Which.
  ///   - other: Where they are.
  ///   - randomness: For the nonces under which they are encrypted here.
  /// - Throws: ``KeyStoreError``, ``FileFailure``.
  /// - Complexity: O(fingerprints).
  func take(
    _ fingerprints: some Sequence<String>, from other: KeyStore, randomness: Randomness
  ) throws {
    var keys: [SubjectKey] = []
    for fingerprint in fingerprints {
      if let key = try other.key(fingerprint) { keys.append(key) }
    }
    try stage(keys, randomness: randomness)
    confirm(keys)
  }

  private func copyAside(_ aside: Folder) throws -> [String] {
    try aside.removeCopy()
    try aside.make(mode: 0o700)
    try aside.write([(Self.copyMark, Array("weerklank-keys 1\n".utf8))], mode: 0o600)
    let names = (try folder.names() ?? []).filter { $0 != Self.lockName }
    for batch in stride(from: 0, to: names.count, by: 256) {
      var files: [(name: String, bytes: [UInt8])] = []
      for name in names[batch..<min(batch + 256, names.count)] {
        if let bytes = try folder.read(name) { files.append((name, bytes)) }
      }
      try aside.write(files, mode: 0o600)
    }
    return names
  }
}

extension Folder {
  /// Takes the place of an earlier copy of keys, or of a folder with nothing in it; durably.
  fileprivate func take(placeOfCopy old: Folder) throws {
    let former = Folder(path: old.path + ".weerklank-old")
    try former.removeCopy()
    if old.has(KeyStore.copyMark) {
      try old.move(to: former)
    } else {
      try old.checkEmpty()
    }
    try take(placeOf: old)
    try former.removeCopy()
  }

  /// Removes a copy of keys; a folder that is none and holds anything is somebody else's.
  fileprivate func removeCopy() throws {
    if !has(KeyStore.copyMark) { try checkEmpty() }
    removeAll()
  }
}
