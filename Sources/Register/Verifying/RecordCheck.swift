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
  private var keysOpened: [SubjectOpened] = []
  private var missing: Set<String> = []
  /// What the events say that were held against the rules.
  private var state = State()
  /// The sequence of the first event of a kind that this program does not know.
  private var firstUnknown: Int?
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
    let stretches = try readAll()
    erasures = state.erasures
    erased = erasures.values.count { $0.isDone }
    erasing = erasures.filter { !$0.value.isDone }.sorted { $0.value.at < $1.value.at }.map(\.key)
    try lookForDestroyedKeys()
    try lookForKeys()
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

  /// How many stretches are read before their events are held against the rules.
  private static let batchSize = 16

  /// Reads all lines and holds their events against the rules; what is sealed in them is left.
  private mutating func readAll() throws -> [RecordStretch] {
    var stretches: [RecordStretch] = []
    let starts = Array(stride(from: 1, through: lines.events, by: RecordStretch.greatestSize))
    for first in stride(from: 0, to: starts.count, by: Self.batchSize) {
      for var stretch in try read(Array(starts[first...].prefix(Self.batchSize))) {
        firstUnknown = firstUnknown ?? stretch.firstUnknown
        for told in stretch.told { hold(told) }
        stretch.dropEvents()
        stretches.append(stretch)
      }
    }
    return stretches
  }

  /// Reads stretches on all processors.
  private func read(_ starts: [Int]) throws -> [RecordStretch] {
    let last = lines.events
    let stretches = Guarded(
      [Result<RecordStretch, any Error>](
        repeating: .success(RecordStretch()), count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { [records] index in
      let end = min(last, starts[index] + RecordStretch.greatestSize - 1)
      let stretch = Result { try RecordStretch(records, from: starts[index], through: end) }
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

  /// Holds an event against the rules by those before it.
  private mutating func hold(_ told: RecordStretch.Told) {
    let sequence = told.recorded.sequence
    // What a newer version recorded may be what a later event goes by.
    let isWhole = firstUnknown.map { sequence < $0 } ?? true
    if isRuleBroken(by: told) || isWhole && state.ruleBroken(by: told.recorded) != nil {
      add("rule", at: sequence)
    }
    state.evolve(by: told.recorded)
  }

  /// Whether an event breaks a rule of numbers, keys of subjects or signing keys.
  private mutating func isRuleBroken(by told: RecordStretch.Told) -> Bool {
    switch told.recorded.event {
    case .numberTaken(let taken):
      // A number is the revision in its stream: that is why none is given twice.
      return Int(taken.number.drop { !$0.isNumber }) != told.revision
    case .subjectOpened(let event):
      // Recorded under the condition that the subject had no key.
      guard opened.updateValue(told.recorded.sequence, forKey: event.subject) == nil,
        told.recorded.stream == .subject(event.subject)
      else { return true }
      keysOpened.append(event)
      return false
    case .signingKeyAnnounced(let announced):
      let key = try? VerifierKey(parsing: announced.key)
      defer { signingKey = key }
      return key == nil || !announced.isSigned(by: signingKey)
    default: return false
    }
  }

  /// Counts the keys of subjects that are not erased; those of others are looked for by themselves.
  private mutating func lookForKeys() throws {
    for event in keysOpened where erasures[event.subject] == nil {
      if try records.keys.key(event.fingerprint) == nil {
        missing.insert(event.subject)
        missingKeys.append(event.subject)
      } else {
        keys += 1
      }
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
