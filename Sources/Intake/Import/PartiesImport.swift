// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Brings a list of parties into a round: it adds those that are not there and invites them all.
///
/// The columns are `party`, `name` and `kind`, which are required, and `municipality`, `shortName`
/// and `group`; in Dutch *partij, naam, soort, gemeente, korte naam, groep*. A party that is there
/// already must be as the list says; an empty cell says nothing. What is there already gives no
/// command.
public struct PartiesImport: Hashable, Sendable {
  /// The round in which they are invited.
  public let round: RoundID

  /// An import into a round.
  public init(round: RoundID) { self.round = round }

  /// Plans the commands for a file.
  ///
  /// - Parameters:
  ///   - bytes: The file: a table as ``TableReader`` reads it.
  ///   - state: What there is, with all streams of the register in it.
  ///   - texts: Opens the sealed names of natural persons, to be compared.
  /// - Returns: The plan; empty where all of them are there and invited.
  /// - Throws: ``TableProblems`` with every heading and cell that cannot be read or carried out.
  /// - Complexity: O(bytes).
  public func plan(
    _ bytes: [UInt8], given state: State, texts: any TextSource
  ) throws(TableProblems) -> ImportPlan {
    let table = try TableReader.read(bytes)
    var planner = PartiesPlanner(table, state: state, opening: TextOpener(texts))
    let steps = planner.steps(inviting: state.rounds[round])
    guard planner.problems.isEmpty else { throw TableProblems(planner.problems) }
    var plan = ImportPlan()
    plan.steps = steps
    plan.assumptions = [table.assumption]
    return plan
  }
}

/// Reads the rows of a list of parties and holds them against those that are there.
private struct PartiesPlanner {
  var problems: [TableProblem]

  private let table: Table
  private let columns: [(heading: PartyColumn, index: Int)]
  private let state: State
  private let opening: TextOpener

  init(_ table: Table, state: State, opening: TextOpener) {
    let headings = HeadingReader(
      table, required: [.party, .name, .kind].map { ($0, $0.rawValue) },
      read: PartyColumn.init(reading:))
    self.table = table
    self.state = state
    self.opening = opening
    columns = headings.columns
    problems = headings.problems
  }

  mutating func steps(inviting round: Round?) -> [ImportPlan.Step] {
    guard let round else {
      problems.append(
        TableProblem(
          .unknownName, "there is no round with the id given", hint: "weerklank rounds lists them"))
      return []
    }
    var steps: [ImportPlan.Step] = []
    var invited: [PartyID] = []
    var lines: [PartyID: Int] = [:]
    for cells in table.rows {
      let line = cells[0].line
      guard let party = party(cells) else { continue }
      if let first = lines.updateValue(line, forKey: party.party) {
        note(.contradiction, .party, cells, "is on line \(first) too", "give each party one line")
        continue
      }
      if let known = state.parties[party.party] {
        compare(party, with: known, cells)
      } else {
        steps.append(ImportPlan.Step(.addParty(party), line: line))
      }
      if round.invited[party.party] == nil { invited.append(party.party) }
    }
    guard let first = invited.first else { return steps }
    let invite = Command.invite(Invite(round: round.id, parties: invited))
    return steps + [ImportPlan.Step(invite, line: lines[first] ?? 0)]
  }

  /// The party of a row; `nil` where a cell of it is noted.
  private mutating func party(_ cells: [Table.Cell]) -> AddParty? {
    let texts = [PartyColumn.party, .name, .kind].map { required($0, cells) }
    guard let id = texts[0], let name = texts[1], let word = texts[2] else { return nil }
    let party = PartyID(id)
    if party == nil {
      note(
        .badValue, .party, cells, "is no id",
        "give 1 to 64 of a–z, 0–9 and hyphens, and no personal data")
    }
    let kind = PartyKind(reading: word)
    if kind == nil {
      note(
        .badValue, .kind, cells, "is no kind of party",
        "write one of: \(PartyKind.all(in: .nl).joined(separator: ", "))")
    }
    guard let party, let kind else { return nil }
    return AddParty(
      party: party, name: name, shortName: text(.shortName, cells), kind: kind,
      municipality: text(.municipality, cells), group: text(.group, cells))
  }

  private mutating func compare(_ party: AddParty, with known: Party, _ cells: [Table.Cell]) {
    let name = known.kind.isNaturalPerson ? opening.name(of: known) : known.name
    let differing: [(PartyColumn, Bool)] = [
      (.name, name != nil && party.name != name),
      (.kind, party.kind != known.kind),
      (.municipality, party.municipality != nil && party.municipality != known.municipality),
      (.shortName, party.shortName != nil && party.shortName != known.shortName),
      (.group, party.group != nil && party.group != known.group),
    ]
    for (column, differs) in differing where differs {
      note(
        .notChangeable, column, cells, "differs from what is recorded of the party",
        "correct it with the command correct, or give another party an id of its own")
    }
  }

  // MARK: Cells

  private func cell(_ column: PartyColumn, _ cells: [Table.Cell]) -> Table.Cell? {
    columns.first { $0.heading == column }.map { cells[$0.index] }
  }

  private func text(_ column: PartyColumn, _ cells: [Table.Cell]) -> String? {
    guard let text = cell(column, cells)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  private mutating func required(_ column: PartyColumn, _ cells: [Table.Cell]) -> String? {
    let text = text(column, cells)
    if text == nil, cell(column, cells) != nil {
      note(.missingValue, column, cells, "is empty", "fill it in on every line")
    }
    return text
  }

  private mutating func note(
    _ code: TableProblem.Code, _ column: PartyColumn, _ cells: [Table.Cell], _ message: String,
    _ hint: String
  ) {
    let cell = cell(column, cells)
    problems.append(
      TableProblem(
        code, line: cell?.line ?? cells[0].line, column: cell?.column ?? 0,
        "\(column.rawValue): \(message)", hint: hint))
  }
}
