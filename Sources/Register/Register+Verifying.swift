// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

/// What reading a whole register anew has shown.
public struct RegisterVerification: Sendable {
  /// Whether nothing is damaged.
  public var ok: Bool { damage.isEmpty }
  /// How many events stand in whole commits.
  public internal(set) var events = 0
  /// When the last of them was logged; `nil` where there is none, or the log could not be opened.
  public internal(set) var time: Instant?
  /// The root of the Merkle tree over all lines (RFC 6962, 2.1), 32 bytes in Base64; `nil` where
  /// the log is damaged.
  public internal(set) var root: String?
  /// How many files the log is in.
  public internal(set) var segments = 0
  /// How many sealed files there are in `sources/`.
  public internal(set) var sources = 0
  /// How many keys of subjects there are.
  public internal(set) var keys = 0
  /// The subjects whose key is not in the key store: their texts cannot be read.
  ///
  /// That is no damage: a copy of the log is verified without keys.
  public internal(set) var missingKeys: [String] = []
  /// How many subjects are erased.
  public internal(set) var erased = 0
  /// The subjects whose erasure was broken off; the next opening for writing finishes it.
  ///
  /// That is no damage.
  public internal(set) var erasing: [String] = []
  /// Why nothing may be written here; `nil` where it may.
  ///
  /// The register is then an older copy, or a copy of one that stands elsewhere. That is no damage.
  public internal(set) var restored: RegisterError?
  /// Up to which sequence the lines are signed; `nil` where no signed head stands for them.
  public internal(set) var signedThrough: Int?
  /// Whether the register has a signing key.
  public internal(set) var isSigned = false
  /// What was checked, such as `links` or `sources`.
  public internal(set) var covered: [String] = []
  /// The damaged places; the first thousand of the log.
  public internal(set) var damage: [Damage] = []

  /// A damaged place.
  public struct Damage: Hashable, Sendable {
    /// What is wrong there, such as `check`, `link`, `sourceMissing`.
    public var kind: String
    /// The file.
    public var segment: String
    /// The line in it, from 1.
    public var line: Int?
    /// The byte in it, from 0.
    public var byte: Int?
    /// The sequence of the event that is damaged, or that names the damaged file.
    public var sequence: Int?
    /// The name of the subject that it is about, where it is about one.
    public var subject: String?
  }
}

extension Register {
  /// Reads the whole register in a folder anew and says what is damaged, also where it cannot be
  /// opened.
  ///
  /// Every line is checked, the tree over them against the signed heads and the tiles, and every
  /// sealed file against its name; none of that takes a key. Numbers, subjects and signing keys are
  /// held against the rules under which they were recorded, and every event against those that no
  /// command breaks (``RecordRule``). Where keys are there, what is sealed is
  /// opened, and the files named in it are looked for as well. A file may be missing only where the
  /// log says that its subject is erased; a key or file of an erased subject that is there again, as
  /// after an older copy was put back, is found (`resurrected`).
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - kept: Heads or proofs that somebody kept, by the names of their files: the lines must be
  ///     those for which they were given.
  ///   - progress: Told now and then how many bytes of how many of the log are read.
  /// - Returns: What was found.
  /// - Throws: ``RegisterError`` where there is no register, or nothing can be read.
  /// - Complexity: O(bytes of the log and its sources).
  public static func verify(
    at path: String, against kept: [KeptHead] = [],
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(RegisterError) -> RegisterVerification {
    let folder = Folder(path: path)
    return try RegisterError.wrapping {
      guard try RegisterFormat.isNewer(in: folder) != nil else {
        throw RegisterError.noRegister(path: path)
      }
      var lines = try reading { () throws(EventLogError) in
        try EventLog.verify(at: path, progress: progress)
      }
      guard lines.ok else { return RegisterVerification(lines) }
      let register = try open(at: path, for: .reading)
      try lines.checkHeads(at: path, keys: register.signingKeys)
      var verification = RegisterVerification(lines)
      verification.time = register.position.time
      verification.restored = register.restoredCause
      verification.isSigned = register.isSigned
      for head in kept { verification.add(head, lines, register.signingKeys) }
      var check = RecordCheck(register.records, lines, try register.listedErasures())
      try check.run()
      verification.add(check)
      return verification
    }
  }
}

extension RegisterVerification {
  fileprivate init(_ log: Verification) {
    events = log.events
    segments = log.segments
    signedThrough = log.signedThrough
    covered = log.covered.map(\.rawValue)
    root = log.ok ? try? log.tree.root(at: log.events).base64 : nil
    damage = log.damage.map {
      Damage(
        kind: $0.kind.rawValue, segment: $0.segment, line: $0.line, byte: $0.byte,
        sequence: $0.sequence)
    }
  }

  fileprivate mutating func add(_ check: RecordCheck) {
    sources = check.present.count
    keys = check.keys
    missingKeys = check.missingKeys
    erased = check.erased
    erasing = check.erasing
    covered += ["rules", "seals", "sources", "keys", "erasures"]
    damage += check.damage
  }

  /// Holds a head that somebody kept against the lines.
  fileprivate mutating func add(_ kept: KeptHead, _ lines: Verification, _ keys: [VerifierKey]) {
    covered.append("against")
    let head = keys.lazy.compactMap { try? SignedHead(kept.note, signedBy: $0) }.first
    let isProven = kept.proof.map { proof in
      head.map { MerkleProof.includes(proof, in: lines.tree, under: $0.checkpoint) } ?? false
    }
    guard let head, lines.has(head.checkpoint), isProven != false else {
      return damage.append(Damage(kind: "against", segment: kept.name))
    }
  }
}

extension MerkleProof {
  /// Whether the line at the index of a proof is the one that it was given for.
  fileprivate static func includes(
    _ proof: LogProof, in tree: MemoryTree, under head: Checkpoint
  ) -> Bool {
    proof.index < tree.count
      && includes(
        tree[proof.index], at: proof.index, in: head.size, root: head.root, path: proof.path)
  }
}
