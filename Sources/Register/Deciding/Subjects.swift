// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

/// The subjects under which the events of a request are sealed, and their keys.
struct Subjects {
  let ledger: Ledger
  let randomness: Randomness
  /// The subjects that get their key by this request, in order.
  private(set) var opened: [String] = []
  private var keys: [String: SubjectKey] = [:]

  init(ledger: Ledger, randomness: Randomness) {
    self.ledger = ledger
    self.randomness = randomness
  }

  /// The keys that are new, in order.
  var newKeys: [SubjectKey] { opened.compactMap { keys[$0] } }

  /// Finds or makes the key of every subject, and puts the opening of a new one before its first
  /// sealed event.
  mutating func open(for decided: [Decided]) throws(RegisterError) -> [Decided] {
    var events: [Decided] = []
    events.reserveCapacity(decided.count)
    for item in decided {
      if let name = try name(of: item), keys[name] == nil {
        if let key = try knownKey(of: name) {
          keys[name] = key
        } else {
          let key = SubjectKey(randomness.bytes(SubjectKey.length))
          keys[name] = key
          opened.append(name)
          events.append(
            Decided(
              .subject(name),
              .subjectOpened(SubjectOpened(subject: name, fingerprint: key.fingerprint))))
        }
      }
      events.append(item)
    }
    return events
  }

  /// The name and key of an event's subject; `nil` where nothing is sealed in it.
  func subject(of item: Decided) throws(RegisterError) -> (name: String, key: SubjectKey)? {
    guard let name = try name(of: item) else { return nil }
    return keys[name].map { (name, $0) }
  }

  /// The keys of all subjects that the events are about, be it that nothing is sealed in them, in
  /// the order of their names.
  mutating func keys(
    about decided: [Decided]
  ) throws(RegisterError) -> [(name: String, key: SubjectKey)] {
    for name in Set(decided.compactMap(\.stream.subject?.name)) where keys[name] == nil {
      // What is recorded of an erased subject holds no text, and is proven without it.
      try ledger.grant(.subject(name))
      if ledger.state.erasures[name] == nil { keys[name] = try knownKey(of: name) }
    }
    return keys.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  /// The key of a subject that has one, be it rehearsed; `nil` where it has none yet.
  private func knownKey(of name: String) throws(RegisterError) -> SubjectKey? {
    if let key = ledger.rehearsedKeys[name] { return key }
    try ledger.grant(.subject(name))
    guard let fingerprint = ledger.state.subjects[name] else { return nil }
    guard ledger.state.erasures[name] == nil else { throw .rejected(.subjectErased(name)) }
    let key: SubjectKey?
    do throws(FileFailure) { key = try ledger.records.keys.key(fingerprint) } catch {
      throw .file(error)
    }
    guard let key else { throw .keyMissing(subject: name) }
    return key
  }

  /// The name of the subject under which something of the event is to be sealed: where a part of one
  /// was destroyed, that of the subject that took its place.
  private func name(of item: Decided) throws(RegisterError) -> String? {
    guard item.event.seals, let own = item.event.subject(in: item.stream) else { return nil }
    var subject = own
    while let successor = subject.successor {
      try ledger.grant(.subject(subject.name))
      guard ledger.state.erasures[subject.name]?.ground == .redaction else { break }
      subject = successor
    }
    return subject.name
  }
}
