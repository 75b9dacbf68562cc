// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

extension Register {
  /// Opens the register in a folder.
  ///
  /// For writing, keys that a crash left before their commit are removed, and erasures that were
  /// broken off are finished.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - access: Whether to write as well.
  ///   - environment: Where time and random bytes come from.
  /// - Returns: The register. One made by a newer version is opened for reading only, and says so.
  /// - Throws: ``RegisterError``: `no-register`, `damaged` with segment, line and byte,
  ///   `newer-format` for writing, `read-only`, or what the disk said; for writing also `restored`
  ///   where it is an older copy or a copy of another, and `key-missing` without its signing key.
  /// - Complexity: O(bytes of one segment of the log).
  public static func open(
    at path: String, for access: Access, environment: Environment = .system
  ) throws(RegisterError) -> Register {
    try open(at: path, for: access, environment: environment, checking: access == .writing)
  }

  /// Opens the register, and checks if asked that it is the newest and can be signed.
  static func open(
    at path: String, for access: Access, environment: Environment, checking: Bool
  ) throws(RegisterError) -> Register {
    let folder = Folder(path: path)
    let isNewer: Bool?
    do throws(FileFailure) { isNewer = try RegisterFormat.isNewer(in: folder) } catch {
      throw .file(error)
    }
    guard let isNewer else { throw .noRegister(path: path) }
    guard !isNewer || access == .reading else { throw .newerFormat }
    let register = try RegisterError.wrapping {
      let log = try openLog(
        at: path, for: access, environment, signedThrough: checking ? sizeSigned(of: folder) : 0)
      let records = Records(log, in: folder, register: try identity(of: log))
      return Register(
        records, try Signing(of: log, records, in: folder), in: folder, for: access,
        isNewer: isNewer, environment: environment)
    }
    if checking { try register.checkCanSign() }
    if access == .writing { try register.cleanUpKeys() }
    try register.refuseDestroyedKeys()
    if checking { try register.finishBrokenOffErasures() }
    return register
  }

  /// How far the register was signed: nothing of that may be taken for what a crash left.
  private static func sizeSigned(of folder: Folder) throws -> Int {
    try LogHeads.sizeSigned(at: folder.path, anchor: try AnchorPlace.path(of: folder))
  }

  private static func openLog(
    at path: String, for access: Access, _ environment: Environment, signedThrough: Int
  ) throws -> EventLog {
    let clock = LogClock { environment.now().microseconds }
    guard access == .reading else {
      return try .open(at: path, for: .appending, clock: clock, signedThrough: signedThrough)
    }
    return try reading { () throws(EventLogError) in
      try .open(at: path, for: .reading, clock: clock)
    }
  }

  /// Tells who only reads that the log cannot be read, and not that it cannot be written.
  static func reading<Value>(_ body: () throws(EventLogError) -> Value) throws -> Value {
    do throws(EventLogError) { return try body() } catch {
      guard [.readOnly, .io].contains(error.code), let path = error.path, let errno = error.errno
      else { throw error }
      throw FileFailure("read", path, errno: errno)
    }
  }

  /// The register's id: what its first event gives it.
  private static func identity(of store: some EventStore) throws -> String {
    guard case .registerCreated(let created) = EventCodec.decode(try store.event(at: 1))?.event
    else { throw RegisterError.newerFormat }
    return created.register
  }

  /// Refuses to write to an older copy, and to what could not be signed.
  private func checkCanSign() throws(RegisterError) {
    guard let signing else { return }
    do throws(EventLogError) { try signing.heads.check() } catch { throw .log(error) }
    guard try signing.privateKey() != nil else { throw .keyMissing(subject: Self.signingSubject) }
  }

  /// Uses no key that the anchor lists as destroyed, also where an older log was put back that does
  /// not know it.
  private func refuseDestroyedKeys() throws(RegisterError) {
    guard let signing else { return }
    do throws(EventLogError) { records.keys.refuse(try signing.heads.destroyed()) } catch {
      throw .log(error)
    }
  }

  private func cleanUpKeys() throws(RegisterError) {
    try RegisterError.wrapping {
      try records.keys.cleanUp {
        try records.store.refresh()
        var known: Set<String> = []
        try records.store.forEach { stored in
          guard stored.hasType("nl.weerklank.subject-opened.v1"),
            case .subjectOpened(let opened) = EventCodec.decode(stored)?.event
          else { return }
          known.insert(opened.fingerprint)
        }
        return known
      }
    }
  }
}
