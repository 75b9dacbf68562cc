// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
import Consultation
public import Projections
import Publishing

extension Counts.Axis: ExpressibleByArgument {}

/// `weerklank counts`: how many points there are, by any two of what is known of them.
struct CountsCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counts",
    abstract: "Count the points of a round by any two of what is known of them.",
    discussion: """
      For --rows and --columns: part, theme, section, question, kind, partyKind, municipality,
      disposition or timeliness. Rows and columns without points are left out.
      Its sums are those of the matrix.
      """)

  /// In which form the table is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, xlsx
  }

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "By what each row counts.")
  var rows: Counts.Axis

  @Option(help: "By what each column counts.")
  var columns: Counts.Axis

  @Option(help: "text, csv, json or xlsx; else json with --json, and text without.")
  var format: Format?

  @Option(help: "Only the parties of one municipality, and points addressed to it.")
  var municipality: String?

  @Flag(help: "Keep rows and columns that are 0 throughout.")
  var all = false

  @Option(help: "Write it to a file instead; xlsx needs one.")
  var output: String?

  @OptionGroup var options: QueryOptions

  func validate() throws {
    if rows == columns {
      throw ValidationError("Rows and columns count by the same: give two that differ.")
    }
    if format == .xlsx, output == nil {
      throw ValidationError("A workbook is a file: give --output FILE.")
    }
  }

  func run() throws {
    let reading = try options.read()
    if let municipality { try reading.check(municipality: municipality) }
    guard
      let counts = Counts(
        of: reading.books, round: try reading.round(round), rows: rows, columns: columns,
        municipality: municipality, isWhole: all)
    else { throw Reading.unknownRound }
    let bytes =
      switch format ?? (options.json ? .json : .text) {
      case .text: ReportText.counts(counts, language: options.language)
      case .csv: CountsSheet.bytes(of: counts, language: options.language)
      case .json: JSONAnswer.counts(counts, at: reading.books.position, language: options.language)
      case .xlsx: try ReportWorkbook.counts(counts, language: options.language)
      }
    try Output.deliver(bytes, to: output)
  }
}
