// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import EventLog
internal import Projections

/// What came of going on with a register that was put back.
public struct Resumed: Sendable {
  /// What is signed from here on.
  public let head: SignedHead
  /// Whether the key by which was signed before is still in use.
  public let isSameKey: Bool
  /// What was signed and is not there any more; `nil` where nothing is lost.
  public let lost: HistoryLost?
}

extension Register {
  /// Goes on with a register that was put back from a copy, or that lost its anchor or signing key.
  ///
  /// Where the log holds the newest head that is known, it goes on as before. Where it does not, an
  /// event says what was lost, and a new key with a new origin begins: the old one would have signed
  /// two histories. Keys that were destroyed, as the anchor or the log says, are destroyed again.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - checkpoint: The newest head that anybody kept. One that is older than others
  ///     know would let work go on over what they can prove: ask them first.
  ///   - user: Who does it, an administrator; by default the register's first user.
  ///   - environment: Where time and random bytes come from.
  /// - Returns: What came of it.
  /// - Throws: ``RegisterError``: `not-signed`, `bad-note` where none of the log's keys signed the
  ///   head, `not-allowed`, or what the disk said.
  /// - Complexity: O(bytes of the log).
  public static func resume(
    at path: String, from checkpoint: KeptHead, by user: UserID? = nil,
    environment: Environment = .system
  ) async throws(RegisterError) -> Resumed {
    try await resume(
      at: path, from: checkpoint, by: user, isOfItsOwn: false, environment: environment)
  }

  /// Goes on with a register; one of its own goes on beside the one that it was made from, and so
  /// never under its key, nor under the name that would be next there.
  static func resume(
    at path: String, from checkpoint: KeptHead, by user: UserID?, isOfItsOwn: Bool,
    environment: Environment
  ) async throws(RegisterError) -> Resumed {
    let register = try open(at: path, for: .writing, environment: environment, checking: false)
    guard let signing = register.signing else { throw .notSigned }
    let actor = try register.actor(user)
    try register.checkAdministrator(actor)
    let newest = try register.newest(signing.head(in: checkpoint.note), signing)
    let resumed = try await register.resume(
      after: newest, signing, by: actor, isOfItsOwn: isOfItsOwn)
    if register.records.keys.folder.isThere { _ = try await register.eraseAgain(by: actor) }
    return resumed
  }

  private func resume(
    after newest: SignedHead, _ signing: Signing, by actor: UserID, isOfItsOwn: Bool
  ) async throws(RegisterError) -> Resumed {
    let isWhole = try wrapped { () throws(EventLogError) in
      try signing.heads.has(newest.checkpoint)
    }
    let key = try signing.privateKey()
    if isWhole, !isOfItsOwn, let key {
      let head = try wrapped { () throws(EventLogError) in
        try signing.heads.begin(with: key, replacing: true)
      }
      return Resumed(head: head, isSameKey: true, lost: nil)
    }
    let lost = isWhole ? nil : HistoryLost(newest.checkpoint, after: position.sequence)
    let name = signing.current.name
    let origin =
      isOfItsOwn
      ? OriginName.own(after: name, environment.randomness) : OriginName.next(after: name)
    let head = try await beginOrigin(origin, after: key, lost: lost, by: actor)
    return Resumed(head: head, isSameKey: false, lost: lost)
  }

  /// Gives a register that has no signing key its first one.
  ///
  /// - Parameter user: Who does it, an administrator.
  /// - Returns: The first head; the register that is opened next signs by this key.
  /// - Throws: ``RegisterError``: `has-signing-key`, `not-allowed`, `anchor-there`, or what the disk
  ///   said.
  /// - Complexity: O(bytes of the log).
  public func beginSigning(by user: UserID) async throws(RegisterError) -> SignedHead {
    guard access == .writing else { throw .log(EventLogError(.readOnly, "opened for reading")) }
    guard signing == nil else { throw .hasSigningKey }
    try checkAdministrator(user)
    return try await beginOrigin(try createdOrigin(), after: nil, lost: nil, by: user)
  }

  /// Who does it: the user named, else the register's first.
  func actor(_ user: UserID?) throws(RegisterError) -> UserID {
    if let user { return user }
    return try firstUser()
  }

  private func beginOrigin(
    _ origin: String, after old: SigningKey?, lost: HistoryLost?, by actor: UserID
  ) async throws(RegisterError) -> SignedHead {
    let (key, anchor) = try await announceKey(named: origin, after: old, lost: lost, by: actor)
    return try wrapped { () throws(EventLogError) in
      try LogHeads(of: log, register: id, anchor: anchor, key: key)
        .begin(with: key, replacing: signing != nil)
    }
  }

  /// Goes on under a new key, which the one in use signs; the log keeps its name, and what was
  /// signed before stands.
  ///
  /// A crash in between loses nothing: what is announced is used from the next opening on, and an
  /// anchor that the earlier key signed still counts.
  ///
  /// - Parameter user: Who does it, an administrator.
  /// - Returns: The first head under the new key; the register that is opened next signs by it.
  /// - Throws: ``RegisterError``: `not-signed`, `not-allowed`, `restored`, `key-missing` where the key
  ///   in use is not there (then ``resume(at:from:by:environment:)`` begins a new one), or what the
  ///   disk said.
  /// - Complexity: O(bytes recorded since the last head).
  public func renewSigningKey(by user: UserID) async throws(RegisterError) -> SignedHead {
    guard access == .writing else { throw .log(EventLogError(.readOnly, "opened for reading")) }
    guard let signing else { throw .notSigned }
    try checkAdministrator(user)
    // Signs with the key in use first: who has lost it cannot announce another.
    try sign()
    guard let old = try signing.privateKey() else {
      throw .keyMissing(subject: Self.signingSubject)
    }
    let (key, anchor) = try await announceKey(
      named: signing.current.name, after: old, lost: nil, by: user)
    return try wrapped { () throws(EventLogError) in
      try LogHeads(of: log, register: id, anchor: anchor, key: key, earlier: signing.keys)
        .sign(with: key)
    }
  }

  private var log: EventLog {
    guard let log = records.store as? EventLog else { fatalError("a register's log is in files") }
    return log
  }

  /// Makes a signing key, keeps it, and then records that it is the one in use.
  private func announceKey(
    named origin: String, after old: SigningKey?, lost: HistoryLost?, by actor: UserID
  ) async throws(RegisterError) -> (key: SigningKey, anchor: String) {
    let seed = environment.randomness.bytes(SigningKey.seedLength)
    guard let key = SigningKey(name: origin, seed: seed) else { throw .badSetting(name: "origin") }
    let anchor = try RegisterError.wrapping {
      let anchor = try AnchorPlace.path(of: folder)
      guard signing != nil || !Folder.isAnything(at: anchor) else {
        throw RegisterError.anchorThere(path: anchor)
      }
      try records.keys.addSigningKey(seed, key.verifier())
      return anchor
    }
    try await record(
      (lost.map { [Decided(.register, .historyLost($0))] } ?? [])
        + [
          Decided(.register, .signingKeyAnnounced(SigningKeyAnnounced(key.verifier(), after: old)))
        ],
      by: actor)
    return (key, anchor)
  }

  private func createdOrigin() throws(RegisterError) -> String {
    try RegisterError.wrapping {
      guard
        case .registerCreated(let created) = EventCodec.decode(try records.store.event(at: 1))?
          .event
      else { throw RegisterError.newerFormat }
      return created.origin
    }
  }

  /// The newer of a head that somebody kept and the one in the anchor, if that can be read.
  private func newest(_ head: SignedHead, _ signing: Signing) -> SignedHead {
    guard let anchored = try? signing.heads.lastSigned(),
      anchored.checkpoint.size > head.checkpoint.size
    else { return head }
    return anchored
  }

  /// Records events that no command makes.
  private func record(_ decided: [Decided], by actor: UserID) async throws(RegisterError) {
    let request = Request(actor: actor, via: .cli) { _ in [] }
    do {
      _ = try await records.store.appendLocked { [self] in
        try ledger.withLock { ledger in
          try ledger.follow()
          ledger.begin()
          return try Preparing(ledger: ledger, environment: environment)
            .seal(Decision(decided, on: ledger), for: request).append
        }
      }
    } catch { throw RegisterError(error) }
  }

  func checkAdministrator(_ user: UserID) throws(RegisterError) {
    let roles = try books().state.users[user]?.roles ?? []
    guard roles.contains(where: { $0.role == .administrator && $0.dossier == nil }) else {
      throw .notAdministrator(user: user.rawValue)
    }
  }

  private func wrapped<Value>(
    _ body: () throws(EventLogError) -> Value
  ) throws(RegisterError) -> Value {
    do throws(EventLogError) { return try body() } catch { throw .log(error) }
  }
}

extension Signing {
  /// The head in a note that one of the log's keys signed.
  func head(in note: SignedNote) throws(RegisterError) -> SignedHead {
    do throws(NoteError) {
      for key in keys.dropLast() {
        if let head = try? SignedHead(note, signedBy: key) { return head }
      }
      return try SignedHead(note, signedBy: current)
    } catch { throw .badNote(error) }
  }
}

extension HistoryLost {
  /// What a head had that the log, which ends at a sequence, has not.
  fileprivate init(_ head: Checkpoint, after end: Int) {
    self.init(
      from: head.size > end ? end + 1 : nil, through: head.size, root: head.root.base64)
  }
}

/// The names under which a log is signed, one after the other.
enum OriginName {
  /// A name for a register that was made from another's lines: `name/i5f0c12ab`.
  static func own(after name: String, _ randomness: Randomness) -> String {
    "\(name)/i\(Hexadecimal.encode(randomness.bytes(4)))"
  }

  /// The name that follows: `name/2` after `name`, `name/3` after that.
  static func next(after name: String) -> String {
    guard let slash = name.lastIndex(of: "/"),
      let number = Int(name[name.index(after: slash)...]), number > 1,
      String(number) == name[name.index(after: slash)...]
    else { return name + "/2" }
    return "\(name[...slash])\(number + 1)"
  }
}
