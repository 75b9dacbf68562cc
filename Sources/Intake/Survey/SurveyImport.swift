// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Brings the answers to a survey into a round: each respondent's as a submission without text, with
/// a point for every statement, quoted as it was written, and with its stances.
///
/// What is there already is known again and gives no command: a point by the respondent's number,
/// and without one by its party and words; a submission with stances alone by its party and day.
/// A statement that differs from the one that was recorded under that number is refused: nobody's
/// words are changed by a sheet.
public struct SurveyImport: Hashable, Sendable {
  /// The import of a sheet, to which a survey comes down.
  private let sheet: SheetImport

  /// An import into a round; parties that are not there yet are added where that is asked.
  public init(round: RoundID, createsParties: Bool = false) {
    sheet = SheetImport(
      round: round, createsParties: createsParties,
      reason: "Gewijzigd bij het inlezen van een enquête")
  }

  /// Plans the commands for a survey.
  ///
  /// - Parameters:
  ///   - survey: The answers.
  ///   - state: What there is, with all streams of the register in it.
  ///   - texts: Opens what was sealed, so that only what differs is changed.
  ///   - today: The day of the import; days of years ahead are refused.
  /// - Returns: The plan; empty where all of it is there.
  /// - Throws: ``TableProblems`` with every cell that cannot be carried out.
  /// - Complexity: O(answers + parties + points of the parties in the survey).
  public func plan(
    _ survey: Survey, given state: State, texts: any TextSource, today: Day? = nil
  ) throws(TableProblems) -> ImportPlan {
    try checkQuestions(of: survey, in: state)
    let rows = rows(of: survey, in: state, TextOpener(texts))
    var plan = try sheet.plan(rows, given: state, texts: texts, today: today) { _ in nil }
    let stances = Dictionary(
      survey.responses.map { ($0.line, $0.stances) }, uniquingKeysWith: { first, _ in first })
    plan.steps = plan.steps.map { step in
      guard case .receiveSubmission(var received) = step.command,
        let given = stances[step.line]
      else { return step }
      received.stances = given
      return ImportPlan.Step(.receiveSubmission(received), line: step.line)
    }
    plan.assumptions = survey.assumptions + plan.assumptions
    return plan
  }

  /// The rows of a sheet; kind and municipality are said only of parties that are not there yet.
  private func rows(of survey: Survey, in state: State, _ opening: TextOpener) -> [SheetRow] {
    var finder = PartyFinder(state, opening: opening)
    return survey.responses.flatMap { response in
      guard case .none = finder.find(response.rows[0].party) else {
        return response.rows.map { row in
          var row = row
          row.partyKind = nil
          row.municipality = nil
          return row
        }
      }
      return response.rows
    }
  }

  /// The stances are of questions that the round asks; those of points the sheet looks after.
  private func checkQuestions(of survey: Survey, in state: State) throws(TableProblems) {
    guard let round = state.rounds[sheet.round] else { return }
    let asked = Set(round.questions.map(\.question))
    let named = Set(survey.responses.flatMap(\.stances).map(\.question))
    let unknown = named.subtracting(asked).map(\.rawValue).sorted()
    guard !unknown.isEmpty else { return }
    throw TableProblems(
      unknown.map { question in
        TableProblem(
          .unknownQuestion, "the round does not ask \(question), which the map names",
          hint: "give the id of a question of the round")
      })
  }
}
