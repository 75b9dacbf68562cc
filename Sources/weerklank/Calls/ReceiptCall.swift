// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import FoundationEssentials
import Projections
import Publishing
import Register

/// `weerklank receipt`: what a party is given to prove that its letter, or the answer, is recorded.
struct ReceiptCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: "Write a receipt that a party checks without you: of a submission, or of an answer.",
    discussion: """
      weerklank receipt R-014 is of a submission; weerklank receipt R-014.3 --edition 2 is of what an
      edition says of a point. What is recorded is signed first.
      """)

  @Argument(help: "The number of a submission, or of a point.")
  var number: String

  @Option(help: "The edition that shows the point.")
  var edition: Int?

  @Option(help: "The round of the edition; else the only round of the point that has it.")
  var round: String?

  @Option(help: "The folder to write; else one of the number's name.")
  var into: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let register = try Register.open(at: options.folder, for: .writing)
    let books = try register.books()
    let (receipt, page) =
      try SubmissionNumber(parsing: number).map { try ofSubmission($0, register, books) }
      ?? ofPoint(register, books)
    let folder = into ?? number
    try Self.make(folder)
    let files =
      receipt.files + [
        Receipt.File(name: "\(number).html", bytes: page.bytes(in: options.language))
      ]
    for file in files {
      try Output.write(file.bytes, to: "\(folder)/\(file.name)")
      if !options.json { try Output.print(line: "\(folder)/\(file.name)") }
    }
    guard options.json else { return }
    try Output.print(
      line: JSON.object([
        .init("number", .string(number)), .init("folder", .string(folder)),
        .init("files", .array(files.map { .string($0.name) })),
        .init("sequence", .integer(receipt.sequence)),
        .init("key", .string(receipt.key.description)),
      ]).line)
  }

  private func ofSubmission(
    _ submission: SubmissionNumber, _ register: Register, _ books: Books
  ) throws -> (Receipt, ReceiptPage) {
    guard edition == nil else {
      throw Failure.usage(
        "--edition goes with a point, not with a submission", "Give a number such as R-014.3.")
    }
    let receipt = try register.receipt(of: submission)
    guard let received = books.state.submissions[submission]?.received else {
      throw RegisterError.rejected(.unknownSubmission(submission))
    }
    let parties = Parties(of: books)
    let senders = ([received.party].compactMap { $0 } + received.coSubmitters).map {
      parties[$0].name.text(in: options.language)
    }
    let arrival = ReceiptPage.Arrival(
      parties: senders,
      receivedOn: received.receivedOn, channel: received.channel,
      hasLetter: receipt.letter?.letter != nil)
    return (receipt, page(of: receipt, .submission(arrival), books))
  }

  private func ofPoint(_ register: Register, _ books: Books) throws -> (Receipt, ReceiptPage) {
    guard let point = PointNumber(parsing: number) else {
      throw Failure.usage(
        "that is no number of a submission or a point", "Give a number such as R-014 or R-014.3.")
    }
    guard let edition else {
      throw Failure.usage(
        "a receipt of a point is of what an edition says of it", "Add --edition N.")
    }
    let (id, issued) = try issued(edition, of: point, books)
    tellIfUnreleased(issued, of: id, books)
    let receipt = try register.receipt(of: point, in: issued, of: id)
    let matrix = try register.matrix(of: issued.issued, round: id, texts: register.texts())
    let shown = matrix?.groups.lazy.flatMap(\.points).first { $0.number == point }
    let answer = ReceiptPage.Answer(
      edition: "\(issued.issued.title) (\(issued.number))", issuedOn: issued.issuedOn,
      disposition: shown?.status == .approved ? shown?.answer?.disposition : nil,
      text: shown?.status == .approved ? shown?.answer?.text?.text : nil)
    return (receipt, page(of: receipt, .answer(answer), books))
  }

  /// The edition that is asked, and its round.
  private func issued(
    _ edition: Int, of point: PointNumber, _ books: Books
  ) throws -> (RoundID, Edition) {
    let rounds =
      try round.map { [try StateNames(books.state).round(named: $0)] }
      ?? books.state.submissions[point.submission]?.received.rounds ?? []
    let found = rounds.compactMap { id in
      books.state.rounds[id]?.edition(edition).map { (id, $0) }
    }
    guard let first = found.first, found.count == 1 else {
      throw Failure(
        code: found.isEmpty ? "unknown-edition" : "ambiguous-name",
        message: found.isEmpty
          ? "there is no such edition with this point" : "several rounds have such an edition",
        place: "--edition", hint: "Add --round; see weerklank edition list.", status: .refused)
    }
    return first
  }

  /// The party may not know yet what the receipt shows: whoever hands it over should know.
  private func tellIfUnreleased(_ edition: Edition, of round: RoundID, _ books: Books) {
    let today = Environment.system.now().day
    let isReleased = books.state.rounds[round]?
      .isReleased(edition.number, to: .ownParty, on: today)
    guard isReleased != true else { return }
    Output.say("edition \(edition.number) was not released to its parties: this shows its answer")
  }

  private func page(
    of receipt: Receipt, _ subject: ReceiptPage.Subject, _ books: Books
  ) -> ReceiptPage {
    ReceiptPage(
      number: receipt.number, organisation: books.state.register?.organisation ?? "",
      subject: subject, recorded: (receipt.sequence, receipt.time),
      key: receipt.key.description, size: receipt.head.checkpoint.size,
      root: receipt.head.checkpoint.root.base64)
  }

  private static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        code: "cannot-write", message: "the folder could not be made", place: folder,
        hint: "Check that it may be written to and has room.", status: .notWritten)
    }
  }
}
