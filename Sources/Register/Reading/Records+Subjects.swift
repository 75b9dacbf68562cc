// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// What the log says of a subject: by which fingerprint its key is known, and whether it is erased.
struct SubjectStanding: Hashable, Sendable {
  var fingerprint: String?
  /// The day from which nothing of it is opened.
  var erasedOn: Day?
}

/// What is known of subjects up to a sequence of the log.
struct KnownSubjects: Sendable {
  /// Up to where the log was looked through for erasures.
  var followed: Int
  var standings: [String: SubjectStanding] = [:]
  /// How many erasures were met: who keeps opened texts throws them away when it changes.
  var erasures = 0
}

extension Records {
  /// What the log says of a subject now.
  ///
  /// - Complexity: O(1) once a subject was asked for, and O(bytes) of what was logged since.
  func standing(of subject: String) throws(RegisterError) -> SubjectStanding {
    try followErasures()
    if let standing = known.withLock({ $0.standings[subject] }) { return standing }
    guard let stream = StreamName(Stream.subject(subject).description) else {
      return SubjectStanding()
    }
    var found = SubjectStanding()
    try RegisterError.wrapping {
      try store.forEach(in: stream, afterRevision: 0) { stored in
        guard let recorded = EventCodec.decode(stored) else { return }
        switch recorded.event {
        case .subjectOpened(let opened): found.fingerprint = opened.fingerprint
        case .subjectErasing where found.erasedOn == nil: found.erasedOn = recorded.time.day
        default: break
        }
      }
    }
    if found.fingerprint != nil { known.withLock { $0.standings[subject] = found } }
    return found
  }

  /// Takes over what a fold of the whole log says; one that ends earlier says too little.
  func learn(_ state: State, through sequence: Int) {
    known.withLock { known in
      guard sequence >= known.followed else { return }
      for (name, fingerprint) in state.subjects {
        known.standings[name] = SubjectStanding(
          fingerprint: fingerprint, erasedOn: state.erasures[name]?.on)
      }
    }
  }

  /// How many erasures were met since the register was opened.
  func erasureCount() throws(RegisterError) -> Int {
    try followErasures()
    return known.withLock { $0.erasures }
  }

  /// Looks for erasures in what was logged since, and drops what is known of those subjects.
  private func followErasures() throws(RegisterError) {
    let end = store.end.sequence
    let from = known.withLock { $0.followed }
    guard end > from else { return }
    var erasing: [SubjectErasing] = []
    try RegisterError.wrapping {
      try store.forEach(from: from + 1, through: end) { stored in
        guard stored.isErasing, case .subjectErasing(let event) = EventCodec.decode(stored)?.event
        else { return }
        erasing.append(event)
      }
    }
    known.withLock { known in
      for event in erasing { known.standings[event.subject] = nil }
      known.followed = max(known.followed, end)
      known.erasures += erasing.count
    }
    keys.refuse(erasing.map(\.fingerprint))
  }
}

extension StoredEvent {
  /// Whether it is the fence of an erasure.
  var isErasing: Bool { hasType("nl.weerklank.subject-erasing.v1") }
}
