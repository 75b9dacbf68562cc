// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension SheetPlanner {
  /// Finds the party of every row, and adds those that are not there where that was asked for.
  mutating func planParties() {
    var finder = PartyFinder(state, opening: opening)
    var maker = PartyMaker(state)
    var made: [String: (party: PartyID, row: Int)] = [:]
    for index in rows.indices {
      let row = rows[index]
      switch finder.find(row.party) {
      case .one(let party):
        senderOfRow[index] = .party(party)
        checkAgreement(of: party, row: index)
      case .several:
        note(
          .ambiguousName, .party, row: index, "is the name of several parties",
          hint: "give the id of the party")
      case .none:
        if let session = session(named: row.party) {
          senderOfRow[index] = session
        } else if let (party, first) = made[row.party] {
          senderOfRow[index] = .party(party)
          checkAgreement(with: first, row: index)
        } else if let party = planParty(&maker, row: index) {
          made[row.party] = (party, index)
          senderOfRow[index] = .party(party)
        }
      }
    }
  }

  /// The session of the round of which a cell holds the title and day, as a matrix writes them.
  private func session(named cell: String) -> Sender? {
    let named = round.sessions.filter { session in
      Language.allCases.contains { session.held.name(in: $0) == cell }
    }
    return named.count == 1 ? .session(named[0].held.session, of: round.id) : nil
  }

  private mutating func planParty(_ maker: inout PartyMaker, row index: Int) -> PartyID? {
    let row = rows[index]
    guard sheet.createsParties else {
      note(
        .unknownParty, .party, row: index, "is no party of the register",
        hint: "give its id, short name or name, or add it with --create-parties")
      return nil
    }
    if row.partyKind == nil {
      note(
        .missingValue, .partyKind, row: index, "is empty beside a party that is not there yet",
        hint: "say what kind of party it is")
    }
    guard let kind = row.partyKind, let id = maker.id(for: row.party, kind: kind)
    else { return nil }
    let party = AddParty(party: id, name: row.party, kind: kind, municipality: row.municipality)
    add(.addParty(party), row: index)
    return id
  }

  private mutating func checkAgreement(of id: PartyID, row index: Int) {
    guard let party = state.parties[id] else { return }
    let row = rows[index]
    if let kind = row.partyKind, kind != party.kind {
      note(
        .contradiction, .partyKind, row: index, "is not the kind that the party has",
        hint: "leave it empty, or name another party")
    }
    if let municipality = row.municipality, municipality != party.municipality?.trimmed {
      note(
        .contradiction, .municipality, row: index, "is not the municipality that the party has",
        hint: "leave it empty, or name another party")
    }
  }

  private mutating func checkAgreement(with first: Int, row index: Int) {
    for (column, differs) in [
      (SheetColumn.partyKind, differs(index, first, \.partyKind)),
      (.municipality, differs(index, first, \.municipality)),
    ] where differs {
      note(
        .contradiction, column, row: index,
        "differs from line \(rows[first].line), which has the same party",
        hint: "give a party one kind and one municipality")
    }
  }

  /// Whether a row says another thing than an earlier one.
  func differs<Value: Equatable>(
    _ index: Int, _ first: Int, _ value: KeyPath<SheetRow, Value?>
  ) -> Bool {
    guard let said = rows[index][keyPath: value] else { return false }
    return said != rows[first][keyPath: value]
  }
}
