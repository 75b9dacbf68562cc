// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension Register {
  /// Destroys everything of which the term has passed, as one: the fences of all subjects and the
  /// record of the destruction are one commit.
  ///
  /// A crash after that is made good at the next opening for writing, as with every erasure; what
  /// was destroyed is read from the log by ``declaration(of:)``.
  ///
  /// - Parameters:
  ///   - day: The day on which it is due, not after today.
  ///   - reason: Why; it is sealed.
  ///   - user: Who does it, an administrator.
  /// - Returns: What became of it; `nothing` where nothing is due.
  /// - Throws: ``RegisterError``: `in-future`, `not-allowed`, `erasure-broken-off`, or what the disk
  ///   said.
  /// - Complexity: O(events + bytes of the log).
  public func destroyDue(
    on day: Day, reason: String, by user: UserID
  ) async throws(RegisterError) -> Outcome {
    try await perform(
      Request(actor: user, via: .cli) { desk in
        let due = Retention(of: try desk.books(), on: day)[.due].map(\.subject)
        guard !due.isEmpty else { return [] }
        let record = RecordDestruction(
          on: day, position: desk.position, subjects: due.count, reason: reason)
        return [
          .recordDestruction(record),
          try desk.erasure(of: due, ground: .retention, reason: reason, linked: []),
        ]
      })
  }

  /// What a destruction destroyed, read again from the log as it stood before.
  ///
  /// - Parameter number: The number of the destruction, from 1; `nil` for the last.
  /// - Returns: The declaration; `nil` where there is no such destruction.
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(events).
  public func declaration(of number: Int? = nil) throws(RegisterError) -> Declaration? {
    let books = try books()
    let all = books.state.destructions
    let index = (number ?? all.count) - 1
    guard all.indices.contains(index) else { return nil }
    let before = try self.books(asOf: .sequence(all[index].recorded.position))
    return Declaration(of: all[index], before: before)
  }
}
