// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
public import Projections

/// Of when something is asked.
public enum AsOf: Hashable, Sendable {
  /// As it is now.
  case now
  /// As it was after the event with this sequence.
  case sequence(Int)
  /// As it was at the end of a day in Europe/Amsterdam: the longest beginning of the log with
  /// nothing in it that was logged after that day.
  case day(Day)
}

extension Register {
  /// Everything that was logged, folded up to a position.
  ///
  /// - Parameters:
  ///   - asOf: The position.
  ///   - earlier: Books of this register; where they end before the position the fold goes on from
  ///     them, else they are not used.
  /// - Returns: The books at that position.
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(events), those that are in the earlier books aside.
  public func books(
    asOf: AsOf = .now, after earlier: Books = Books()
  ) throws(RegisterError) -> Books {
    try refresh()
    let end = position.sequence
    switch asOf {
    case .now: return try records.books(after: earlier, through: end)
    case .sequence(let last):
      let last = min(max(last, 0), end)
      return try records.books(after: earlier.sequence <= last ? earlier : Books(), through: last)
    case .day(let day):
      return try records.books(through: end) { $0.day <= day }
    }
  }

  /// The events of a stream, in order, with what else their lines say.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(events of the stream).
  public func events(in stream: Stream) throws(RegisterError) -> [LoggedEvent] {
    try refresh()
    var events: [LoggedEvent] = []
    try RegisterError.wrapping {
      try records.store.forEach(in: Records.name(of: stream), afterRevision: 0) { stored in
        guard let recorded = EventCodec.decode(stored) else { return }
        events.append(LoggedEvent(recorded: recorded, type: stored.type, via: stored.via))
      }
    }
    return events
  }

  /// The newest text of a submission; `nil` where there is no submission or it has no text.
  ///
  /// What was hidden of it is blacked out, so that offsets count on.
  ///
  /// - Throws: ``RegisterError`` `key-missing`, or where the log is damaged or cannot be read.
  public func text(of submission: SubmissionNumber) throws(RegisterError) -> SubmissionText? {
    try ledger.withLock { ledger throws(RegisterError) in
      try ledger.follow()
      ledger.begin()
      guard let text = try ledger.text(of: submission),
        let sequence = ledger.state.submissions[submission]?.texts.last?.added.texts.sequence
      else { return nil }
      return try shown(text, at: sequence)
    }
  }

  /// The text of a version as it is shown: what was hidden of it is blacked out, so that offsets
  /// count on.
  ///
  /// - Parameter version: A text version of a submission in the books.
  /// - Returns: The text, or why it cannot be read.
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  public func text(
    of version: TextAdded
  ) throws(RegisterError) -> ShownText {
    guard let sequence = version.texts.sequence else { return .keyMissing }
    let opened = try RegisterError.wrapping {
      try records.texts(of: records.store.event(at: sequence))
    }
    guard case .text(let text)? = opened[.text] else { return opened[.text] ?? .keyMissing }
    return .text(try shown(SubmissionText(text), at: sequence).string)
  }

  /// A submission's text that is sealed in an event, with what was hidden of it blacked out.
  private func shown(
    _ text: SubmissionText, at sequence: Int
  ) throws(RegisterError) -> SubmissionText {
    let covers = try records.covers()
    guard !covers.isEmpty else { return text }
    return try RegisterError.wrapping {
      covers.blackOut(text, of: try records.store.event(at: sequence))
    }
  }
}

/// An event with its place in the log, its type there, and by what way it came in.
public struct LoggedEvent: Hashable, Sendable {
  /// The event with its place.
  public let recorded: Recorded
  /// The name and version of the event in the log: `nl.weerklank.point-recorded.v1`.
  public let type: String
  /// By what way it came in: `cli`, `web`, `portal`, `import`.
  public let via: String?
}

extension Register {
  /// Everything that happened to a point.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - books: The books in which the dossiers of its rounds are looked up, and with which the
  ///     history ends.
  /// - Returns: What happened, in the order of the log.
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(events of its submission, of the rounds and dossiers in which it is answered and
  ///   of its clusters).
  public func history(of point: PointNumber, in books: Books) throws(RegisterError) -> History {
    let rounds = books.state.submissions[point.submission]?.received.rounds ?? []
    let dossiers = Set(rounds.compactMap { books.state.rounds[$0]?.dossier })
    var logged = try events(in: .submission(point.submission))
    for dossier in dossiers { logged += try events(in: .dossier(dossier)) }
    let known = books.state.submissions[point.submission]?.point(point)
    for cluster in known?.clusters ?? [] { logged += try events(in: .cluster(cluster)) }
    for round in rounds { logged += try events(in: .round(round)) }
    logged += try events(in: .redactions)
    var history = History(of: point)
    let recorded = logged.lazy.map(\.recorded).filter { $0.sequence <= books.sequence }
    history.apply(recorded.sorted { $0.sequence < $1.sequence })
    return history
  }

  /// The leaf hash of a line, in hexadecimal: what the log stands for up to there.
  ///
  /// - Throws: ``RegisterError`` where there is no such line, or it is damaged.
  public func leafHash(at sequence: Int) throws(RegisterError) -> String {
    try records.leafHash(at: sequence)
  }

  /// The user with whom the register was made.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  public func firstUser() throws(RegisterError) -> UserID {
    try RegisterError.wrapping {
      var first: UserID?
      try records.store.forEach(from: 1, through: min(Self.longestBeginning, position.sequence)) {
        stored in
        guard first == nil, case .userAdded(let added) = EventCodec.decode(stored)?.event else {
          return
        }
        first = added.user
      }
      guard let first else { throw RegisterError.newerFormat }
      return first
    }
  }

  /// The first user stands in the first commit, among its first events.
  private static var longestBeginning: Int { 8 }
}
