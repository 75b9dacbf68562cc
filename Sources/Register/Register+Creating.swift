// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
internal import FoundationEssentials

extension Register {
  /// Makes a register with its first user, who is administrator and secretariat.
  ///
  /// A folder that is not there appears whole or not at all: it is made beside its place and
  /// renamed. One that is there stays the same folder, for it may be somebody's working directory,
  /// the end of a link or a mounted disk: its contents are made within it and moved up, `log` last.
  ///
  /// - Parameters:
  ///   - path: The folder: empty, or not there yet.
  ///   - organisation: Whose register it is.
  ///   - oin: The organisation's OIN, 20 digits.
  ///   - origin: The name under which the log will be signed; by default `weerklank/` and the
  ///     register's id.
  ///   - anchor: Where the anchor will stand, which tells an older copy of the register; by default
  ///     beside the folder, by its name and `.anchor`. Never in the folder, nor in its backups.
  ///   - isSigned: Whether the log gets a signing key; without, ``beginSigning(by:)`` gives it one.
  ///   - firstUser: The id of the first user.
  ///   - name: That user's name, which is sealed.
  ///   - environment: Where time and random bytes come from.
  /// - Returns: The register, opened for writing.
  /// - Throws: ``RegisterError``: `not-empty`, `anchor-there`, `bad-setting`, a rule about the names, or what the
  ///   disk said.
  public static func create(
    at path: String, organisation: String, oin: String? = nil, origin: String? = nil,
    anchor: String? = nil, isSigned: Bool = true, firstUser: UserID, named name: String,
    environment: Environment = .system
  ) async throws(RegisterError) -> Register {
    let id = EventID.random(environment.randomness).description
    let created = RegisterCreated(
      organisation: organisation, oin: oin, register: id, origin: origin ?? "weerklank/\(id)",
      format: RegisterFormat.current)
    try created.check()
    let key = isSigned ? try created.makeKey(environment) : nil
    let decided =
      try created.firstEvents(firstUser: firstUser, named: name) + (key.map(Self.announce) ?? [])
    let place = Folder(named: path)
    let isThere = place.isThere
    let aside =
      isThere
      ? place.folder(".new-\(id.prefix(8))") : Folder(path: "\(place.path).new-\(id.prefix(8))")
    var anchored: String?
    do {
      try place.checkEmpty()
      let log = try await make(
        in: aside, decided, source: created.source, register: id, by: firstUser, environment)
      if let key {
        let path = try anchorPath(anchor, of: place, made: aside)
        try KeyStore(in: aside.folder(KeyStore.folderName))
          .addSigningKey(key.seed, key.key.verifier())
        try LogHeads(of: log, register: id, anchor: path, key: key.key).begin(with: key.key)
        anchored = path
      }
      log.close()
      if isThere {
        try aside.moveContents(into: place, first: KeyStore.folderName, last: "log")
      } else {
        try aside.take(placeOf: place)
      }
    } catch {
      aside.removeAll()
      if let anchored { _ = try? FileManager.default.removeItem(atPath: anchored) }
      throw RegisterError(error)
    }
    return try open(at: path, for: .writing, environment: environment)
  }

  private static func make(
    in folder: Folder, _ decided: [Decided], source: String, register: String, by user: UserID,
    _ environment: Environment
  ) async throws -> EventLog {
    try makeFolders(in: folder, environment)
    let memory = Records(try MemoryEventStore(source: source), in: folder, register: register)
    let request = Request(actor: user, via: .cli) { _ in [] }
    let ledger = Ledger(records: memory)
    let preparation = try Preparing(ledger: ledger, environment: environment)
      .seal(Decision(decided, on: ledger), for: request)
    let staged = try Staged(
      preparation, records: memory, randomness: environment.randomness)
    let log = try await EventLog.create(
      at: folder.path, source: source, first: preparation.append,
      clock: LogClock { environment.now().microseconds })
    staged.confirm()
    try writeFormat(in: folder)
    return log
  }

  /// Makes the folders of a register, but for that of its log, with a new master key.
  static func makeFolders(in folder: Folder, _ environment: Environment) throws {
    try folder.make(mode: 0o755)
    try KeyStore.create(
      in: folder.folder(KeyStore.folderName), randomness: environment.randomness)
    try folder.folder(SourceStore.folderName).make(mode: 0o700)
    try folder.folder("heads").make(mode: 0o755)
    try folder.folder("access").make(mode: 0o700)
  }

  /// Says what a program must understand to write to the folder.
  static func writeFormat(in folder: Folder) throws(FileFailure) {
    try folder.write(
      [(RegisterFormat.fileName, Array("\(RegisterFormat.current)\n".utf8))], mode: 0o644)
  }

  /// Where the anchor will stand; where that is not beside the folder, it is noted in the folder.
  private static func anchorPath(
    _ path: String?, of place: Folder, made aside: Folder
  ) throws(FileFailure) -> String {
    guard let path else { return try AnchorPlace.path(of: place) }
    return try AnchorPlace.note(path, of: place, in: aside.folder("heads"))
  }

  private static func announce(_ made: MadeKey) -> [Decided] {
    [Decided(.register, .signingKeyAnnounced(SigningKeyAnnounced(made.key.verifier())))]
  }
}

/// A new signing key, and the seed that it is made from.
private struct MadeKey {
  let key: SigningKey
  let seed: [UInt8]
}

extension RegisterCreated {
  fileprivate func makeKey(_ environment: Environment) throws(RegisterError) -> MadeKey {
    let seed = environment.randomness.bytes(SigningKey.seedLength)
    guard let key = SigningKey(name: origin, seed: seed) else { throw .badSetting(name: "origin") }
    return MadeKey(key: key, seed: seed)
  }

  /// The CloudEvents `source` of its lines (NL GOV profile for CloudEvents).
  fileprivate var source: String {
    oin.map { "urn:nld:oin:\($0):systeem:weerklank" } ?? "urn:uuid:\(register)"
  }

  fileprivate func check() throws(RegisterError) {
    if let oin {
      let isDigits = oin.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard oin.utf8.count == 20, isDigits else { throw .badSetting(name: "oin") }
    }
    // The name of a key in a signed note: no space, no plus (C2SP signed-note).
    let isName = origin.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "+")
    }
    guard (1...100).contains(origin.utf8.count), isName else { throw .badSetting(name: "origin") }
  }

  fileprivate func firstEvents(
    firstUser: UserID, named name: String
  ) throws(RegisterError) -> [Decided] {
    do throws(Undecided) {
      return try decide(firstUser: firstUser, named: name)
    } catch {
      switch error {
      case .rejected(let rejection): throw .rejected(rejection)
      case .needs: fatalError("a register that is made needs nothing that is there")
      }
    }
  }
}
