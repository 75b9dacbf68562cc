// SPDX-License-Identifier: EUPL-1.2

extension HoldSession {
  /// A session that is there already, with all that is said here, stays as it is; another thing is
  /// said of it only with a reason, and then corrects what was said before.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(clear: title, "title")
    try TextRules.check(clear: kind, "kind")
    try TextRules.check(clear: place, "place")
    try TextRules.check(clear: question, "question")
    try TextRules.check(sealed: reason, "reason")
    if let on { try TextRules.check(plausible: on, "on", circumstances) }
    try TextRules.check(clear: period, "period")
    guard (on == nil) != (period == nil) else { throw .rejected(.dayOrPeriod) }
    let round = try situation.existingRound(round)
    try round.requireNotCancelled()
    var places: [PartyID] = []
    for party in present {
      _ = try situation.existingParty(party)
      places += try situation.places(of: party, in: round)
    }
    var held = SessionHeld(
      session: session, title: title, on: on, kind: kind, place: place,
      part: try Frame(of: part == nil ? [] : [round.id], in: situation).part(part),
      question: question, present: present.withoutRepeats(), residents: residents, period: period,
      partyKind: partyKind, inPlaceOf: places.withoutRepeats())
    if let known = round.session(session) {
      guard !known.isSame(as: held) else { return [] }
      guard reason != nil else { throw .rejected(.alreadyExists(.session(session))) }
      if let on, let toldBackOn = known.toldBackOn, toldBackOn < on {
        throw .rejected(.beforeSession(session, on: on))
      }
    }
    held.texts = Texts([.reason: reason])
    return [Decided(.round(round.id), .sessionHeld(held))]
  }
}

extension HeldSession {
  /// Whether the same was said of it, for whatever reason.
  fileprivate func isSame(as other: SessionHeld) -> Bool {
    var known = held
    known.texts = other.texts
    return known == other
  }
}

extension TellBack {
  /// Who was there is told once what became of it, on the day of the session or later.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    try TextRules.check(plausible: on, "on", circumstances)
    let round = try situation.existingRound(round)
    guard let known = round.session(session) else { throw .rejected(.unknownSession(session)) }
    if let day = known.toldBackOn {
      guard day == on else { throw .rejected(.alreadyToldBack(session)) }
      return []
    }
    if let held = known.held.on, on < held {
      throw .rejected(.beforeSession(session, on: held))
    }
    return [
      Decided(.round(round.id), .sessionToldBack(SessionToldBack(session: session, on: on)))
    ]
  }
}

extension Situation {
  /// The invited parties whose place a party took that was not invited itself.
  func places(of party: PartyID, in round: Round) throws(Undecided) -> [PartyID] {
    guard round.invited[party] == nil else { return [] }
    return try predecessors(of: party).filter { round.invited[$0] != nil }
  }
}

extension Round {
  /// The session with an id; `nil` where there is none.
  public func session(_ id: SessionID) -> HeldSession? {
    sessions.first { $0.held.session == id }
  }
}
