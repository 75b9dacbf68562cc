// SPDX-License-Identifier: EUPL-1.2

extension EventLog {
  /// What opening found.
  struct Opened {
    var view: View
    var endFile: EndFile?
    var lock: LogLock?
    /// Up to where the log was signed: nothing of it is cut off after a crash.
    var signedThrough = 0
  }

  /// Opens the log in a folder.
  ///
  /// Reads the last segment from its beginning and the indexes of the others, so the cost is bounded
  /// by a segment. For appending, what a crash left unfinished at the end is set aside.
  ///
  /// - Parameters:
  ///   - path: The folder that holds `log/`.
  ///   - access: Whether to append as well.
  ///   - clock: Where the time of a commit comes from.
  ///   - signedThrough: The sequence up to which the log was signed; a log that ends before it is
  ///     refused.
  /// - Returns: The log.
  /// - Throws: ``EventLogError``: `notALog`, `notReadable`, `corrupt`, `newerFormat`, `restored`,
  ///   `unsafeFilesystem`, and for appending `readOnly`, `locked` or what the disk said.
  /// - Complexity: O(*bytes* of one segment), and a fortieth of the log's bytes for its indexes.
  public static func open(
    at path: String, for access: Access, clock: LogClock = .system, signedThrough: Int = 0
  ) throws(EventLogError) -> EventLog {
    try open(at: path, for: access, signedThrough: signedThrough, seams: Seams(clock: clock))
  }

  /// Opens the log with other things in the place of disk and limits.
  package static func open(
    at path: String, for access: Access, signedThrough: Int = 0, seams: Seams
  ) throws(EventLogError) -> EventLog {
    let log = try openUnlessEmpty(
      at: path, for: access, signedThrough: signedThrough, seams: seams)
    guard log.end.sequence > 0 else {
      throw EventLogError(.notALog, "the log holds no event: it was never wholly made")
    }
    guard access == .reading || !log.source.isEmpty else {
      throw EventLogError(
        Damage(.check, segment: LogFolder.segmentName(1), line: 1, byte: 0, sequence: 1))
    }
    guard log.end.sequence >= signedThrough else {
      throw .restored(endsAt: log.end.sequence, signedThrough: signedThrough)
    }
    return log
  }

  /// Opens a log that may have no event yet.
  static func openUnlessEmpty(
    at path: String, for access: Access, source: String? = nil, signedThrough: Int = 0,
    seams: Seams
  ) throws(EventLogError) -> EventLog {
    let folder = LogFolder(root: path, fileSystem: seams.fileSystem)
    try folder.check(for: access)
    let lock =
      access == .appending ? try LogLock(folder.lock, in: folder, patience: seams.patience) : nil
    let endFile = try EndFile(in: folder, for: access)
    let durable = try endFile?.read()
    let view = try load(folder, through: durable, access)
    let source = if let source { source } else { try self.source(of: folder) }
    let log = EventLog(
      Opened(view: view, endFile: endFile, lock: lock, signedThrough: signedThrough), in: folder,
      for: access, source: source, seams: seams)
    if access == .reading {
      try log.refresh()
    } else if let lock, durable?.state != .good {
      try lock.whileHeld { () throws(EventLogError) -> Void in try log.recover() }
    }
    if access == .appending { log.indexes.store(log.view.withLock { $0.sealed }) }
    return log
  }

  /// Reads indexes and last segment as far as the durable end says.
  private static func load(
    _ folder: LogFolder, through durable: DurableEnd?, _ access: Access
  ) throws(EventLogError) -> View {
    var segments = try folder.segments()
    if let durable { segments.removeAll { $0 > durable.segment } }
    guard let last = segments.last else {
      throw EventLogError(.notALog, "there is no segment in the log folder")
    }
    guard segments[0] == 1, last == durable?.segment ?? last else {
      let missing = segments[0] == 1 ? durable?.segment ?? last : 1
      throw EventLogError(
        Damage(
          .segment, segment: LogFolder.segmentName(missing), line: 1, byte: 0, sequence: missing))
    }
    let sealed = try IndexLibrary(folder: folder).load(segments)
    let tail = try Tail(last, in: folder, access == .reading ? .read : .write)
    var view = View(sealed: sealed, tail: tail)
    if let durable {
      try view.advance(to: durable, in: folder, access == .reading ? .read : .write)
    }
    return view
  }

  /// The source in the first line of the log; nothing where that is not whole yet.
  private static func source(of folder: LogFolder) throws(EventLogError) -> String {
    let region = try folder.open(folder.segment(1), .read).read(0..<Line.greatestSize + 1)
    guard let lineEnd = region.bytes.firstNewline(from: 0),
      let line = try? Line.parse(UnsafeRawBufferPointer(rebasing: region.bytes[..<lineEnd]))
    else { return "" }
    return String(decoding: region.bytes[line.source], as: UTF8.self)
  }

  /// Makes a log in a folder and records its first events.
  ///
  /// The folder is made if it is not there. A making that a crash broke off can be repeated.
  ///
  /// - Parameters:
  ///   - path: The folder that will hold `log/`.
  ///   - source: The CloudEvents `source` of every line: 1 to 200 printable ASCII characters without
  ///     `"` and `\`.
  ///   - first: The first events.
  ///   - clock: Where the time of a commit comes from.
  /// - Returns: The log, opened for appending; its first events are durable.
  /// - Throws: ``EventLogError``: `alreadyExists`, `invalid`, `unsafeFilesystem`, or what the disk
  ///   said.
  public static func create(
    at path: String, source: String, first: Append, clock: LogClock = .system
  ) async throws(EventLogError) -> EventLog {
    try await create(at: path, source: source, first: first, seams: Seams(clock: clock))
  }

  /// Makes a log with other things in the place of disk and limits.
  package static func create(
    at path: String, source: String, first: Append, seams: Seams
  ) async throws(EventLogError) -> EventLog {
    guard Line.isEnvelopeText(source.utf8) else {
      throw EventLogError(.invalid, "the source is not 1 to 200 printable ASCII characters")
    }
    _ = try PreparedAppend(first, source: source)
    let folder = LogFolder(root: path, fileSystem: seams.fileSystem)
    try prepare(folder)
    let log = try openUnlessEmpty(at: path, for: .appending, source: source, seams: seams)
    do {
      _ = try await log.appendLocked {
        guard log.end.sequence == 0 else {
          throw EventLogError(.alreadyExists, "there is a log in the folder")
        }
        return first
      }
    } catch {
      throw (error as? EventLogError) ?? EventLogError(.io, "the first events were not recorded")
    }
    return log
  }

  private static func prepare(_ folder: LogFolder) throws(EventLogError) {
    try folder.makeFolder(folder.root, in: folder.root.parentFolder)
    try folder.checkVolume(folder.root)
    try folder.makeFolder(folder.log, in: folder.root)
    try folder.check(for: .appending)
    guard try folder.segments().isEmpty else { return }
    _ = try folder.open(folder.segment(1), .create)
    try folder.sync(folder.log)
  }
}
