// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Register

/// `weerklank backup`: a copy of the register that is brought up to date while others work.
struct BackupCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Bring a backup of the register up to date, while others go on working.",
    discussion: """
      The folder gets the log, the sealed files and the newest head; what is there already is not \
      copied again. The keys go to a folder of their own, for whoever has both can read every text: \
      keep them apart, and keep old ones no longer than the law gives you for erasing. The anchor and \
      the secrets of access are in neither.

      To go on from a backup: put the folder where the register was, the keys in it as keys/, and \
      give weerklank resume --checkpoint the newest head that anybody kept.
      """)

  @Argument(help: "The folder of the backup: a new one, or an earlier backup of this register.")
  var folder: String

  @Option(help: "The folder for the keys; else the backup's name and .keys.")
  var keys: String?

  @Flag(help: "Copy no keys: without them no text of the backup can ever be read.")
  var withoutKeys = false

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if folder.isEmpty || keys?.isEmpty == true { throw ValidationError("Name a folder.") }
    if withoutKeys, keys != nil {
      throw ValidationError("--keys and --without-keys exclude each other.")
    }
  }

  private var keysFolder: String? {
    withoutKeys ? nil : keys ?? Backup.keysFolder(beside: folder)
  }

  func run() throws {
    let register = try Register.open(at: options.folder, for: .writing)
    let progress = ProgressLine()
    defer { progress.end() }
    let backup = try register.backUp(to: folder, keysTo: keysFolder) { progress.show($0, of: $1) }
    progress.end()
    let line =
      options.json ? json(backup, at: register.position).line : words(backup)
    try Output.print(line: line)
  }

  private func words(_ backup: Backup) -> String {
    var lines = [
      "\(folder): \(backup.sequence) events, \(backup.sources) sealed files"
        + " (\(backup.newSources) new)"
    ]
    if let keysFolder, let keys = backup.keys {
      lines.append("\(keysFolder): \(keys) keys; keep them apart from the rest")
    }
    return lines.joined(separator: "\n")
  }

  private func json(
    _ backup: Backup, at position: (sequence: Int, time: Instant)
  ) -> JSON {
    .object([
      .init("format", .string("weerklank.backup/1")),
      .position(position.sequence, at: position.time),
      .init("folder", .string(folder)), .init("events", .integer(backup.sequence)),
      .init("sources", .integer(backup.sources)), .init("newSources", .integer(backup.newSources)),
      .init("keysFolder", keysFolder.map(JSON.string) ?? .null),
      .init("keys", backup.keys.map(JSON.integer) ?? .null),
      .init("checkpoint", backup.head.map { .integer($0.checkpoint.size) } ?? .null),
    ])
  }
}
