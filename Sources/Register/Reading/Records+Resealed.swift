// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

extension Records {
  /// The texts that took the place of an event's, where a part of its subject was destroyed; `nil`
  /// where all of it was.
  func resealedTexts(
    of stored: StoredEvent, under key: String
  ) throws(RegisterError) -> OpenedTexts? {
    guard let next = Subject(parsing: key)?.successor,
      let place = try resealed(under: next)[stored.sequence]
    else { return nil }
    return try RegisterError.wrapping { try texts(of: store.event(at: place)) }
  }

  /// The event in which a text was sealed first, where this one seals it anew; else itself.
  func original(of stored: StoredEvent) throws(EventLogError) -> StoredEvent {
    var original = stored
    while original.isResealed, case .textResealed(let resealed) = EventCodec.decode(original)?.event
    { original = try store.event(at: resealed.of) }
    return original
  }

  /// Where the texts of events are sealed anew under a subject, by the sequences of these events.
  ///
  /// They are all of one commit: once there are any, there are no more.
  private func resealed(under subject: Subject) throws(RegisterError) -> [Int: Int] {
    if let known = resealings.withLock({ $0[subject.name] }) { return known }
    var found: [Int: Int] = [:]
    try RegisterError.wrapping {
      try store.forEach(in: Records.name(of: .subject(subject.name)), afterRevision: 0) { stored in
        if case .textResealed(let resealed) = EventCodec.decode(stored)?.event {
          found[resealed.of] = stored.sequence
        }
      }
    }
    if !found.isEmpty { resealings.withLock { $0[subject.name] = found } }
    return found
  }
}

extension StoredEvent {
  /// Whether it seals the texts of another event anew.
  fileprivate var isResealed: Bool { hasType("nl.weerklank.text-resealed.v1") }
}
