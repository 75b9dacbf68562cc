// SPDX-License-Identifier: EUPL-1.2

import EventLog
import Register

/// The JSON Schemas (2020-12) of what the program reads and writes.
enum Schema {
  /// The schema of a command of `apply`, or of an answer; `nil` where there is none of that name.
  static func named(_ name: String) -> JSON? {
    if let command = CommandForm.named(name) { return command.schema }
    return answers.first { $0.name == name }?.value
  }

  /// All of them by name: `{"commands":{…},"answers":{…}}`.
  static var ofAll: JSON {
    .object([
      .init("commands", .object(CommandForm.all.map { .init($0.name, $0.schema) })),
      .init("answers", .object(answers)),
    ])
  }

  /// The answers by name, as they stand in `Schemas/`.
  private static let answers: [JSON.Member] = [
    answer("matrix", PackageResources.matrix_json),
    answer("rollcall", PackageResources.rollcall_json),
    answer("sessions", PackageResources.sessions_json),
    answer("accounts", PackageResources.accounts_json),
    answer("coverage", PackageResources.coverage_json),
    answer("progress", PackageResources.progress_json),
    answer("counts", PackageResources.counts_json),
    answer("claims", PackageResources.claims_json),
    answer("comparison", PackageResources.comparison_json),
    answer("planning", PackageResources.planning_json),
    answer("clusters", PackageResources.clusters_json),
    answer("similar", PackageResources.similar_json),
    answer("lint", PackageResources.lint_json),
    answer("obligations", PackageResources.obligations_json),
    answer("report", PackageResources.report_json),
    answer("retention", PackageResources.retention_json),
    answer("declaration", PackageResources.declaration_json),
    answer("erase", PackageResources.erase_json),
    answer("redaction", PackageResources.redaction_json),
    answer("backup", PackageResources.backup_json),
    answer("history", PackageResources.history_json),
    answer("party", PackageResources.party_json),
    answer("party-seen", PackageResources.party_seen_json),
    answer("editions", PackageResources.editions_json),
    answer("edition-comparison", PackageResources.edition_comparison_json),
    answer("edition-remake", PackageResources.edition_remake_json),
    answer("dossiers", PackageResources.dossiers_json),
    answer("rounds", PackageResources.rounds_json),
    answer("parties", PackageResources.parties_json),
    answer("users", PackageResources.users_json),
    answer("waiting", PackageResources.waiting_json),
    answer("verify", PackageResources.verify_json),
    answer("propose", PackageResources.propose_json),
    answer("import-answers", PackageResources.import_answers_json),
    answer("receipt", PackageResources.receipt_json),
    answer("read", PackageResources.read_json),
    answer("apply-answer", PackageResources.apply_answer_json),
    answer("error", PackageResources.error_json),
    answer("line", PackageResources.line_json),
    answer("survey-map", PackageResources.survey_map_json),
  ]

  private static func answer(_ name: String, _ bytes: [UInt8]) -> JSON.Member {
    do throws(JSONError) {
      return JSON.Member(name, try JSON(parsing: bytes))
    } catch {
      fatalError("the schema \(name) of this program is no JSON: \(error)")
    }
  }
}
