// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

/// The keys of all subjects, one file each in `keys/`, outside the log.
///
/// A file is named by its key's fingerprint, so two writers who make a key for one subject never
/// write one file; the log says whose key is the subject's (`subject-opened`, under
/// `absent(subject/…)`). A key lies encrypted under `keys/master`.
///
/// Before the commit that first uses it, a key is `FINGERPRINT.new`; after it, `FINGERPRINT.key`.
/// A crash may leave the first name to a key that the log knows, so reading looks for both, and
/// only files of the first name can be keys that no event knows.
final class KeyStore: Sendable {
  let folder: Folder
  private let master: Guarded<MasterKey?>
  private let opened = Guarded<[String: SubjectKey]>([:])
  private let refused = Guarded<Set<String>>([])

  /// The folder's name in the register.
  static let folderName = "keys"
  static let masterName = "master"
  static let lockName = ".lock"
  static let newSuffix = ".new"
  static let suffix = ".key"
  /// The file that tells a copy of the keys from the store itself.
  static let copyMark = "copy"

  /// The store in a folder that is there.
  init(in folder: Folder) {
    self.folder = folder
    master = Guarded(nil)
  }

  /// Makes the folder with a new master key.
  static func create(in folder: Folder, randomness: Randomness) throws(FileFailure) {
    try folder.make(mode: 0o700)
    let bytes = randomness.bytes(SubjectKey.length)
    try folder.write([(masterName, bytes)], mode: 0o600)
  }

  /// Keeps clean-ups away while keys are written and committed.
  func holdForWriting() throws(KeyStoreError) -> FileLock {
    guard folder.isThere else { throw .masterMissing }
    do throws(FileFailure) { return try FileLock.shared(at: folder.path(of: Self.lockName)) } catch
    {
      throw .file(error)
    }
  }

  /// Writes new keys; when it returns they are on the disk.
  func stage(_ keys: [SubjectKey], randomness: Randomness) throws(KeyStoreError) {
    guard !keys.isEmpty else { return }
    let master = try masterForWriting()
    let files = keys.map { key in
      (
        key.fingerprint + Self.newSuffix,
        master.wrap(key, nonce: randomness.bytes(SubjectKey.nonceLength))
      )
    }
    do { try folder.write(files, mode: 0o600) } catch { throw .file(error) }
  }

  /// Gives keys that were committed their lasting name.
  func confirm(_ keys: [SubjectKey]) {
    opened.withLock { opened in for key in keys { opened[key.fingerprint] = key } }
    for key in keys {
      // Where this fails the key keeps its first name, by which it is found as well.
      _ = try? folder.rename(key.fingerprint + Self.newSuffix, to: key.fingerprint + Self.suffix)
    }
  }

  /// Removes keys that were not committed.
  func discard(_ keys: [SubjectKey]) {
    // Where this fails the next clean-up does it.
    for key in keys { _ = try? folder.remove(key.fingerprint + Self.newSuffix) }
  }

  /// The key with a fingerprint; `nil` where it is missing or cannot be unwrapped.
  func key(_ fingerprint: String) throws(FileFailure) -> SubjectKey? {
    if let key = opened.withLock({ $0[fingerprint] }) { return key }
    guard !refused.withLock({ $0.contains(fingerprint) }), let key = try read(fingerprint) else {
      return nil
    }
    opened.withLock { $0[fingerprint] = key }
    return key
  }

  /// The key as it lies in its file, and nowhere kept; also one that is never used.
  func read(_ fingerprint: String) throws(FileFailure) -> SubjectKey? {
    guard Hexadecimal.isHash(fingerprint) else { return nil }
    // While another process replaces the master key, a file is under the old one or the new one.
    for attempt in 0..<Self.attempts {
      guard let wrapped = try wrappedKey(fingerprint) else { return nil }
      for master in try masters(anew: attempt > 0) {
        if let key = master.unwrap(wrapped, fingerprint: fingerprint) { return key }
      }
    }
    return nil
  }

  private static let attempts = 3

  /// Uses these keys never again, be it that their files are there.
  func refuse(_ fingerprints: some Collection<String>) {
    guard !fingerprints.isEmpty else { return }
    refused.withLock { $0.formUnion(fingerprints) }
    opened.withLock { opened in for name in fingerprints { opened[name] = nil } }
  }

  private func wrappedKey(_ fingerprint: String) throws(FileFailure) -> [UInt8]? {
    // The name may change between two looks, and then it is the last one.
    for suffix in [Self.suffix, Self.newSuffix, Self.suffix] {
      if let bytes = try folder.read(fingerprint + suffix) { return bytes }
    }
    return nil
  }

  /// The master key as it is now: another process may have replaced it.
  private func masterForWriting() throws(KeyStoreError) -> MasterKey {
    let key: MasterKey?
    do throws(FileFailure) { key = try masterKey(in: Self.masterName) } catch {
      throw .file(error)
    }
    guard let key else { throw .masterMissing }
    if master.withLock({ $0?.fingerprint }) == key.fingerprint { return key }
    guard try opensAnyKey(key) else { throw .masterMissing }
    master.withLock { $0 = key }
    return key
  }

  /// The master keys under which a key may lie: one, or two while it is being replaced.
  private func masters(anew: Bool) throws(FileFailure) -> [MasterKey] {
    if !anew, let key = master.withLock({ $0 }) { return [key] }
    let current = try masterKey(in: Self.masterName)
    if let current { master.withLock { $0 = current } }
    return [current, try masterKey(in: Self.nextMasterName)].compactMap(\.self)
  }

  /// The master key in a file; `nil` where there is none.
  func masterKey(in name: String) throws(FileFailure) -> MasterKey? {
    guard let bytes = try folder.read(name), bytes.count == SubjectKey.length else { return nil }
    return MasterKey(bytes)
  }

  /// Whether a master key is that of the keys that are there; of none, any is.
  ///
  /// A key wrapped under the master of another register would be lost when the right one came back.
  private func opensAnyKey(_ master: MasterKey) throws(KeyStoreError) -> Bool {
    do throws(FileFailure) {
      let names = try (folder.names() ?? []).filter { $0.hasSuffix(Self.suffix) }
      for name in names {
        let fingerprint = String(name.dropLast(Self.suffix.count))
        guard let file = try folder.read(name) else { continue }
        if master.unwrap(file, fingerprint: fingerprint) != nil { return true }
      }
      return names.isEmpty
    } catch { throw .file(error) }
  }
}

/// Why keys could not be written.
enum KeyStoreError: Error, Hashable, Sendable {
  /// The operating system said no.
  case file(FileFailure)
  /// `keys/master` is not there or is not that of these keys, so no key can be used or made.
  case masterMissing
}

extension KeyStore {
  /// Removes keys that a crash left and no event knows, unless somebody is writing keys just now.
  ///
  /// Which fingerprints the log knows is asked only where there is anything to remove.
  ///
  /// - Complexity: O(keys) to list the folder.
  func cleanUp(known: () throws -> Set<String>) throws {
    guard try !unconfirmed().isEmpty,
      let lock = try FileLock.exclusiveIfFree(at: folder.path(of: Self.lockName))
    else { return }
    try withExtendedLifetime(lock) {
      let left = try unconfirmed()
      let known = try known()
      for fingerprint in left {
        if known.contains(fingerprint) {
          try folder.rename(fingerprint + Self.newSuffix, to: fingerprint + Self.suffix)
        } else {
          try folder.remove(fingerprint + Self.newSuffix)
        }
      }
    }
  }

  private func unconfirmed() throws(FileFailure) -> [String] {
    (try folder.names() ?? []).filter { $0.hasSuffix(Self.newSuffix) }
      .map { String($0.dropLast(Self.newSuffix.count)) }
  }
}
