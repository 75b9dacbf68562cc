// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank obligations`: what was promised to come back.
struct ObligationsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "obligations", abstract: "Show what was promised to come back, by whom and when.")

  @Option(help: "Only of one round: its id or title.")
  var round: String?

  @Option(help: "Only of the rounds of one phase: its id or title.")
  var phase: String?

  @Option(help: "Only of one dossier: its id or title.")
  var dossier: String?

  @Option(help: "Only of one owner: the function, as it was written.")
  var owner: String?

  @Option(help: "Only with a point of one party.")
  var party: String?

  @Flag(help: "Only what is still open.")
  var open = false

  @OptionGroup var options: QueryOptions
  @OptionGroup var form: ReportOutput

  func run() throws {
    let reading = try options.read()
    let filter = Obligations.Filter(
      round: try round.map(reading.round), phase: try phase.map(reading.phase),
      dossier: try dossier.map(reading.dossier), owner: owner,
      party: try party.map(reading.party), isOpen: open)
    let texts = reading.texts(in: options.language)
    let obligations = Obligations(of: reading.books, filter: filter)
    let (day, language) = (reading.day, options.language)
    try form.deliver(
      json: options.json,
      text: {
        ReportText.obligations(obligations, texts: texts, today: day, language: language)
      },
      asJSON: {
        JSONAnswer.obligations(
          obligations, at: reading.books.position, texts: texts, today: day)
      },
      workbook: {
        try ReportWorkbook.obligations(obligations, texts: texts, today: day, language: language)
      })
  }
}
