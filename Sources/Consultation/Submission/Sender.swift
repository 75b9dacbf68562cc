// SPDX-License-Identifier: EUPL-1.2

/// Who speaks in a submission.
public enum Sender: Hashable, Sendable {
  /// A party.
  case party(PartyID)
  /// All that were at a session together: its report names no party.
  case session(SessionID, of: RoundID)

  /// The party; `nil` where a session speaks.
  public var party: PartyID? {
    if case .party(let party) = self { party } else { nil }
  }

  /// The session; `nil` where a party speaks.
  public var session: SessionID? {
    if case .session(let session, _) = self { session } else { nil }
  }
}

extension SubmissionReceived {
  /// The parties whose it is: the one that sent it, and those that sent it with that one.
  public var parties: [PartyID] { [party].compactMap(\.self) + coSubmitters }
}

extension State {
  /// Who speaks in a submission; `nil` where it names neither a party nor a session that is there.
  ///
  /// - Complexity: O(sessions of its rounds), a few, where it names no party.
  public func sender(of received: SubmissionReceived) -> Sender? {
    if let party = received.party { return .party(party) }
    guard let session = received.session else { return nil }
    let round = received.rounds.first { rounds[$0]?.session(session) != nil }
    return round.map { .session(session, of: $0) }
  }

  /// What kind of party speaks: that of the party, or that for which the session was.
  public func kind(of sender: Sender) -> PartyKind? {
    switch sender {
    case .party(let party): parties[party]?.kind
    case .session(let session, let round):
      rounds[round].flatMap { round in
        round.session(session).map { kind(of: $0.held, in: round) }
      }
    }
  }

  /// The kind of party for which a session was: as was said, else residents where some were there,
  /// else that of most parties there, the first of those that are equally many, else the kind that
  /// rounds of its kind are for.
  public func kind(of session: SessionHeld, in round: Round) -> PartyKind {
    if let kind = session.partyKind { return kind }
    if session.residents ?? 0 > 0 { return .resident }
    var counts: [PartyKind: Int] = [:]
    for party in session.present {
      if let kind = parties[party]?.kind { counts[kind, default: 0] += 1 }
    }
    guard let most = counts.values.max() else { return round.kind.partyKind }
    return PartyKind.allCases.first { counts[$0] == most } ?? round.kind.partyKind
  }
}

extension RoundKind {
  /// The kind of party for which a round of this kind is, where nothing else tells.
  fileprivate var partyKind: PartyKind {
    switch self {
    case .adviceRequest: .advisoryBoard
    case .councilConsultation: .council
    case .publicConsultation, .dialogue: .resident
    case .marketConsultation, .clarification: .provider
    }
  }
}
