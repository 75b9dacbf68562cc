// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// A list of parties: one row each.
///
/// The columns are `party`, `name` and `kind`, which are required, and `municipality`, `shortName`
/// and `group`; in Dutch *partij, naam, soort, gemeente, korte naam, groep*. `party` is the id, and
/// holds no personal data.
public struct PartiesSheet: Hashable, Sendable {
  /// Its rows, in order.
  public let rows: [PartyRow]
  /// What was assumed of the file, in one line.
  public let assumption: String

  /// Reads a file, as ``TableReader`` reads tables.
  ///
  /// - Throws: ``TableProblems`` with every heading and cell that cannot be read.
  /// - Complexity: O(bytes).
  public init(reading bytes: [UInt8]) throws(TableProblems) {
    let table = try TableReader.read(bytes)
    var reader = PartiesReader(table)
    rows = table.rows.compactMap { reader.read($0) }
    guard reader.problems.isEmpty else { throw TableProblems(reader.problems) }
    assumption = table.assumption
  }
}

/// A row of a list of parties.
public struct PartyRow: Hashable, Sendable {
  /// What it says of the party.
  public let party: AddParty
  /// The line on which it begins, from 1.
  public let line: Int
  /// Where its cells stand.
  let places: [PartyColumn: SheetRow.Place]
}

/// Reads the rows of a list of parties, noting each cell that cannot be read.
private struct PartiesReader {
  var problems: [TableProblem] { row.problems }

  private var row: RowCells<PartyColumn>
  private var lines: [PartyID: Int] = [:]

  init(_ table: Table) {
    row = RowCells(
      HeadingReader(
        table, required: [.party, .name, .kind].map { ($0, $0.rawValue) },
        read: PartyColumn.init(reading:)))
  }

  /// One row; `nil` where a cell of it is noted.
  mutating func read(_ cells: [Table.Cell]) -> PartyRow? {
    let texts = [PartyColumn.party, .name, .kind].map { required($0, cells) }
    guard let id = texts[0], let name = texts[1], let word = texts[2] else { return nil }
    let party = PartyID(id)
    if party == nil {
      row.note(
        .badValue, .party, cells, "is no id",
        "give 1 to 64 of a–z, 0–9 and hyphens, and no personal data")
    }
    let kind = PartyKind(reading: word)
    if kind == nil {
      row.note(
        .badValue, .kind, cells, "is no kind of party",
        "write one of: \(PartyKind.all(in: .nl).joined(separator: ", "))")
    }
    guard let party, let kind else { return nil }
    if let first = lines.updateValue(cells[0].line, forKey: party) {
      row.note(.contradiction, .party, cells, "is on line \(first) too", "give each party one line")
    }
    return PartyRow(
      party: AddParty(
        party: party, name: name, shortName: row.text(.shortName, cells), kind: kind,
        municipality: row.text(.municipality, cells), group: row.text(.group, cells)),
      line: cells[0].line, places: row.places(cells))
  }

  private mutating func required(_ column: PartyColumn, _ cells: [Table.Cell]) -> String? {
    let text = row.text(column, cells)
    if text == nil, row.cell(column, cells) != nil {
      row.note(.missingValue, column, cells, "is empty", "fill it in on every line")
    }
    return text
  }
}
