// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// The command line of Weerklank: one subcommand a call.
struct Weerklank: ParsableCommand {
  /// The version of the program, as `--version` prints it and the log names it.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "weerklank",
    abstract: "Logs every reaction to a consultation and shows what became of each point.",
    discussion: """
      Begin with: weerklank demo
      A register of your own: weerklank init register --organisation "Zorgregio …"
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(name: "A register", subcommands: [DemoCall.self, InitCall.self, UserCall.self]),
      CommandGroup(
        name: "What comes in",
        subcommands: [
          SubmitCall.self, ReadCall.self, ProposeCall.self, ImportCall.self, TemplateCall.self,
          ApplyCall.self,
        ]),
      CommandGroup(
        name: "What comes out",
        subcommands: [
          MatrixCall.self, ReportCall.self, EditionCall.self, RollCallCall.self, SessionsCall.self,
          AccountsCall.self, CoverageCall.self,
          ProgressCall.self, WaitingCall.self, CountsCall.self, ClustersCall.self,
          SimilarCall.self, LintCall.self, PlanningCall.self, ObligationsCall.self,
          HistoryCall.self, PartyCall.self, DossiersCall.self,
          RoundsCall.self, PartiesCall.self, ClaimsCall.self, CompareCall.self,
        ]),
      CommandGroup(
        name: "The log",
        subcommands: [
          LogCall.self, VerifyCall.self, KeyCall.self, CheckpointCall.self, WitnessCall.self,
          ResumeCall.self, BackupCall.self,
        ]),
      CommandGroup(
        name: "What is kept, and what is shown",
        subcommands: [EraseCall.self, RetentionCall.self, RedactCall.self]),
      CommandGroup(
        name: "Receipts", subcommands: [ReceiptCall.self, VerifyReceiptCall.self]),
      CommandGroup(name: "For scripts", subcommands: [SchemaCall.self, CommandsCall.self]),
    ])

  /// Calls of later versions; until then each is refused by name.
  private static let later: Set<String> = [
    "publish", "serve", "link",
  ]

  /// The same, for calls that have a call of this version before them.
  private static let laterBelow: [String: Set<String>] = [
    "user": ["password"]
  ]

  /// Refuses a call, or a format of the matrix, that a later version will have.
  ///
  /// - Throws: ``Failure`` `not-supported-yet`; `usage` for a call of no version.
  static func refuseLaterCalls(_ arguments: ArraySlice<String>) throws {
    guard let call = arguments.first, !call.hasPrefix("-") else { return }
    let below = arguments.dropFirst().first ?? ""
    if later.contains(call) { throw notSupported("the call \(call)") }
    if laterBelow[call]?.contains(below) == true {
      throw notSupported("the call \(call) \(below)")
    }
    guard
      configuration.subcommands.contains(where: { $0.configuration.commandName == call })
        || call == "help"
    else {
      throw Failure.usage("there is no such call", "weerklank help lists them.")
    }
  }

  private static func notSupported(_ what: String) -> Failure {
    Failure(
      code: "not-supported-yet", message: "\(what) is not supported yet",
      hint: "weerklank help lists the calls that are.", status: .refused)
  }

  /// Of what the parser says of wrong usage, all but its first line, which is told already.
  static func usageText(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .joined(separator: "\n")
  }
}
