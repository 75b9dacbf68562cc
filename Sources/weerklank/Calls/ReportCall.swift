// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
import Consultation
import Projections
public import Publishing
import Register

extension ReportName: ExpressibleByArgument {}

/// `weerklank report`: makes one of the reports of a round beside its matrix.
struct ReportCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report of a round: for the college, the council or a board.",
    discussion: """
      The reports:
      \(ReportName.allCases.map { "  \($0.rawValue): \($0.abstract)" }.joined(separator: "\n"))

      A letter is made for the party that is named, else for all that get one and did not get it \
      yet: --output names the folder for the files, or a .zip. --sent-on records that they were sent.

      CSV holds one table of a report; --table says which. PDF is made by Typst or WeasyPrint, ODT \
      by LibreOffice, and png by pdftoppm, where they are installed.
      """)

  @Argument(help: "Which report.")
  var name: ReportName

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "Only of one party, where the report can be: its id, name or short name.")
  var party: String?

  @Option(help: "\(DocumentFormat.listed); else json with --json, and text without.")
  var format: DocumentFormat?

  @Option(
    help: "Leave out what an audience may not see: staff, bodies, ownParty, allParties, public.")
  var audience: Audience = .staff

  @Option(help: "Which table csv holds, from 1.")
  var table: Int?

  @Option(help: "The page of which png is a picture, from 1.")
  var page: Int?

  @Option(help: "Write it to a file instead; in a folder it gets a name that says what it is.")
  var output: String?

  @OptionGroup var head: HeadOptions
  @OptionGroup var house: TemplateOption
  @OptionGroup var sending: SendingOptions
  @OptionGroup var options: QueryOptions

  func validate() throws {
    try DocumentFormat.check(format, output: output)
    if house.template != nil, format != .docx {
      throw ValidationError("--template is for --format docx.")
    }
    if let table, format != .csv || table < 1 {
      throw ValidationError("--table takes a number from 1, and goes with --format csv.")
    }
    if party != nil, !name.takesParty {
      throw ValidationError("The report \(name.rawValue) is of all parties: leave out --party.")
    }
    try sending.check(name, party: party, output: output)
    if let page, format != .png || page < 1 {
      throw ValidationError("--page takes a number from 1, and goes with --format png.")
    }
  }

  func run() async throws {
    let reading = try options.read()
    var request = ReportRequest(
      of: reading.books, round: try reading.round(round),
      texts: reading.texts(in: options.language), audience: audience,
      party: try party.map(reading.party), language: options.language, madeOn: reading.today,
      hash: try reading.register.leafHash(at: reading.books.sequence), head: head.head)
    if name == .editionComparison {
      let editions = reading.books.state.rounds[request.round]?.editions.suffix(2) ?? []
      request.editions = try reading.matrices(of: Array(editions), asking: request)
    }
    let format = format ?? (options.json ? .json : .text)
    if let letter = name.letter {
      return try await sending.deliver(
        letter, asking: request, as: format, to: output, in: try house.read(), options.register)
    }
    let report = try ReportMaking.report(name, asking: request)
    let bytes = try await format.bytes(
      of: report, table: table, page: page ?? 1, in: try house.read())
    try Output.deliver(
      bytes, to: format.place(of: output, named: head.head, title: report.title))
  }
}

/// Makes reports, and says what is wrong where one cannot be made.
enum ReportMaking {
  static func report(_ name: ReportName, asking request: ReportRequest) throws -> Report {
    do { return try Report(name, asking: request) } catch { throw failure(error, of: name) }
  }

  static func failure(_ error: ReportError, of name: ReportName) -> any Error {
    switch error {
    case .unknownRound: Reading.unknownRound
    case .needsParty:
      Failure.usage("\(name.rawValue) is a report of one party", "Give --party.")
    case .nothing(let message, let hint):
      Failure(code: "nothing-to-report", message: message, hint: hint, status: .refused)
    }
  }
}

extension DocumentFormat {
  /// Prints a report; of csv one of its tables, of a picture the page of that number.
  ///
  /// - Throws: ``Failure`` where it has no such table, or a template asks for something that a
  ///   report does not know; ``EngineError`` where a program of others could not make it.
  func bytes(
    of report: Report, table: Int? = nil, page: Int = 1, in template: WordTemplate? = nil
  ) async throws -> [UInt8] {
    switch self {
    case .html: return report.html
    case .md: return report.markdown
    case .text: return report.text
    case .json: return JSONAnswer.report(report)
    case .xlsx: return try report.workbook()
    case .csv: return try Self.sheet(of: report, table: table)
    case .docx:
      do { return try report.word(in: template) } catch { throw TemplateOption.failure(error) }
    case .odt:
      let file = try await report.openDocument()
      Self.tell(file)
      return file.bytes
    case .pdf, .png:
      let file = try await report.pdf()
      Self.tell(file)
      return self == .pdf
        ? file.bytes : try await PagePicture.png(ofPage: page, in: file.bytes)
    }
  }

  private static func sheet(of report: Report, table: Int?) throws -> [UInt8] {
    guard let bytes = report.csv(table: table ?? 1) else {
      throw Failure(
        code: "no-table",
        message: report.tables == 0
          ? "the report has no table" : "the report has no table \(table ?? 1)",
        place: "--table", hint: "It has \(report.tables); html and docx hold all of it.",
        status: .refused)
    }
    if table == nil, report.tables > 1 {
      Output.say("this is the first of \(report.tables) tables; --table gives another")
    }
    return bytes
  }
}
