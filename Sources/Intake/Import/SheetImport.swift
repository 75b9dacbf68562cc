// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Brings a sheet of points into a round.
///
/// Planning is pure: the same rows and state give the same plan, and what is there already gives
/// no command. The rules, row by row, are in <doc:TheSheet>.
public struct SheetImport: Hashable, Sendable {
  /// The round into which it goes.
  public let round: RoundID
  /// Whether parties that are not there yet are added.
  public let createsParties: Bool
  /// Why fields that differ are corrected; it is sealed with each correction.
  public let reason: String

  /// An import into a round.
  public init(
    round: RoundID, createsParties: Bool = false,
    reason: String = "Gewijzigd bij het inlezen van een overzicht"
  ) {
    self.round = round
    self.createsParties = createsParties
    self.reason = reason
  }

  /// Plans the commands for a sheet.
  ///
  /// - Parameters:
  ///   - rows: The rows of the sheet.
  ///   - state: What there is, with all streams of the register in it.
  ///   - texts: Opens what was sealed, so that only cells that differ are changed.
  ///   - today: The day of the import; days of years ahead are refused.
  ///   - submissionText: The newest text of a submission, in which new quotes must stand.
  /// - Returns: The plan; empty where nothing differs.
  /// - Throws: ``TableProblems`` with every cell that cannot be carried out.
  /// - Complexity: O(rows + parties + points of the parties in the sheet), and reading each
  ///   submission's text for its new quotes.
  public func plan(
    _ rows: [SheetRow], given state: State, texts: any TextSource, today: Day? = nil,
    submissionText: (SubmissionNumber) -> SubmissionText?
  ) throws(TableProblems) -> ImportPlan {
    let (round, dossier) = try state.importing(into: round)
    var planner = SheetPlanner(
      sheet: self, rows: state.redactions.isEmpty ? rows : rows.map(\.withMarksAsRead),
      round: round, dossier: dossier, state: state,
      opening: TextOpener(texts), today: today)
    planner.plan(submissionText)
    guard planner.problems.isEmpty else { throw TableProblems(planner.problems) }
    return planner.result
  }
}
