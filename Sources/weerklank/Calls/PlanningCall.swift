// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank planning`: the milestones of a dossier.
struct PlanningCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planning",
    abstract: "Show the milestones of a dossier, how they moved, and what hangs on them.")

  @Option(help: "The dossier of a round: the round's id or title.")
  var round: String?

  @Option(help: "The dossier: its id or title.")
  var dossier: String?

  @OptionGroup var options: QueryOptions
  @OptionGroup var form: ReportOutput

  func validate() throws {
    guard (round == nil) != (dossier == nil) else {
      throw ValidationError("Give either --round or --dossier.")
    }
  }

  func run() throws {
    let reading = try options.read()
    guard let planning = Planning(of: reading.books, dossier: try wanted(reading)) else {
      throw Failure(
        code: "unknown-dossier", message: "there is no such dossier", place: "--dossier",
        hint: "See weerklank dossiers.", status: .refused)
    }
    let texts = reading.texts(in: options.language)
    let language = options.language
    try form.deliver(
      json: options.json,
      text: { ReportText.planning(planning, texts: texts, language: language) },
      asJSON: { JSONAnswer.planning(planning, at: reading.books.position, texts: texts) },
      workbook: { try ReportWorkbook.planning(planning, texts: texts, language: language) })
  }

  private func wanted(_ reading: Reading) throws -> DossierID {
    if let dossier { return try reading.dossier(dossier) }
    guard let found = reading.books.state.rounds[try reading.round(round ?? "")] else {
      throw Reading.unknownRound
    }
    return found.dossier
  }
}
