// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// What it takes to sign heads of a register's log.
struct Signing: Sendable {
  /// All keys that the log announces, in their order; heads are signed by the last.
  let keys: [VerifierKey]
  /// Looks after the heads.
  let heads: LogHeads
  private let store: KeyStore

  /// The key in use.
  var current: VerifierKey { heads.key }

  /// The private half of the key in use; `nil` where it is not in the key store.
  func privateKey() throws(RegisterError) -> SigningKey? {
    try RegisterError.wrapping { try store.signingKey(current) }
  }

  /// What the log of a register announces; `nil` where it announces no key.
  init?(of log: EventLog, _ records: Records, in folder: Folder) throws {
    try self.init(of: log, records, in: folder, announced: records.signingKeys())
  }

  /// The same, with the keys that the log announces.
  init?(
    of log: EventLog, _ records: Records, in folder: Folder, announced: [VerifierKey]
  ) throws {
    guard let current = announced.last else { return nil }
    keys = announced
    store = records.keys
    heads = LogHeads(
      of: log, identity: records.register, anchor: try AnchorPlace.path(of: folder), key: current,
      earlier: announced.dropLast())
  }
}

extension LogHeads {
  /// Looks after the heads of a register.
  init(
    of log: EventLog, register: String, anchor: String, key: SigningKey,
    earlier: [VerifierKey] = []
  ) {
    self.init(
      of: log, identity: register, anchor: anchor, key: key.verifier(), earlier: earlier)
  }
}

extension Records {
  /// The keys that the log announces, in their order.
  ///
  /// - Throws: ``RegisterError`` `newer-format` where one is of a kind that is not known here.
  func signingKeys() throws -> [VerifierKey] {
    try announcements().map(\.key)
  }

  /// The keys that the log announces, each with what its event says and where it stands.
  func announcements() throws -> [(key: VerifierKey, signature: String?, sequence: Int)] {
    var found: [(key: VerifierKey, signature: String?, sequence: Int)] = []
    try store.forEach(in: Self.name(of: .register), afterRevision: 0) { stored in
      guard case .signingKeyAnnounced(let announced) = EventCodec.decode(stored)?.event else {
        return
      }
      guard let key = try? VerifierKey(parsing: announced.key) else {
        throw RegisterError.newerFormat
      }
      found.append((key, announced.signature, stored.sequence))
    }
    return found
  }
}

extension SigningKeyAnnounced {
  /// Announces a key, signed over by the one before it where that is there.
  init(_ key: VerifierKey, after old: SigningKey? = nil) {
    self.init(
      key: key.description,
      signature: old.map { Base64.encode($0.rawSignature(Self.message(key))) })
  }

  /// What the key before it signs: `weerklank-signing-key-v1`, a newline and the key.
  static func message(_ key: VerifierKey) -> [UInt8] {
    Array("weerklank-signing-key-v1\n\(key)".utf8)
  }
}
