// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
public import Projections

/// Where a request is planned: what can be looked up while its commands are made.
///
/// Whatever is looked up is of one position. A desk is of no use after its plan has returned.
public final class Desk: NameResolver {
  let ledger: Ledger
  private var wholeBooks: Books?
  /// Who wants the request.
  public let actor: UserID
  /// The day on which it is decided, in Europe/Amsterdam.
  public let today: Day

  init(_ ledger: Ledger, actor: UserID, today: Day) {
    self.ledger = ledger
    self.actor = actor
    self.today = today
  }

  /// The sequence of the last event known here.
  public var position: Int { ledger.end }

  /// The party with this id, name or short name; natural persons by id or short name only.
  ///
  /// - Throws: ``CommandError`` `unknown-party` or `ambiguous-name`.
  public func party(named name: String) throws -> PartyID {
    if let id = PartyID(name), ledger.exists(.party(id)) { return id }
    return try ledger.directory().names.party(named: name)
  }

  /// The round with this id or title.
  ///
  /// - Throws: ``CommandError`` `unknown-round` or `ambiguous-name`.
  public func round(named name: String) throws -> RoundID {
    if let id = RoundID(name), ledger.exists(.round(id)) { return id }
    return try ledger.directory().names.round(named: name)
  }

  /// The round that has a session with this id.
  ///
  /// - Throws: ``CommandError`` `unknown-session` or `ambiguous-name`.
  public func round(ofSession session: SessionID) throws -> RoundID {
    try ledger.directory().names.round(ofSession: session)
  }

  /// The dossier with this id or title.
  ///
  /// - Throws: ``CommandError`` `unknown-dossier` or `ambiguous-name`.
  public func dossier(named name: String) throws -> DossierID {
    if let id = DossierID(name), ledger.exists(.dossier(id)) { return id }
    return try ledger.directory().names.dossier(named: name)
  }

  /// The dossier in which a text change was recorded.
  ///
  /// - Throws: ``CommandError`` `unknown-text-change`.
  public func dossier(of textChange: TextChangeNumber) throws -> DossierID {
    guard let dossier = try ledger.dossier(of: textChange) else {
      throw CommandError(
        .unknownTextChange, "there is no text change with this number",
        hint: "weerklank matrix shows the text changes of a round.")
    }
    return dossier
  }

  /// The dossier whose document this is (by id or title); else that of the points; else the only
  /// one there is.
  ///
  /// - Throws: ``CommandError`` `missing-member` where it cannot be told.
  public func dossier(ofDocument document: String, points: [PointNumber]) throws -> DossierID {
    for dossier in try ledger.directory().dossiers { try ledger.grant(.dossier(dossier)) }
    for submission in Set(points.map(\.submission)) where ledger.exists(.submission(submission)) {
      try ledger.grant(.submission(submission))
    }
    for point in points {
      let all = ledger.state.submissions[point.submission]?.points ?? []
      guard all.indices.contains(point.index - 1) else { continue }
      for round in all[point.index - 1].recorded.rounds { try ledger.grant(.round(round)) }
    }
    return try StateNames(ledger.state).dossier(ofDocument: document, points: points)
  }

  /// The users, parties, dossiers and rounds with exactly this id.
  public func things(withID id: String) -> [CorrectableThing] {
    let things: [(Stream, CorrectableThing)?] = [
      PartyID(id).map { (.party($0), .party($0)) }, RoundID(id).map { (.round($0), .round($0)) },
      DossierID(id).map { (.dossier($0), .dossier($0)) },
      UserID(id).map { (.user($0), .user($0)) },
    ]
    return things.compactMap { $0 }.filter { ledger.exists($0.0) }.map(\.1)
  }

  /// The newest text of a submission, with what was hidden of it: to look quotes up in, never to
  /// be shown; `nil` where it has none.
  ///
  /// - Throws: ``RegisterError`` `key-missing`.
  public func text(of submission: SubmissionNumber) throws(RegisterError) -> SubmissionText? {
    try ledger.text(of: submission)
  }

  /// The number that the next submission gets, unless somebody else is first; then the plan is
  /// made again.
  public func nextSubmission() throws(RegisterError) -> SubmissionNumber {
    try ledger.grant(.intake)
    return SubmissionNumber(ledger.state.numbers.submissions + 1)
  }

  /// Everything that was logged, folded: for plans that look far and wide.
  ///
  /// - Complexity: O(events) the first time.
  public func books() throws(RegisterError) -> Books {
    if let wholeBooks { return wholeBooks }
    let books = try ledger.books()
    wholeBooks = books
    return books
  }
}

extension Ledger {
  /// The dossier in which a text change was recorded, by the event that gave it its number.
  fileprivate func dossier(of textChange: TextChangeNumber) throws(RegisterError) -> DossierID? {
    var found: DossierID?
    func look(_ event: Event?) {
      if case .numberTaken(let taken) = event, taken.number == textChange.description {
        found = taken.dossier
      }
    }
    let position = position
    try RegisterError.wrapping {
      try records.store.forEach(
        in: Records.name(of: .textChangeNumbers), afterRevision: textChange.value - 1
      ) { stored in
        if found == nil, stored.sequence <= position { look(EventCodec.decode(stored)?.event) }
      }
    }
    for recorded in rehearsed where found == nil { look(recorded.event) }
    return found
  }
}
