// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Takes in a matrix that people wrote answers in: what each of them changed, and nothing else.
///
/// Three sheets are held against each other, cell by cell: the one that comes back, the one that
/// went out, and the matrix as it is now. What differs between the first two was changed by who
/// filled it in; what differs between the last two was changed by others meanwhile. Where both
/// touched the answer of a point, that is a conflict, and nothing is taken in.
public struct AnswersImport: Hashable, Sendable {
  /// The round.
  public let round: RoundID

  /// An import into a round.
  public init(round: RoundID) { self.round = round }

  /// Finds what was changed, and plans to record it.
  ///
  /// - Parameters:
  ///   - file: What comes back.
  ///   - base: The same matrix at the position from which the file was made; `nil` where that is not
  ///     known. Then a point whose status differs from that in the file counts as changed
  ///     meanwhile.
  ///   - now: The same matrix as it is now, with answers that nobody approved.
  ///   - state: What there is now.
  ///   - texts: Opens what was sealed.
  /// - Returns: What changed, and the commands for it: none where there is a conflict, and none
  ///   where all of it is recorded already.
  /// - Throws: ``TableProblems`` with every cell that cannot be carried out.
  /// - Complexity: O(cells).
  public func plan(
    _ file: AnswersSheet, base: AnswersSheet?, now: AnswersSheet, given state: State,
    texts: any TextSource
  ) throws(TableProblems) -> (changes: AnswerChanges, plan: ImportPlan) {
    let (round, dossier) = try state.importing(into: round)
    var comparison = AnswersComparison(
      file: file, base: base, now: now, round: round.id, state: state, opening: TextOpener(texts))
    comparison.compare()
    var problems = comparison.problems
    guard problems.isEmpty else { throw TableProblems(problems) }
    guard comparison.changes.conflicts.isEmpty, !comparison.changed.isEmpty else {
      return (comparison.changes, ImportPlan())
    }
    let table = Table(
      headings: comparison.headings.map { Table.Cell(text: $0.text(in: .en), line: 1, column: 0) },
      rows: comparison.changed.map(\.cells), encoding: .utf8)
    var reader = SheetReader(table, required: [])
    let rows = table.rows.map { reader.read($0) }
    problems = reader.problems
    guard problems.isEmpty else { throw TableProblems(problems) }
    var planner = SheetPlanner(
      sheet: SheetImport(round: self.round), rows: rows, round: round, dossier: dossier,
      state: state, opening: TextOpener(texts), today: nil)
    planner.planAnswers(of: comparison.changed.map(\.number))
    guard planner.problems.isEmpty else { throw TableProblems(planner.problems) }
    return (comparison.changes, planner.result)
  }
}

extension SheetPlanner {
  /// Plans the handlers and answers of rows whose points are known.
  mutating func planAnswers(of points: [PointNumber]) {
    for (index, number) in points.enumerated() {
      knownPoint[index] = number
      pointOfRow[index] = number
    }
    planHandlers()
    planAnswers()
  }
}
