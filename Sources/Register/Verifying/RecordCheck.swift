// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import Dispatch
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
  /// The subjects that have a key, with the sequence at which they had it.
  private var opened: [String: Int] = [:]
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
    let stretches = try read()
    let told = stretches.flatMap(\.aboutTheRegister)
    erasures = told.reduce(into: State()) { $0.evolve(by: $1.recorded) }.erasures
    erased = erasures.values.count { $0.isDone }
    erasing = erasures.filter { !$0.value.isDone }.sorted { $0.value.at < $1.value.at }.map(\.key)
    try lookForDestroyedKeys()
    for event in told { try look(at: event) }
    for stretch in stretches { look(at: stretch) }
    damage.sort { ($0.sequence ?? 0) < ($1.sequence ?? 0) }
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

  /// Reads the lines on all processors.
  private func read() throws -> [RecordStretch] {
    let last = lines.events
    let starts = Array(stride(from: 1, through: last, by: RecordStretch.greatestSize))
    let stretches = Guarded(
      [Result<RecordStretch, any Error>](
        repeating: .success(RecordStretch()), count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { index in
      let end = min(last, starts[index] + RecordStretch.greatestSize - 1)
      let stretch = Result {
        try RecordStretch(records, from: starts[index], through: end)
      }
      stretches.withLock { $0[index] = stretch }
    }
    return try stretches.withLock { try $0.map { try $0.get() } }
  }

  private mutating func look(at stretch: RecordStretch) {
    for sequence in stretch.malformed { add("rule", at: sequence) }
    for sealed in stretch.sealed {
      // Nothing is sealed before the subject has a key, or after its fence.
      guard let at = opened[sealed.subject], at < sealed.sequence,
        erasures[sealed.subject].map({ sealed.sequence < $0.at }) ?? true
      else {
        add("rule", at: sealed.sequence)
        continue
      }
      if let erasure = erasures[sealed.subject] {
        for file in sealed.files { lookForErased(file, erasure, sealed.subject, sealed.sequence) }
      } else if !sealed.isOpened, !missing.contains(sealed.subject) {
        add("seal", at: sealed.sequence)
      } else {
        for file in sealed.files { look(for: file, sealed.sequence) }
      }
    }
    for file in stretch.files { look(for: file.name, file.sequence) }
  }

  private mutating func look(at told: RecordStretch.Told) throws {
    switch told.recorded.event {
    case .numberTaken(let taken):
      // A number is the revision in its stream: that is why none is given twice.
      if Int(taken.number.drop { !$0.isNumber }) != told.revision {
        add("rule", at: told.recorded.sequence)
      }
    case .subjectOpened(let event):
      // Recorded under the condition that the subject had no key.
      guard opened.updateValue(told.recorded.sequence, forKey: event.subject) == nil,
        told.recorded.stream == .subject(event.subject)
      else { return add("rule", at: told.recorded.sequence) }
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
      if key == nil || !announced.isSigned(by: signingKey) {
        add("rule", at: told.recorded.sequence)
      }
      signingKey = key
    default: break
    }
  }

  /// A file of an erased subject is gone, or going.
  private mutating func lookForErased(
    _ file: String, _ erasure: Erasure, _ subject: String, _ sequence: Int
  ) {
    guard present.contains(file), erasure.isDone, resurrected.insert(file).inserted else {
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

extension SigningKeyAnnounced {
  /// Whether the key before it signed it, or nobody says so.
  fileprivate func isSigned(by old: VerifierKey?) -> Bool {
    guard let signature else { return true }
    guard let old, let key = try? VerifierKey(parsing: key), let bytes = Base64.decode(signature)
    else { return false }
    return old.isSignature(bytes, of: Self.message(key))
  }
}
