// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// The command line of Weerklank: one subcommand a call.
struct Weerklank: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weerklank",
    abstract: "Logs every reaction to a consultation and shows what became of each point.",
    discussion: """
      Begin with: weerklank demo
      A register of your own: weerklank init register --organisation "Zorgregio …"
      """,
    groupedSubcommands: [
      CommandGroup(name: "A register", subcommands: [DemoCall.self, InitCall.self, UserCall.self]),
      CommandGroup(
        name: "What comes in",
        subcommands: [SubmitCall.self, ImportCall.self, TemplateCall.self, ApplyCall.self]),
      CommandGroup(
        name: "What comes out",
        subcommands: [
          MatrixCall.self, RollCallCall.self, AccountsCall.self, ProgressCall.self,
          ObligationsCall.self, HistoryCall.self, PartyCall.self, DossiersCall.self,
          RoundsCall.self, PartiesCall.self,
        ]),
      CommandGroup(name: "The log", subcommands: [LogCall.self, VerifyCall.self]),
      CommandGroup(name: "For scripts", subcommands: [SchemaCall.self, CommandsCall.self]),
    ])
}
