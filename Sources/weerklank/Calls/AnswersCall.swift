// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Intake
import Projections
import Publishing
import Register

extension ImportCall {
  /// `weerklank import answers`.
  struct Answers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "answers",
      abstract: "Take in a matrix in which people wrote answers.",
      discussion: """
        Rows are matched by the numbers of their points, and only cells of answers that were \
        changed are recorded, as drafts and recommendations of the one who imports. A workbook, and \
        what matrix --format docx --form answers makes, say from which position they were made: what others changed since is a conflict, which is shown, \
        and then nothing is recorded. Give the position of a CSV file with --based-on.
        """)

    @Option(help: "The round: its id or title; else the one that the file names.")
    var round: String?

    @Option(help: "From which position the file was made: 2026-05-01 or #120.")
    var basedOn: String?

    @Flag(help: "Show what would be recorded, and record nothing.")
    var check = false

    @OptionGroup var sheet: SheetOptions

    func run() async throws {
      let (session, bytes) = try sheet.open()
      defer { session.finish() }
      let file = try AnswersSheet(reading: bytes)
      let intake = try AnswersIntake(
        file: file, round: round, basedOn: basedOn, register: session.register)
      Output.say(file.assumption)
      intake.tellAssumptions()
      let found = Guarded(AnswerChanges())
      let request = Request(actor: session.user, via: .import) { desk in
        let (changes, plan) = try intake.plan(given: try desk.books())
        found.withLock { $0 = changes }
        return plan.commands
      }
      let outcome = try await session.register.perform(request, rehearsing: check)
      let answer = AnswersAnswer(
        changes: found.withLock { $0 }, intake: intake, outcome: outcome, isCheck: check,
        register: session.register, language: sheet.options.language)
      try answer.print(asJSON: sheet.options.json)
    }
  }
}

/// A file with answers, and the matrix from which it was made.
struct AnswersIntake {
  let round: RoundID
  /// The position from which the file was made; `nil` where nothing says so.
  let basedOn: Int?

  private let file: AnswersSheet
  private let base: AnswersSheet?
  private let texts: any TextSource & Sendable

  /// - Throws: ``Failure`` where the file is of another register or round.
  init(file: AnswersSheet, round: String?, basedOn: String?, register: Register) throws {
    self.file = file
    texts = register.texts(hidden: .grounds(file.language))
    let names = StateNames(try register.books().state)
    let origin = file.origin
    self.round = try Self.round(of: file, named: round, names)
    if let basedOn {
      let books = try register.books(asOf: Reading.moment(basedOn, option: "--based-on"))
      self.basedOn = books.sequence
      base = try Self.sheet(of: books, round: self.round, texts: texts, like: file)
    } else if let origin {
      try Self.check(origin, against: register)
      self.basedOn = origin.sequence
      base = try Self.sheet(
        of: register.books(asOf: .sequence(origin.sequence)), round: self.round, texts: texts,
        like: file)
    } else {
      self.basedOn = nil
      base = nil
    }
  }

  /// What changed in the file, and the commands for it.
  func plan(given books: Books) throws -> (AnswerChanges, ImportPlan) {
    let now = try Self.sheet(of: books, round: round, texts: texts, like: file)
    let found = try AnswersImport(round: round).plan(
      file, base: base, now: now, given: books.state, texts: texts)
    return (found.changes, found.plan)
  }

  /// Says what the file leaves open.
  func tellAssumptions() {
    if base == nil {
      Output.say(
        "the file does not say from which position it was made: only points whose status differs "
          + "count as changed meanwhile; give --based-on, or send workbooks (xlsx)")
    }
    if file.unknownColumns > 0 {
      Output.say("\(file.unknownColumns) columns are none of a matrix and were not read")
    }
  }

  private static func round(
    of file: AnswersSheet, named name: String?, _ names: StateNames
  ) throws -> RoundID {
    if let name {
      let round = try names.round(named: name)
      guard let origin = file.origin, origin.round != round else { return round }
      throw Failure(
        code: "contradiction", message: "the file was made of the round \(origin.round)",
        place: "--round", hint: "Leave out --round, or give the file of that round.",
        status: .refused)
    }
    guard let round = file.origin?.round else {
      throw Failure.usage(
        "the file does not say of which round it is", "Give --round; weerklank rounds lists them.")
    }
    return try names.round(named: round.rawValue)
  }

  /// The hash of the position tells registers apart.
  private static func check(_ origin: DocumentOrigin, against register: Register) throws {
    let isOwn =
      try origin.sequence <= register.position.sequence
      && (origin.hash == nil || origin.hash == register.leafHash(at: origin.sequence))
    guard !isOwn else { return }
    throw Failure(
      code: "other-register", message: "the file was not made from this register",
      place: "#\(origin.sequence)",
      hint: "Give the register from which it was made with --register.", status: .refused)
  }

  /// The matrix as it was sent, to be held against the file.
  private static func sheet(
    of books: Books, round: RoundID, texts: any TextSource, like file: AnswersSheet
  ) throws -> AnswersSheet {
    let options = ResponseMatrix.Options(showsUnapproved: true)
    guard let matrix = ResponseMatrix(of: books, round: round, texts: texts, options: options)
    else { throw Reading.unknownRound }
    return try AnswersSheet(
      reading: MatrixSheet.bytes(of: matrix, language: file.language),
      isReflowed: file.isReflowed)
  }
}
