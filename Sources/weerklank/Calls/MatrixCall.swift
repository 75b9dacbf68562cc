// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
public import Consultation
public import Projections
import Publishing
import Register

extension ResponseMatrix.Grouping: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension PartyKind: ExpressibleByArgument {}

/// `weerklank matrix`: prints the response matrix of a round.
struct MatrixCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Print the response matrix of a round.",
    discussion: """
      Without more it is marked CONCEPT, with the number of items that are open. --final prints
      only while nothing is open; --with-open lists what is open on the first page.

      PDF is made by Typst or WeasyPrint, ODT by LibreOffice, and png, a picture of one page of the
      PDF, by pdftoppm, where they are installed.
      """)

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "\(DocumentFormat.listed); else json with --json, and text without.")
  var format: DocumentFormat?

  @Option(help: "Group the points by party, theme, section or question.")
  var by: ResponseMatrix.Grouping = .party

  @Option(help: "Only the parties of one municipality, and points addressed to it.")
  var municipality: String?

  @Option(
    help: "Only parties of this kind, such as council; may be given more than once.")
  var kind: [PartyKind] = []

  @Option(
    help: "Leave out what an audience may not see: staff, bodies, ownParty, allParties, public.")
  var audience: Audience = .staff

  @Flag(help: "Print it only where nothing is open.")
  var final = false

  @Option(help: "Print it with what is open on the first page, and why that is allowed.")
  var withOpen: String?

  @Option(help: "Write it to a file instead; in a folder it gets a name that says what it is.")
  var output: String?

  @Option(help: "The page of which png is a picture, from 1.")
  var page: Int?

  @OptionGroup var head: HeadOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var house: TemplateOption
  @OptionGroup var options: QueryOptions
  @OptionGroup var writer: WriterOptions

  func validate() throws {
    try DocumentFormat.check(format, output: output)
    if house.template != nil, format != .docx {
      throw ValidationError("--template is for --format docx.")
    }
    if let page, format != .png || page < 1 {
      throw ValidationError("--page takes a number from 1, and goes with --format png.")
    }
    if let withOpen, withOpen.allSatisfy(\.isWhitespace) {
      throw ValidationError("--with-open takes the reason why open items are allowed.")
    }
    if form.form == .answers, format != .docx || final || withOpen != nil {
      throw ValidationError("--form answers is a document to write in: give --format docx alone.")
    }
    if final, withOpen != nil {
      throw ValidationError("A final matrix has nothing open: leave out --final or --with-open.")
    }
  }

  func run() async throws {
    let reading = try options.read()
    let id = try reading.round(round)
    if let municipality { try reading.check(municipality: municipality) }
    if final { try Self.checkNothingOpen(in: reading.books, round: id) }
    let presentation = MatrixPresentation(
      language: options.language, claim: try claim(), madeOn: reading.today,
      hash: try reading.register.leafHash(at: reading.books.sequence), head: head.head,
      form: form.chosen)
    let format = format ?? (options.json ? .json : .text)
    guard form.form != .answers else {
      return try Output.deliver(
        try answersForm(of: id, reading, presentation),
        to: format.place(
          of: output, named: head.head,
          title: options.language == .nl ? "Antwoordformulier" : "Answer form"))
    }
    let bytes = try await format.bytes(
      of: reading.books, round: id, texts: reading.texts(in: options.language), grouping: by,
      municipality: municipality, kinds: Set(kind), audience: audience, as: presentation,
      page: page ?? 1,
      in: try house.read())
    try Output.deliver(
      bytes,
      to: format.place(
        of: output, named: head.head,
        title: title))
  }

  /// What a file is called without a title of its own: `Reactienota gemeenteraden`.
  private var title: String {
    let name = options.language == .nl ? "Reactienota" : "Response matrix"
    let kinds = PartyKind.allCases.filter(kind.contains).map { $0.plural[options.language] }
    return ([name] + kinds).joined(separator: " ")
  }

  /// The points with all that was written of their answers, to write more in.
  private func answersForm(
    of round: RoundID, _ reading: Reading, _ presentation: MatrixPresentation
  ) throws -> [UInt8] {
    let options = ResponseMatrix.Options(
      grouping: by, municipality: municipality, kinds: Set(kind), showsUnapproved: true)
    guard
      let matrix = ResponseMatrix(
        of: reading.books, round: round, texts: reading.texts(in: self.options.language),
        options: options)
    else { throw Reading.unknownRound }
    return AnswersForm.bytes(of: matrix, as: presentation)
  }

  private func claim() throws -> MatrixPresentation.Claim {
    if let withOpen {
      return .withOpen(reason: withOpen, by: try writer.named()?.rawValue)
    }
    return final ? .final : .concept
  }

  private static func checkNothingOpen(in books: Books, round: RoundID) throws {
    guard let accounts = Accounts(of: books, round: round), !accounts.isBalanced else { return }
    throw Failure(
      code: "not-balanced", message: "\(accounts.open.count) items are open",
      hint: "See weerklank accounts, or print it with --with-open REASON.", status: .refused)
  }
}
