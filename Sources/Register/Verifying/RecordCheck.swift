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
  /// How many subjects are erased.
  private(set) var erased = 0
  /// The subjects whose erasure is not finished.
  private(set) var erasing: [String] = []
  private var opened: Set<String> = []
  private var missing: Set<String> = []
  private var signingKey: VerifierKey?
  private var erasures: [String: Erasure] = [:]
  private var resurrected: Set<String> = []
  /// The keys that something outside the log says are destroyed, with their subjects.
  private let listed: [String: String]

  init(_ records: Records, _ lines: Verification, _ listed: [String: String]) {
    self.records = records
    self.lines = lines
    self.listed = listed
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
    erasures = try records.erasures()
    erased = erasures.values.count { $0.isDone }
    erasing = erasures.filter { !$0.value.isDone }.sorted { $0.value.at < $1.value.at }.map(\.key)
    try lookForDestroyedKeys()
    try records.store.forEach { stored in try look(at: stored) }
  }

  /// Finds the files of keys that the log or the anchor says are destroyed.
  private mutating func lookForDestroyedKeys() throws {
    // What is listed and fenced is on its way.
    var destroyed = listed.filter { erasures[$0.value]?.isDone != false }
    for (name, erasure) in erasures where erasure.isDone { destroyed[erasure.fingerprint] = name }
    for key in try records.keys.present(of: Set(destroyed.keys)).sorted() {
      damage.append(
        RegisterVerification.Damage(
          kind: "resurrected", segment: "\(KeyStore.folderName)/\(key)\(KeyStore.suffix)",
          sequence: destroyed[key].flatMap { erasures[$0]?.at }, subject: destroyed[key]))
    }
  }

  private mutating func look(at stored: StoredEvent) throws {
    if stored.isAboutTheRegister, let event = EventCodec.decode(stored)?.event {
      try look(at: event, stored)
    }
    let data = try stored.data
    let file = data[DataWriter.file]?["name"]?.stringValue
    guard let member = data[SealedValue.member] else {
      if let file { look(for: file, stored.sequence) }
      return
    }
    guard let sealed = SealedValue(member), opened.contains(sealed.key),
      // Nothing is sealed for a subject after its fence.
      erasures[sealed.key].map({ stored.sequence < $0.at }) ?? true
    else { return add("rule", at: stored.sequence) }
    if let erasure = erasures[sealed.key] {
      return lookForErased(file, erasure, sealed.key, stored.sequence)
    }
    if let file { look(for: file, stored.sequence) }
    guard !missing.contains(sealed.key) else { return }
    guard let opening = try records.opening(of: stored, sealed) else {
      return add("seal", at: stored.sequence)
    }
    guard opening.namesFiles else { return }
    for name in try opening.fileNames() { look(for: name, stored.sequence) }
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
      if erasures[event.subject] != nil {
        // Its key is looked for by itself.
      } else if try records.keys.key(event.fingerprint) == nil {
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

  /// A file of an erased subject is gone, or going.
  private mutating func lookForErased(
    _ file: String?, _ erasure: Erasure, _ subject: String, _ sequence: Int
  ) {
    guard let file, present.contains(file), erasure.isDone, resurrected.insert(file).inserted else {
      return
    }
    add("resurrected", file, sequence: sequence)
    damage[damage.count - 1].subject = subject
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
