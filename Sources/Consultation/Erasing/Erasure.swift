// SPDX-License-Identifier: EUPL-1.2

/// What is known of the erasure of a subject.
public struct Erasure: Hashable, Sendable {
  /// The fingerprint of its key.
  public internal(set) var fingerprint: String
  /// On what ground.
  public internal(set) var ground: ErasureGround
  /// The day from which nothing of it is shown.
  public internal(set) var on: Day
  /// The sequence of the fence.
  public internal(set) var at: Int
  /// Who did it.
  public internal(set) var by: UserID?
  /// Sealed: the reason.
  public internal(set) var texts: Texts
  /// Whether key and files are destroyed; else it was broken off, and the next opening for writing
  /// finishes it.
  public internal(set) var isDone = false
  /// Of a person: what was settled about the texts that are linked to it.
  public internal(set) var linked: [LinkedTextSettled] = []
}

extension State {
  /// Takes an event of a subject's erasure.
  mutating func evolveErasures(by recorded: Recorded) {
    guard case .subject(let name) = recorded.stream else { return }
    switch recorded.event {
    case .subjectErasing(let erasing):
      guard erasures[name] == nil else { return }
      erasures[name] = Erasure(
        fingerprint: erasing.fingerprint, ground: erasing.ground, on: recorded.time.day,
        at: recorded.sequence, by: recorded.actor, texts: erasing.texts)
    case .subjectErased: erasures[name]?.isDone = true
    case .linkedTextSettled(let settled): erasures[name]?.linked.append(settled)
    default: break
    }
  }

  /// The texts linked to persons who were erased that are still to be redacted, by their subjects'
  /// names, in the order of the persons.
  ///
  /// - Complexity: O(erasures).
  public var textsToRedact: [(person: String, text: String)] {
    erasures.sorted { $0.value.at < $1.value.at }.flatMap { person, erasure in
      erasure.linked
        .filter { $0.choice == .redact && erasures[$0.linked] == nil }
        .map { (person, $0.linked) }
    }
  }
}

extension Situation {
  /// Refuses to seal anything for a subject that is erased, or being erased.
  ///
  /// A subject that was not loaded is not asked for: who seals looks up its key, and with it whether
  /// it is erased. What an erasure itself seals stands under another subject.
  func checkNotErased(_ decided: [Decided]) throws(Undecided) {
    guard !state.erasures.isEmpty else { return }
    for item in decided {
      guard let own = item.event.subject(in: item.stream), item.event.seals,
        case let subject = state.current(own), state.erasures[subject.name] != nil
      else { continue }
      throw .rejected(.subjectErased(subject.name))
    }
  }
}

extension Event {
  /// Whether something of it is still to be sealed.
  public var seals: Bool {
    if case .typed(let texts) = texts, !texts.isEmpty { return true }
    if case .incoming = file { return true }
    return false
  }

  /// The file that belongs to it.
  public var file: SourceFile? {
    switch self {
    case .submissionReceived(let event): event.file
    case .textAdded(let event): event.file
    case .versionAdded(let event): event.file
    case .editionIssued(let event): event.file
    case .editionFileAdded(let event): event.file
    case .editionReissued(let event): event.file
    default: nil
    }
  }
}
