// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Intake
import Projections
import Register

extension ImportCall {
  /// `weerklank import survey`.
  struct SurveyOfRespondents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "survey",
      abstract: "Bring the export of a survey into a round, each respondent as a submission.",
      discussion: """
        One row a respondent and one column a question; the map says what the columns mean, and
        weerklank schema survey-map how it is written. All rows or none are recorded, and what is
        there already changes nothing.
        """)

    @Option(help: "The round: its id or title.")
    var round: String

    @Option(help: "What the columns mean, as JSON.")
    var map: String

    @Flag(help: "Add parties that are not there yet.")
    var createParties = false

    @Flag(help: "Decide everything and record nothing.")
    var check = false

    @OptionGroup var sheet: SheetOptions

    func run() async throws {
      let map = try SurveyMap(reading: try Input.read(self.map), from: self.map)
      let (session, bytes) = try sheet.open()
      defer { session.finish() }
      let survey = try Survey(TableReader.read(bytes), by: map)
      for assumption in survey.assumptions { Output.say(assumption) }
      let (register, round, createParties) = (session.register, round, createParties)
      let request = Request(actor: session.user, via: .import) { desk in
        try SurveyImport(round: try desk.round(named: round), createsParties: createParties)
          .plan(
            survey, given: try desk.books().state, texts: register.texts(), today: desk.today
          ).commands
      }
      try sheet.tell(try await register.perform(request, rehearsing: check))
    }
  }
}
