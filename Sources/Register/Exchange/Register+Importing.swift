// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
internal import Projections

extension Register {
  /// Makes a register from the export of another, that goes on under an origin and a key of its own.
  ///
  /// The lines stay as they are, byte for byte, so that every receipt keeps its worth; the head with
  /// which they came is kept in `heads/imported`, signed as seen by the new key. The folder appears
  /// whole or not at all. Where a crash comes before it has its new key, ``resume(at:from:by:environment:)``
  /// goes on from the head in its `heads/last-signed`.
  ///
  /// - Parameters:
  ///   - next: Gives the lines of the export, and `nil` at the end.
  ///   - path: The folder: not there yet.
  ///   - keysPath: A folder with the keys, such as a backup's; `nil` to have none: the texts cannot
  ///     be read then. Signing keys in it are passed over.
  ///   - user: Who does it, an administrator; by default the register's first user.
  ///   - environment: Where time and random bytes come from.
  /// - Returns: The register, opened for writing.
  /// - Throws: ``RegisterError``: `bad-input` with what `next` throws; `bad-export` and `damaged` with the place of
  ///   what is wrong, `not-empty`, `not-allowed`, or what the disk said.
  /// - Complexity: O(bytes of the export), with one line in memory at a time.
  public static func importLog(
    _ next: @escaping () throws -> [UInt8]?, into path: String, keysFrom keysPath: String? = nil,
    by user: UserID? = nil, environment: Environment = .system
  ) async throws(RegisterError) -> Register {
    let place = Folder(named: path)
    let aside = Folder(
      path: "\(place.path).new-\(Hexadecimal.encode(environment.randomness.bytes(4)))")
    let header: ExportHeader
    do {
      guard !Folder.isAnything(at: place.path) else {
        throw RegisterError.notEmpty(path: place.path)
      }
      header = try make(in: aside, next, environment)
      if let keysPath { try takeKeys(from: Folder(path: keysPath), for: aside) }
      try checkWhole(aside)
      try checkMayBegin(aside, at: place, by: user)
      try aside.take(placeOf: place)
    } catch {
      aside.removeAll()
      throw RegisterError(error)
    }
    return try await beginAnew(at: place, after: header.head, by: user, environment)
  }

  private static func make(
    in folder: Folder, _ next: @escaping () throws -> [UInt8]?, _ environment: Environment
  ) throws -> ExportHeader {
    var lines = ExportLines(next)
    guard let first = try lines.next() else {
      throw RegisterError.badExport(line: 1, "the file is empty")
    }
    let header = try ExportHeader(parsing: first)
    try makeFolders(in: folder, environment)
    try rebuildLog(of: header.events, in: folder, from: &lines)
    let sources = SourceStore(folder: folder.folder(SourceStore.folderName))
    for _ in 0..<header.sources {
      guard let source = ExportedSource(parsing: try lines.required()) else {
        throw lines.bad("a sealed file is not what its name says")
      }
      try sources.write([source.file])
    }
    guard try lines.next() == nil else { throw lines.bad("the file goes on after its end") }
    if let head = header.head {
      try folder.folder("heads").write([("last-signed", head)], mode: 0o644)
    }
    try writeFormat(in: folder)
    return header
  }

  private static func rebuildLog(
    of events: Int, in folder: Folder, from lines: inout ExportLines
  ) throws {
    var rebuilder = try LogRebuilder(at: folder.path)
    for _ in 0..<events {
      let line = try lines.required()
      try damageAsBadExport { () throws(EventLogError) in try rebuilder.add(line) }
    }
    try damageAsBadExport { () throws(EventLogError) in _ = try rebuilder.finish() }
  }

  /// Tells of a line that is not what it should be by its place in the export.
  private static func damageAsBadExport(_ body: () throws(EventLogError) -> Void) throws {
    do throws(EventLogError) { try body() } catch {
      guard error.code == .corrupt, let sequence = error.sequence else { throw error }
      throw RegisterError.badExport(line: sequence + 1, "the line is not one of this log here")
    }
  }

  /// Refuses an export whose parts do not fit together.
  private static func checkWhole(_ folder: Folder) throws {
    do throws(RegisterError) { try requireWhole(try verify(at: folder.path)) } catch {
      guard case .log(let failure) = error, failure.code == .corrupt else { throw error }
      throw RegisterError.badExport(
        line: failure.sequence.map { $0 + 1 } ?? 1, "it is not whole: \(failure.detail)")
    }
  }

  /// Refuses, before the folder gets its name, what could not go on under a key of its own.
  private static func checkMayBegin(_ aside: Folder, at place: Folder, by user: UserID?) throws {
    let anchor = try AnchorPlace.path(of: place)
    guard !Folder.isAnything(at: anchor) else { throw RegisterError.anchorThere(path: anchor) }
    let register = try open(at: aside.path, for: .reading)
    try register.checkAdministrator(try register.actor(user))
  }

  private static func takeKeys(from given: Folder, for folder: Folder) throws {
    guard given.isThere else { throw KeyStoreError.masterMissing }
    let register = try open(at: folder.path, for: .reading)
    let state = try register.books().state
    let wanted = state.subjects.filter { state.erasures[$0.key] == nil }.values
    try register.records.keys.take(
      wanted, from: KeyStore(in: given), randomness: register.environment.randomness)
  }

  /// Goes on with lines of another's making, under a key of its own.
  private static func beginAnew(
    at place: Folder, after head: [UInt8]?, by user: UserID?, _ environment: Environment
  ) async throws(RegisterError) -> Register {
    guard let head else {
      let register = try open(at: place.path, for: .writing, environment: environment)
      _ = try await register.beginSigning(by: try register.actor(user))
      return try open(at: place.path, for: .writing, environment: environment)
    }
    let kept = try KeptHead(parsing: head, named: "export")
    _ = try await resume(
      at: place.path, from: kept, by: user, isOfItsOwn: true, environment: environment)
    let register = try open(at: place.path, for: .writing, environment: environment)
    try register.keep(kept, as: "imported")
    return register
  }

  /// Keeps a head of another's making in `heads/`, signed as seen by the register's own key.
  private func keep(_ head: KeptHead, as name: String) throws(RegisterError) {
    guard let signing, let key = try signing.privateKey() else { throw .notSigned }
    var note = head.note
    let seconds = UInt64(max(environment.now().microseconds / 1_000_000, 0))
    note.add(key.cosign(note.text, at: seconds))
    do throws(FileFailure) {
      try folder.folder("heads").replace(name, with: note.bytes, mode: 0o644)
    } catch { throw .file(error) }
  }
}

/// Counts the lines of an export while they are read.
private struct ExportLines {
  private let source: () throws -> [UInt8]?
  private var count = 0

  init(_ source: @escaping () throws -> [UInt8]?) { self.source = source }

  mutating func next() throws -> [UInt8]? {
    count += 1
    return try source()
  }

  mutating func required() throws -> [UInt8] {
    guard let line = try next() else { throw bad("the file ends before all of it is there") }
    return line
  }

  func bad(_ what: String) -> RegisterError { .badExport(line: count, what) }
}
