// SPDX-License-Identifier: EUPL-1.2

public import EventLog

/// What a backup holds, and what was done to bring it there.
public struct Backup: Sendable {
  /// The sequence of its last event.
  public let sequence: Int
  /// The head that goes with it; `nil` where the register has no signing key.
  public let head: SignedHead?
  /// How many sealed files it holds.
  public let sources: Int
  /// How many of them were not there before.
  public let newSources: Int
  /// How many keys of subjects stand in the folder for keys; `nil` where none was asked for.
  public let keys: Int?

  /// Where the keys go unless another folder is named: beside the backup's, by its name and `.keys`.
  public static func keysFolder(beside path: String) -> String {
    Folder(named: path).path + ".keys"
  }
}

/// The folder of a backup: a register's log, sealed files and newest head, and a file that says so.
///
/// Neither its keys are in it, nor the anchor, nor the secrets of access.
struct BackupFolder {
  let folder: Folder
  private let lock: FileLock

  static let markName = "backup"
  private static let lockName = ".lock"

  /// Opens the folder, or makes one.
  ///
  /// - Parameters:
  ///   - folder: Where it is, or will be.
  ///   - register: The id of the register.
  /// - Throws: ``RegisterError``: `not-empty`, `other-backup`, `locked`, or what the disk said.
  init(_ folder: Folder, of register: String) throws {
    let mark = Array("weerklank-backup 1\nregister \(register)\n".utf8)
    if let found = try folder.read(Self.markName) {
      guard found == mark else { throw RegisterError.otherBackup(path: folder.path) }
    } else {
      try folder.checkEmpty()
      try folder.make(mode: 0o700)
    }
    guard let lock = try FileLock.exclusiveIfFree(at: folder.path(of: Self.lockName)) else {
      throw RegisterError.log(EventLogError(.locked, "somebody else brings the backup up to date"))
    }
    self.folder = folder
    self.lock = lock
    try folder.replace(Self.markName, with: mark, mode: 0o644)
    try folder.replace(
      RegisterFormat.fileName, with: Array("\(RegisterFormat.current)\n".utf8), mode: 0o644)
  }

  /// Takes over a head.
  func write(_ head: SignedHead) throws(FileFailure) {
    let heads = folder.folder("heads")
    try heads.make(mode: 0o755)
    try heads.replace("last-signed", with: head.note.bytes, mode: 0o644)
    try folder.replace("checkpoint", with: head.note.bytes, mode: 0o644)
  }

  /// The sealed files of the backup.
  var sources: SourceStore {
    SourceStore(folder: folder.folder(SourceStore.folderName))
  }

  /// Takes over the sealed files that are not there yet, or not as they should be.
  ///
  /// - Parameter others: The register's sealed files.
  /// - Returns: How many were written.
  /// - Throws: ``FileFailure``.
  /// - Complexity: O(bytes) to read those that are there, and those that are new.
  func takeOver(_ others: SourceStore) throws -> Int {
    try sources.folder.make(mode: 0o700)
    var written = 0
    for name in try others.names() where try sources.read(name) == nil {
      // What was erased since it was listed is not there any more.
      guard let bytes = try others.read(name) else { continue }
      try sources.write([SealedFile(bytes)])
      written += 1
    }
    return written
  }

  /// Drops the sealed files that the register has not: they were erased since.
  func drop(allBut others: SourceStore) throws {
    let kept = Set(try others.names())
    for name in try sources.names() where !kept.contains(name) { try sources.folder.remove(name) }
    try sources.folder.sync()
  }
}
