// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Brings a list of parties into a round: it adds those that are not there and invites them all.
///
/// A party that is there already must be as the list says; an empty cell says nothing. What is
/// there already gives no command.
public struct PartiesImport: Hashable, Sendable {
  /// The round in which they are invited.
  public let round: RoundID

  /// An import into a round.
  public init(round: RoundID) { self.round = round }

  /// Plans the commands for a list.
  ///
  /// - Parameters:
  ///   - rows: The rows of the list.
  ///   - state: What there is, with all streams of the register in it.
  ///   - texts: Opens the sealed names of natural persons, to be compared.
  /// - Returns: The plan; empty where all of them are there and invited.
  /// - Throws: ``TableProblems`` with every cell that cannot be carried out.
  /// - Complexity: O(rows).
  public func plan(
    _ rows: [PartyRow], given state: State, texts: any TextSource
  ) throws(TableProblems) -> ImportPlan {
    let (round, _) = try state.importing(into: round)
    let opening = TextOpener(texts)
    let problems = rows.flatMap { row in
      state.parties[row.party.party].map { row.differences(from: $0, opening: opening) } ?? []
    }
    guard problems.isEmpty else { throw TableProblems(problems) }
    var plan = ImportPlan()
    plan.steps = rows.filter { state.parties[$0.party.party] == nil }
      .map { ImportPlan.Step(.addParty($0.party), line: $0.line) }
    let invited = rows.filter { round.invited[$0.party.party] == nil }
    if let first = invited.first {
      let invite = Invite(round: round.id, parties: invited.map(\.party.party))
      plan.steps.append(ImportPlan.Step(.invite(invite), line: first.line))
    }
    return plan
  }
}

extension PartyRow {
  /// The cells that say another thing than is recorded.
  fileprivate func differences(from known: Party, opening: TextOpener) -> [TableProblem] {
    let name = known.kind.isNaturalPerson ? opening.name(of: known) : known.name
    let differing: [(PartyColumn, Bool)] = [
      (.name, name != nil && party.name != name),
      (.kind, party.kind != known.kind),
      (.municipality, party.municipality != nil && party.municipality != known.municipality),
      (.shortName, party.shortName != nil && party.shortName != known.shortName),
      (.group, party.group != nil && party.group != known.group),
    ]
    return differing.filter(\.1).map { column, _ in
      TableProblem(
        .notChangeable, line: places[column]?.line ?? line, column: places[column]?.column ?? 0,
        "\(column.rawValue): differs from what is recorded of the party",
        hint: "correct it with the command correct, or give another party an id of its own")
    }
  }
}
