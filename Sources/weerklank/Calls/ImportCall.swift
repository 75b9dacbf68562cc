// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Intake
import Projections
import Register

/// `weerklank import`: brings in sheets.
struct ImportCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in letters, a survey, or a sheet of parties, points, answers or a planning.",
    subcommands: [
      Letter.self, Joint.self, Parties.self, SheetOfPoints.self, Answers.self,
      SurveyOfRespondents.self, PlanningOfDossier.self,
    ])
}

extension ImportCall {
  /// `weerklank import parties`.
  struct Parties: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add the parties of a sheet, and invite them.",
      discussion: "Columns: party, name, kind; municipality, shortName and group may be left out.")

    @Option(help: "The round: its id or title.")
    var round: String

    @OptionGroup var sheet: SheetOptions

    func run() async throws {
      let (session, bytes) = try sheet.open()
      defer { session.finish() }
      let parties = try PartiesSheet(reading: bytes)
      Output.say(parties.assumption)
      let (register, round) = (session.register, round)
      let outcome = try await register.perform(
        Request(actor: session.user, via: .import) { desk in
          try PartiesImport(round: try desk.round(named: round))
            .plan(parties.rows, given: try desk.books().state, texts: register.texts()).commands
        })
      try sheet.tell(outcome)
    }
  }

  /// `weerklank import sheet`.
  struct SheetOfPoints: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sheet",
      abstract: "Bring a sheet of points, with what there is of answers, into a round.",
      discussion: """
        One row a point; weerklank template sheet writes the headings. All rows or none are
        recorded, and a row that is known already changes only what differs.
        """)

    @Option(help: "The round: its id or title.")
    var round: String

    @Flag(help: "Add parties that are not there yet.")
    var createParties = false

    @Flag(help: "Decide everything and record nothing.")
    var check = false

    @OptionGroup var sheet: SheetOptions

    func run() async throws {
      let (session, bytes) = try sheet.open()
      defer { session.finish() }
      let points = try Sheet(reading: bytes)
      Output.say(points.assumption)
      let (register, round, createParties) = (session.register, round, createParties)
      let assumptions = Guarded<[String]>([])
      let request = Request(actor: session.user, via: .import) { desk in
        let plan = try SheetImport(
          round: try desk.round(named: round), createsParties: createParties
        ).plan(
          points.rows, given: try desk.books().state, texts: register.texts(), today: desk.today
        ) {
          try? desk.text(of: $0)
        }
        assumptions.withLock { $0 = plan.assumptions }
        return plan.commands
      }
      let outcome = try await register.perform(request, rehearsing: check)
      for assumption in assumptions.withLock({ $0 }) { Output.say(assumption) }
      try sheet.tell(outcome)
    }
  }
}

extension ImportCall {
  /// `weerklank import planning`.
  struct PlanningOfDossier: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "planning",
      abstract: "Bring a planning into a dossier, and move milestones that have another day.",
      discussion: """
        One row a milestone; weerklank template planning writes the headings. All rows or none are
        recorded. A milestone that is known moves only where its day differs, with a reason.
        """)

    @Option(help: "The dossier: its id or title.")
    var dossier: String

    @Option(help: "Why milestones moved, where a row does not say it.")
    var reason: String?

    @Flag(help: "Decide everything and record nothing.")
    var check = false

    @OptionGroup var sheet: SheetOptions

    func run() async throws {
      let (session, bytes) = try sheet.open()
      defer { session.finish() }
      let planning = try PlanningSheet(reading: bytes)
      Output.say(planning.assumption)
      let (register, dossier, reason) = (session.register, dossier, reason)
      let request = Request(actor: session.user, via: .import) { desk in
        try PlanningImport(dossier: try desk.dossier(named: dossier), reason: reason)
          .plan(planning.rows, given: try desk.books().state).commands
      }
      try sheet.tell(try await register.perform(request, rehearsing: check))
    }
  }
}

extension Register {
  /// Decides a request, and records what follows unless it is only rehearsed.
  func perform(_ request: Request, rehearsing: Bool) async throws -> Outcome {
    rehearsing ? try rehearsal().perform(request) : try await perform(request)
  }
}

extension Outcome {
  /// The numbers that were made, now or when the same was asked before.
  var made: [String] {
    switch self {
    case .done(let recording), .already(let recording): recording.made
    case .nothing: []
    }
  }
}

/// What every import takes, and how it begins and ends.
struct SheetOptions: ParsableArguments {
  @Argument(help: "The sheet, as CSV or XLSX.")
  var file: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  /// Opens the register for recording, and reads the sheet.
  func open() throws -> (session: Session, bytes: [UInt8]) {
    (try Session(writing: options, writer), try Input.read(file))
  }

  /// Prints what an import made.
  func tell(_ outcome: Outcome) throws {
    let made = outcome.made
    let word =
      switch outcome {
      case .done: "done"
      case .already: "already"
      case .nothing: "nothing"
      }
    if options.json {
      let answer = JSON.object([
        .init("outcome", .string(word)), .init("made", .array(made.map(JSON.string))),
      ])
      try Output.print(line: answer.line)
    } else {
      if word == "nothing" { Output.say("nothing differs from what is recorded") }
      for number in made { try Output.print(line: number) }
    }
  }
}
