// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

extension Register {
  /// Brings a backup of the register up to date, while others go on recording.
  ///
  /// The register is verified first: damage is never carried over what was saved whole. What is
  /// copied has a position of its own, with every sealed file that its events name. A subject that
  /// is erased while it is copied is erased in the backup too.
  ///
  /// - Parameters:
  ///   - path: The folder of the backup: not there yet, empty, or an earlier backup of this register.
  ///   - keysPath: The folder that will hold the keys, and no others; `nil` for none.
  ///   - progress: Told how many bytes of how many are done, of verifying and of copying the log.
  /// - Returns: What the backup holds.
  /// - Throws: ``RegisterError``: `damaged`; `not-empty`, `other-backup` or `within-register` of the
  ///   folders; `locked`; or what the disk said.
  /// - Complexity: O(bytes of the register) to verify it, O(bytes added since) to copy it.
  public func backUp(
    to path: String, keysTo keysPath: String?, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(RegisterError) -> Backup {
    guard let log = records.store as? EventLog else { throw .noRegister(path: folder.path) }
    let target = Folder(named: path)
    let keysTarget = keysPath.map { Folder(named: $0) }
    return try RegisterError.wrapping {
      for other in [target, keysTarget].compactMap({ $0 }) { try checkApart(other) }
      if let keysTarget, keysTarget.overlaps(target) {
        throw RegisterError.withinRegister(path: keysTarget.path)
      }
      let found = try Self.verify(at: folder.path, progress: progress)
      try Self.requireWhole(found)
      let backup = try BackupFolder(target, of: id)
      while true {
        let head = try sign()
        let copying = try log.copying()
        // A file is there before the line that names it: so it is in the backup, too.
        let new = try backup.takeOver(records.sources)
        try copy(copying, to: target, progress)
        if let head { try backup.write(head) }
        let keys = try keysTarget.map { try records.keys.copy(to: $0) }
        guard try !isErasing(after: copying.end.sequence) else { continue }
        // Without its key nobody can tell which files a subject has, and so which are missing.
        if found.missingKeys.isEmpty { try backup.drop(allBut: records.sources) }
        return Backup(
          sequence: copying.end.sequence, head: head, sources: try backup.sources.names().count,
          newSources: new, keys: keys)
      }
    }
  }

  private func copy(
    _ copying: LogCopying, to target: Folder, _ progress: (Int, Int) -> Void
  ) throws {
    do throws(EventLogError) { try copying.copy(to: target.path, progress: progress) } catch {
      guard error.code == .alreadyExists else { throw error }
      throw RegisterError.otherBackup(path: target.path)
    }
  }

  /// Whether a subject began to be erased after a sequence: its files may be half gone.
  private func isErasing(after sequence: Int) throws -> Bool {
    try records.store.refresh()
    var found = false
    try records.store.forEach(from: sequence + 1, through: nil) { stored in
      if stored.hasType("nl.weerklank.subject-erasing.v1") { found = true }
    }
    return found
  }

  /// Refuses a folder that is the register's, in it or around it.
  private func checkApart(_ other: Folder) throws(RegisterError) {
    guard !other.overlaps(folder) else { throw .withinRegister(path: other.path) }
    if let around = other.folderAround(with: BackupFolder.markName) {
      throw .otherBackup(path: around.path)
    }
  }

  /// Refuses a register that is damaged, by its first damaged place.
  static func requireWhole(_ verification: RegisterVerification) throws(RegisterError) {
    guard let first = verification.damage.first else { return }
    var error = EventLogError(
      .corrupt, "\(verification.damage.count) places are damaged, the first: \(first.kind)")
    error.segment = first.segment
    (error.line, error.byte, error.sequence) = (first.line, first.byte, first.sequence)
    throw .log(error)
  }
}
