// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

extension Story {
  /// What a sheet asks for, given this story.
  func plan(
    _ sheet: String, into round: RoundID = "jeugd-koers", createsParties: Bool = false
  ) throws -> ImportPlan {
    let rows = try Sheet(reading: Array(sheet.utf8)).rows
    return try SheetImport(round: round, createsParties: createsParties).plan(
      rows, given: state, texts: texts, today: today, submissionText: { submissionTexts[$0] })
  }

  /// Imports a sheet; every command of its plan must be carried out, as it was planned.
  mutating func importSheet(
    _ sheet: String, into round: RoundID = "jeugd-koers", createsParties: Bool = false,
    by user: UserID = "u-1"
  ) throws {
    for step in try plan(sheet, into: round, createsParties: createsParties).steps {
      let happened = try run(step.command, by: user)
      if happened.isEmpty { Issue.record("nothing came of \(step.command)") }
    }
  }

  /// Why a sheet is refused, as `line column code`.
  func refusal(
    of sheet: String, into round: RoundID = "jeugd-koers", createsParties: Bool = false
  ) -> [String] {
    do {
      _ = try plan(sheet, into: round, createsParties: createsParties)
      return []
    } catch {
      let problems = (error as? TableProblems)?.first ?? []
      return problems.map { "\($0.line) \($0.column) \($0.code.rawValue)" }
    }
  }

  func point(_ number: PointNumber) -> Point? {
    let points = state.submissions[number.submission]?.points ?? []
    return points.indices.contains(number.index - 1) ? points[number.index - 1] : nil
  }

  /// The texts of a point or an answer, opened.
  func opened(_ texts: Texts?) -> [TextField: String] {
    guard case .sealed(let sequence)? = texts,
      case .texts(let texts) = self.texts.texts(at: sequence)
    else { return [:] }
    return texts
  }
}
