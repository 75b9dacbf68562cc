// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Finds things by name in a state in which all of them are loaded.
///
/// Names of natural persons are sealed and not in a state; they are found by id or short name.
public struct StateNames: NameResolver {
  private let state: State

  /// Looks into a state.
  public init(_ state: State) { self.state = state }

  /// The party with this id, name or short name, whatever the spelling of the short name; else the
  /// one that was called so before.
  ///
  /// - Throws: ``CommandError`` `unknown-party` or `ambiguous-name`.
  /// - Complexity: O(1) by id, O(parties) by name.
  public func party(named name: String) throws(CommandError) -> PartyID {
    if let id = PartyID(name), state.parties[id] != nil { return id }
    let folded = Stream.foldedShortName(name)
    let found = state.parties.values.filter { party in
      party.name == name
        || !folded.isEmpty && party.shortName.map(Stream.foldedShortName) == folded
    }
    guard found.isEmpty else { return try only(found.map(\.id), of: .unknownParty, "party") }
    let former = state.parties.values.filter { party in
      party.formerNames.contains {
        $0.name == name || !folded.isEmpty && $0.shortName.map(Stream.foldedShortName) == folded
      }
    }
    return try only(former.map(\.id), of: .unknownParty, "party")
  }

  /// The round with this id or title.
  ///
  /// - Throws: ``CommandError`` `unknown-round` or `ambiguous-name`.
  public func round(named name: String) throws(CommandError) -> RoundID {
    if let id = RoundID(name), state.rounds[id] != nil { return id }
    let found = state.rounds.values.filter { $0.title == name }
    return try only(found.map(\.id), of: .unknownRound, "round")
  }

  /// The round that has a session with this id.
  ///
  /// - Throws: ``CommandError`` `unknown-session`, or `ambiguous-name` where several rounds have one.
  public func round(ofSession session: SessionID) throws(CommandError) -> RoundID {
    let found = state.rounds.values.filter { $0.session(session) != nil }
    return try only(found.map(\.id), of: .unknownSession, found.count > 1 ? "round" : "session")
  }

  /// The dossier with this id or title.
  ///
  /// - Throws: ``CommandError`` `unknown-dossier` or `ambiguous-name`.
  public func dossier(named name: String) throws(CommandError) -> DossierID {
    if let id = DossierID(name), state.dossiers[id] != nil { return id }
    let found = state.dossiers.values.filter { $0.title == name }
    return try only(found.map(\.id), of: .unknownDossier, "dossier")
  }

  /// The dossier in which a text change was recorded.
  ///
  /// - Throws: ``CommandError`` `unknown-text-change`.
  public func dossier(of textChange: TextChangeNumber) throws(CommandError) -> DossierID {
    let found = state.dossiers.values.filter { $0.textChanges[textChange] != nil }
    return try only(found.map(\.id), of: .unknownTextChange, "text change")
  }

  /// The dossier whose document this is; else that of the points; else the one whose text
  /// changes name the document; else the only one there is.
  ///
  /// - Throws: ``CommandError`` `missing-member` where it cannot be told.
  public func dossier(
    ofDocument document: String, points: [PointNumber]
  ) throws(CommandError) -> DossierID {
    let holding = state.dossiers.values.filter { dossier in
      dossier.versions.contains {
        $0.added.document.rawValue == document || $0.added.title == document
      }
    }.map(\.id)
    let answering = Set(points.flatMap(rounds)).compactMap { state.rounds[$0]?.dossier }
    for group in [holding.filter(answering.contains), holding, answering] {
      if let id = Self.onlyOne(of: group) { return id }
    }
    let changed = state.dossiers.values.filter { dossier in
      dossier.textChanges.values.contains { $0.recorded.document == document }
    }.map(\.id)
    if let id = Self.onlyOne(of: changed) ?? Self.onlyOne(of: Array(state.dossiers.keys)) {
      return id
    }
    throw CommandError(
      .missingMember, "it cannot be told which dossier this is about", member: "dossier",
      hint: "give dossier")
  }

  /// The users, parties, dossiers and rounds with exactly this id.
  public func things(withID id: String) -> [CorrectableThing] {
    let found: [CorrectableThing?] = [
      PartyID(id).flatMap { state.parties[$0].map { .party($0.id) } },
      RoundID(id).flatMap { state.rounds[$0].map { .round($0.id) } },
      DossierID(id).flatMap { state.dossiers[$0].map { .dossier($0.id) } },
      UserID(id).flatMap { state.users[$0].map { .user($0.id) } },
    ]
    return found.compactMap { $0 }
  }

  private static func onlyOne(of ids: [DossierID]) -> DossierID? {
    let ids = Set(ids)
    return ids.count == 1 ? ids.first : nil
  }

  private func rounds(of point: PointNumber) -> [RoundID] {
    let points = state.submissions[point.submission]?.points ?? []
    return points.indices.contains(point.index - 1) ? points[point.index - 1].recorded.rounds : []
  }

  private func only<ID>(
    _ found: [ID], of code: CommandError.Code, _ kind: String
  ) throws(CommandError) -> ID {
    guard let first = found.first else {
      throw CommandError(
        code, "there is no \(kind) with this id or name", member: kind,
        hint: "weerklank lists what there is")
    }
    guard found.count == 1 else {
      throw CommandError(
        .ambiguousName, "several have this name: \(kind)", member: kind,
        hint: "give the id of the \(kind)")
    }
    return first
  }
}
