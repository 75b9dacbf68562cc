// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

/// What reading a whole register anew has shown.
public struct RegisterVerification: Hashable, Sendable {
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
  }
}

extension Register {
  /// Reads the whole register in a folder anew and says what is damaged, also where it cannot be
  /// opened.
  ///
  /// Every line is checked, and every sealed file against its name, which takes no key. Where keys
  /// are there, the files named inside sealed texts are looked for as well.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - progress: Told now and then how many bytes of how many of the log are read.
  /// - Returns: What was found.
  /// - Throws: ``RegisterError`` where there is no register, or nothing can be read.
  /// - Complexity: O(bytes of the log and its sources).
  public static func verify(
    at path: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(RegisterError) -> RegisterVerification {
    let folder = Folder(path: path)
    return try RegisterError.wrapping {
      guard try RegisterFormat.isNewer(in: folder) != nil else {
        throw RegisterError.noRegister(path: path)
      }
      var verification = RegisterVerification(
        try reading { () throws(EventLogError) in
          try EventLog.verify(at: path, progress: progress)
        })
      guard verification.ok else { return verification }
      let register = try open(at: path, for: .reading)
      verification.time = register.position.time
      var check = SourceCheck(register.records)
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
    covered = log.covered.map(\.rawValue)
    damage = log.damage.map {
      Damage(
        kind: $0.kind.rawValue, segment: $0.segment, line: $0.line, byte: $0.byte,
        sequence: $0.sequence)
    }
  }

  fileprivate mutating func add(_ check: SourceCheck) {
    root = Base64.encode(check.tree.bytes)
    sources = check.present.count
    keys = check.keys
    missingKeys = check.missingKeys
    covered += ["sources", "keys"]
    damage += check.damage
  }
}

/// Looks for every file that the log names and every key that it tells of.
private struct SourceCheck {
  let records: Records
  private(set) var tree = TreeRoot()
  private(set) var present: Set<String> = []
  private(set) var keys = 0
  private(set) var missingKeys: [String] = []
  private(set) var damage: [RegisterVerification.Damage] = []

  init(_ records: Records) { self.records = records }

  mutating func run() throws {
    for name in try records.sources.names() {
      if try records.sources.read(name) == nil {
        add("sourceDamaged", name)
      } else {
        present.insert(name)
      }
    }
    try records.store.forEach { stored in
      tree.add(stored.leafHash)
      try look(at: stored)
    }
  }

  private mutating func look(at stored: StoredEvent) throws {
    if stored.hasType("nl.weerklank.subject-opened.v1"),
      case .subjectOpened(let opened) = EventCodec.decode(stored)?.event
    {
      if try records.keys.key(opened.fingerprint) == nil {
        missingKeys.append(opened.subject)
      } else {
        keys += 1
      }
    }
    for name in try records.sourceNames(of: stored) where !present.contains(name) {
      add("sourceMissing", name, sequence: stored.sequence)
    }
  }

  private mutating func add(_ kind: String, _ name: String, sequence: Int? = nil) {
    damage.append(
      RegisterVerification.Damage(
        kind: kind, segment: "\(SourceStore.folderName)/\(name)", sequence: sequence))
  }
}

extension Records {
  /// The files in `sources/` that an event names, as far as its key is there.
  fileprivate func sourceNames(of stored: StoredEvent) throws -> [String] {
    let data = try stored.data
    var names = [data[DataWriter.file]?["name"]?.stringValue].compactMap { $0 }
    if data[SealedValue.member] != nil, let opening = try opening(of: stored) {
      let fields = try JSON(parsing: opening.object).objectValue ?? []
      names += fields.compactMap { $0.value["file"]?.stringValue }
    }
    return names
  }
}
