// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// Reads stored events as events of the domain, without opening what is sealed in them.
enum EventCodec {
  /// The event; `nil` where its type, version, stream or data is not known to this program, which
  /// then reads on, marks its results incomplete, and appends nothing.
  static func decode(_ stored: StoredEvent) -> Recorded? {
    guard let type = EventType.named(stored.type), let stream = Stream(parsing: stored.stream.text)
    else { return nil }
    do {
      let event = try Event(type, reading: DataReader(of: stored))
      return Recorded(
        sequence: stored.sequence, stream: stream, time: Instant(microseconds: stored.time),
        actor: stored.actor.flatMap(user), event: event)
    } catch {
      return nil
    }
  }

  /// Whether this program knows the type and version of the event.
  static func knows(_ stored: StoredEvent) -> Bool { EventType.named(stored.type) != nil }

  /// How a user stands in a line's `actor`.
  static func actor(_ user: UserID) -> String { actorPrefix + user.rawValue }

  private static let actorPrefix = "user/"

  private static func user(_ actor: String) -> UserID? {
    guard actor.utf8.starts(with: actorPrefix.utf8) else { return nil }
    return UserID(String(actor.utf8.dropFirst(actorPrefix.utf8.count)) ?? "")
  }
}
