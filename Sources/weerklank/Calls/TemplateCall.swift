// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Intake

/// `weerklank template`: an empty sheet to fill in.
struct TemplateCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Print an empty sheet to fill in.",
    subcommands: [SheetOfPoints.self, PlanningOfDossier.self])
}

extension TemplateCall {
  /// `weerklank template sheet`.
  struct SheetOfPoints: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sheet", abstract: "Print the headings of a sheet of points.")

    @Option(help: "Write it to a file instead.")
    var output: String?

    @OptionGroup var options: FreeOptions

    func run() throws {
      try Output.deliver(Array(Sheet.template(in: options.language).utf8), to: output)
    }
  }
}

extension TemplateCall {
  /// `weerklank template planning`.
  struct PlanningOfDossier: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "planning", abstract: "Print the headings of a planning.")

    @Option(help: "Write it to a file instead.")
    var output: String?

    @OptionGroup var options: FreeOptions

    func run() throws {
      let template = PlanningSheet.template(in: options.language)
      try Output.deliver(Array(template.utf8), to: output)
    }
  }
}
