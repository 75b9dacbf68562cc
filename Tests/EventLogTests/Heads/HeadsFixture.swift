// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// A log with heads, in a folder with the anchor beside it.
struct HeadsFixture {
  let folder: TemporaryFolder
  let files: FaultyFileSystem
  let log: EventLog
  let key: SigningKey
  let heads: LogHeads

  init(lines: Int = 1, limits: SegmentLimits = SegmentLimits()) async throws {
    folder = try TemporaryFolder()
    files = FaultyFileSystem()
    let seams = EventLog.Seams(
      fileSystem: files, clock: SteppingClock().clock, limits: limits)
    log = try await EventLog.create(
      at: folder.path + "/log-folder", source: Example.source, first: Append([Example.first]),
      seams: seams)
    key = try #require(SigningKey(name: "log.example", seed: Array(0..<32)))
    heads = Self.heads(of: log, in: folder, key)
    try heads.begin(with: key)
    if lines > 1 { try await append(lines - 1) }
  }

  static func heads(of log: EventLog, in folder: TemporaryFolder, _ key: SigningKey) -> LogHeads {
    LogHeads(
      of: log, identity: "log-1", anchor: folder.path + "/anchor", key: key.verifier())
  }

  /// Appends so many events, in one commit.
  func append(_ count: Int) async throws {
    let end = log.end.sequence
    _ = try await log.append(Append((end..<end + count).map { Example.event($0, in: "a") }))
  }

  /// The log's folder as another process opens it, with its heads.
  func another(
    _ access: EventLog.Access = .appending, boot: UInt64 = 0
  ) throws -> (log: EventLog, heads: LogHeads, files: FaultyFileSystem) {
    let files = FaultyFileSystem(boot: boot)
    let log = try EventLog.open(
      at: folder.path + "/log-folder", for: access, seams: EventLog.Seams(fileSystem: files))
    return (log, Self.heads(of: log, in: folder, key), files)
  }

  /// The leaf hashes of all lines.
  func leaves() throws -> [TreeHash] {
    var leaves: [TreeHash] = []
    try log.forEach { leaves.append($0.leafHash) }
    return leaves
  }

  /// What verification finds, heads and tiles too.
  func verified() throws -> Verification {
    var found = try log.verify()
    try found.checkHeads(at: folder.path + "/log-folder", keys: [key.verifier()])
    return found
  }

  /// The note in a file of the log's folder.
  func note(_ name: String) throws -> SignedNote {
    try SignedNote(parsing: folder.read("log-folder/" + name))
  }

  /// All tiles that there are, by their paths.
  func tiles() -> [String] {
    func walk(_ path: String) -> [String] {
      let names = folder.names(in: "log-folder/tiles/" + path)
      guard !names.isEmpty else { return [path] }
      return names.flatMap { walk(path.isEmpty ? $0 : path + "/" + $0) }
    }
    return walk("").filter { !$0.isEmpty }
  }
}
