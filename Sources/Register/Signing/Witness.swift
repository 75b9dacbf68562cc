// SPDX-License-Identifier: EUPL-1.2

public import EventLog

/// Sees heads of other people's logs, signs that it did, and never signs two histories of one log
/// (C2SP tlog-cosignature v1, by the checks of tlog-witness).
///
/// Its folder holds its key (`witness-key`), and for each log the newest head that it signed.
public struct Witness: Sendable {
  private let folder: Folder
  private let signer: SigningKey
  /// Whether its key was made just now.
  public let isNew: Bool

  private static let keyName = "witness-key"
  private static let lockName = ".lock"

  /// The public key, by which others check its signatures.
  public var key: VerifierKey { signer.verifier(.witness) }

  /// Opens the witness in a folder; makes folder and key where there are none.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - name: The witness's name, when its key is made; by default a random one.
  ///   - randomness: Where the key comes from.
  /// - Returns: The witness.
  /// - Throws: ``RegisterError``: `bad-setting`, or what the disk said.
  public static func open(
    in path: String, named name: String? = nil, randomness: Randomness = .system
  ) throws(RegisterError) -> Witness {
    let folder = Folder(path: path)
    return try RegisterError.wrapping {
      try folder.make(mode: 0o700)
      let lock = try FileLock.exclusive(at: folder.path(of: lockName))
      return try withExtendedLifetime(lock) {
        if let bytes = try folder.read(keyName) {
          guard let key = read(bytes) else { throw RegisterError.badSetting(name: keyName) }
          return Witness(folder: folder, signer: key, isNew: false)
        }
        let seed = randomness.bytes(SigningKey.seedLength)
        let name = name ?? "weerklank-witness/" + Hexadecimal.encode(randomness.bytes(8))
        guard let key = SigningKey(name: name, seed: seed) else {
          throw RegisterError.badSetting(name: "name")
        }
        let text = "\(name)\n\(Base64.encode(seed))\n"
        try folder.replace(keyName, with: Array(text.utf8), mode: 0o600)
        return Witness(folder: folder, signer: key, isNew: true)
      }
    }
  }

  private static func read(_ bytes: [UInt8]) -> SigningKey? {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 3, let seed = Base64.decode(String(lines[1])) else { return nil }
    return SigningKey(name: String(lines[0]), seed: seed)
  }

  /// Signs that a head was seen, if it goes on from the newest one seen before.
  ///
  /// What it saw is on the disk before the signature is given.
  ///
  /// - Parameters:
  ///   - bytes: The head, as a note.
  ///   - log: The log's key.
  ///   - consistency: The proof that the log goes on from the size seen last: a line `old SIZE`, which
  ///     may be left out, and a hash in Base64 a line; `nil` where nothing was seen before, or the
  ///     same.
  ///   - seconds: The time, in seconds since 1970 UTC.
  /// - Returns: The note, with the witness's signature.
  /// - Throws: ``RegisterError``: `bad-note`; `inconsistent` where the log would have two histories,
  ///   or nothing shows that it has not.
  public func cosign(
    _ bytes: [UInt8], of log: VerifierKey, consistency: [UInt8]?, at seconds: UInt64
  ) throws(RegisterError) -> SignedNote {
    let head: SignedHead
    let proof: (old: Int?, hashes: [TreeHash])
    do throws(NoteError) {
      head = try SignedHead(SignedNote(parsing: bytes), signedBy: log)
      proof = try consistency.map(ConsistencyLines.parse) ?? (nil, [])
    } catch { throw .badNote(error) }
    return try RegisterError.wrapping {
      let lock = try FileLock.exclusive(at: folder.path(of: Self.lockName))
      return try withExtendedLifetime(lock) {
        let name = "seen-\(log.idText)"
        try check(head.checkpoint, after: try seen(name, log), proof)
        var note = head.note
        note.add(signer.cosign(note.text, at: seconds))
        try folder.replace(name, with: note.bytes, mode: 0o600)
        return note
      }
    }
  }

  /// The newest head of a log that was signed before; `nil` for none.
  private func seen(_ name: String, _ log: VerifierKey) throws -> Checkpoint? {
    guard let bytes = try folder.read(name) else { return nil }
    return try SignedHead(SignedNote(parsing: bytes), signedBy: log).checkpoint
  }

  private func check(
    _ head: Checkpoint, after seen: Checkpoint?, _ proof: (old: Int?, hashes: [TreeHash])
  ) throws(RegisterError) {
    let old = seen?.size ?? 0
    guard proof.old == nil || proof.old == old else { throw .inconsistent(seen: old) }
    let holds = MerkleProof.isConsistent(
      from: old, oldRoot: seen?.root ?? .emptyTree, to: head.size, root: head.root,
      proof: proof.hashes)
    guard holds else { throw .inconsistent(seen: old) }
  }
}

/// The lines of a consistency proof, as `weerklank checkpoint --from` prints them.
enum ConsistencyLines {
  static func parse(_ bytes: [UInt8]) throws(NoteError) -> (old: Int?, hashes: [TreeHash]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    var old: Int?
    if let first = lines.first, first.starts(with: Array("old ".utf8)) {
      old = Int(String(decoding: first.dropFirst(4), as: UTF8.self))
      lines = lines.dropFirst()
    }
    var hashes: [TreeHash] = []
    for line in lines {
      guard let hash = TreeHash(base64: line) else { throw NoteError.malformedConsistency }
      hashes.append(hash)
    }
    return (old, hashes)
  }
}
