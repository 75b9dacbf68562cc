// SPDX-License-Identifier: EUPL-1.2

/// Tells which columns a table has, by its headings.
struct HeadingReader<Heading: Hashable> {
  /// The place in a row of each heading.
  private(set) var columns: [(heading: Heading, index: Int)] = []
  /// Headings that are unknown, double or not there.
  private(set) var problems: [TableProblem] = []

  /// Reads the headings of a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - required: The headings that must be there, with their names.
  ///   - read: Reads one heading.
  init(_ table: Table, required: [(Heading, String)], read: (String) -> Heading?) {
    var seen: Set<Heading> = []
    for (index, cell) in table.headings.enumerated() {
      guard let heading = read(cell.text) else {
        problems.append(
          TableProblem(
            .unknownHeading, line: cell.line, column: cell.column, "no column is called that",
            hint: "take a heading of weerklank template sheet, or remove the column"))
        continue
      }
      guard seen.insert(heading).inserted else {
        problems.append(
          TableProblem(
            .doubleHeading, line: cell.line, column: cell.column,
            "an earlier column has the same heading",
            hint: "number a second quote or text change, such as quote2"))
        continue
      }
      columns.append((heading, index))
    }
    for (heading, name) in required where !seen.contains(heading) {
      problems.append(
        TableProblem(
          .missingColumn, line: table.headings.first?.line ?? 0, "there is no column \(name)",
          hint: "add the column \(name)"))
    }
  }
}
