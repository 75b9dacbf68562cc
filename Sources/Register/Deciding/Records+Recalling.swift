// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

extension Records {
  /// Where a request with this id stands in the log; `nil` where there is none yet.
  ///
  /// - Throws: ``RegisterError`` `id-reused` where it had another content, `key-missing` or
  ///   `subject-erased` where that cannot be told any more.
  func recall(_ request: Request) throws(RegisterError) -> Recording? {
    guard let id = request.id else { return nil }
    return try RegisterError.wrapping {
      guard let first = try store.sequence(of: .of(register: register, command: id, index: 1))
      else { return nil }
      let events = try events(of: id, from: first)
      guard let proof = try events[0].data[ContentProof.member] else {
        throw RegisterError.idReused
      }
      let keys = try keys(ContentProof.keyNames(in: proof))
      guard ContentProof.make(content: request.content, keys: keys) == proof else {
        throw RegisterError.idReused
      }
      return Recording(
        from: first, to: first + events.count - 1,
        made: Recording.made(by: events.compactMap { EventCodec.decode($0)?.event }))
    }
  }

  /// The events of a command: they stand in one commit, one after the other.
  private func events(of id: CommandID, from first: Int) throws -> [StoredEvent] {
    var events = [try store.event(at: first)]
    let left = events[0].commitSize - events[0].commitIndex
    for index in 0..<left {
      let next = try store.event(at: first + 1 + index)
      guard next.id == .of(register: register, command: id, index: index + 2) else { break }
      events.append(next)
    }
    return events
  }

  private func keys(_ names: [String]) throws -> [(name: String, key: SubjectKey)] {
    try names.map { name in
      guard try standing(of: name).erasedOn == nil else {
        throw RegisterError.rejected(.subjectErased(name))
      }
      guard let key = try key(of: name) else { throw RegisterError.keyMissing(subject: name) }
      return (name, key)
    }
  }
}
