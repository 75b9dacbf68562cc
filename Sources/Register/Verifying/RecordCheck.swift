// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// Holds what the lines say against the rules of the register, its keys and its sealed files.
struct RecordCheck {
  let records: Records
  private let lines: Verification
  /// The sealed files that are there and are what their names say.
  private(set) var present: Set<String> = []
  /// How many keys of subjects are there.
  private(set) var keys = 0
  private(set) var missingKeys: [String] = []
  private(set) var damage: [RegisterVerification.Damage] = []
  private var opened: Set<String> = []
  private var missing: Set<String> = []
  private var signingKey: VerifierKey?

  init(_ records: Records, _ lines: Verification) {
    self.records = records
    self.lines = lines
  }

  /// Reads all lines and files.
  ///
  /// - Complexity: O(bytes).
  mutating func run() throws {
    for name in try records.sources.names() {
      if try records.sources.read(name) == nil {
        add("sourceDamaged", name)
      } else {
        present.insert(name)
      }
    }
    try records.store.forEach { stored in try look(at: stored) }
  }

  private mutating func look(at stored: StoredEvent) throws {
    if stored.isAboutTheRegister, let event = EventCodec.decode(stored)?.event {
      try look(at: event, stored)
    }
    let data = try stored.data
    if let name = data[DataWriter.file]?["name"]?.stringValue { look(for: name, stored.sequence) }
    guard let member = data[SealedValue.member] else { return }
    guard let sealed = SealedValue(member), opened.contains(sealed.key) else {
      return add("rule", at: stored.sequence)
    }
    guard !missing.contains(sealed.key) else { return }
    guard let opening = try records.opening(of: stored, sealed) else {
      return add("seal", at: stored.sequence)
    }
    guard opening.namesFiles else { return }
    for field in try JSON(parsing: opening.object).objectValue ?? [] {
      if let name = field.value["file"]?.stringValue { look(for: name, stored.sequence) }
    }
  }

  private mutating func look(at event: Event, _ stored: StoredEvent) throws {
    switch event {
    case .numberTaken(let taken):
      // A number is the revision in its stream: that is why none is given twice.
      if Int(taken.number.drop { !$0.isNumber }) != stored.revision {
        add("rule", at: stored.sequence)
      }
    case .subjectOpened(let event):
      // Recorded under the condition that the subject had no key.
      guard opened.insert(event.subject).inserted, stored.stream.text == "subject/\(event.subject)"
      else { return add("rule", at: stored.sequence) }
      if try records.keys.key(event.fingerprint) == nil {
        missing.insert(event.subject)
        missingKeys.append(event.subject)
      } else {
        keys += 1
      }
    case .signingKeyAnnounced(let announced):
      let key = try? VerifierKey(parsing: announced.key)
      if key == nil || !announced.isSigned(by: signingKey) { add("rule", at: stored.sequence) }
      signingKey = key
    default: break
    }
  }

  private mutating func look(for name: String, _ sequence: Int) {
    guard !present.contains(name) else { return }
    add("sourceMissing", name, sequence: sequence)
  }

  private mutating func add(_ kind: String, _ name: String, sequence: Int? = nil) {
    damage.append(
      RegisterVerification.Damage(
        kind: kind, segment: "\(SourceStore.folderName)/\(name)", sequence: sequence))
  }

  private mutating func add(_ kind: String, at sequence: Int) {
    let place = lines.place(of: sequence)
    damage.append(
      RegisterVerification.Damage(
        kind: kind, segment: place.segment, line: place.line, byte: place.byte, sequence: sequence))
  }
}

extension StoredEvent {
  /// Whether it is of a kind that is held against rules here.
  fileprivate var isAboutTheRegister: Bool {
    hasType("nl.weerklank.number-taken.v1") || hasType("nl.weerklank.subject-opened.v1")
      || hasType("nl.weerklank.signing-key-announced.v1")
  }
}

extension SigningKeyAnnounced {
  /// Whether the key before it signed it, or nobody says so.
  fileprivate func isSigned(by old: VerifierKey?) -> Bool {
    guard let signature else { return true }
    guard let old, let key = try? VerifierKey(parsing: key), let bytes = Base64.decode(signature)
    else { return false }
    return old.isSignature(bytes, of: Self.message(key))
  }
}

extension Opening {
  /// Whether a field may be kept in a file.
  fileprivate var namesFiles: Bool {
    object.withUnsafeBytes { bytes in
      let name = Array("{\"file\":".utf8)
      return bytes.indices.dropLast(name.count).contains { bytes[$0...].starts(with: name) }
    }
  }
}
