// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank retention`: how long things are kept.
struct RetentionCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "Show what is kept too long, and destroy it.",
    subcommands: [Due.self, Run.self, OfDestruction.self])
}

extension RetentionCall {
  /// `weerklank retention due`.
  struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what may go by its retention class, and what has none.",
      discussion: """
        Classes are defined with define-retention-class and given to kinds of subject with
        set-retention-default, or to single subjects with assign-retention; see weerklank commands.
        """)

    @Option(help: "The day on which it is asked: 2031-01-01; else today.")
    var on: String?

    @OptionGroup var options: QueryOptions

    func run() throws {
      let reading = try options.read()
      let retention = Retention(of: reading.books, on: try Self.day(on) ?? reading.day)
      try Output.print(
        options.json
          ? JSONAnswer.retention(retention, at: reading.books.position)
          : ReportText.retention(retention, language: options.language))
    }

    /// The day that an option names.
    static func day(_ text: String?) throws -> Day? {
      guard let text else { return nil }
      guard let day = Day(parsing: text) else {
        throw Failure.usage("--on is no day", "Give a day such as 2031-01-01.")
      }
      return day
    }
  }
}
